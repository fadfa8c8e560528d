package dev.privacysdk.policy;

import static dev.privacysdk.policy.ConformanceCheck.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.Reference;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.Via;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.policy.ConformanceCheck.Customer;
import dev.privacysdk.policy.ConformanceCheck.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformanceMethodsTest {
    static class Careless {
        @ForPurpose("newsletter")
        public void noChannel(@SubjectId("customer") String reader) {}

        @ForPurpose("newsletter")
        @Via(Channel.SMS)
        public void channel(@SubjectId("customer") String reader) {}

        @ForPurpose("marketing")
        public void noPurpose(@SubjectId("customer") String reader) {}

        @ForPurpose("billing")
        @CollectedFor("marketing")
        public void noOrigin(@SubjectId("customer") String reader) {}

        @ForPurpose("billing")
        @DisclosedTo("authorty")
        public void noRecipient(@SubjectId("customer") String reader) {}

        @ForPurpose("billing")
        @DisclosedTo("authority")
        public void wrongRecipient(@SubjectId("customer") String reader, @Reference String file) {}

        @ForPurpose("legal")
        @DisclosedTo("authority")
        public void noReference(@SubjectId("customer") String reader) {}

        @ForPurpose("care")
        @Performs(Operation.DISCLOSE)
        public void noReferenceByPurpose(@SubjectId("customer") String reader) {}

        @ForPurpose("legal")
        public void notInside(@SubjectId("customer") String reader) {}

        @ForPurpose("newsletter")
        @Via(Channel.EMAIL)
        @EachSubject
        public List<OnlyMail> nothingAllowed() {
            return List.of();
        }

        @ForPurpose("billing")
        public void argumentNotAllowed(@SubjectId("customer") String reader, @PersonName String name) {}
    }

    record OnlyMail(
            @SubjectId("customer") String id,
            @EmailAddress @Nullable String email) {}

    @Test
    void everyMethodThatThePolicyWouldDenyIsAnError() {
        List<String> problems = problems(Customer.class, Careless.class, Letters.class);

        assertThat(problems).hasSize(10).allSatisfy(each -> assertThat(each).startsWith("ERROR Careless."));
        has(problems, "noChannel is for newsletter, which sends messages, but names no channel");
        has(problems, "noPurpose is for marketing, which policy v2 does not name");
        has(problems, "noOrigin uses data collected for marketing, which policy v2 does not name");
        has(problems, "noRecipient discloses to authorty, which policy v2 does not name; did you mean \"authority\"?");
        has(
                problems,
                "wrongRecipient gives data to authority, but policy v2 lets billing give it only to [self]; name");
        has(
                problems,
                "noReference discloses to authority for legal, which policy v2 allows only under a reference, but");
        has(problems, "noReferenceByPurpose discloses to self for care, which policy v2 allows only under a reference");
        has(problems, "notInside gives data to self, but policy v2 lets legal give it only to [authority]; name");
        has(
                problems,
                "nothingAllowed is for newsletter and needs [contact.email], but policy v2 lets newsletter use only");
        has(
                problems,
                "argumentNotAllowed is for billing and needs [identity.name], but policy v2 lets billing use only");
    }

    private static void has(List<String> problems, String sentence) {
        assertThat(problems)
                .filteredOn(each -> each.contains("Careless." + sentence))
                .as(sentence)
                .hasSize(1);
    }
}
