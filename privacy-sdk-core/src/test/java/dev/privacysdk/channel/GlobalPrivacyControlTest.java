package dev.privacysdk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GlobalPrivacyControlTest {
    /** The table of the specification's reader. */
    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of(List.of("1"), true),
                Arguments.of(List.of("0", "1"), true),
                Arguments.of(List.of("1", "0"), true),
                Arguments.of(List.of(), false),
                Arguments.of(List.of(""), false),
                Arguments.of(List.of("0"), false),
                Arguments.of(List.of("true"), false),
                Arguments.of(List.of("1, 1"), false),
                Arguments.of(List.of("1;a=b"), false),
                Arguments.of(List.of("\"1\""), false),
                Arguments.of(List.of("01"), false),
                Arguments.of(List.of("１"), false),
                Arguments.of(List.of("0", "true"), false));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void onlyExactlyOneInOneInstanceIsASignal(List<String> instances, boolean on) {
        assertThat(GlobalPrivacyControl.on(instances)).isEqualTo(on);
    }

    @Test
    void aReaderThatJoinsTheInstancesWouldBeFound() {
        Predicate<List<String>> joining =
                instances -> String.join(", ", instances).equals("1");

        assertThat(headers().filter(row -> joining.test(list(row)) != (boolean) row.get()[1]))
                .hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Arguments row) {
        return (List<String>) row.get()[0];
    }

    @Test
    void theWellKnownFileHasItsTwoMembers() {
        assertThat(GlobalPrivacyControl.wellKnown(LocalDate.of(2026, 3, 1)))
                .isEqualTo("{\"gpc\": true, \"lastUpdate\": \"2026-03-01\"}");
    }
}
