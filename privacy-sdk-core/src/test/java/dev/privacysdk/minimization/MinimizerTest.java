package dev.privacysdk.minimization;

import static dev.privacysdk.minimization.Shop.ADA;
import static dev.privacysdk.minimization.Shop.BOB;
import static dev.privacysdk.minimization.Shop.ada;
import static dev.privacysdk.minimization.Shop.everything;
import static dev.privacysdk.minimization.Shop.newsletter;
import static dev.privacysdk.minimization.Shop.nothing;
import static dev.privacysdk.minimization.Shop.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.TestPermits;
import dev.privacysdk.minimization.Shop.Account;
import dev.privacysdk.minimization.Shop.Address;
import dev.privacysdk.minimization.Shop.Box;
import dev.privacysdk.minimization.Shop.ByMail;
import dev.privacysdk.minimization.Shop.Contacts;
import dev.privacysdk.minimization.Shop.Customer;
import dev.privacysdk.minimization.Shop.Household;
import dev.privacysdk.minimization.Shop.Marriage;
import dev.privacysdk.minimization.Shop.OnlyByMail;
import dev.privacysdk.minimization.Shop.Profile;
import dev.privacysdk.minimization.Shop.Reader;
import dev.privacysdk.minimization.Shop.Scale;
import dev.privacysdk.minimization.Shop.Tier;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One object: which of its members stay. */
class MinimizerTest {
    private final Minimizer minimizer = new Minimizer();

    @Test
    void whatIsCoveredComesBackAsTheSameInstance() {
        Reader reader = reader("ada");
        assertThat(minimizer.minimize(reader, newsletter(ADA))).isSameAs(reader);
    }

    @Test
    void aCategoryThatIsNotCoveredIsAbsent() {
        assertThat(minimizer.minimize(reader("ada"), nothing(ADA))).isEqualTo(new Reader("ada", null));
    }

    @Test
    void whatWasWorkedOutForOnePersonDoesNotHoldForAnotherOfWhomLessIsCovered() {
        Permit whole = TestPermits.of("newsletter").covering("contact").about(ADA);
        Permit less = TestPermits.of("newsletter")
                .covering("contact")
                .excluding("contact.email")
                .about(BOB);
        assertThat(minimizer.minimize(reader("ada"), whole)).isEqualTo(reader("ada"));
        assertThat(minimizer.minimize(reader("bob"), less)).isEqualTo(new Reader("bob", null));
        assertThat(minimizer.minimize(reader("ada"), whole)).isEqualTo(reader("ada"));
    }

    @Test
    void aFieldWhoseWordsDoNotNameThePurposeIsAbsentThoughItsCategoryIsCovered() {
        assertThat(minimizer.minimize(ada(), everything(ADA)))
                .isEqualTo(new Customer("ada", Shop.NAME, Shop.EMAIL, null, Tier.GOLD));
    }

    @Test
    void aFieldWithoutWordsServesEveryPurposeThatMayUseItsCategory() {
        Permit permit = TestPermits.of("support").covering("identity.name").about(ADA);
        assertThat(minimizer.minimize(ada(), permit)).isEqualTo(new Customer("ada", Shop.NAME, null, null, Tier.GOLD));
    }

    @Test
    void whatTheLawImposesNeedsNoWordButItsCategory() {
        Permit permit = TestPermits.of("tax")
                .on("identity.birth-date", Reason.LEGAL_OBLIGATION, LegalBasis.LEGAL_OBLIGATION)
                .about(ADA);
        assertThat(minimizer.minimize(ada(), permit)).isEqualTo(new Customer("ada", null, null, Shop.BORN, Tier.GOLD));
    }

    @Test
    void aParentCategoryCoversItsChildrenAndAChildNotItsParent() {
        Permit parent = TestPermits.of("newsletter").covering("contact").about(ADA);
        Permit child =
                TestPermits.of("newsletter").covering("contact.email.work").about(ADA);
        assertThat(minimizer.minimize(reader("ada"), parent).email()).isNotNull();
        assertThat(minimizer.minimize(reader("ada"), child).email()).isNull();
    }

