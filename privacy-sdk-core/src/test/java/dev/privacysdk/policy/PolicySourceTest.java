package dev.privacysdk.policy;

import static dev.privacysdk.policy.Documents.NEXT;
import static dev.privacysdk.policy.Documents.SMALL;
import static dev.privacysdk.policy.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PolicySourceTest {
    private static final String BOTH = SMALL + "---\n" + NEXT;

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(WatchedFile.class);
    private Path file;

    @BeforeEach
    void watch() throws IOException {
        lines.start();
        logger.addAppender(lines);
        file = folder.resolve("privacy-policy.yml");
        Files.writeString(file, SMALL);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
    }

    private List<String> logged(Level level) {
        return lines.list.stream()
                .filter(line -> line.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static void settle(WatchedFile watched) {
        watched.poll();
        watched.poll();
    }

    private static List<String> editions(PolicySource source) {
        return source.current().editions().stream()
                .map(edition -> edition.version().id())
                .toList();
    }

    @Test
    void aFixedPolicyStays() {
        Policy policy = Documents.read(SMALL).policy();

        try (PolicySource source = PolicySource.fixed(policy)) {
            assertThat(source.current()).isSameAs(policy);
            assertThat(source.problems()).isEmpty();
        }
    }

    @Test
    void aPolicyOnTheClassPathComesWithItsWarnings() {
        try (PolicySource source = PolicySource.classpath("dev/privacysdk/policy/shop.yml")) {
            assertThat(editions(source)).containsExactly("v1", "v2");
            assertThat(source.problems()).isNotEmpty().noneMatch(PolicyProblem::isError);
        }
        assertThatThrownBy(() -> PolicySource.classpath("none.yml")).isInstanceOf(PolicyException.class);
    }

    @Test
    void aFileThatDoesNotLoadAtStartIsRefused() throws IOException {
        Files.writeString(file, with("basis: contract", "basis: x"));

        assertThatThrownBy(() -> PolicySource.watching(file)).isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> PolicySource.watching(folder.resolve("none.yml")))
                .isInstanceOf(PolicyException.class);
    }

    @Test
    void aNewEditionIsTakenOnceTwoLooksSawItTheSame() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, BOTH);

        watched.poll();
        assertThat(editions(watched)).containsExactly("v1");
        watched.poll();
        assertThat(editions(watched)).containsExactly("v1", "v2");
        assertThat(watched.problems()).isEmpty();
        assertThat(logged(Level.INFO))
                .anyMatch(line -> line.contains("The privacy policy has a new edition: Edition[v2@"));
        assertThat(logged(Level.ERROR)).isEmpty();
    }

    @Test
    void halfAFileIsNeverTaken() throws IOException {
        String whole =
                BOTH + "---\n" + NEXT.replace("edition: v2", "edition: v3").replace("2026-01-01", "2027-01-01");
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, whole.substring(0, whole.lastIndexOf("choices:")));

        watched.poll();
        Files.writeString(file, whole);
        settle(watched);

        assertThat(editions(watched)).containsExactly("v1", "v2", "v3");
        assertThat(logged(Level.ERROR)).isEmpty();
    }

    @Test
    void theHalfFileWouldHaveLoaded() throws IOException {
        Files.writeString(file, BOTH.substring(0, BOTH.lastIndexOf("choices:")));

        assertThat(editions(new WatchedFile(file))).containsExactly("v1", "v2");
    }

    @Test
    void aNewEditionWithWarningsIsTakenAndTheWarningsAreLogged() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, SMALL + "---\n" + with(NEXT, "uses: [contact.email]", "uses: [contact]"));

        settle(watched);

        assertThat(editions(watched)).containsExactly("v1", "v2");
        assertThat(watched.problems()).singleElement().matches(problem -> !problem.isError());
        assertThat(logged(Level.WARN)).singleElement().asString().contains("list it under material");
        assertThat(logged(Level.INFO)).anyMatch(line -> line.contains("newsletter may now also use [contact]."));
    }

    @Test
    void aBrokenEditionIsRefusedLoudlyAndOnceWhileTheFormerPolicyStays() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Policy before = watched.current();
        Files.writeString(file, SMALL + "---\n" + with(NEXT, "basis: contract", "basis: contrakt"));

        settle(watched);
        settle(watched);

        assertThat(watched.current()).isSameAs(before);
        assertThat(watched.problems())
                .singleElement()
                .matches(PolicyProblem::isError)
                .asString()
                .contains("purposes.order.basis: \"contrakt\" is not a word here; did you mean \"contract\"?");
        assertThat(logged(Level.ERROR))
                .singleElement()
                .asString()
                .startsWith("The change to the privacy policy is refused, and the former policy stays in force:")
                .contains("contrakt");
    }

    @Test
    void aMendedFileIsTakenAndItsProblemsAreForgotten() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, "edition: [");
        settle(watched);
        assertThat(watched.problems()).isNotEmpty();

        Files.writeString(file, BOTH);
        settle(watched);

        assertThat(editions(watched)).containsExactly("v1", "v2");
        assertThat(watched.problems()).isEmpty();
    }

    @Test
    void aFileThatGoesBackToWhatIsInForceClearsTheProblems() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, "edition: [");
        settle(watched);

        Files.writeString(file, SMALL);
        settle(watched);

        assertThat(watched.problems()).isEmpty();
    }

    @Test
    void aKnownEditionWithAnotherHashIsRefused() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Policy before = watched.current();
        Files.writeString(file, with("min-age: 18", "min-age: 13"));

        settle(watched);

        assertThat(watched.current()).isSameAs(before);
        assertThat(watched.problems())
                .singleElement()
                .asString()
                .contains("holds another edition v1 than the one already known; put that back byte for byte");
        assertThat(logged(Level.ERROR)).hasSize(1);
    }

    @Test
    void anEditionTakenLaterIsKnownToo() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, BOTH);
        settle(watched);
        Files.writeString(file, SMALL + "---\n" + with(NEXT, "min-age: 18", "min-age: 13"));

        settle(watched);

        assertThat(watched.current().latest().settings().minAge()).isEqualTo(18);
        assertThat(watched.problems()).singleElement().asString().contains("another edition v2");
    }

    @Test
    void aKnownEditionThatIsGoneIsRefused() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.writeString(file, NEXT);

        settle(watched);

        assertThat(editions(watched)).containsExactly("v1");
        assertThat(watched.problems()).singleElement().asString().contains("no longer holds edition v1");
    }

    @Test
    void aFileThatIsGoneIsRefusedAndTakenUpAgain() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        Files.delete(file);
        settle(watched);
        assertThat(editions(watched)).containsExactly("v1");
        assertThat(watched.problems()).singleElement().asString().contains("does not exist");

        Files.writeString(file, BOTH);
        settle(watched);

        assertThat(editions(watched)).containsExactly("v1", "v2");
    }

    @Test
    void aChangeThatKeepsTimeAndSizeIsSeen() throws IOException {
        WatchedFile watched = new WatchedFile(file);
        var time = Files.getLastModifiedTime(file);
        Files.writeString(file, with("min-age: 18", "min-age: 19"));
        Files.setLastModifiedTime(file, time);

        settle(watched);

        assertThat(watched.problems()).singleElement().asString().contains("another edition v1");
    }

    @Test
    void anUnchangedFileKeepsTheVeryPolicy() {
        WatchedFile watched = new WatchedFile(file);
        Policy before = watched.current();

        settle(watched);

        assertThat(watched.current()).isSameAs(before);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void theWatchLooksByItselfAndEndsWithItsThreadWhenClosed() throws Exception {
        PolicySource source = PolicySource.watching(file, Duration.ofMillis(5));
        Files.writeString(file, BOTH);

        eventually(() -> editions(source).size() == 2);
        assertThat(watchers()).isPositive();
        source.close();
        eventually(() -> watchers() == 0);
        source.close();

        assertThat(editions(source)).containsExactly("v1", "v2");
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThatThrownBy(() -> PolicySource.watching(file, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT1S");
        assertThat(watchers()).isZero();
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("privacy-policy-watch"))
                .count();
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(5);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
