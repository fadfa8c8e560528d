package dev.privacysdk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever becomes of a sound document, reading it gives a policy or a refusal, and the same one twice. */
class PolicyReaderProperties {
    private static final String SHOP = shop();
    private static final AtomicInteger LOADED = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    private static String shop() {
        try (InputStream in = PolicyReaderProperties.class.getResourceAsStream("shop.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both ends must be met, or the properties below would say nothing. */
    @AfterContainer
    static void someLoadedAndSomeWereRefused() {
        assertThat(LOADED.get()).isPositive();
        assertThat(REFUSED.get()).isPositive();
    }

    private static List<String> outcome(byte[] document) {
        try {
            LoadedPolicy loaded = PolicyReader.read(document, "policy");
            assertThat(loaded.warnings()).noneMatch(PolicyProblem::isError);
            assertThat(loaded.policy().editions()).isNotEmpty();
            LOADED.incrementAndGet();
            return loaded.policy().editions().stream()
                    .map(edition -> edition.version().hash())
                    .toList();
        } catch (PolicyException refusal) {
            assertThat(refusal.problems()).anyMatch(PolicyProblem::isError);
            assertThat(refusal.problems())
                    .allMatch(problem -> !problem.message().isBlank());
            REFUSED.incrementAndGet();
            return refusal.problems().stream().map(PolicyProblem::toString).toList();
        }
    }

    private static void readTwice(byte[] document) {
        assertThat(outcome(document)).isEqualTo(outcome(document.clone()));
    }

    @Property(tries = 150)
    void aDocumentCutAnywhereLoadsOrIsRefused(@ForAll("places") int place) {
        byte[] whole = SHOP.getBytes(StandardCharsets.UTF_8);
        readTwice(Arrays.copyOf(whole, Math.min(place, whole.length)));
    }

    @Property(tries = 150)
    void aDocumentWithLinesLostDoubledAndMovedLoadsOrIsRefused(@ForAll("edits") List<Edit> edits) {
        List<String> lines = new ArrayList<>(SHOP.lines().toList());
        edits.forEach(edit -> edit.apply(lines));
        readTwice(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 150)
    void aDocumentWithStrangeTextPutInLoadsOrIsRefused(@ForAll("places") int place, @ForAll("strange") String text) {
        int at = Math.min(place, SHOP.length());
        readTwice((SHOP.substring(0, at) + text + SHOP.substring(at)).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 150)
    void aDocumentWithBytesChangedLoadsOrIsRefused(@ForAll("places") int place, @ForAll byte value) {
        byte[] bytes = SHOP.getBytes(StandardCharsets.UTF_8);
        bytes[Math.min(place, bytes.length - 1)] = value;
        readTwice(bytes);
    }

    @Property(tries = 150)
    void anyBytesAtAllLoadOrAreRefused(@ForAll byte[] bytes) {
        readTwice(bytes);
    }

    @Property(tries = 150)
    void anyTextOfYamlsOwnCharactersLoadsOrIsRefused(@ForAll("yamlish") String text) {
        readTwice(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 60)
    void aKeyDoubledAnywhereIsRefused(@ForAll("keyLines") int line) {
        List<String> lines = new ArrayList<>(SHOP.lines().toList());
        lines.add(line, lines.get(line));

        assertThat(outcome(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)))
                .anyMatch(problem -> problem.contains("stands here a second time"));
    }

    /** What happens to one line. */
    enum Kind {
        LOSE,
        DOUBLE,
        SWAP,
        INDENT,
        OUTDENT
    }

    record Edit(Kind kind, int line) {
        void apply(List<String> lines) {
            if (lines.size() < 2) {
                return;
            }
            int at = line % (lines.size() - 1);
            switch (kind) {
                case LOSE -> lines.remove(at);
                case DOUBLE -> lines.add(at, lines.get(at));
                case SWAP -> Collections.swap(lines, at, at + 1);
                case INDENT -> lines.set(at, "  " + lines.get(at));
                case OUTDENT -> lines.set(at, lines.get(at).stripLeading());
            }
        }
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, SHOP.length()).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<Integer> lines = Arbitraries.integers().between(0, 200);
        return Combinators.combine(Arbitraries.of(Kind.class), lines)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> strange() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(8),
                Arbitraries.of(
                        "\u0000",
                        "\u0007",
                        "\t",
                        "\uFEFF",
                        "\u200B",
                        "\u202E",
                        "\u2028",
                        "\u0085",
                        "\uD83D\uDE00",
                        "\u3000",
                        "\u0430",
                        "\r",
                        "\n---\n",
                        "\n...\n",
                        " # ",
                        ": ",
                        "[",
                        "]",
                        "{",
                        "}",
                        "*a",
                        "&a ",
                        "!!str ",
                        "!",
                        "%YAML 1.1\n---\n",
                        "? ",
                        "- ",
                        "|\n",
                        ">",
                        "\"",
                        "'",
                        "<<: ",
                        "null",
                        "~",
                        "@",
                        "`",
                        "\\"));
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of(
                        "a", "edition", ": ", ":", "- ", "? ", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "|", ">",
                        "\"", "'", "\n", "\n  ", "\n    ", " ", "\t", "#", "---\n", "...\n", "%Y", "<<", "\\u00e9", "é")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    /** Lines that begin an entry of the document which stands on one line, or a key of text. */
    @Provide
    Arbitrary<Integer> keyLines() {
        List<String> lines = SHOP.lines().toList();
        List<Integer> whole = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(" *[a-z][a-z0-9._-]*: \\S.*")) {
                whole.add(i);
            }
        }
        return Arbitraries.of(whole);
    }
}
