package dev.privacysdk.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The sieve lets nothing through: what a look at every character of a text finds, a look where it tells to look finds, too. */
class SieveProperties {
    private static final Triggers TRIGGERS = new Triggers(Detectors.standard().list());
    private static final Scan SCAN = new Scan(TRIGGERS, Duration.ofHours(1).toNanos());

    /** Every line of the corpora, and every stretch of one that a cut leaves: enough that a missing hint shows. */
    @Example
    void nothingOfTheCorporaFallsThrough() {
        for (LabelledLine line : DetectionReport.corpus(Arrays.asList(Entity.values()), 11, 60)) {
            String text = line.text();
            same(text);
            same(text.substring(text.length() / 3));
            same(text.replace(' ', '='));
        }
    }

    @Property(tries = 20_000)
    void nothingFallsThrough(@ForAll("texts") String text) {
        same(text);
    }

    /** A word takes the last doubt away, so that the fewest digits are enough. */
    @Property(tries = 40_000)
    void noNumberFallsThroughBesideAWord(@ForAll("words") String word, @ForAll("groups") List<String> groups) {
        same(word + String.join("", groups));
        same(word + String.join("", groups) + ", " + word);
    }

    @Property(tries = 20_000)
    void nothingFallsThroughThatWasChangedHereAndThere(
            @ForAll("values") String value, @ForAll("changes") List<Integer> changes, @ForAll("pieces") String after) {
        StringBuilder changed = new StringBuilder(value);
        for (int change : changes) {
            char other = "0123456789abcfABDE -./:=()+@_\\\"'&%".charAt(change % 34);
            int place = change / 34 % changed.length();
            switch (change % 3) {
                case 0 -> changed.setCharAt(place, other);
                case 1 -> changed.insert(place, other);
                default -> changed.insert(place, value.substring(value.length() / 2));
            }
        }
        same(changed + after);
        same(after + changed);
    }

    /** A line that is nothing but clean is not looked at: or the sieve would be of no use. */
    @Example
    void mostOfCleanTextFallsThrough() {
        List<LabelledLine> clean = DetectionReport.corpus(Arrays.asList(Entity.values()), 12, 40).stream()
                .filter(line ->
                        line.text().equals(TextScanner.of(Detectors.standard()).text(line.text())))
                .filter(line -> line.text().chars().allMatch(c -> c < 128 && c >= ' '))
                .toList();

        long told = clean.stream().filter(line -> tells(line.text())).count();

        assertThat(clean).hasSizeGreaterThan(200);
        assertThat((double) told / clean.size()).isLessThan(0.6);
    }

    /** Each hint that is missing lets something through that these texts hold: or they would prove nothing. */
    @Example
    void everyHintIsNeeded() {
        List<String> texts = new ArrayList<>(VALUES);
        NAMES.forEach(name -> texts.addAll(List.of(name + "=\"S3cr3t-w0rd-of-ours\"", name + ": S3cr3t-w0rd-of-0urs")));
        List<Integer> idle = new ArrayList<>();
        for (int i = 0; i < Hints.all(true).size(); i++) {
            List<Hint> others = Hints.all(true);
            others.remove(i);
            Sieve broken = new Sieve(others);
            if (texts.stream().allMatch(text -> found(text, true, broken).equals(found(text, true, null)))) {
                idle.add(i);
            }
        }
        assertThat(idle).as("hints that nothing falls through without").isEmpty();
    }

    private static boolean tells(String text) {
        Plain plain = Plain.of(text);
        plain.state = Sieve.BEGIN;
        return Sieve.of(false).next(plain, Plain.MARGIN, plain.end) < plain.end;
    }

    private static void same(String text) {
        for (boolean line : new boolean[] {false, true}) {
            assertThat(found(text, line, Sieve.of(line))).as(text).isEqualTo(found(text, line, null));
        }
    }

