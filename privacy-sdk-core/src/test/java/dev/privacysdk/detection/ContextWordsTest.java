package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextWordsTest {
    private final ContextWords words = ContextWords.of(20, "date of birth", "dob", "\u8A95\u751F");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dob #",
                "DOB: #",
                "userDob=#",
                "user_dob=#",
                "\"dateOfBirth\":\"#",
                "DATE_OF_BIRTH #",
                "date-of-birth is #",
                "\u8A95\u751F\u65E5\u306F#"
            })
    void aWordCountsBefore(String text) {
        assertThat(words.before(text, text.indexOf('#'))).isTrue();
        assertThat(words.after(text, text.indexOf('#') + 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# (dob)", "# Date of Birth", "#\u8A95\u751F"})
    void aWordCountsBehind(String text) {
        assertThat(words.after(text, 1)).isTrue();
        assertThat(words.around(text, 0, 1)).isTrue();
        assertThat(words.before(text, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dobby #", "adob #", "dob, next #", "dob 7 #", "dob&x=#", "dob far away from its number #", "#"})
    void pieceOfAWordAnotherFieldAndWhatIsFarDoNot(String text) {
        assertThat(words.before(text, text.indexOf('#'))).isFalse();
    }

    @Test
    void betweenTwoPlacesItCountsWhateverElseStandsThere() {
        assertThat(words.behind("1, dob, 2", 0, 9)).isEqualTo(6);
        assertThat(words.behind("1, dob, 2", -5, 4)).isEqualTo(6);
        assertThat(words.behind("1, dob, 2", 4, 20)).isEqualTo(-1);
        assertThat(words.behind("1, dob, 2", 0, 3)).isEqualTo(-1);
    }
}
