package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.DataCategory;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final Sought SOUGHT = new Sought("", null, null);

    private static String folded(String text) {
        return Spelling.of(text, false, SOUGHT).folded();
    }

    private static String unescaped(String text) {
        return Spelling.unescaped(text, SOUGHT).folded();
    }

    @Test
    void spacesAtTheEndsAreLeftOutAndThoseBetweenAreOne() {
        for (String accent : new String[] {"e", "é"}) {
            assertThat(folded("  Ad" + accent + " \t +L ")).isEqualTo("ade l");
            assertThat(folded("Ad" + accent)).isEqualTo("ade");
            assertThat(unescaped("%20Ad" + accent + "%20\\n L&nbsp;")).isEqualTo("ade l");
        }
        assertThat(folded(" ")).isEmpty();
        assertThat(folded("")).isEmpty();
        assertThat(folded("\u00A0")).isEmpty();
        assertThat(folded("\u200B")).isEmpty();
    }

    @Test
    void whatAnEscapeStandsForIsReadOnlyWhereThatIsAsked() {
        assertThat(folded("50%41 ü")).isEqualTo("50%41 u");
        assertThat(unescaped("50%41 ü")).isEqualTo("50a u");
        assertThat(folded("Groß \uD842\uDFB7")).isEqualTo("gross \uD842\uDFB7");
        assertThat(unescaped("\\ud842\\udfb7")).isEqualTo("\uD842\uDFB7");
    }

    @Test
    void whatIsTooLongForOnePieceIsEmpty() {
        String longest = "a".repeat(256);

        assertThat(folded(longest)).isEqualTo(longest);
        assertThat(folded(longest + "a")).isEmpty();
        assertThat(folded("á" + "a".repeat(255))).isEqualTo(longest);
        assertThat(folded("é" + longest)).isEmpty();
        assertThat(folded("é".repeat(255) + "ß")).isEmpty();
        assertThat(folded(" ".repeat(300) + "a")).isEqualTo("a");
        assertThat(unescaped(longest)).isEqualTo(longest);
        assertThat(unescaped("%41".repeat(256))).isEqualTo(longest);
        assertThat(unescaped("%41".repeat(257))).isEmpty();
    }

    @Test
    void eightCharactersAreEnoughInsideWordsUnlessTheirCaseMatters() {
        assertThat(Spelling.of("abcdefgh", false, SOUGHT).insideWords()).isTrue();
        assertThat(Spelling.of("abcdefg", false, SOUGHT).insideWords()).isFalse();
        assertThat(Spelling.of("abcdefgh", true, SOUGHT).insideWords()).isFalse();
        assertThat(Spelling.of("Ann", true, SOUGHT).exactly()).isEqualTo("Ann");
        assertThat(Spelling.of("Ann", false, SOUGHT).exactly()).isEmpty();
    }

    @Test
    void whatIsSoughtIsNobodysToPrint() {
        Sought name = new Sought("Ada Lovelace", DataCategory.of("identity.name"), null);
        Sought id = new Sought("c-100042", null, "customer");

        assertThat(name).hasToString("Sought[identity.name]");
        assertThat(id).hasToString("Sought[customer]");
        assertThat(name.kind()).isEqualTo("identity.name");
        assertThat(id.kind()).isEqualTo("subject-id");
    }
}
