package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Kinds.Kind;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of answer in turn: what is about somebody else, what is withheld, and what is untouched. */
class KindsTest {
    private static final Reader SEEN = new Reader("ada", null);

    private final Minimizer minimizer = new Minimizer(List.of(new Kinds.ParcelEnvelope()));

    static List<Kind> kinds() {
        return Kinds.all();
    }

    /** Those that can be looked at twice. */
    static List<Kind> kindsOfNow() {
        return Kinds.all().stream().filter(kind -> !kind.later()).toList();
    }

    @Test
    void thereAreMany() {
        assertThat(kinds())
                .hasSizeGreaterThanOrEqualTo(45)
                .extracting(Kind::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsAboutAnotherPersonIsWithheld(Kind kind) {
        assertThat(left(kind, "bob", newsletter(ADA))).isEmpty();
        assertThat(left(kind, "ada", newsletter(ADA))).containsExactly(reader("ada"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWithheldOfThePersonIsAbsent(Kind kind) {
        assertThat(left(kind, "ada", nothing(ADA))).isEqualTo(kind.whole() ? List.of() : List.of(SEEN));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whereNothingIsWithheldItIsTheSameInstance(Kind kind) {
        Object given = kind.around().apply(reader("ada"));
        Object seen = minimizer.minimize(given, newsletter(ADA));
        if (kind.later()) {
            assertThat(kind.inside().apply(seen)).containsExactly(reader("ada"));
        } else {
            assertThat(seen).isSameAs(given);
        }
    }

    @ParameterizedTest
    @MethodSource("kindsOfNow")
    void whatWasGivenIsNotWrittenTo(Kind kind) {
        Object given = kind.around().apply(reader("ada"));
        tried(kind, given, nothing(ADA));
        tried(kind, given, newsletter(Shop.BOB));
        assertThat(kind.inside().apply(given)).containsExactly(reader("ada"));
    }

    @ParameterizedTest
    @MethodSource("kindsOfNow")
    void aPersonWhoIsDeniedIsWithheldFromAnAnswerAboutMany(Kind kind) {
        assertThat(each(kind, "bob")).isEmpty();
        assertThat(each(kind, "ada")).containsExactly(reader("ada"));
    }

    /** The positive control: a minimizer that cuts only readers that lie open leaves somebody else in every other kind. */
    @ParameterizedTest
    @MethodSource("kinds")
    void aShallowMinimizerIsCaught(Kind kind) {
        Object given = kind.around().apply(reader("bob"));
        Object shallow = given instanceof Reader ? SEEN : given;
        assertThat(kind.inside().apply(shallow).contains(reader("bob"))).isEqualTo(!(given instanceof Reader));
    }

    private List<Reader> each(Kind kind, String person) {
        try {
            return kind.inside()
                    .apply(minimizer.minimizeEach(
                            kind.around().apply(reader(person)),
                            TestPermits.of("newsletter").forEach(),
                            people -> people.stream().collect(Collectors.toMap(one -> one, KindsTest::decided)),
                            count -> {}));
        } catch (PrivacyDeniedException denied) {
            assertThat(denied.reason()).isIn(Reason.CONSENT_MISSING, Reason.SUBJECT_MISMATCH);
            return List.of();
        }
    }

    private static Decision decided(Subject person) {
        return person.equals(ADA) ? newsletter(ADA) : TestPermits.deny(Reason.CONSENT_MISSING);
    }

    private List<Reader> left(Kind kind, String person, Permit permit) {
        return tried(kind, kind.around().apply(reader(person)), permit);
    }

    /** What is left inside; nothing where the whole was denied. */
    private List<Reader> tried(Kind kind, Object given, Permit permit) {
        try {
            return kind.inside().apply(minimizer.minimize(given, permit));
        } catch (PrivacyDeniedException denied) {
            assertThat(denied).hasMessageNotContaining("bob").hasMessageNotContaining("@example.org");
            return List.of();
        }
    }
}
