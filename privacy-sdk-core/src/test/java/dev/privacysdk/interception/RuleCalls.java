package dev.privacysdk.interception;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Calls that a rule denies, with the facts that are in their way and the one that clears it. */
final class RuleCalls {
    static final String ADA = "ada";
    private static final String ACME = "acme";

    /** What is called, about somebody who lives there, what is in its way, and the one fact that clears it. */
    record Row(
            Rule rule,
            Reason reason,
            String residence,
            String consent,
            BiConsumer<DeskWorld, Subject> fact,
            BiConsumer<DeskWorld, Subject> changed,
            BiConsumer<Desk, String> call,
            String what) {
        @Override
        public String toString() {
            return rule + " " + what;
        }
    }

    private static BiConsumer<DeskWorld, Subject> said(BiConsumer<SubjectLedger, Subject> words) {
        return (world, subject) -> words.accept(world.ledger(), subject);
    }

    private static Row row(
            Rule rule,
            Reason reason,
            String residence,
            String consent,
            BiConsumer<DeskWorld, Subject> fact,
            BiConsumer<DeskWorld, Subject> changed,
            BiConsumer<Desk, String> call,
            String what) {
        return new Row(rule, reason, residence, consent, fact, changed, call, what);
    }

    static Stream<Row> rows() {
        return Stream.of(
                row(
                        Rule.R07,
                        Reason.NO_CUSTOMER_INSTRUCTION,
                        "EU",
                        "service.ai_training",
                        (world, ada) -> {},
                        said((ledger, ada) -> instructs(ledger, "service.support")),
                        (desk, id) -> desk.helpFor(ACME, id, "chat"),
                        "a processor without an instruction"),
                row(
                        Rule.R07,
                        Reason.NO_CUSTOMER_INSTRUCTION,
                        "EU",
                        "service.ai_training",
                        said((ledger, ada) -> instructs(ledger, "service.ai_training")),
                        said((ledger, ada) -> instructs(ledger, "service.support")),
                        (desk, id) -> desk.helpFor(ACME, id, "chat"),
                        "a processor outside its instruction"),
                row(
                        Rule.R15,
                        Reason.IDENTITY_NOT_VERIFIED,
                        "EU",
                        "marketing.direct",
                        (world, ada) -> {},
                        said((ledger, ada) -> ledger.identity(ada).verified("passport")),
                        (desk, id) -> desk.answer(id, "details"),
                        "a request of somebody unverified"),
                row(
                        Rule.R15,
                        Reason.AGENT_NOT_AUTHORISED,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> {
                            ledger.identity(ada).verified("passport");
                            ledger.agent(ada).appointed();
                        }),
                        said((ledger, ada) -> ledger.agent(ada).appointedInWriting()),
                        (desk, id) -> desk.answer(id, "details"),
                        "an agent without a signature"),
                row(
                        Rule.R16,
                        Reason.PROCESSING_RESTRICTED,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.restriction(ada).imposed("accuracy")),
                        said((ledger, ada) -> ledger.restriction(ada).lifted()),
                        (desk, id) -> desk.help(id, "chat"),
                        "somebody whose data is restricted"),
                row(
                        Rule.R17,
                        Reason.CHANNEL_OPT_OUT,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.channel(ada, Channel.EMAIL).stopped("link in mail")),
                        said((ledger, ada) -> ledger.channel(ada, Channel.EMAIL).reopened("form")),
                        (desk, id) -> desk.mail(id, "address"),
                        "marketing mail after an unsubscribe"),
                row(
                        Rule.R17,
                        Reason.CHANNEL_OPT_OUT,
                        "JP",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.channel(ada, Channel.SMS).stopped("STOP")),
                        said((ledger, ada) -> ledger.channel(ada, Channel.SMS).reopened("START")),
                        (desk, id) -> desk.text(id, "number"),
                        "a text of support after STOP"),
                row(
                        Rule.R18,
                        Reason.DIRECT_MARKETING_OBJECTION,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.marketing(ada).objected("letter")),
                        said((ledger, ada) -> ledger.marketing(ada).objectionLifted("letter")),
                        (desk, id) -> desk.mail(id, "address"),
                        "marketing mail after an objection"),
                row(
                        Rule.R19,
                        Reason.GPC_OPT_OUT,
                        "US-CA",
                        "marketing.direct",
                        (world, ada) -> world.browserSays(new Signals("1", null, null, null)),
                        (world, ada) -> world.browserSays(Signals.NONE),
                        (desk, id) -> desk.share(id, "interests"),
                        "sharing while the browser says no"),
                row(
                        Rule.R19,
                        Reason.SALE_SHARE_OPT_OUT,
                        "US-CO",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.saleAndSharing(ada).optedOut("form")),
                        said((ledger, ada) -> ledger.saleAndSharing(ada).optOutLifted("form")),
                        (desk, id) -> desk.share(id, "interests"),
                        "sharing after an opt-out"),
                row(
                        Rule.R20,
                        Reason.SPECIAL_CATEGORY_NO_CONDITION,
                        "EU",
                        "service.voice",
                        (world, ada) -> {},
                        said((ledger, ada) ->
                                ledger.consent(ada, Purpose.of("service.voice")).givenExplicitly("v1", "form")),
                        (desk, id) -> desk.recognize(id, new byte[0]),
                        "a special category without explicit consent"),
                row(
                        Rule.R20,
                        Reason.SENSITIVE_USE_LIMITED,
                        "US-CA",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.sensitiveUse(ada).limited("form")),
                        said((ledger, ada) -> ledger.sensitiveUse(ada).limitLifted("form")),
                        (desk, id) -> desk.tailor(id, "place"),
                        "sensitive data whose use is limited"),
                row(
                        Rule.R20,
                        Reason.AUTOMATED_DECISION_OBJECTION,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.automatedDecisions(ada).objected("letter")),
                        said((ledger, ada) -> ledger.automatedDecisions(ada).objectionLifted("letter")),
                        (desk, id) -> desk.judge(id, "name"),
                        "an automated decision that was objected to"),
                row(
                        Rule.R21,
                        Reason.LINK_REVOKED,
                        "EU",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.platform(ada, "social").unlinked()),
                        said((ledger, ada) -> ledger.platform(ada, "social").linked()),
                        (desk, id) -> desk.pull(id, "profile"),
                        "collecting from a platform whose link is revoked"),
                row(
                        Rule.R22,
                        Reason.INVITEE_PURPOSE_LIMIT,
                        "JP",
                        "marketing.direct",
                        said((ledger, ada) -> ledger.register(ada, SubjectKind.INVITEE)),
                        said((ledger, ada) -> ledger.register(ada, SubjectKind.USER)),
                        (desk, id) -> desk.mail(id, "address"),
                        "marketing mail to somebody who was only invited"),
                row(
                        Rule.R23,
                        Reason.INCOMPATIBLE_FURTHER_USE,
                        "JP",
                        "marketing.direct",
                        (world, ada) -> {},
                        said((ledger, ada) -> ledger.consent(ada, Purpose.of("service.ai_training"))
                                .given("v1", "form")),
                        (desk, id) -> desk.train(id, "chat"),
                        "training on support chats"),
                row(
                        Rule.R23,
                        Reason.INCOMPATIBLE_FURTHER_USE,
                        "JP",
                        "marketing.direct",
                        (world, ada) -> {},
                        said((ledger, ada) -> ledger.consent(ada, Purpose.of("service.ai_training"))
                                .given("v1", "form")),
                        (desk, id) -> desk.trainOnMarked(id, "chat"),
                        "training on an argument that was collected for support"));
    }

    private static void instructs(SubjectLedger ledger, String purpose) {
        ledger.instruction(Subject.of("company", ACME))
                .given(Set.of(Purpose.of(purpose)), Set.of(DataCategory.of("communications")), Set.of());
    }

    private RuleCalls() {}
}
