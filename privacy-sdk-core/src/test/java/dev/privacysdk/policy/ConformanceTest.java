package dev.privacysdk.policy;

import static dev.privacysdk.policy.ConformanceCheck.EDITION;
import static dev.privacysdk.policy.ConformanceCheck.edition;
import static dev.privacysdk.policy.ConformanceCheck.problems;
import static dev.privacysdk.policy.ConformanceCheck.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.marking.Without;
import dev.privacysdk.policy.ConformanceCheck.Customer;
import dev.privacysdk.policy.ConformanceCheck.Letters;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformanceTest {
    @Test
    void codeThatKeepsToThePolicyHasNoProblem() {
        assertThat(problems(Customer.class, Letters.class)).isEmpty();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PersonalData("contact.email")
    @interface Mail {}

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose(value = "billing", channel = Channel.SMS)
    @interface ForBillBySms {}

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose(value = "billing", channel = Channel.EMAIL)
    @interface ForBillByMail {}

    @Retention(RetentionPolicy.RUNTIME)
    @ForPurpose("biling")
    @interface ForMisspelled {}

    record TwoWords(
            @SubjectId("customer") String id,
            @Mail @Nullable String one,
            @EmailAddress @Nullable String other) {}

    @Test
    void twoWordsForOneTermAreAnErrorUnlessTheyAreDifferentDeeds() {
        assertThat(problems(TwoWords.class, Letters.class, ForBillBySms.class, ForBillByMail.class))
                .containsExactly(
                        "ERROR contact.email: @EmailAddress and @Mail are words for the same, contact.email; keep one of"
                                + " them.");
    }

    @Test
    void aWordThatNothingBearsYetIsHeldAgainstThePolicyToo() {
        assertThat(problems(Customer.class, Letters.class, ForMisspelled.class))
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR @ForMisspelled: @ForMisspelled stands for biling, which policy v2 does not name; did you mean");
    }

    @Test
    void aPurposeThatNoCodeServesIsAWarning() {
        assertThat(problems(Customer.class))
                .hasSize(4)
                .contains(
                        "WARNING billing: No method serves billing of policy v2; mark the one that does, or have the policy drop"
                                + " it.");
    }

    /** A keeper of which one method was forgotten. */
    static class HalfMarked {
        @PurposeRequired
        public Optional<Customer> find(@SubjectId("customer") String id) {
            return Optional.empty();
        }

        public List<Customer> everybody() {
            return List.of();
        }

        public int count() {
            return 0;
        }
    }

    @Test
    void aMethodBesideMarkedOnesThatHandsOutDataWithoutAMarkIsAWarning() {
        assertThat(problems(Customer.class, Letters.class, HalfMarked.class))
                .containsExactly(
                        "WARNING HalfMarked.everybody: HalfMarked.everybody answers with Customer, which holds personal data,"
                                + " and bears no mark, so whoever calls it gets everything; add @PurposeRequired, or the word"
                                + " of the purpose it is for.");
    }

    @Test
    void noPersonalDataAtAllIsAnErrorThatNamesThePackages() {
        assertThat(problems(Letters.class, String.class)).doesNotContain("ERROR personal data");
        assertThat(problems(ConformanceTest.class, String.class))
                .contains(
                        "ERROR personal data: No personal data was found in dev.privacysdk.policy, java.lang; either nothing is"
                                + " marked, or the words are missing at run time: keep them in the domain module or in a jar of compile"
                                + " scope.");
        assertThat(problems())
                .anySatisfy(each -> assertThat(each).contains("No personal data was found in no class at all"));
    }

    record Loses(
            @SubjectId("customer") String id,
            @Mail @Nullable String mail,
            @EmailAddress @Nullable String other) {}

    /** The control: with its word at hand the same class is heard, down to the second word for its term. */
    @Test
    void aWordThatGotLostAtRunTimeIsAnError() throws Exception {
        Class<?> loses = new Without(Mail.class, Loses.class).loadClass(Loses.class.getName());

        assertThat(problems(loses, Letters.class))
                .containsExactly("ERROR Loses: Loses bears @" + Mail.class.getName()
                        + ", which is missing at run time, so Java left"
                        + " it out and whatever it marks is unmarked; if it is a word, keep it in the domain module or in a jar of"
                        + " compile scope.");
        assertThat(problems(Loses.class, Letters.class))
                .singleElement()
                .asString()
                .contains("@EmailAddress and @Mail are words for the same");
    }

    record Contradictory(@EmailAddress @PersonName @Nullable String both) {}

    static class Refused {
        @ForPurpose("billing")
        public void bill(String payer) {}

        @ForPurpose("care")
        private String care(@SubjectId("customer") String person) {
            return person;
        }

        public String use() {
            return care("");
        }
    }

    @Test
    void marksThatContradictThemselvesAreToldAllAtOnce() {
        assertThat(problems(Customer.class, Contradictory.class, Refused.class, Letters.class))
                .hasSize(3)
                .anySatisfy(
                        each -> assertThat(each).startsWith("ERROR Contradictory.both: Contradictory.both bears two"))
                .anySatisfy(
                        each -> assertThat(each).startsWith("ERROR Refused.bill: Refused.bill is for billing but none"))
                .anySatisfy(each ->
                        assertThat(each).startsWith("ERROR Refused.care: Refused.care is for care but is private"));
    }

    @Test
    void thePolicyIsCheckedFromAnInstantOn() {
        Edition before = edition("v1", "2025-01-01T00:00:00Z", Set.of("health"));
        Edition after = edition("v3", "2026-01-01T00:00:00Z", Set.of("contact"));
        Policy policy = Policy.of(List.of(before, EDITION, after));
        List<Class<?>> types = List.of(Customer.class, Letters.class);

        assertThat(told(Conformance.check(policy, types))).allMatch(each -> each.contains("policy v3"));
        assertThat(told(Conformance.check(policy, Instant.parse("2025-08-01T00:00:00Z"), types)))
                .isEqualTo(told(Conformance.check(policy, types)))
                .isNotEmpty();
        assertThat(told(Conformance.check(policy, Instant.parse("2025-02-01T00:00:00Z"), types)))
                .anyMatch(each -> each.contains("policy v1"))
                .anyMatch(each -> each.contains("policy v3"))
                .noneMatch(each -> each.contains("policy v2"));
    }
}
