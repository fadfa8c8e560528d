package dev.privacysdk.json;

import static dev.privacysdk.json.Desks.ADA;
import static dev.privacysdk.json.Desks.BOB;
import static dev.privacysdk.json.Desks.customer;
import static dev.privacysdk.json.Desks.newsletter;
import static dev.privacysdk.json.Desks.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.json.Desks.Address;
import dev.privacysdk.json.Desks.Customer;
import dev.privacysdk.json.Desks.Household;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/** By what right a value is written: its own, that of what is around it, the scope's, or none. */
class ClearanceTest {
    private static final Clearance AS_IT_IS = new Clearance.AsItIs();

    /** Answers by identity, and for everything else the same. */
    private static final class Known implements ClearanceSource {
        private final IdentityHashMap<Object, Clearance> known = new IdentityHashMap<>();
        private final @Nullable Clearance others;
        private final List<Object> asked = new ArrayList<>();

        Known(@Nullable Clearance others) {
            this.others = others;
        }

        Known with(Object value, Clearance clearance) {
            known.put(value, clearance);
            return this;
        }

        @Override
        public @Nullable Clearance of(Object value) {
            asked.add(value);
            return known.getOrDefault(value, others);
        }

        String written(Object value) {
            return mapper().writeValueAsString(value);
        }

        JsonMapper mapper() {
            return JsonMapper.builder().addModule(PrivacyModule.by(this)).build();
        }
    }

    private static String plain(Object value) {
        return JsonMapper.builder().build().writeValueAsString(value);
    }

    @Test
    void whatWasMinimizedAlreadyIsWrittenAsItIsWithAllThatIsInside() {
        Household value = new Household("bob", "1", List.of(customer("eve"), new Address("street", "JP"), ADA));
        assertThat(new Known(null).with(value, AS_IT_IS).written(value)).isEqualTo(plain(value));
    }

    @Test
    void aListThatWasMinimizedAlreadyIsNotDecidedAgainForItsElements() {
        Clearance handler = new Clearance.Under(
                TestPermits.of("newsletter").covering("contact").forEach());
        List<Customer> all = List.of(customer("ada"), customer("bob"));
        record View(String title, List<Customer> all, Object other) {}
        View view = new View("readers", all, customer("eve"));
        Known source = new Known(handler).with(all, AS_IT_IS);
        assertThat(source.written(all)).isEqualTo(plain(all));
        assertThat(source.written(view)).isEqualTo("{\"title\":\"readers\",\"all\":" + plain(all) + "}");
        assertThat(source.written(Optional.of(all))).isEqualTo(plain(all));
        assertThat(new Known(handler).written(view)).isEqualTo("{\"title\":\"readers\",\"all\":[]}");
    }

    @Test
    void aNestedValueIsWrittenByTheRightOfTheOneAroundUnlessItHasOneOfItsOwn() {
        Customer inside = customer("ada");
        Household around = new Household("ada", "1", inside);
        Known inherited = new Known(null).with(around, new Clearance.Under(newsletter(ADA)));
        assertThat(inherited.written(around)).contains("mail-ada").doesNotContain("born-ada");
        Known own = new Known(null)
                .with(around, new Clearance.Under(newsletter(ADA)))
                .with(inside, new Clearance.Under(Desks.all(ADA)));
        assertThat(own.written(around)).contains("born-ada").doesNotContain("mail-ada", "\"phone\"");
    }

    @Test
    void aRightEndsWithTheValueItIsFor() {
        Household first = new Household("ada", "1", List.of("x"));
        Customer second = customer("ada");
        Known source = new Known(null).with(first, AS_IT_IS);
        assertThatThrownBy(() -> source.written(List.of(first, second)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
        StringWriter out = new StringWriter();
        try (SequenceWriter values = source.mapper().writer().writeValues(out)) {
            values.write(first);
            assertThatThrownBy(() -> values.write(second)).isInstanceOf(PrivacyDeniedException.class);
        }
        assertThat(out.toString()).contains("x").doesNotContain("ada\"}");
    }

    @Test
    void whatIsNotPersonalNeedsNoRight() {
        record Plain(String a, List<Integer> b) {}
        assertThat(new Known(null).written(List.of(new Plain("x", List.of(1)), Map.of("a", 1), "text")))
                .isEqualTo("[{\"a\":\"x\",\"b\":[1]},{\"a\":1},\"text\"]");
    }

    @Test
    void aPermitAboutManyWritesAllOfThemAndOneForEachOnlyWhatWasDecidedElsewhere() {
        List<Customer> all = List.of(customer("ada"), customer("bob"), customer("eve"));
        assertThat(written(newsletter(ADA, BOB), all)).contains("ada", "bob").doesNotContain("eve", "born");
        Permit each = TestPermits.of("newsletter")
                .covering("identity.name", "contact.email")
                .forEach();
        assertThat(written(each, all)).isEqualTo("[]");
    }

    @Test
    void theRecipientOfThePermitDecides() {
        record Parcel(
                @SubjectId("customer") String id,
                @PhoneNumber String phone,

                @dev.privacysdk.annotation.category.PostalAddress
                String street) {}
        Parcel parcel = new Parcel("ada", "1", "street");
        ProcessingKind self = ProcessingKind.of(Purpose.of("orders"));
        ProcessingKind carrier = self.disclosedTo(Recipient.of("carrier"));
        Permit forSelf = TestPermits.of(self).covering("contact").about(ADA);
        Permit forCarrier = TestPermits.of(carrier).covering("contact.address").about(ADA);
        JsonMapper mapper = Desks.mapper();
        assertThat(written(mapper, forSelf, parcel)).isEqualTo(plain(parcel));
        assertThat(written(mapper, forCarrier, parcel)).isEqualTo("{\"id\":\"ada\",\"street\":\"street\"}");
        assertThat(written(mapper, forSelf, parcel)).isEqualTo(plain(parcel));
    }

    @Test
    void aDenialIsThrownBeforeTheValueItIsAboutHasBegun() {
        StringWriter out = new StringWriter();
        JsonMapper mapper = Desks.mapper();
        Permit permit = newsletter(ADA);
        assertThatThrownBy(() -> Desks.in(permit, () -> {
                    mapper.writeValue(out, customer("bob"));
                    return "";
                }))
                .isInstanceOf(PrivacyDeniedException.class);
        assertThat(out.toString()).isEmpty();
        StringWriter streamed = new StringWriter();
        try (JsonGenerator generator = mapper.createGenerator(streamed)) {
            generator.writeStartArray();
            assertThatThrownBy(() -> generator.writePOJO(customer("ada"))).isInstanceOf(PrivacyDeniedException.class);
            generator.writeEndArray();
        }
        assertThat(streamed.toString()).isEqualTo("[]");
    }

    @Test
    void theSourceIsAskedForTheValueAndForWhatIsAroundItAndNotForPlainOnes() {
        List<Object> all = List.of("text", 3, customer("ada"));
        Known source = new Known(AS_IT_IS);
        assertThat(source.written(all)).isEqualTo(plain(all));
        assertThat(source.asked).containsExactly(all.get(2));
        Known under = new Known(new Clearance.Under(newsletter(ADA)));
        assertThat(under.written(all)).contains("mail-ada");
        assertThat(under.asked).containsExactly(all.get(2), all);
    }
}
