package dev.privacysdk.logging.log4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.logging.log4j.message.ParameterizedMessage;

/** A format is filled as Log4j fills it. */
class BracesProperties {
    @Property
    void aFormatIsFilledAsByLog4j(@ForAll("formats") String format, @ForAll("values") Object[] values) {
        assertThat(Braces.filled(format, values)).isEqualTo(ParameterizedMessage.format(format, values));
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("{}", "{", "}", "\\", "\\{}", "\\\\{}", "a", " ", "{{}}", "日本")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts) + ".");
    }

    @Provide
    Arbitrary<Object[]> values() {
        return Arbitraries.<Object>of(
                        "a", "{}", "\\", 7, 7.5, 'c', true, java.time.LocalDate.EPOCH, List.of(1, 2), new int[] {1})
                .injectNull(0.1)
                .array(Object[].class)
                .ofMaxSize(5);
    }
}
