package dev.privacysdk.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import dev.privacysdk.vocabulary.Subject;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One call for every rule whose facts a mark brings: it does not run, and with the one fact changed it does. */
class RulesThroughCallsTest {
    private static final String ADA = RuleCalls.ADA;

    @ParameterizedTest
    @MethodSource("dev.privacysdk.interception.RuleCalls#rows")
    void theCallDoesNotRunAndWithOneFactChangedItDoes(RuleCalls.Row row) {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, row.residence(), row.consent());
            world.later();
            row.fact().accept(world, ada);
            assertThatThrownBy(() -> row.call().accept(world.desk, ADA))
                    .isInstanceOfSatisfying(PrivacyDeniedException.class, denied -> {
                        assertThat(denied.reason()).isEqualTo(row.reason());
                        assertThat(denied.deny().rule()).isEqualTo(row.rule());
                    })
                    .hasMessageNotContaining(ADA);
            assertThat(world.ran).isEmpty();
            world.later();
            row.changed().accept(world, ada);
            row.call().accept(world.desk, ADA);
            assertThat(world.ran).hasSize(1);
        }
    }

    @Test
    void everyRuleThatMarksBringTheFactsForHasACall() {
        EnumSet<Rule> spoken = EnumSet.of(Rule.R07);
        spoken.addAll(EnumSet.range(Rule.R15, Rule.R23));
        assertThat(RuleCalls.rows().map(RuleCalls.Row::rule)).containsAll(spoken);
    }

    @Test
    void anAuthorityGetsNothingWithoutAReferenceAndTheReferenceIsRecorded() {
        try (DeskWorld world = new DeskWorld()) {
            world.meets(ADA, "EU");
            for (String none : new String[] {null, "", "  "}) {
                assertThatThrownBy(() -> world.desk.report(ADA, "name", none))
                        .isInstanceOfSatisfying(
                                PrivacyDeniedException.class,
                                denied -> assertThat(denied.reason()).isEqualTo(Reason.INVALID_REQUEST));
            }
            assertThat(world.ran).isEmpty();
            assertThat(world.recorded()).isEmpty();
            world.desk.report(ADA, "name", "1 Js 23/25");
            assertThat(world.ran).containsExactly("report");
            assertThat(world.recorded())
                    .singleElement()
                    .satisfies(record -> assertThat(record).asString().contains("1 Js 23/25"));
        }
    }

    @Test
    void aPermittedDisclosureIsRecordedBeforeTheCallAndADeniedOneIsNot() {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, "US-CO");
            world.desk.share(ADA, "interests");
            assertThat(world.recorded()).extracting(DecisionTaken::recipient).hasSize(1);
            world.later();
            world.ledger().saleAndSharing(ada).optedOut("form");
            assertThatThrownBy(() -> world.desk.share(ADA, "interests")).isInstanceOf(PrivacyDeniedException.class);
            assertThat(world.recorded()).hasSize(1);
            assertThat(world.ran).hasSize(1);
        }
    }

    @Test
    void nothingIsAnAnswerWhereTheMethodSaysSo() {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, "EU", "marketing.direct");
            assertThat(world.desk.mailIfAllowed(ADA, "address")).contains("sent");
            world.later();
            world.ledger().channel(ada, Channel.EMAIL).stopped("link in mail");
            assertThat(world.desk.mailIfAllowed(ADA, "address")).isEmpty();
            assertThat(world.ran).hasSize(1);
        }
    }

    @Test
    void whoeverUnsubscribedIsLeftOutOfAMailToAll() {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, "EU", "marketing.direct");
            world.meets("bob", "EU", "marketing.direct");
            assertThat(world.desk.mailAll(List.of(ADA, "bob"))).isEqualTo(2);
            world.later();
            world.ledger().channel(ada, Channel.EMAIL).stopped("link in mail");
            assertThat(world.desk.mailAll(List.of(ADA, "bob"))).isEqualTo(1);
        }
    }

    @Test
    void whatIsRestrictedMayStillBeKept() {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, "EU");
            world.ledger().restriction(ada).imposed("accuracy");
            world.desk.keep(ADA, "chat");
            assertThat(world.ran).containsExactly("keep");
        }
    }

    @Test
    void nobodyGuessesFromSensitiveData() {
        try (DeskWorld world = new DeskWorld()) {
            world.meets(ADA, "US-CA");
            assertThatThrownBy(() -> world.desk.guess(ADA, "place"))
                    .isInstanceOfSatisfying(
                            PrivacyDeniedException.class,
                            denied -> assertThat(denied.deny().rule()).isEqualTo(Rule.R06));
            world.desk.tailor(ADA, "place");
            assertThat(world.ran).containsExactly("tailor");
        }
    }

    /** The same calls without the marks that bring the facts. */
    interface Forgetful {
        @ForPurpose("marketing.direct")
        void mail(@SubjectId("customer") String person, @PersonalData("contact.email") String address);

        @ForPurpose("service.ai_training")
        void train(@SubjectId("customer") String person, @PersonalData("communications") String chat);

        @ForPurpose("service.linking")
        void pull(@SubjectId("customer") String person, @PersonalData("profile") String fromPlatform);
    }

    private record Careless(List<String> ran) implements Forgetful {
        @Override
        public void mail(String person, String address) {
            ran.add("mail");
        }

        @Override
        public void train(String person, String chat) {
            ran.add("train");
        }

        @Override
        public void pull(String person, String fromPlatform) {
            ran.add("pull");
        }
    }

    /** The broken twin: it is the mark that brings the fact, and without it the rule has nothing to speak about. */
    @Test
    void withoutTheMarkTheCallWouldRun() {
        try (DeskWorld world = new DeskWorld()) {
            Subject ada = world.meets(ADA, "JP");
            world.ledger().channel(ada, Channel.EMAIL).stopped("link in mail");
            world.ledger().platform(ada, "social").unlinked();
            Forgetful forgetful = world.guard(Forgetful.class, new Careless(world.ran));
            forgetful.mail(ADA, "address");
            forgetful.train(ADA, "chat");
            forgetful.pull(ADA, "profile");
            assertThat(world.ran).containsExactly("mail", "train", "pull");
            assertThatThrownBy(() -> world.desk.mail(ADA, "address")).isInstanceOf(PrivacyDeniedException.class);
            assertThatThrownBy(() -> world.desk.train(ADA, "chat")).isInstanceOf(PrivacyDeniedException.class);
            assertThatThrownBy(() -> world.desk.pull(ADA, "profile")).isInstanceOf(PrivacyDeniedException.class);
        }
    }
}
