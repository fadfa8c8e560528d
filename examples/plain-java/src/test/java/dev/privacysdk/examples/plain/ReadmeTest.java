package dev.privacysdk.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.examples.plain.Documents.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is compiled, can be run, and prints what they say it prints. */
class ReadmeTest {
    private static final String README = Documents.text("README.md");

    static Stream<Path> documents() {
        return Documents.all().keySet().stream().map(Documents.ROOT::relativize);
    }

    /** What people wrote; the book of rules is written, and compared, by RuleBookTest from compiled fixtures. */
    static Stream<Path> written() {
        return documents().filter(document -> !document.equals(Path.of("docs/rules.md")));
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyBlockIsTrue(Path document) {
        List<String> problems = Documents.blocks(Documents.text(document.toString())).stream()
                .map(Claims::about)
                .filter(problem -> !problem.isEmpty())
                .toList();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("written")
    void everyTypeAndConstantThatIsNamedExists(Path document) {
        assertThat(Claims.unknownNames(Documents.text(document.toString()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(deadLinks(document, Documents.text(document.toString()))).isEmpty();
    }

    @Test
    void theReadmeShowsTheCodeThePolicyTheOutputAndTheCommands() {
        assertThat(Documents.blocks(README)).extracting(Block::language).contains("java", "yaml", "text", "sh", "xml");
    }

    @Test
    void everyPackageOfCoreIsOnTheMapAndNoOther() {
        assertThat(mapped().keySet()).isEqualTo(Documents.packages());
    }

    @Test
    void whatAPackageMayKnowIsWhatTheHouseRulesSay() {
        String rules = Documents.text("privacy-sdk-core/src/test/java/dev/privacysdk/house/HouseMap.java");
        Map<String, Set<String>> allowed = new TreeMap<>();
        Documents.matches("Map\\.entry\\(\\s*\"([a-z0-9.]+)\",\\s*Set\\.of\\(([^)]*)\\)\\)", rules)
                .forEach(entry -> allowed.put(entry.group(1), words(entry.group(2))));
        assertThat(allowed).containsAllEntriesOf(mapped());
    }

    /** The packages of the map in the README, and what each of them may know. */
    private static Map<String, Set<String>> mapped() {
        Map<String, Set<String>> mapped = new TreeMap<>();
        Documents.matches("(?m)^\\| `\\.([a-z0-9.]+)` \\|[^|]*\\| ([^|]*) \\|$", README)
                .forEach(row -> mapped.put(row.group(1), words(row.group(2).replace("nothing", ""))));
        return mapped;
    }

    private static Set<String> words(String list) {
        return Documents.matches("[a-z0-9.]+", list).stream()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("untrue")
    void anUntrueBlockIsSeen(Block untrue) {
        assertThat(Claims.about(untrue)).isNotEmpty();
    }

    static Stream<Block> untrue() {
        return Stream.of(
                new Block("java", "Shop shop = new Shop();"),
                new Block("yaml", "newsletter:\n  basis: contract"),
                new Block("text", "newsletter: CONSENT (R24)."),
                new Block("properties", "privacy.ledger=paper"),
                new Block("sh", "./mvnw -Dfast verify"),
                new Block("sh", "./mvnw -Pfast verify"),
                new Block("sh", "./mvnw -pl no-such-module verify"),
                new Block("sh", "./mvnw -Dtest=NoSuchTest test"),
                new Block("sh", "gradle build"),
                new Block("sh", "curl -s http://localhost:8080/nobody  # 200"),
                new Block(
                        "xml",
                        "<groupId>dev.privacysdk</groupId>\n<artifactId>sdk</artifactId>\n<version>0.1.0-SNAPSHOT</version>"),
                new Block(
                        "xml",
                        "<groupId>dev.privacysdk</groupId>\n<artifactId>privacy-sdk-core</artifactId>\n<version>9</version>"),
                new Block("groovy", "implementation 'anything'"));
    }

    @Test
    void aNameOrALinkThatIsWrongIsSeen() {
        assertThat(Claims.unknownNames("`PrivacyManager`, `@ForNewsletter`, `NO_SUCH_REASON` and `GPC_OPT_OUT`"))
                .containsExactlyInAnyOrder("PrivacyManager", "NO_SUCH_REASON");
        assertThat(deadLinks(Path.of("README.md"), "[a](LICENSE), [b](NO-SUCH-FILE), [c](https://example.org/)"))
                .containsExactly("NO-SUCH-FILE");
    }

    private static List<String> deadLinks(Path document, String text) {
        return Documents.matches("\\]\\(([^)#\\s]+)[^)]*\\)", text).stream()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.contains(":"))
                .filter(link -> !Files.exists(Documents.ROOT.resolve(document).resolveSibling(link)))
                .toList();
    }
}