    /** How far the text was read, whether it is to be folded or holds control characters, and what was found. */
    private static List<Integer> found(String text, boolean line, @Nullable Sieve sieve) {
        Scratch scratch = scratch(text);
        int read = sieve == null ? SCAN.whole(scratch, line) : SCAN.sifted(scratch, line, sieve);
        List<Integer> found = new ArrayList<>(List.of(read, scratch.folding.controls ? 1 : 0));
        if (read != Scan.FOLD) {
            Arrays.stream(scratch.spans, 0, 3 * scratch.count).forEach(found::add);
        }
        return found;
    }

    private static Scratch scratch(String text) {
        Scratch scratch = Scratch.take();
        scratch.begin();
        scratch.count = 0;
        scratch.folding.controls = false;
        scratch.plain.load(text, text.length());
        return scratch;
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(VALUES);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "tel: ", "phone=", "zip ", "my number ", "ssn=", "card ", "call ", "order ", "paid ", "(", "+");
    }

    /** Digits with something between them, five to twenty together. */
    @Provide
    Arbitrary<List<String>> groups() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(5);
        Arbitrary<String> joint = Arbitraries.of("-", " ", ".", "", "/", ") ", " (", "+", "--");
        return Combinators.combine(digits, joint)
                .as(String::concat)
                .list()
                .ofMinSize(2)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return pieces().list().ofMaxSize(7).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789 -.()+/").ofMaxLength(24),
                Arbitraries.strings().withChars("0123456789abcdef:.-%").ofMaxLength(40),
                Arbitraries.strings().withChars("&#;amplt\\u0%41 \n").ofMaxLength(12),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12),
                values(),
                Combinators.combine(
                                Arbitraries.of(NAMES),
                                Arbitraries.of("=", ": ", "\": \"", " = ", "\\\":\\\"", ">", "' : '"))
                        .as(String::concat),
                Arbitraries.of(
                        " ",
                        ",",
                        "phone ",
                        "[",
                        "]",
                        "version ",
                        "zip ",
                        "address: ",
                        "://",
                        "2026-01-15T08:15:42.123Z "));
    }

    private static final List<String> NAMES = SecretNames.ascii();

    private static final List<String> VALUES = values(Arrays.asList(Entity.values()));

    private static List<String> values(List<Entity> entities) {
        List<String> values = new ArrayList<>();
        for (LabelledLine line : DetectionReport.corpus(entities, 13, 30)) {
            values.addAll(line.text().chars().allMatch(c -> c < 128) ? List.of(line.text()) : List.of());
        }
        for (String prefix : KeyTokens.prefixes()) {
            values.add(prefix + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0");
            values.add(prefix + "A1b2C3d4E5f6G7h8I9j0K1");
        }
        values.addAll(List.of(
                "AKIAQ7XW2P9LM4ZT6BVN",
                "ASIAQ7XW2P9LM4ZT6BVN",
                "github_pat_11ABCDEFG0abcdefghijklmnop",
                "dop_v1_" + "0123456789abcdef".repeat(4),
                "a%2Fb",
                "a \\u0041",
                "a&#64;b",
                "a&commat;b",
                "a\nb",
                "-----BEGIN RSA PRIVATE KEY-----MIIE-----END RSA PRIVATE KEY-----",
                "Bearer a1B2c3D4e5F6g7H8i9J0",
                "Basic dXNlcjpTM2NyM3RwYXNz",
                "00-1B-63-84-45-E6",
                "001b.6384.45e6",
                "from 10.1.2.3",
                "1:2:3:4:5:6:7:8",
                "2001:db8::1"));
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                values.addAll(accounts("" + first + second));
            }
        }
        return values;
    }

    /** Account numbers of any length that is in use, of which at most one is the country's. */
    private static List<String> accounts(String country) {
        List<String> accounts = new ArrayList<>();
        for (int length = 11; length < 30; length++) {
            String number = "1234567890".repeat(3).substring(0, length);
            String digits = number + (country.charAt(0) - 'A' + 10) + (country.charAt(1) - 'A' + 10) + "00";
            int check = 98 - new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue();
            accounts.add("account " + country + (check < 10 ? "0" : "") + check + number);
        }
        return accounts;
    }
}
