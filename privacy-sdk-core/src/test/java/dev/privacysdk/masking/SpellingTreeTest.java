package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where in a text a value stands, and where it only seems to. */
class SpellingTreeTest {
    private static final Sought SOUGHT = new Sought("", null, null);

    private static Spelling spelling(String value) {
        return value.startsWith("=")
                ? Spelling.of(value.substring(1), true, SOUGHT)
                : Spelling.of(value, false, SOUGHT);
    }

    private static SpellingTree tree(String... values) {
        return new SpellingTree(
                Arrays.stream(values).map(SpellingTreeTest::spelling).toList());
    }

    private static String found(KnownTrees known, String text, int from) {
        long found = known.find(text, from);
        if (found < 0) {
            return "";
        }
        int at = KnownTrees.place(found);
        boolean inside = KnownTrees.inside(found);
        SpellingTree tree = known.tree(known.treeAt(text, at, inside));
        return text.substring(at, SpellingTree.end(tree.longestAt(text, at, inside)));
    }

    /** What of the text is found; an equals sign before a value says that its case matters. */
    private static String found(String text, String... values) {
        String alone = found(new KnownTrees(List.of(tree(values))), text, 0);
        List<SpellingTree> several = new ArrayList<>();
        for (String value : values) {
            several.add(tree(value));
        }
        assertThat(found(new KnownTrees(several), text, 0)).isEqualTo(alone);
        return alone;
    }

    @Test
    void aShortValueStandsBetweenBordersOfWords() {
        for (String before :
                List.of("", "-", "x ", "x-", "x\t", "x\u3000", "x\u0080", "山", "é,", "-\u200B", "\u200B")) {
            assertThat(found(before + "anna", "anna")).as(before).isEqualTo("anna");
        }
        for (String before : List.of("x", "9", "é", "я", "ß", "x\u200B", "x\u0301")) {
            assertThat(found(before + "anna", "anna")).as(before).isEmpty();
        }
        for (String after : List.of("", "-", " x", "'s", "山", "\u200B", "\u200B x", "\uD842\uDFB7")) {
            assertThat(found("anna" + after, "anna")).as(after).isEqualTo("anna");
        }
        for (String after : List.of("x", "9", "é", "я", "ß", "\u200Bx", Character.toString(0x1DA00) + "x")) {
            assertThat(found("anna" + after, "anna")).as(after).isEmpty();
        }
    }

    @Test
    void anEscapeIsABorderWhereItStandsForOne() {
        for (String before : List.of("x%20", "x%2C", "x\\n", "x\\u0020", "x&amp;", "x&#44;", "x\\\"", "x\\")) {
            assertThat(found(before + "anna", "anna")).as(before).isEqualTo("anna");
        }
        assertThat(found("x%41anna", "anna")).isEmpty();
        assertThat(found("\\u0041nna", "anna")).isEqualTo("\\u0041nna");
        assertThat(found("%41nn%41", "anna")).isEqualTo("%41nn%41");
        assertThat(found("x %C3%A9nna", "enna")).isEqualTo("%C3%A9nna");
    }

    @Test
    void aLongValueStandsInsideWordsToo() {
        assertThat(found("xlovelacex", "lovelace")).isEqualTo("lovelace");
        assertThat(found("xlovelacex", "=lovelace")).isEmpty();
        assertThat(found("xlovelax", "lovelax")).isEmpty();
        assertThat(found("éßlovelaceé", "lovelace")).isEqualTo("lovelace");
    }

    @Test
    void aLongNumberStandsAgainstLettersAndNotAgainstDigits() {
        assertThat(found("x12345678x", "12345678")).isEqualTo("12345678");
        assertThat(found("912345678", "12345678")).isEmpty();
        assertThat(found("123456789", "12345678")).isEmpty();
        assertThat(found("x12abcdefg", "12abcdefg")).isEqualTo("12abcdefg");
        assertThat(found("912abcdefg", "12abcdefg")).isEmpty();
        assertThat(found("9abcdefgh", "abcdefgh")).isEqualTo("abcdefgh");
    }

