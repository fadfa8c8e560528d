package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.spring.logging.ExitsApplication.Way;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exit of a Spring Boot application in each of Boot's formats; each value comes out without the starter. */
class BootLeakMatrixTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"pattern", "ecs", "gelf", "logstash"})
    void nothingPlantedComesOut(String format) throws Exception {
        List<Way> ways = ExitsApplication.ways();
        String bare =
                OwnProcess.printed(ExitsApplication.class, OwnProcess.withoutStarter(directory), arguments(format));
        String masked = OwnProcess.printed(ExitsApplication.class, OwnProcess.everything(), arguments(format));

        // Graylog's format writes no markers, which is the one hole here.
        Set<String> holes = format.equals("gelf") ? Set.of("marker") : Set.of();
        for (Way way : ways) {
            assertThat(bare.contains(way.mail()))
                    .as("%s without a masker", way.name())
                    .isNotEqualTo(holes.contains(way.name()));
            assertThat(masked).as(way.name()).contains(way.footprint()).doesNotContain(way.mail());
        }
        assertThat(masked).contains("complete: true", "self-check: SelfCheck[answers=[Proved[");
    }

    private static String[] arguments(String format) {
        Stream<String> levels = Stream.of(
                "--logging.level.org.springframework.web=DEBUG",
                "--logging.level.org.hibernate.orm.jdbc.bind=TRACE",
                "--spring.autoconfigure.exclude=dev.privacysdk.spring.boot.PrivacyAutoConfiguration,"
                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        Stream<String> own = format.equals("pattern")
                ? Stream.of("--logging.pattern.console=%logger %marker %msg %mdc %kvp%n%ex")
                : Stream.of("--logging.structured.format.console=" + format);
        return Stream.concat(levels, own).toArray(String[]::new);
    }
}
