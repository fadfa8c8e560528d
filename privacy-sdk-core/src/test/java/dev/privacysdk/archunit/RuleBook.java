package dev.privacysdk.archunit;

import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.vocabulary.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The rules in the order of the book, each with the fixtures that explain it. */
final class RuleBook {
    static final List<Entry> ENTRIES = List.of(
            entry("purposeMethodsNameTheirSubject", PurposeRules::purposeMethodsNameTheirSubject, "subject")
                    .shows("Issues", "Issues")
                    .besides("Newsletterish", "OldPress"),
            entry("purposeMethodsCanBeIntercepted", PurposeRules::purposeMethodsCanBeIntercepted, "interception")
                    .shows("FinalClass", "FinalPress")
                    .besides("Hatches", "Mailer"),
            entry("fieldsAreReadOnlyForTheirPurposes", PurposeRules::fieldsAreReadOnlyForTheirPurposes, "path")
                    .shows("Chain", "Opening"),
            entry("personalDataStaysOutOfLogs", PurposeRules::personalDataStaysOutOfLogs, "log")
                    .shows("Concatenation", "ObjectItself"),
            entry("personalDataStaysOutOfExceptions", PurposeRules::personalDataStaysOutOfExceptions, "exception")
                    .shows("OwnException", "Id"),
            entry("personalObjectsAreNotTurnedIntoText", PurposeRules::personalObjectsAreNotTurnedIntoText, "text")
                    .shows("ListText", "Value"),
            entry("personalDataStaysOutOfObjectStreams", PurposeRules::personalDataStaysOutOfObjectStreams, "stream")
                    .shows("ObjectItself", "Id"),
            entry(
                            "personalDataLeavesOnlyToDeclaredRecipients",
                            PurposeRules::personalDataLeavesOnlyToDeclaredRecipients,
                            "recipient")
                    .shows("SpringClient", "HandedOn"),
            entry("personalDataIsKeptOnlyForAPurpose", PurposeRules::personalDataIsKeptOnlyForAPurpose, "kept")
                    .shows("InSession", "IdInSession"),
            entry("secretsAreComparedInConstantTime", PurposeRules::secretsAreComparedInConstantTime, "secret")
                    .shows("Equal", "Constant"),
            entry("classesMaskTheirToString", PurposeRules::classesMaskTheirToString, "tostring")
                    .shows("Generated", "MaskedRecord"),
            entry("noFallbackTrackers", PurposeRules::noFallbackTrackers, "tracker")
                    .shows("Digest", "OneTrait"),
            entry("fieldsThatLookPersonalAreMarked", PurposeRules::fieldsThatLookPersonalAreMarked, "looks")
                    .shows("Customer", "Customer"),
            entry("nothingIsInferredFromSensitiveData", PurposeRules::nothingIsInferredFromSensitiveData, "inference")
                    .shows("Segments", "Segments"),
            entry(
                            "processorsDataStaysOutOfTraining",
                            () -> PurposeRules.processorsDataStaysOutOfTraining(Set.of(Purpose.of("ai-training"))),
                            "training")
                    .shows("NightTraining", "InstructedTraining"),
            entry("applicationsStayOutOfScopeCarrier", PurposeRules::applicationsStayOutOfScopeCarrier, "carrier")
                    .shows("Job", "Job"),
            entry("conformTo", () -> PurposeRules.conformTo(Fixtures.POLICY), "conformance")
                    .shows("Member", "Member"));

    /**
     * A rule and its fixtures.
     *
     * @param method its name in {@code PurposeRules}
     * @param fixture the directory of its fixtures
     * @param guilty the guilty file to show
     * @param innocent the innocent file to show
     * @param besides files among the guilty ones that only help them
     */
    record Entry(
            String method,
            Supplier<ArchRule> rule,
            String fixture,
            String guilty,
            String innocent,
            Set<String> besides) {
        Entry shows(String guiltyFile, String innocentFile) {
            return new Entry(method, rule, fixture, guiltyFile, innocentFile, besides);
        }

        Entry besides(String... files) {
            return new Entry(method, rule, fixture, guilty, innocent, Set.of(files));
        }

        @Override
        public String toString() {
            return method;
        }
    }

    private RuleBook() {}

    /** The entry of a rule. */
    static Entry of(String method) {
        return ENTRIES.stream()
                .filter(entry -> entry.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** A text beside this class, among the resources of the tests. */
    static String text(String name) {
        try (InputStream resource =
                Objects.requireNonNull(RuleBook.class.getResourceAsStream(name), () -> name + " is missing")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String method, Supplier<ArchRule> rule, String fixture) {
        return new Entry(method, rule, fixture, "", "", Set.of());
    }
}
