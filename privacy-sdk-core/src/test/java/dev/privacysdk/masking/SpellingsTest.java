package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which ways a value is looked for, and from how many characters on. */
class SpellingsTest {
    private static final DataCategory NAME = DataCategory.of("identity.name");
    private static final DataCategory NOTE = DataCategory.of("ugc");

    private static List<String> spellings(Sought sought) {
        List<Spelling> spellings = new ArrayList<>();
        Spellings.of(sought, spellings);
        return spellings.stream()
                .map(each -> each.exactly().isEmpty() ? each.folded() : "=" + each.exactly())
                .toList();
    }

    private static List<String> ofNote(String value) {
        return spellings(new Sought(value, NOTE, null));
    }

    private static List<String> ofName(String value) {
        return spellings(new Sought(value, NAME, null));
    }

    private static List<String> ofId(String value) {
        return spellings(new Sought(value, null, "customer"));
    }

    @Test
    void latinWordsAreFromFourLettersOnAndOfThreeInTheirOwnCase() {
        assertThat(ofNote("Adal")).containsExactly("adal");
        assertThat(ofNote("Ada")).containsExactly("=Ada");
        assertThat(ofNote("Ad")).isEmpty();
        assertThat(ofNote("A-d")).isEmpty();
        assertThat(ofNote(" Adal ")).containsExactly("adal");
        assertThat(ofNote("---")).isEmpty();
        assertThat(ofNote("")).isEmpty();
    }

    @Test
    void othersAreFromTwoCharactersOn() {
        assertThat(ofNote("山田")).containsExactly("山田");
        assertThat(ofNote("山")).isEmpty();
        assertThat(ofNote("山a")).containsExactly("山a");
        assertThat(ofNote("山1")).containsExactly("山1");
        assertThat(ofNote("\uD842\uDFB7")).containsExactly("\uD842\uDFB7");
    }

    @Test
    void numbersAndMixturesAreFromFiveOn() {
        assertThat(ofNote("12345")).containsExactly("12345");
        assertThat(ofNote("1234")).isEmpty();
        assertThat(ofNote("ab123")).containsExactly("ab123");
        assertThat(ofNote("abc1")).isEmpty();
        assertThat(ofNote("a-b1")).isEmpty();
    }

    @Test
    void idsOfPeopleAreFromFiveCharactersOnWhateverTheyAreMadeOf() {
        assertThat(ofId("abcde")).containsExactly("abcde");
        assertThat(ofId("abcd")).isEmpty();
        assertThat(ofId("山田花子太")).containsExactly("山田花子太");
        assertThat(ofId("山田花子")).isEmpty();
    }

    @Test
    void anOrdinaryWordIsInItsOwnCaseAndWordsOfLogsAreNotLookedFor() {
        assertThat(ofNote("Grace")).containsExactly("=Grace");
        assertThat(ofName("Customer")).isEmpty();
        assertThat(ofName("Tokyo")).isEmpty();
    }

    @Test
    void aValueWithEscapesIsLookedForAsItsReaderSeesItToo() {
        assertThat(ofNote("50%41 Corner")).containsExactly("50%41 corner", "50a corner");
        assertThat(ofNote("Ben &amp; Sons")).containsExactly("ben &amp; sons", "ben & sons");
        assertThat(ofNote("back\\\\slash")).containsExactly("back\\\\slash", "back\\slash");
        assertThat(ofNote("plain text")).containsExactly("plain text");
    }

    @Test
    void aNameIsLookedForByEachOfItsWords() {
        assertThat(ofName("Ada Lovelace")).containsExactly("ada lovelace", "lovelace");
        assertThat(ofName("Lovelace, Augusta")).containsExactly("lovelace, augusta", "lovelace", "augusta");
        assertThat(ofName("Adal=Lova")).containsExactly("adal=lova", "adal", "lova");
        assertThat(ofName("Adal\tLova")).containsExactly("adal lova", "adal", "lova");
        assertThat(ofName("Grace Hopperson")).containsExactly("grace hopperson", "=Grace", "hopperson");
        assertThat(ofName("Customer Hopperson")).containsExactly("customer hopperson", "hopperson");
        assertThat(ofName("Lovelace")).containsExactly("lovelace");
        assertThat(spellings(new Sought("Ada Lovelace", DataCategory.of("identity"), null)))
                .containsExactly("ada lovelace", "lovelace");
        assertThat(ofNote("Ada Lovelace")).containsExactly("ada lovelace");
        assertThat(spellings(new Sought("Ada Lovelace", null, "customer"))).containsExactly("ada lovelace");
    }

