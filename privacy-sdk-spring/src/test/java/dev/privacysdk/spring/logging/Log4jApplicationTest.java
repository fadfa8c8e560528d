package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real applications whose logging system is Log4j in place of Logback, and reads all that they print. */
class Log4jApplicationTest {
    private static final String[] PLANTED = {ShopApplication.MAIL, "Tarosecret", "Yamadasecret"};

    @TempDir
    Path directory;

    @Test
    void fromTheFirstLineOfMainToTheLastNothingLeaks() throws Exception {
        assertThat(printed(withLog4j(), List.of(), "--shop.fluent=false"))
                .contains("ApplicationStartedEvent for [EMAIL]")
                .contains("running for Customer[name=[REDACTED], mail=[REDACTED], tier=GOLD]")
                .contains("java.lang.IllegalStateException: thrown for [EMAIL]")
                .contains("complete: true")
                .doesNotContain("Logs of this application are not masked")
                .doesNotContain(PLANTED);
    }

    @Test
    void anApplicationThatLogsBeforeBootDoesIsMaskedByTheFileThatLog4jReads() throws Exception {
        Path configuration = configuration("%msg %X%n%ex");

        assertThat(printed(
                        withLog4j(),
                        List.of("-Dlog4j2.configurationFile=" + configuration.toUri()),
                        "--shop.fluent=false"))
                .contains("before run: [EMAIL] Customer[name=[REDACTED], mail=[REDACTED], tier=GOLD]")
                .doesNotContain(PLANTED);
    }

    @Test
    void aConfigurationOfTheApplicationIsMasked() throws Exception {
        Path configuration = configuration("%msg %X%n%ex");

        assertThat(printed(withLog4j(), List.of(), "--shop.fluent=false", "--logging.config=" + configuration))
                .contains("running for Customer[name=[REDACTED]", "{user=[EMAIL]}", "complete: true")
                .doesNotContain(PLANTED);
    }

    @Test
    void aStartThatFailsLeaksNothing() throws Exception {
        assertThat(printed(withLog4j(), List.of(), "--shop.fluent=false", "--spring.profiles.active=broken"))
                .contains("no bean for [EMAIL]", "cause for [EMAIL]")
                .doesNotContain(PLANTED);
    }

    @Test
    void structuredLogsLeakNothing() throws Exception {
        for (String format : List.of("ecs", "logstash", "gelf")) {
            assertThat(printed(
                            withLog4j(),
                            List.of(),
                            "--shop.fluent=false",
                            "--logging.structured.format.console=" + format))
                    .contains("running for Customer[name=[REDACTED]", "thrown for [EMAIL]", "complete: true")
                    .contains("java.lang.IllegalStateException")
                    .doesNotContain(PLANTED);
        }
    }

    /**
     * What cannot be caught: SLF4J's fluent API gives its key-values to Log4j's binding, which calls toString on them before
     * Log4j knows of an event. What has a shape is masked; what is known by its mark alone is text by then.
     */
    @Test
    void aMarkedKeyValueOfTheFluentApiIsTextBeforeLog4jSeesIt() throws Exception {
        Path configuration = configuration("%msg %X%n");

        assertThat(printed(withLog4j(), List.of(), "--logging.config=" + configuration))
                .contains("fluent for [EMAIL] {customer=Customer[name=Tarosecret Yamadasecret, mail=[EMAIL]")
                .doesNotContain(ShopApplication.MAIL);
    }

    private Path configuration(String pattern) throws IOException {
        return Files.writeString(directory.resolve("log4j2.xml"), """
                <Configuration status="error">
                  <Appenders><Console name="console"><PatternLayout pattern="%s"/></Console></Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="console"/></Root></Loggers>
                </Configuration>
                """.formatted(pattern));
    }

    /** Log4j's API is on the path of these tests already; the rest lies beside it in the local repository. */
    private static String withLog4j() {
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.contains("logback") && !entry.contains("log4j-to-slf4j") && !entry.contains("jul-to-slf4j")) {
                path.add(entry);
            }
            if (entry.contains("log4j-api")) {
                path.add(entry.replace("log4j-api", "log4j-core"));
                path.add(entry.replace("log4j-api", "log4j-slf4j2-impl"));
            }
        }
        assertThat(path)
                .filteredOn(entry -> entry.contains("log4j-"))
                .hasSize(3)
                .allMatch(entry -> new File(entry).isFile());
        return path.stream().collect(Collectors.joining(File.pathSeparator));
    }

    private static String printed(String classPath, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of(
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
