package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.vocabulary.Role;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;

class PrivacyPropertiesTest {
    private static PrivacyProperties bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("privacy", PrivacyProperties.class);
    }

    @Test
    void mostHaveADefaultAndTheLedgerHasNone() {
        PrivacyProperties none = bound(Map.of());
        assertThat(none.policy()).isEqualTo(new ClassPathResource("privacy-policy.yml"));
        assertThat(none.role()).isEqualTo(Role.CONTROLLER);
        assertThat(none.ledger()).isNull();
        assertThat(none.audit()).isNull();
        assertThat(none.key().id()).isEqualTo("k1");
        assertThat(none.key().secret()).isNull();
        assertThat(none.deadline()).isEqualTo(Duration.ofSeconds(1));
        assertThat(none.enforcement()).isEqualTo(Enforcement.ENFORCE);
        assertThat(none.remembering()).isEqualTo(100_000);
        assertThat(none.basePackages()).isEmpty();
        assertThat(none.h2File().path()).isEqualTo(Path.of("privacy-ledger"));
        assertThat(none.accessPurpose()).isEqualTo("rights.fulfil");
    }

    @Test
    void neverShowTheSecret() {
        assertThat(bound(Map.of("privacy.key.secret", "geheim")).toString()).doesNotContain("geheim");
    }

    @Test
    void areDescribedForEditors() throws IOException {
        String metadata = resource("/META-INF/spring-configuration-metadata.json");
        for (RecordComponent component : PrivacyProperties.class.getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(metadata).contains("\"name\": \"privacy." + name + "\"");
        }
        assertThat(metadata)
                .contains("\"name\": \"privacy.key.secret\"", "\"name\": \"privacy.h2-file.path\"")
                .contains("In an H2 file of its own, under a key made beside it");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PrivacyProperties.class.getResourceAsStream(name)) {
            assertThat(in).as(name + ", which the annotation processor writes").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