    @Test
    void ofANameOfOtherCharactersSoIsTheWholeWithoutSpaces() {
        assertThat(ofName("山田 太郎")).containsExactly("山田 太郎", "山田", "太郎", "山田太郎");
        assertThat(ofName("マリア・ゴメス")).contains("マリア・コ\u3099メス", "マリア", "コ\u3099メス", "マリアコ\u3099メス");
        assertThat(ofName("王 花子")).containsExactly("王 花子", "花子", "王花子");
    }

    @Test
    void aNameOfManyWordsIsATextAndFoundAsAWhole() {
        assertThat(ofName("Annabel Brigitte Charlotte Dorothea Emmeline")).hasSize(6);
        assertThat(ofName("Annabel Brigitte Charlotte Dorothea Emmeline Friederike"))
                .containsExactly("annabel brigitte charlotte dorothea emmeline friederike");
    }

    @Test
    void aDateIsLookedForInItsCommonOrders() {
        assertThat(ofNote("1984-02-29"))
                .containsExactly(
                        "1984-02-29",
                        "29.02.1984",
                        "29.2.1984",
                        "29/02/1984",
                        "02/29/1984",
                        "1984/02/29",
                        "19840229",
                        "1984年2月29日",
                        "19840229");
        assertThat(ofNote("1990-11-05")).contains("5.11.1990", "1990年11月5日");
        for (String none : List.of("1984-02+29", "198a-02-29", "1984-02-2a", "/984-02-29", ":984-02-29")) {
            assertThat(ofNote(none)).doesNotContain("1984/02/29").noneMatch(each -> each.contains("年"));
        }
    }

    @Test
    void aNumberIsLookedForWithoutWhatSeparatesItsDigits() {
        assertThat(ofNote("+81 90-12")).containsExactly("81 90-12");
        assertThat(ofNote("+81 90-123")).containsExactly("81 90-123", "8190123");
        assertThat(ofNote("(090) 12.34")).containsExactly("(090) 12.34", "0901234");
        assertThat(ofNote("0901239")).containsExactly("0901239");
        assertThat(ofNote("090/1239")).containsExactly("090/1239");
        assertThat(ofNote("090:1239")).containsExactly("090:1239");
        assertThat(ofNote("090x1239")).containsExactly("090x1239");
    }

    @Test
    void aLongTextIsLookedForInPiecesThatEndBetweenWords() {
        String word = "neighbour ";
        List<String> pieces = ofNote(word.repeat(20).strip());

        assertThat(word.repeat(20).strip()).hasSizeGreaterThan(192);
        assertThat(pieces)
                .containsExactly(
                        word.repeat(9).strip(),
                        word.repeat(9).strip(),
                        word.repeat(2).strip());
        assertThat(ofNote("a".repeat(192))).containsExactly("a".repeat(192));
        assertThat(ofNote("a".repeat(193))).containsExactly("a".repeat(96), "a".repeat(96));
        assertThat(ofNote("a".repeat(96 * 2 + 12))).containsExactly("a".repeat(96), "a".repeat(96), "a".repeat(12));
        assertThat(ofNote("a".repeat(96 * 2 + 11))).containsExactly("a".repeat(96), "a".repeat(96));
        assertThat(ofNote("a".repeat(96) + " " + "a".repeat(99))).startsWith("a".repeat(96));
        assertThat(ofNote("a".repeat(12) + " " + "a".repeat(183))).startsWith("a".repeat(12) + " " + "a".repeat(83));
        assertThat(ofNote("a".repeat(13) + " " + "a".repeat(183))).startsWith("a".repeat(13));
    }
}
