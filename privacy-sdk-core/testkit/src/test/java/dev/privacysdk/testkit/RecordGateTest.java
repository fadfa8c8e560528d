package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import dev.privacysdk.report.RecordOfProcessing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordGateTest {
    private static final String POLICY = """
            edition: v1
            effective: 2025-01-01T00:00:00Z
            controller: { name: Acme Press, contact: privacy@acme.example }
            languages: [en, ja]
            categories:
              contact.email: { name: { en: E-mail, ja: メール }, keep: { period: P1Y } }
              contact.phone: { name: { en: Phone, ja: 電話番号 }, keep: { period: P1Y } }
            recipients:
              self: { name: { en: The press, ja: 当社 } }
            purposes:
              news: { name: { en: News, ja: お知らせ }, basis: consent, uses: [contact.email], recipients: [self] }
              orders: { name: { en: Orders, ja: ご注文 }, basis: contract, uses: [contact.email, contact.phone], recipients: [self] }
            """;

    /** The press as it was committed, and one whose phone number serves orders too. */
    private static final List<Class<?>> NARROW = List.of(Press.class, Desk.class);

    private static final List<Class<?>> WIDE = List.of(Press.class, Desk.class, Calls.class);

    record Press(
            @SubjectId("reader") String id,

            @PersonalData("contact.email") @ForPurpose("news") @ForPurpose("orders") @Nullable
            String email) {}

    record Calls(
            @SubjectId("reader") String id,

            @PersonalData("contact.phone") @ForPurpose("orders") @Nullable
            String phone) {}

    static class Desk {
        @ForPurpose("news")
        public void send(@SubjectId("reader") String reader) {}

        @ForPurpose("orders")
        public void take(@SubjectId("reader") String reader) {}
    }

    @TempDir
    private Path directory;

    private Path file = Path.of("record-of-processing.md");

    @BeforeEach
    void inTheDirectory() {
        file = directory.resolve("record-of-processing.md");
    }

    private static Policy policy(String document) {
        return PolicyReader.read(
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "privacy-policy.yml")
                .policy();
    }

    private static RecordOfProcessing record(String document, List<Class<?>> types) {
        return RecordOfProcessing.of(policy(document), types);
    }

    private static String next(String place, String change) {
        return POLICY.replace("edition: v1", "edition: v2")
                .replace("2025-", "2026-")
                .replace(place, change);
    }

    private void commit(String document, List<Class<?>> types) throws IOException {
        Files.writeString(file, record(document, types).markdown());
    }

    private void passes(RecordOfProcessing derived) {
        RecordGate.given(null, null).pass(file, derived);
    }

    private void fails(RecordOfProcessing derived, String... sentences) {
        assertThatThrownBy(() -> passes(derived))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("record-of-processing.md is not what policy and marks now give:\n")
                .hasMessageContainingAll(sentences)
                .hasMessageEndingWith(
                        "To accept it, run this test once with -Dprivacy.record.accept=true, look at the file and"
                                + " commit it.");
    }

    @Test
    void theSamePasses() throws IOException {
        commit(POLICY, NARROW);

        assertThatCode(() -> RecordGate.check(file, policy(POLICY), NARROW)).doesNotThrowAnyException();
    }

    @Test
    void codeThatWidensFails() throws IOException {
        commit(POLICY, NARROW);

        fails(
                record(POLICY, WIDE),
                "contact.phone is now used for orders: widened, as edition v1 permitted already.",
                "\n+use orders contact.phone\n");
    }

    @Test
    void codeThatNarrowsFails() throws IOException {
        commit(POLICY, WIDE);

        fails(
                record(POLICY, NARROW),
                "contact.phone is no longer used for orders: narrowed.",
                "\n-use orders contact.phone\n");
    }

    @Test
    void aPolicyThatWidensFails() throws IOException {
        commit(POLICY, NARROW);

        fails(
                record(
                        next(
                                "news: { name: { en: News, ja: お知らせ }, basis: consent",
                                "news: { name: { en: News, ja: お知らせ }, basis: contract"),
                        NARROW),
                "The basis of news in the regime EU was consent and is now contract: widened, not listed as material.",
                "news may do more than under edition v1, and consents given before would cover it; list it under material"
                        + " in edition v2.",
                "\n-basis news EU: consent\n+basis news EU: contract\n");
    }

    @Test
    void aPolicyThatNarrowsFails() throws IOException {
        commit(POLICY, WIDE);

        fails(
                record(next("uses: [contact.email, contact.phone]", "uses: [contact.email]"), WIDE),
                "contact.phone is no longer used for orders: narrowed.",
                "Calls.phone is marked for orders, but policy v2 lets orders use only");
    }

    @Test
    void wordingAloneFailsAndAllowsNoMore() throws IOException {
        commit(POLICY, NARROW);
        String committed = Files.readString(file);
        RecordOfProcessing derived = record(POLICY.replace("en: News", "en: Letters"), NARROW);
        assertThat(derived.markdown()).isNotEqualTo(committed);

        fails(derived, "Edition v1 was edited in place;", "\n+### 2.1 Letters (`news`)\n");
    }

    @Test
    void aRecordThatWasEditedByHandIsSaidToBe() throws IOException {
        commit(POLICY, NARROW);
        Files.writeString(file, Files.readString(file).replace("- Name: Acme Press", "- Name: Acme Books"));

        fails(
                record(POLICY, NARROW),
                "The text of the record and the facts at its end were not written together",
                "\n-- Name: Acme Books\n+- Name: Acme Press\n");
    }

    @Test
    void theLineEndsOfACheckoutDoNotCount() throws IOException {
        Files.writeString(file, record(POLICY, NARROW).markdown().replace("\n", "\r\n"));

        assertThatCode(() -> passes(record(POLICY, NARROW))).doesNotThrowAnyException();
    }

    @Test
    void aMissingRecordFailsAndIsNotWritten() {
        assertThatThrownBy(() -> passes(record(POLICY, NARROW)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "There is no " + file + ". To accept it, run this test once with -Dprivacy.record.accept=true,"
                                + " look at the file and commit it.");
        assertThat(file).doesNotExist();
    }

    @Test
    void acceptingWritesTheWholeFileAndNothingBeside() throws IOException {
        RecordGate.given("true", null).pass(file, record(POLICY, NARROW));

        assertThat(file).hasContent(record(POLICY, NARROW).markdown());
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
        assertThatCode(() -> passes(record(POLICY, NARROW))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "yes"})
    void nothingIsWrittenWhereNobodyLooks(String ci) throws IOException {
        commit(POLICY, NARROW);
        String before = Files.readString(file);

        assertThatThrownBy(() -> RecordGate.given("true", ci).pass(file, record(POLICY, WIDE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith(
                        "The environment has CI, where nothing is written. To accept it, run this test elsewhere"
                                + " once with -Dprivacy.record.accept=true, look at the file and commit it.");
        assertThat(file).hasContent(before);
    }

    @Test
    void anEmptyOrFalseCiIsNone() {
        RecordGate.given("true", "false").pass(file, record(POLICY, NARROW));

        assertThat(file).exists();
    }
}
