package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a character where spellings are compared. */
class FoldingTest {
    /** The tables that other texts have had made, so that each test has its own made and leaves none behind. */
    @BeforeEach
    @AfterEach
    void forgetTables() throws ReflectiveOperationException {
        Field field = Folding.class.getDeclaredField("BLOCKS");
        field.setAccessible(true);
        AtomicReferenceArray<?> blocks = (AtomicReferenceArray<?>) field.get(null);
        for (int i = 0; i < blocks.length(); i++) {
            blocks.set(i, null);
        }
    }

    private static String folded(int point) {
        int folded = Folding.of(point);
        return folded == Folding.NOTHING
                ? ""
                : folded == Folding.MANY ? Folding.many(point) : Character.toString(folded);
    }

    @Test
    void latinLettersLoseTheirCase() {
        assertThat(folded('A')).isEqualTo("a");
        assertThat(folded('Z')).isEqualTo("z");
        assertThat(folded('m')).isEqualTo("m");
        assertThat(folded('@')).isEqualTo("@");
        assertThat(folded('[')).isEqualTo("[");
        assertThat(folded('Ж')).isEqualTo("ж");
    }

    @Test
    void whatSeparatesWordsIsASpace() {
        for (int each : new int[] {' ', 0, '\t', '\n', 127, '+', 0x80, 0x85, 0xA0, 0x2028, 0x3000, 0xFF0B}) {
            assertThat(folded(each)).as(Integer.toHexString(each)).isEqualTo(" ");
        }
        assertThat(folded('!')).isEqualTo("!");
        assertThat(folded('~')).isEqualTo("~");
    }

    @Test
    void accentsAndWhatNobodySeesAreNothing() {
        for (int each : new int[] {0x300, 0x301, 0xAD, 0x200B, 0x200D, 0x20DD, 0xFEFF, 0x1DA00}) {
            assertThat(folded(each)).as(Integer.toHexString(each)).isEmpty();
        }
        assertThat(folded('é')).isEqualTo("e");
        assertThat(folded('Ü')).isEqualTo("u");
    }

    @Test
    void theMarksThatMakeAnotherSoundInJapaneseStay() {
        assertThat(folded(0x3099)).isEqualTo("\u3099");
        assertThat(folded(0x309A)).isEqualTo("\u309A");
        assertThat(folded('ガ')).isEqualTo("カ\u3099");
        assertThat(folded('パ')).isEqualTo("ハ\u309A");
    }

    @Test
    void lettersWithoutADecompositionAreTheirNearestLatinOnes() {
        assertThat(folded('ß')).isEqualTo("ss");
        assertThat(folded('ẞ')).isEqualTo("ss");
        assertThat(folded('ı')).isEqualTo("i");
        assertThat(folded('ø') + folded('Ø')).isEqualTo("oo");
        assertThat(folded('ł') + folded('Ł')).isEqualTo("ll");
        assertThat(folded('đ') + folded('Đ')).isEqualTo("dd");
        assertThat(folded('\u2018') + folded('\u2019') + folded('\u02BC')).isEqualTo("'''");
        for (int dash : new int[] {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212}) {
            assertThat(folded(dash)).as(Integer.toHexString(dash)).isEqualTo("-");
        }
        assertThat(folded('Ａ')).isEqualTo("a");
        assertThat(folded('ﬁ')).isEqualTo("fi");
        assertThat(folded(0x33FF)).isEqualTo("gal");
    }

    @Test
    void whatHasNoOtherFormIsItself() {
        for (int each : new int[] {
            0x3400, 0x4E00, 0x9FFF, 0xA000, 0xAC00, 0xD55C, 0xD7A3, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x1F600, 0x20BB7
        }) {
            assertThat(folded(each)).as(Integer.toHexString(each)).isEqualTo(Character.toString(each));
        }
        assertThat(Folding.many('a')).isEmpty();
    }

    @Test
    void lettersAndDigitsOfScriptsWithSpacesMakeWords() {
        for (char each : "az09éяא".toCharArray()) {
            assertThat(Folding.word(each)).as("" + each).isTrue();
            assertThat(Folding.wordAt(each)).as("" + each).isTrue();
        }
        for (char each : "- _@\u0080山カก。".toCharArray()) {
            assertThat(Folding.word(each)).as("" + each).isFalse();
            assertThat(Folding.wordAt(each)).as("" + each).isFalse();
        }
        assertThat(Folding.word(Folding.NOTHING)).isFalse();
        assertThat(Folding.word(Folding.MANY)).isFalse();
        assertThat(Folding.wordAt('ß')).isTrue();
        assertThat(Folding.wordAt(0x33FF)).isTrue();
        assertThat(Folding.wordAt('ガ')).isFalse();
        assertThat(Folding.wordAt(0x301)).isFalse();
    }
}
