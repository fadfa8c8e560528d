package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;

/** Starts real applications in a process of their own, and reads all that they print. */
@ExtendWith(OutputCaptureExtension.class)
class LogMaskingTest {
    private static final String[] PLANTED = {ShopApplication.MAIL, "Tarosecret", "Yamadasecret"};

    @TempDir
    Path directory;

    @Test
    void fromTheFirstLineOfMainToTheLastNothingLeaks() throws Exception {
        String printed = printed(OwnProcess.everything(), "--logging.pattern.console=%msg %mdc %kvp%n%ex");

        assertThat(printed)
                .contains("before run: [EMAIL] Customer[name=[REDACTED], mail=[REDACTED], tier=GOLD]")
                .contains("ApplicationStartedEvent for [EMAIL]")
                .contains("running for Customer[name=[REDACTED], mail=[REDACTED], tier=GOLD] user=[EMAIL]")
                .contains("IllegalStateException: thrown for [EMAIL]")
                .contains("complete: true")
                .doesNotContain(PLANTED);
    }

    @Test
    void aStartThatFailsLeaksNothing() throws Exception {
        assertThat(printed(OwnProcess.everything(), "--spring.profiles.active=broken"))
                .contains("no bean for [EMAIL]", "cause for [EMAIL]")
                .doesNotContain(PLANTED);
    }

    @Test
    void structuredLogsLeakNothing() throws Exception {
        for (String format : List.of("ecs", "logstash", "gelf")) {
            assertThat(printed(
                            OwnProcess.everything(),
                            "--logging.structured.format.console=" + format,
                            "--logging.structured.json.stacktrace.root=first"))
                    .contains("running for Customer[name=[REDACTED]", "thrown for [EMAIL]", "complete: true")
                    .doesNotContain(PLANTED);
        }
    }

    @Test
    void withoutLogbackTheApplicationRunsAllTheSame() throws Exception {
        String printed =
                printed(OwnProcess.path(entry -> !entry.contains("logback") && !entry.contains("log4j-to-slf4j")));

        assertThat(printed).contains("The runner ran.").doesNotContain("NoClassDefFoundError");
    }

    @Test
    void whereLogsCannotBeMaskedThatIsSaid(CapturedOutput output) {
        LogMasking masking = LogMasking.in(new ClassLoader(null) {});
        LogMaskingListener listener = new LogMaskingListener(() -> masking);
        SpringApplication application = new SpringApplication();
        DefaultBootstrapContext bootstrap = new DefaultBootstrapContext();
        String[] none = {};
        listener.onApplicationEvent(new ApplicationStartingEvent(bootstrap, application, none));
        listener.onApplicationEvent(
                new ApplicationEnvironmentPreparedEvent(bootstrap, application, none, new StandardEnvironment()));

        assertThat(output.getAll())
                .containsOnlyOnce("Logs of this application are not masked")
                .contains("WARN");
        assertThat(masking.use(Masker.standard())).isFalse();
        assertThat(masking.complete()).isFalse();
    }

    /** The twin: without the files in META-INF, the same application leaks. */
    @Test
    void withoutTheStarterEverythingLeaks() throws Exception {
        assertThat(printed(OwnProcess.withoutStarter(directory))).contains(PLANTED);
    }

    private static String printed(String classPath, String... arguments) throws IOException, InterruptedException {
        return OwnProcess.printed(ShopApplication.class, classPath, arguments);
    }
}
