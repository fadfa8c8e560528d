package dev.privacysdk.examples.plain;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.annotation.category.CookieId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PurchaseHistory;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.channel.SmsKeywords;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.examples.plain.word.ForAdvertising;
import dev.privacysdk.examples.plain.word.ForMarketing;
import dev.privacysdk.examples.plain.word.ForService;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The life of Taro, and of some others, with the shop. */
final class Story {
    private static final Purpose MARKETING = Purpose.of(ForMarketing.class);
    private static final Purpose AI_TRAINING = Purpose.of("service.ai_training");
    private static final Subject TARO = Subject.of("customer", "taro");
    private static final Subject HANAKO = Subject.of("customer", "hanako");

    private final Privacy privacy;
    private final SubjectLedger ledger;
    private final StoryClock clock;
    private final AtomicReference<Signals> request;
    private final Storyteller teller;
    private final List<AuditEvent> audit;
    private final CustomerTable table = new CustomerTable();
    private final List<Chat> chats = new ArrayList<>();
    private final Customers customers;
    private final OpenShop behind;
    private final Shop shop;

    Story(
            Privacy privacy,
            StoryClock clock,
            AtomicReference<Signals> request,
            Storyteller teller,
            List<AuditEvent> audit) {
        this.privacy = privacy;
        this.ledger = privacy.ledger();
        this.clock = clock;
        this.request = request;
        this.teller = teller;
        this.audit = audit;
        // region guard
        this.customers = privacy.guard(Customers.class, table);
        this.behind = new OpenShop(customers, chats);
        this.shop = privacy.guard(Shop.class, behind);
        // endregion
    }

    void tell() {
        teller.title("A person's life under the policy of " + controller());
        registration();
        consent();
        channels();
        disclosures();
        training();
        keepers();
        rights();
        teller.ends("The audit book holds "
                + audit.stream()
                        .filter(AuditEvent.DecisionTaken.class::isInstance)
                        .count() + " records: every disclosure, and every permit of a purpose the policy marks so.");
    }

    private String controller() {
        return Objects.requireNonNull(privacy.policy().latest().notice().controller())
                .name();
    }

    private void registration() {
        table.add(new Customer("taro", "山田太郎", "taro@example.com", "+81 90-1234-5678", "tok_4f2a", "family"));
        table.add(new Customer("hanako", "佐藤花子", "hanako@example.com", null, null, "family"));
        enroll(TARO);
        enroll(HANAKO);
        call("Taro, in the EU, opens an account", () -> shop.register("taro"));
    }

    private void enroll(Subject person) {
        ledger.register(person, SubjectKind.USER);
        ledger.residence(person, Jurisdiction.of("EU"), "billing address");
        ledger.contract(person).started();
    }

    private void consent() {
        teller.pause();
        offer("a campaign asks to mail him an offer");
        // region consent
        ledger.consent(TARO, MARKETING).given("v2", "web form");
        // endregion
        offer("he has consented; it asks again");
        clock.pass(Duration.ofDays(9));
        ledger.consent(TARO, MARKETING).withdrawn("link in mail");
        offer("he withdraws; denied at once");
        clock.pass(Duration.ofDays(10));
        ledger.consent(TARO, MARKETING).given("v2", "web form");
        offer("he consents again");
        clock.goTo(Instant.parse("2026-01-05T09:00:00Z"));
        offer("edition v3 changed marketing materially");
        ledger.consent(TARO, MARKETING).given("v3", "web form");
        offer("he consents under v3");
    }

    private void offer(String what) {
        call(what, () -> shop.mailOffer("taro"));
    }

    private void channels() {
        teller.pause();
        clock.pass(Duration.ofDays(1));
        ledger.channel(TARO, Channel.EMAIL).stopped("one-click unsubscribe");
        offer("he unsubscribes from mail");
        call("an order confirmation still goes out", () -> shop.confirmOrder("taro"));
        call("a text: the parcel is on its way", () -> shop.textDelivery("taro"));
        if (SmsKeywords.read("ＳＴＯＰ", false) == SmsKeywords.Meaning.STOP) {
            ledger.channel(TARO, Channel.SMS).stopped("STOP");
        }
        call("he answers ＳＴＯＰ; no text at all", () -> shop.textDelivery("taro"));
    }

