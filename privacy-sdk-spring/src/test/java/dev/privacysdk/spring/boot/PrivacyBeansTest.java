package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.readers.Issues;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.testkit.RecordingAuditSink;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class PrivacyBeansTest {
    private static final ApplicationContextRunner RUNNER = PrivacyAutoConfigurationTest.RUNNER;
    private static final String POLICY = "dev/privacysdk/spring/readers/privacy-policy.yml";

    @Test
    void whatIsBeingCountedIsWrittenWhenTheContextCloses() {
        AtomicReference<RecordingAuditSink> sink = new AtomicReference<>();
        RUNNER.withUserConfiguration(Recorded.class).run(context -> {
            sink.set(context.getBean(RecordingAuditSink.class));
            Publisher.meet(context.getBean(SubjectLedger.class));
            context.getBean(Issues.class).preview("ada");
        });
        assertThat(sink.get().events()).anyMatch(AuditEvent.DecisionsCounted.class::isInstance);
    }

    @Test
    void theSettingsReachTheGate(CapturedOutput output) {
        RUNNER.withPropertyValues("privacy.enforcement=observe", "privacy.deadline=3s", "privacy.remembering=10")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(Privacy.class).gate().observing())
                            .isTrue();
                });
        assertThat(output).contains("Privacy is only observed: calls that are denied run all the same.");
    }

    @Test
    void aPolicyInAFileIsWatched(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("privacy-policy.yml");
        try (InputStream in = getClass().getResourceAsStream("/" + POLICY)) {
            Files.copy(in, file);
        }
        RUNNER.withPropertyValues("privacy.policy=file:" + file)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .getBean(PolicySource.class)
                        .extracting(source -> source.getClass().getSimpleName())
                        .isEqualTo("WatchedFile"));
    }

    @Test
    void anApplicationsPolicyAndClockAreHeldAgainstTheMarksToo() {
        RUNNER.withUserConfiguration(OwnPolicy.class)
                .withPropertyValues("privacy.policy=classpath:none.yml")
                .run(context -> assertThat(context).hasNotFailed());
        RUNNER.withUserConfiguration(OwnPolicy.class)
                .withPropertyValues("privacy.base-packages=dev.privacysdk.spring.boot.disagreeing")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("Runner.shoeSize holds body.shoe-size"));
    }

    @Test
    void theApplicationsClockDatesWhatIsSaid() {
        RUNNER.withUserConfiguration(OwnPolicy.class).run(context -> {
            SubjectLedger ledger = context.getBean(SubjectLedger.class);
            Publisher.meet(ledger);
            assertThat(ledger.history(Subject.of("customer", "ada")))
                    .allMatch(recorded -> recorded.event().at().equals(Instant.parse("2025-06-01T10:00:00Z")));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Recorded {
        @Bean
        AuditSink recording() {
            return new RecordingAuditSink();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnPolicy {
        @Bean
        PolicySource own() {
            return PolicySource.classpath(POLICY);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2025-06-01T10:00:00Z"), ZoneOffset.UTC);
        }
    }
}