    @Test
    void whatWasCollectedForAnotherPurposeStaysOnlyIfThatWasAskedFor() {
        Profile profile = new Profile("ada", Shop.EMAIL, Shop.PHONE);
        ProcessingKind kind = ProcessingKind.of(Purpose.of("newsletter"));
        Permit plain = TestPermits.of(kind).covering("contact").about(ADA);
        Permit further = TestPermits.of(kind.collectedFor(Purpose.of("order")))
                .covering("contact")
                .about(ADA);
        assertThat(minimizer.minimize(profile, plain)).isEqualTo(new Profile("ada", null, Shop.PHONE));
        assertThat(minimizer.minimize(profile, further)).isSameAs(profile);
    }

    @Test
    void eachTypeIsAbsentInItsOwnWay() {
        Contacts contacts = new Contacts("ada", Optional.of("1"), List.of("2"), Set.of("3"), Map.of("home", "4"), "5");
        assertThat(minimizer.minimize(contacts, newsletter(ADA)))
                .isEqualTo(new Contacts("ada", Optional.empty(), List.of(), Set.of(), Map.of(), null));
    }

    @Test
    void whatIsAbsentAlreadyIsNotCopiedAgain() {
        Contacts absent = new Contacts("ada", Optional.empty(), List.of(), Set.of(), Map.of(), null);
        assertThat(minimizer.minimize(absent, newsletter(ADA))).isSameAs(absent);
    }

    @Test
    void onePermitDoesNotCutWhatAnotherCuts() {
        Customer ada = ada();
        for (int i = 0; i < 200; i++) {
            Permit other = TestPermits.of("purpose-" + i).covering("identity").about(ADA);
            assertThat(minimizer.minimize(ada, other).email()).isNull();
            assertThat(minimizer.minimize(ada, newsletter(ADA)).email()).isEqualTo(Shop.EMAIL);
        }
    }

    @Test
    void whatCannotBeAbsentIsDeniedWithItsNameAndARemedy() {
        assertThatThrownBy(() -> minimizer.minimize(new Scale("ada", 4711), newsletter(ADA)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE))
                .hasMessageContaining(
                        "Scale must leave out [kilograms] here, which cannot be absent; make it @Nullable")
                .hasMessageNotContaining("4711");
    }

    @Test
    void whatIsAboutSomebodyElseIsDeniedWhereItIsTheAnswer() {
        assertThatThrownBy(() -> minimizer.minimize(reader("bob"), newsletter(ADA)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.SUBJECT_MISMATCH))
                .hasMessageContaining("The answer, a Reader, is about somebody the permit is not about")
                .hasMessageNotContaining("bob");
    }

