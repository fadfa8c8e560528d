package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.json.ClearanceSource;
import dev.privacysdk.json.PrivacyModule;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The mapper of the application writes personal data under a permit alone. */
class PrivacyJsonTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class))
            .withUserConfiguration(Publisher.class)
            .withPropertyValues(Publisher.properties());

    @Test
    void theMapperWritesByTheScopeAndRefusesOutsideOfIt() {
        RUNNER.run(context -> {
            Publisher.meet(context.getBean(SubjectLedger.class));
            JsonMapper mapper = context.getBean(JsonMapper.class);
            PurposeScope scope = PurposeScope.of(context.getBean(PurposeGate.class)
                    .require(Processing.of(Subject.of("customer", "ada"), Purpose.of("newsletter"))));

            assertThat(scope.call(() -> mapper.writeValueAsString(Reader.of("ada"))))
                    .isEqualTo("{\"id\":\"ada\",\"email\":\"ada@example.org\"}");
            assertThatThrownBy(() -> mapper.writeValueAsString(Reader.of("ada")))
                    .isInstanceOf(PrivacyDeniedException.class)
                    .hasMessageContaining("NO_PURPOSE_IN_SCOPE");
        });
    }

    @Test
    void outsideOfItTheApplicationMayHaveItMasked() {
        RUNNER.withPropertyValues("privacy.json.outside=mask").run(context -> {
            String masked = context.getBean(JsonMapper.class).writeValueAsString(Reader.of("ada"));
            String plain = JsonMapper.builder().build().writeValueAsString(Reader.of("ada"));
            assertThat(masked).isNotEqualTo(plain).startsWith("{");
            assertThat(masked).doesNotContain(Reader.of("ada").email());
        });
    }

    @Test
    void whileOnlyObservedItIsWrittenAndNoted() {
        RUNNER.withPropertyValues("privacy.enforcement=observe").run(context -> {
            assertThat(context.getBean(JsonMapper.class).writeValueAsString(Reader.of("ada")))
                    .isEqualTo(JsonMapper.builder().build().writeValueAsString(Reader.of("ada")));
            assertThat(context.getBean(PurposeGate.class).observations().rows())
                    .extracting(row -> row.call() + " " + row.reason())
                    .containsExactly("JSON of Reader NO_PURPOSE_IN_SCOPE");
        });
    }

    @Test
    void theApplicationMaySayByWhatRightItWrites() {
        RUNNER.withBean(ClearanceSource.class, () -> value -> new dev.privacysdk.json.Clearance.AsItIs())
                .run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(Reader.of("ada")))
                        .isEqualTo(JsonMapper.builder().build().writeValueAsString(Reader.of("ada"))));
    }

    @Test
    void withoutJacksonThereIsNoModule() {
        Starter.runner()
                .withUserConfiguration(Publisher.class)
                .withPropertyValues(Publisher.properties())
                .withClassLoader(new FilteredClassLoader(JacksonModule.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("privacyJsonModule"));
        RUNNER.run(context -> assertThat(context).hasSingleBean(PrivacyModule.class));
    }
}
