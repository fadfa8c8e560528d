package dev.privacysdk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.vocabulary.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OLD = "fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
    private static final Subject ADA = Subject.of("customer", "ada");

    private final Pseudonyms names = new Pseudonyms("k1", KEY);

    @Test
    void onePersonHasOneNameUnderOneKeyAndAnotherUnderAnother() {
        assertThat(names.of(ADA)).isEqualTo(names.of(ADA)).startsWith("k1:").doesNotContain("ada");
        assertThat(new Pseudonyms("k1", OLD).of(ADA)).isNotEqualTo(names.of(ADA));
    }

    @Test
    void theNameStaysWhatItIsInTheBooksOfYesterday() {
        assertThat(names.of(ADA)).isEqualTo("k1:bRx8IdBoSpkuAJOtNC3MJebpE6l3bWBR5KtsX8O1qEc");
    }

    @Test
    void noTwoPeopleShareAName() {
        Set<String> all = new HashSet<>();
        List<Subject> people = Stream.of(
                        "a", "ab", "b", "A", "ä", "a\u0308", "a ", "1", "01", "\ud800", "\ud801", "?", "a\u0000")
                .flatMap(id -> Stream.of(Subject.of("c", id), Subject.of("ca", id), Subject.of("c.a", id)))
                .toList();

        people.forEach(person -> all.add(names.of(person)));

        assertThat(all).hasSameSizeAs(people);
    }

    @Test
    void namesOfRetiredKeysAreStillFound() {
        Pseudonyms rotated = names.withRetired("k0", OLD);

        assertThat(rotated.of(ADA)).isEqualTo(names.of(ADA));
        assertThat(rotated.every(ADA)).containsExactly(names.of(ADA), new Pseudonyms("k0", OLD).of(ADA));
        assertThatThrownBy(() -> rotated.withRetired("k0", KEY)).hasMessageContaining("an id of its own");
        assertThatThrownBy(() -> rotated.withRetired("k1", OLD)).hasMessageContaining("an id of its own");
    }

    @Test
    void aKeyThatProtectsNothingIsRefused() {
        assertThatThrownBy(() -> new Pseudonyms("k1", new byte[15])).hasMessageContaining("at least 16 random bytes");
        assertThatThrownBy(() -> new Pseudonyms("k1", new byte[32])).hasMessageContaining("repeats a single byte");
        assertThatThrownBy(() -> new Pseudonyms("k:1", KEY)).hasMessageContaining("ASCII letters");
        assertThatThrownBy(() -> new Pseudonyms("", KEY)).hasMessageContaining("ASCII letters");
    }

    @Test
    void theCallersArrayMayBeWipedAndNoTextShowsTheKey() {
        byte[] key = KEY.clone();
        Pseudonyms own = new Pseudonyms("k1", key);
        Arrays.fill(key, (byte) 0);

        assertThat(own.of(ADA)).isEqualTo(names.of(ADA));
        assertThat(own).hasToString("Pseudonyms[k1]");
    }
}
