package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.category.PersonName;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.ReliabilityStrategyFactory;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.util.PropertySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain applications in a process of their own, which know nothing of masking; a file in META-INF does it. */
class StartTest {
    private static final String MAIL = "taro@example.com";
    private static final String NAME = "Tarosecret";
    private static final String EVENTS = "dev.privacysdk.logging.log4j.StartTest$OwnEvents";

    @TempDir
    Path directory;

    record Customer(@PersonName String name) {}

    /** Logs before and after it gives a logger an appender and a level of its own. */
    public static final class Application {
        private static final Logger LOG = LogManager.getLogger("shop.Main");

        public static void main(String[] arguments) {
            LOG.error("first for {} {}", MAIL, new Customer(NAME), new IllegalStateException("thrown for " + MAIL));
            Configurator.setLevel("shop.Main", org.apache.logging.log4j.Level.INFO);
            LOG.info("second for {} {}", MAIL, new Customer(NAME));
            LoggerContext context = LoggerContext.getContext(false);
            LOG.info(
                    "complete: {}",
                    Log4jMasking.in(context).filter(Log4jMasking::complete).isPresent());
            LOG.info("events: {}", OwnEvents.made > 0);
            LogManager.shutdown();
        }
    }

    /** A factory that the application has chosen. */
    public static final class OwnEvents implements LogEventFactory {
        static int made;

        @Override
        public org.apache.logging.log4j.core.LogEvent createEvent(
                String loggerName,
                org.apache.logging.log4j.Marker marker,
                String fqcn,
                org.apache.logging.log4j.Level level,
                org.apache.logging.log4j.message.Message data,
                List<org.apache.logging.log4j.core.config.Property> properties,
                Throwable thrown) {
            made++;
            return DefaultLogEventFactory.getInstance()
                    .createEvent(loggerName, marker, fqcn, level, data, properties, thrown);
        }
    }

    private String printed(boolean named, String... options) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(directory.resolve("classes" + named));
        if (named) {
            Path services = Files.createDirectories(classes.resolve("META-INF/services"));
            Files.writeString(services.resolve(PropertySource.class.getName()), MaskingProperties.class.getName());
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of(
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                Application.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    @Test
    void theFirstLineIsMasked() throws Exception {
        assertThat(printed(true))
                .contains("first for [EMAIL] Customer[name=[REDACTED]]", "IllegalStateException: thrown for [EMAIL]")
                .contains("second for [EMAIL]", "complete: true", "events: false")
                .doesNotContain(MAIL, NAME);
    }

    @Test
    void soItIsWhereAllLoggersAreAsynchronous() throws Exception {
        String selector = "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector";

        assertThat(printed(true, "-Dlog4j2.contextSelector=" + selector))
                .contains("first for [EMAIL] Customer[name=[REDACTED]]", "IllegalStateException: thrown for [EMAIL]")
                .contains("second for [EMAIL]", "complete: true")
                .doesNotContain(MAIL, NAME);
    }

    @Test
    void whatTheApplicationHasChosenStandsBehind() throws Exception {
        assertThat(printed(true, "-Dlog4j2.logEventFactory=" + EVENTS, "-Dlog4j2.reliabilityStrategy=Locking"))
                .contains("first for [EMAIL] Customer[name=[REDACTED]]", "complete: true", "events: true")
                .doesNotContain(MAIL, NAME);
    }

    /** The twin. */
    @Test
    void withoutTheFileEverythingLeaks() throws Exception {
        assertThat(printed(false)).contains(MAIL, NAME, "complete: false");
    }

    /** They are named as text, since Log4j may be there without its core. */
    @Test
    void thePropertiesNameTheClassesThatAreThere() {
        assertThat(new MaskingProperties().getProperty("log4j.ReliabilityStrategy"))
                .isEqualTo(MaskingReliability.class.getName());
        assertThat(new MaskingProperties().getProperty(Constants.LOG4J_LOG_EVENT_FACTORY))
                .isEqualTo(MaskingEvents.class.getName());
        assertThat(MaskingProperties.withoutOurs(
                        () -> MaskingProperties.OURS.containsProperty("log4j.ReliabilityStrategy")))
                .isFalse();
        assertThat(MaskingProperties.withoutOurs(
                        () -> ReliabilityStrategyFactory.getReliabilityStrategy(new LoggerConfig())))
                .isNotInstanceOf(MaskingReliability.class);
    }
}