    private void disclosures() {
        teller.pause();
        clock.pass(Duration.ofDays(1));
        call("his card goes to the payment processor", () -> shop.charge("taro", "tok_4f2a"));
        call("a general vendor asks for the card", () -> shop.chargeThroughVendor("taro", "tok_4f2a"));
        // region signal
        Subject visitor = Subject.of("device", "dev-7");
        request.set(new Signals("1", null, "dev-7", Jurisdiction.of("US-CA")));
        // endregion
        teller.asked(
                "a Californian with GPC; advertisers ask",
                privacy.gate()
                        .decide(Processing.of(visitor, ForAdvertising.class)
                                .using(CookieId.class)
                                .disclosedTo(Recipient.of("advertising_partners"))));
        request.set(Signals.NONE);
    }

    private void training() {
        teller.pause();
        clock.pass(Duration.ofDays(1));
        int consenting = 0;
        for (int i = 0; i < 1_000; i++) {
            Subject person = Subject.of("customer", "c" + i);
            enroll(person);
            chats.add(new Chat(person.id(), "My dishwasher, model " + i + ", makes a noise."));
            if (i % 3 == 0) {
                ledger.consent(person, AI_TRAINING).given("v3", "settings page");
                consenting++;
            }
        }
        List<Chat> allowed = new ArrayList<>();
        call("the AI job asks for 1,000 people's chats", () -> allowed.addAll(shop.trainingSet()));
        teller.notes("it gets " + allowed.size() + " chats; " + consenting + " of the people have consented");
    }

    private void keepers() {
        teller.pause();
        call("a repository is asked without a purpose", () -> customers.find("taro"));
        List<Customer> handedOver = new ArrayList<>();
        call("the service asks who shares Taro's plan", () -> handedOver.addAll(shop.alike("taro", "family")));
        teller.notes(table.onPlan("family").size() + " rows found, " + handedOver.size() + " handed over: Taro's own");
        // region scope
        Customer seen = PurposeScope.of(privacy.gate().require(Processing.of(TARO, ForService.class)))
                .get(() -> customers.find("taro").orElseThrow());
        // endregion
        teller.notes("of his record: name " + shown(seen.name()) + ", card " + shown(seen.cardToken()));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "withheld" : "there";
    }

    private void rights() {
        teller.pause();
        clock.pass(Duration.ofDays(1));
        ledger.restriction(HANAKO).imposed("accuracy contested");
        call("Hanako has processing restricted", () -> shop.confirmOrder("hanako"));
        teller.asked(
                "storing her address goes on",
                privacy.gate()
                        .decide(Processing.of(HANAKO, ForService.class)
                                .using(EmailAddress.class)
                                .performing(Operation.STORE)));
        Subject ken = Subject.of("customer", "ken");
        table.add(new Customer("ken", "健", "ken@example.com", null, null, "solo"));
        enroll(ken);
        ledger.age(ken, 12);
        call("Ken turns out to be twelve", () -> shop.register("ken"));
        erasure();
    }

    private void erasure() {
        clock.pass(Duration.ofDays(1));
        ledger.erasure(TARO).requested();
        call("Taro asks to be erased; not verified yet", () -> shop.confirmOrder("taro"));
        ledger.erasure(TARO).verified();
        call("verified: everything else stops", () -> shop.confirmOrder("taro"));
        Purpose sweep = Purpose.of("retention.sweep");
        teller.asked(
                "the erasure itself may run",
                privacy.gate()
                        .decide(Processing.of(TARO, sweep)
                                .using(EmailAddress.class)
                                .performing(Operation.ERASE)));
        ledger.erasure(TARO).completed();
        call("erased: no offer, no confirmation", () -> shop.confirmOrder("taro"));
        teller.asked(
                "the law still asks for his invoice",
                privacy.gate()
                        .decide(Processing.of(TARO, Purpose.of("compliance.law"))
                                .using(PurchaseHistory.class)));
    }

    private void call(String what, Runnable call) {
        teller.called(what, call, behind::lastPermit);
    }
}
