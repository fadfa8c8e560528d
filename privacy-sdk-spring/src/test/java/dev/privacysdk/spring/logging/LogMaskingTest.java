package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.masking.Masker;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String printed = printed(everything(), "--logging.pattern.console=%msg %mdc %kvp%n%ex");

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
        assertThat(printed(everything(), "--spring.profiles.active=broken"))
                .contains("no bean for [EMAIL]", "cause for [EMAIL]")
                .doesNotContain(PLANTED);
    }

    @Test
    void structuredLogsLeakNothing() throws Exception {
        for (String format : List.of("ecs", "logstash", "gelf")) {
            assertThat(printed(
                            everything(),
                            "--logging.structured.format.console=" + format,
                            "--logging.structured.json.stacktrace.root=first"))
                    .contains("running for Customer[name=[REDACTED]", "thrown for [EMAIL]", "complete: true")
                    .doesNotContain(PLANTED);
        }
    }

    @Test
    void withoutLogbackTheApplicationRunsAllTheSame() throws Exception {
        String printed = printed(path(entry -> !entry.contains("logback") && !entry.contains("log4j-to-slf4j")));

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
        Path classes = Files.createDirectories(directory.resolve("classes"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (isStarter(entry)) {
                copyClasses(Path.of(entry), classes);
            }
        }

        assertThat(printed(path(entry -> !isStarter(entry)) + File.pathSeparator + classes))
                .contains(PLANTED);
    }

    private static void copyClasses(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static boolean isStarter(String entry) {
        return new File(entry, "META-INF/services/ch.qos.logback.classic.spi.Configurator").exists();
    }

    private static String everything() {
        return path(entry -> true);
    }

    private static String path(Predicate<String> kept) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(kept)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String printed(String classPath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                ShopApplication.class.getName(),
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=dev.privacysdk.spring.boot.PrivacyAutoConfiguration"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