    @Test
    void anIdWithoutAValueIsNobodyThePermitIsAbout() {
        assertThatThrownBy(() -> minimizer.minimize(new Reader(null, Shop.EMAIL), newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageNotContaining(Shop.EMAIL);
    }

    @Test
    void theSameIdOfAnotherKindIsSomebodyElse() {
        record Clerk(
                @dev.privacysdk.annotation.SubjectId("employee")
                String id) {}
        assertThatThrownBy(() -> minimizer.minimize(new Clerk("ada"), newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class);
    }

    @Test
    void anotherPersonInsideIsAbsentWhereThatIsLegal() {
        Household household = new Household("ada", new Address("1 Main St", "JP"), reader("bob"));
        assertThat(minimizer.minimize(household, newsletter(ADA)))
                .isEqualTo(new Household("ada", new Address(null, "JP"), null));
    }

    @Test
    void anotherPersonInsideIsDeniedWhereAbsenceIsNotLegal() {
        assertThatThrownBy(() -> minimizer.minimize(new Marriage("ada", reader("bob")), newsletter(ADA)))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.SUBJECT_MISMATCH))
                .hasMessageContaining(
                        "Marriage.partner is about somebody the permit is not about and cannot be absent");
    }

    @Test
    void dataBesideWhichNobodyIsNamedIsAboutTheOnePersonOfThePermit() {
        assertThat(minimizer.minimize(new Address("1 Main St", "JP"), everything(ADA)))
                .isEqualTo(new Address("1 Main St", "JP"));
        assertThat(minimizer.minimize(new Address("1 Main St", "JP"), newsletter(ADA)))
                .isEqualTo(new Address(null, "JP"));
    }

    @Test
    void dataBesideWhichNobodyIsNamedIsDeniedWhereThePermitIsAboutMany() {
        Permit both = TestPermits.of("newsletter").covering("contact").aboutAll(List.of(ADA, BOB));
        assertThatThrownBy(() -> minimizer.minimize(new Address("1 Main St", "JP"), both))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Address holds personal data and nothing around it says whose")
                .hasMessageNotContaining("Main");
    }

    @Test
    void dataBesideWhichNobodyIsNamedIsDeniedWhereTheAnswerMightBeAboutAnybody() {
        assertThatThrownBy(() -> minimizer.minimizeNamed(new Address("1 Main St", "JP"), everything(ADA)))
                .isInstanceOf(PrivacyDeniedException.class);
        Household household = new Household("ada", new Address("1 Main St", "JP"), null);
        assertThat(minimizer.minimizeNamed(household, everything(ADA))).isSameAs(household);
    }

    @Test
    void aPermitAboutManyLetsEachOfThemThrough() {
        Permit both = TestPermits.of("newsletter").covering("contact").aboutAll(List.of(ADA, BOB));
        Reader bob = reader("bob");
        assertThat(minimizer.minimize(bob, both)).isSameAs(bob);
    }

    @Test
    void aRecordInsideAGenericRecordIsMinimized() {
        assertThat(minimizer.minimize(new Box<>(ada(), 7), nothing(ADA)))
                .isEqualTo(new Box<>(new Customer("ada", null, null, null, Tier.GOLD), 7));
        Box<String> plain = new Box<>("text", 7);
        assertThat(minimizer.minimize(plain, nothing(ADA))).isSameAs(plain);
    }

    @Test
    void aBeanPassesAsTheSameInstanceWhereEveryMarkedFieldIsCovered() {
        Account account = new Account("ada");
        assertThat(minimizer.minimize(account, newsletter(ADA))).isSameAs(account);
    }

    @Test
    void aBeanWithSomethingToWithholdIsDeniedWithTheFieldsAndTheRemedy() {
        Account account = new Account("ada");
        Permit permit = TestPermits.of("newsletter").covering("payment").about(ADA);
        assertThatThrownBy(() -> minimizer.minimize(account, permit))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("Account is not a record, so it is handed out whole or not at all")
                .hasMessageContaining("[name, email]; return a record or a projection without them.");
        assertThat(account.email).isEqualTo(Shop.EMAIL);
    }

    @Test
    void aBeanWithAnotherPersonInsideIsDenied() {
        Account account = new Account("ada");
        account.more = List.of(reader("ada"), reader("bob"));
        assertThatThrownBy(() -> minimizer.minimize(account, newsletter(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("something in its more must be left out here");
        account.more = List.of(reader("ada"));
        assertThat(minimizer.minimize(account, newsletter(ADA))).isSameAs(account);
    }

    @Test
    void anIdThatIsItselfWithheldDataIsDenied() {
        assertThatThrownBy(() -> minimizer.minimize(new ByMail("ada", "gold"), nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("ByMail.email says who the data is about");
    }

    @Test
    void aConstructorThatRefusesAbsenceIsDeniedWithoutItsMessage() {
        assertThatThrownBy(() -> minimizer.minimize(new OnlyByMail("ada", Shop.EMAIL), nothing(ADA)))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("The constructor of OnlyByMail refuses a copy")
                .hasMessageNotContaining("no mail for")
                .hasNoCause();
    }

    @Test
    void whatHoldsNothingPersonalPasses() {
        for (Object plain :
                new Object[] {"text", 7, Tier.GOLD, Optional.of("x"), List.of(1, 2), new int[] {1}, Map.of()}) {
            assertThat(minimizer.minimize(plain, nothing(ADA))).isSameAs(plain);
        }
        assertThat(minimizer.<Object>minimize(null, nothing(ADA))).isNull();
    }

    @Test
    void nothingIsAllocatedWhereNothingIsWithheldAndOneCopyWhereSomethingIs() {
        Reader reader = reader("ada");
        Permit all = newsletter(ADA);
        Permit none = nothing(ADA);
        assertThat(bytesPerCall(reader, all)).isLessThan(1);
        assertThat(bytesPerCall(reader, none)).isBetween(16.0, 32.0);
    }

    private double bytesPerCall(Object value, Permit permit) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        int calls = 200_000;
        for (int i = 0; i < calls; i++) {
            minimizer.minimize(value, permit);
        }
        long before = threads.getThreadAllocatedBytes(id);
        for (int i = 0; i < calls; i++) {
            minimizer.minimize(value, permit);
        }
        return (threads.getThreadAllocatedBytes(id) - before) / (double) calls;
    }
}
