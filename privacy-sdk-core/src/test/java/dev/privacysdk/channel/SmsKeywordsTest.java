package dev.privacysdk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.channel.SmsKeywords.Meaning;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsKeywordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "ＳＴＯＰ",
                "ｓｔｏｐ！",
                "STOPALL",
                "stop  all",
                "Unsubscribe",
                "CANCEL",
                "end",
                "Quit",
                "REVOKE",
                "optout",
                "opt-out",
                "OPT OUT",
                "停止",
                "配信停止",
                "ストップ",
                "ｽﾄｯﾌﾟ",
                "停止。"
            })
    void everyUsualWordStops(String message) {
        assertThat(SmsKeywords.read(message, false)).isEqualTo(Meaning.STOP);
    }

    @ParameterizedTest
    @CsvSource({
        "START, START",
        "unstop, START",
        "HELP, HELP",
        "info, HELP",
        "Help with loans, OTHER",
        "Stop signs at dangerous intersections, OTHER",
        "please stop sending these, REVIEW",
        "もう停止してください, REVIEW",
        "thanks, OTHER",
        "'', OTHER"
    })
    void anythingElseIsReadAsAWhole(String message, Meaning meaning) {
        assertThat(SmsKeywords.read(message, false)).isEqualTo(meaning);
    }

    @Test
    void yesStartsAgainOnlyAsAnAnswerToAStop() {
        assertThat(SmsKeywords.read("YES", true)).isEqualTo(Meaning.START);
        assertThat(SmsKeywords.read("YES", false)).isEqualTo(Meaning.OTHER);
    }

    @Test
    void theMachinesOwnLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(SmsKeywords.read("quit", false)).isEqualTo(Meaning.STOP);
        } finally {
            Locale.setDefault(before);
        }
    }
}
