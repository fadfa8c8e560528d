package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class NationalIdsTest {
    @Example
    void eachHasItsOwnNameAndToken() {
        assertThat(NationalIds.all())
                .extracting(Detector::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.chars().allMatch(c -> c == '-' || Character.isLowerCase(c)));
        assertThat(NationalIds.all())
                .extracting(Detector::token)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.startsWith("[") && token.endsWith("]"));
    }

    @Example
    void lookingAtCleanTextAllocatesNothing() {
        String text =
                "2026-03-12 10:11:12.345 INFO id=4711 took 12 ms, v1.2.3, 35.6, trace 4bf92f3577b34da6, passport 17, dob none";
        ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        look(text, 20_000);
        long before = meter.getCurrentThreadAllocatedBytes();
        int found = look(text, 20_000);

        assertThat(meter.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
        assertThat(found).isZero();
    }

    private static int look(String text, int times) {
        List<Detector> detectors = NationalIds.all();
        int found = 0;
        for (int i = 0; i < times; i++) {
            for (int d = 0; d < detectors.size(); d++) {
                for (int at = 0; at < text.length(); at++) {
                    if (Character.isDigit(text.charAt(at))) {
                        found += detectors.get(d).find(text, at) == Span.NONE ? 0 : 1;
                    }
                }
            }
        }
        return found;
    }

    @Property
    void noneThrowsAndWhatIsFoundHoldsThePlace(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        'A', 'B', 'X', 'Z', 'a', 'g', ' ', '-', '.', ',', '/', '\u00B0', '\'', '"', '\u5E74', '\u6708',
                        '\u65E5', '@', '=', ':'
                    })
                    @CharRange(from = '0', to = '9')
                    String text) {
        for (String said :
                new String[] {text, "dob " + text, "passport " + text, "gps " + text, "nhs " + text, "geo:" + text}) {
            for (Detector detector : NationalIds.all()) {
                for (int at = 0; at < said.length(); at++) {
                    if (detector.triggers().indexOf(said.charAt(at)) < 0) {
                        continue;
                    }
                    long span = detector.find(said, at);
                    assertThat(span == Span.NONE
                                    || (Span.start(span) <= at
                                            && at < Span.end(span)
                                            && Span.end(span) <= said.length())
                                    || Character.isDigit(said.charAt(Math.max(0, at - 1))))
                            .as("%s at %s in <%s>", detector.id(), at, said)
                            .isTrue();
                }
            }
        }
    }
}
