package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.minimization.Shop.Customer;
import dev.privacysdk.minimization.Shop.Profile;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One rule says what a permit shows of a field, for copies and for documents. */
class SightTest {
    private static List<String> shown(Class<?> type, Permit permit) {
        return MarkedType.of(type).fields().stream()
                .filter(field -> Sight.shows(field, permit))
                .map(MarkedField::name)
                .toList();
    }

    @Test
    void aFieldIsShownByItsWordsItsOriginAndItsCategory() {
        assertThat(shown(Customer.class, Shop.newsletter(ADA))).containsExactly("id", "name", "email", "tier");
        assertThat(shown(Customer.class, Shop.nothing(ADA))).containsExactly("id", "tier");
        Permit newsletter = TestPermits.of("newsletter").covering("contact").about(ADA);
        Permit order = TestPermits.of("order").covering("contact").about(ADA);
        assertThat(shown(Profile.class, newsletter)).containsExactly("id", "phone");
        assertThat(shown(Profile.class, order)).containsExactly("id", "email", "phone");
        Permit byLaw = TestPermits.of("audit")
                .on("contact", Reason.LEGAL_OBLIGATION, LegalBasis.LEGAL_OBLIGATION)
                .about(ADA);
        assertThat(shown(Profile.class, byLaw)).containsExactly("id", "email", "phone");
    }

    @Test
    void itHoldsForEveryPermitThatRestsOnTheSame() {
        Sight sight = Sight.of(Shop.newsletter(ADA));
        assertThat(sight.holdsFor(Shop.newsletter(ADA))).isTrue();
        assertThat(sight.holdsFor(Shop.newsletter(BOB))).isTrue();
        assertThat(sight.holdsFor(Shop.everything(ADA))).isFalse();
        assertThat(sight.holdsFor(Shop.nothing(ADA))).isFalse();
        assertThat(sight.holdsFor(TestPermits.of("support")
                        .covering("identity.name", "contact.email")
                        .about(ADA)))
                .isFalse();
    }

    record ById(
            @SubjectId("customer") UUID id, @EmailAddress String email) {}

    @Test
    void whomAnObjectIsAboutIsSaidByItsField() {
        MarkedField text = MarkedType.of(Customer.class).subjectId();
        assertThat(Sight.about(text, Shop.ada(), Shop.newsletter(ADA))).isTrue();
        assertThat(Sight.about(text, Shop.ada(), Shop.newsletter(BOB))).isFalse();
        UUID id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        MarkedField typed = MarkedType.of(ById.class).subjectId();
        assertThat(Sight.about(typed, new ById(id, "x"), Shop.newsletter(Subject.of("customer", id))))
                .isTrue();
        assertThat(Sight.about(typed, new ById(id, "x"), Shop.newsletter(Subject.of("user", id))))
                .isFalse();
    }
}