    @Test
    void aTextIsSearchedFromAPlaceOnAndKnowsWhatStandsBeforeIt() {
        KnownTrees known = new KnownTrees(List.of(tree("anna")));

        assertThat(found(known, "xanna anna", 1)).isEqualTo("anna");
        assertThat(KnownTrees.place(known.find("xanna anna", 1))).isEqualTo(6);
        assertThat(KnownTrees.place(known.find("-anna anna", 1))).isEqualTo(1);
        assertThat(known.find("anna", 1)).isEqualTo(-1);
        assertThat(known.find("anna", 4)).isEqualTo(-1);
        assertThat(known.find("", 0)).isEqualTo(-1);
        assertThat(KnownTrees.NONE.find("anna", 0)).isEqualTo(-1);
        assertThat(known.isEmpty()).isFalse();
        assertThat(KnownTrees.of(List.of(KnownTrees.NONE, KnownTrees.NONE)).isEmpty())
                .isTrue();
        assertThat(found(KnownTrees.of(List.of(KnownTrees.NONE, known)), "anna", 0))
                .isEqualTo("anna");
    }

    @Test
    void theLongestIsFound() {
        assertThat(found("at harbor street 7", "harbor", "harbor street", "harbor street 70"))
                .isEqualTo("harbor street");
        assertThat(found("at harbor street 7", "harbor street", "harbor")).isEqualTo("harbor street");
        assertThat(found("at ann leex", "ann lee", "ann")).isEqualTo("ann");
    }

    @Test
    void spacesOfATextAreOneAndWhatNobodySeesIsNothing() {
        assertThat(found("ada \t\n lovelace", "ada lovelace")).isEqualTo("ada \t\n lovelace");
        assertThat(found("ada%20+lovelace", "ada lovelace")).isEqualTo("ada%20+lovelace");
        assertThat(found("ada\u200B \u200B lovelace\u200B", "ada lovelace")).isEqualTo("ada\u200B \u200B lovelace");
        assertThat(found("adalovelace", "ada lovelace")).isEmpty();
        assertThat(found("aßa", "assa")).isEqualTo("aßa");
        assertThat(found("ßanna", "ßanna")).isEqualTo("ßanna");
        assertThat(found("x ガブリエル", "ガブリエル")).isEqualTo("ガブリエル");
        assertThat(found("aßa", "asta")).isEmpty();
    }

    @Test
    void whereCaseMattersItMattersUnlessTheTextIsEscaped() {
        assertThat(found("Ann", "=Ann")).isEqualTo("Ann");
        assertThat(found("ann", "=Ann")).isEmpty();
        assertThat(found("%41nn", "=Ann")).isEqualTo("%41nn");
    }

    @Test
    void ofTwoThatAreSpelledAlikeTheOneCountsThatAsksForLess() {
        for (String[] both : new String[][] {{"=Ann", "ann"}, {"ann", "=Ann"}}) {
            assertThat(found(new KnownTrees(List.of(tree(both))), "ann", 0)).isEqualTo("ann");
        }
    }

    @Test
    void eachOfManyIsFound() {
        String[] values = new String[3000];
        for (int i = 0; i < values.length; i++) {
            values[i] = "name" + i + "son";
        }
        SpellingTree tree = tree(values).with(tree("lovelace"));
        KnownTrees known = new KnownTrees(List.of(tree));

        assertThat(tree.spellings()).hasSize(3001);
        assertThat(tree.characters()).isEqualTo(7 * 3000 + 10 + 180 + 2700 + 8000 + 8);
        for (String value : values) {
            assertThat(found(known, "to " + value, 0)).isEqualTo(value);
        }
        assertThat(found(known, "lovelace", 0)).isEqualTo("lovelace");
        assertThat(found(known, "name3000son", 0)).isEmpty();
    }
}
