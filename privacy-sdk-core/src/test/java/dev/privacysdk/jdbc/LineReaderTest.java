package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void whatAuditLinesAreMadeOfIsRead() {
        assertThat(LineReader.read("{\"a\":\"x\\\"\\\\\\u65e5\\ud800\",\"b\":[\"1\",{\"c\":\"\"}],\"d\":[]}"))
                .isEqualTo(Map.of("a", "x\"\\日\ud800", "b", List.of("1", Map.of("c", "")), "d", List.of()));
        assertThat(LineReader.read("{}")).isEmpty();
    }

    @Test
    void anythingElseIsRefused() {
        for (String line : List.of(
                "",
                "{",
                "{}x",
                "[]",
                "\"a\"",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\" :\"b\"}",
                "{\"a\":\"b\",}",
                "{,\"a\":\"b\"}",
                "{\"a\":\"b\"\"c\":\"d\"}",
                "{\"a\":\"b\",\"a\":\"c\"}",
                "{\"a\":\"b}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":[\"b\",]}",
                "{\"a\":[[[[[[\"deep\"]]]]]]}",
                "{\"a\":" + "[".repeat(100_000))) {
            assertThatThrownBy(() -> LineReader.read(line))
                    .as(line.substring(0, Math.min(40, line.length())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLineThatIsNoDecisionIsRefused() {
        for (String line : List.of("{}", "{\"type\":\"decision-taken\"}", "no json")) {
            assertThatThrownBy(() -> DecisionLine.read(line)).isInstanceOf(IllegalStateException.class);
        }
    }
}
