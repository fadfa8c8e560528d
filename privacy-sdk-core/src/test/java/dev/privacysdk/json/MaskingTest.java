package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.ADA;
import static dev.privacysdk.json.Desks.customer;
import static dev.privacysdk.json.Desks.newsletter;
import static dev.privacysdk.json.Desks.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.json.Desks.Address;
import dev.privacysdk.json.Desks.Household;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.MaskingStrategy;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Outside any clearance an application may let marked values be masked instead of refused. */
class MaskingTest {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(PrivacyModule.create().masking(Masker.standard()))
            .build();

    @Test
    void markedValuesAreMaskedAndOthersAreWritten() {
        assertThat(mapper.writeValueAsString(customer("ada")))
                .doesNotContain("ada")
                .contains("\"tier\":\"gold\"", "\"email\":\"", "\"born\":\"");
        assertThat(mapper.writeValueAsString(
                        List.of(new Household("ada", "secret-phone", new Address("secret-street", "JP")))))
                .doesNotContain("ada", "secret")
                .contains("\"country\":\"JP\"");
        assertThat(mapper.writeValueAsString(Map.of("who", ADA))).doesNotContain("ada");
    }

    @Test
    void insideAScopeThePermitHoldsAndNothingIsMasked() {
        assertThat(written(mapper, newsletter(ADA), customer("ada")))
                .isEqualTo(written(newsletter(ADA), customer("ada")));
    }

    record Value(@EmailAddress @JsonValue String value) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Row(
            @SubjectId("customer") String id, @PhoneNumber String phone, int number) {}

    record Unwrapping(
            @SubjectId("customer") String id,
            @JsonUnwrapped @PhoneNumber Address address) {}

    record Open(
            @SubjectId("customer") String id,
            @JsonAnyGetter @PhoneNumber Map<String, String> phones) {}

    record Viewed(
            @JsonView(String.class) @PhoneNumber String phone,
            @JsonView(Integer.class) @EmailAddress String mail) {}

    @Test
    void everyShapeIsMasked() {
        for (Object value : List.of(
                new Value("secret-mail"),
                new Row("secret-id", "secret-phone", 3),
                new Unwrapping("secret-id", new Address("secret-street", "JP")),
                new Open("secret-id", Map.of("home", "secret-phone")),
                Map.of(new Value("secret-mail"), "x"),
                List.of(new Value("secret-mail")))) {
            assertThat(mapper.writeValueAsString(value)).doesNotContain("secret");
            assertThat(JsonMapper.builder().build().writeValueAsString(value)).contains("secret");
        }
        assertThat(mapper.writeValueAsString(new Row("a", "b", 3))).endsWith(",3]");
        assertThat(mapper.writerWithView(String.class).writeValueAsString(new Viewed("secret-phone", "secret-mail")))
                .contains("\"phone\":")
                .doesNotContain("secret", "mail");
    }

    @Test
    void eachCategoryIsMaskedAsThePolicySays() {
        String document = """
                edition: v1
                effective: 2025-01-01T00:00:00Z
                controller: { name: Shop Inc., contact: privacy@shop.example }
                languages: [en]
                regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
                settings: { min-age: 18 }
                categories:
                  contact: { name: { en: Contact data }, keep: { period: P1Y }, source: [person], mask: acme.initial }
                  identity: { name: { en: Identity }, keep: { period: P1Y }, source: [person], mask: drop }
                sources:
                  person: { name: { en: You }, kind: subject }
                recipients:
                  self: { name: { en: The shop } }
                headings:
                  service: { name: { en: Service } }
                purposes:
                  orders: { name: { en: Orders }, basis: contract, uses: [contact, identity], recipients: [self] }
                """;
        Policy policy = PolicyReader.read(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "policy.yml")
                .policy();
        MaskingStrategy initial = value -> value.charAt(0) + "***";
        Masker masker = Masker.under(
                policy.inForce(Instant.parse("2026-01-01T00:00:00Z")).orElseThrow(),
                KEY,
                Map.of("acme.initial", initial));
        JsonMapper byPolicy = JsonMapper.builder()
                .addModule(PrivacyModule.create().masking(masker))
                .build();
        assertThat(byPolicy.writeValueAsString(customer("ada")))
                .contains("\"email\":\"m***\"", "\"tier\":\"gold\"")
                .doesNotContain("\"name\"", "\"ada\"");
    }

    private static final PrivacyKey KEY =
            PrivacyKey.of("k1", "0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.US_ASCII));
}
