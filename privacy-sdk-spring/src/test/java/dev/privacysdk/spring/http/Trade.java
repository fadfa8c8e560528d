package dev.privacysdk.spring.http;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.testkit.MovableClock;
import dev.privacysdk.testkit.RecordingAuditSink;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop that sends data about ada and bob to others; both have a contract, and eve has none. */
final class Trade implements AutoCloseable {
    static final String EMAIL = "ada.lovelace@analytical.example";
    static final String CARD = "4111111111111111";

    /** Buying something. */
    @ForPurpose("purchase")
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.RECORD_COMPONENT,
        ElementType.PARAMETER,
        ElementType.TYPE
    })
    @interface ForPurchase {}

    /** What somebody bought. */
    record Order(
            @SubjectId("customer") String customer,
            @EmailAddress @ForPurchase @Nullable String email,
            @PaymentCard @ForPurchase @Nullable String card,
            int amount) {}

    /** The same without a word on whom it is about. */
    record Charge(@PaymentCard @ForPurchase @Nullable String card, int amount) {}

    /** Nothing of anybody. */
    record Ping(String text) {}

    /** What comes back. */
    record Receipt(@Nullable String receipt) {}

    final MovableClock clock = MovableClock.at(Instant.parse("2026-03-01T09:00:00Z"));
    final RecordingAuditSink audit = new RecordingAuditSink();
    private final Privacy privacy;

    Trade() {
        this(Enforcement.ENFORCE);
    }

    Trade(Enforcement enforcement) {
        privacy = Privacy.under(PolicySource.classpath("dev/privacysdk/spring/http/privacy-policy.yml"), audit)
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .clock(clock, clock)
                .enforcement(enforcement)
                .build();
        for (String id : new String[] {"ada", "bob"}) {
            privacy.ledger().register(subject(id), SubjectKind.USER);
            privacy.ledger().residence(subject(id), Jurisdiction.of("EU"), "form");
            privacy.ledger().contract(subject(id)).started();
        }
        clock.forward(Duration.ofSeconds(1));
    }

    static Subject subject(String id) {
        return Subject.of("customer", id);
    }

    static Order order(String id) {
        return new Order(id, EMAIL, CARD, 12);
    }

    PurposeGate gate() {
        return privacy.gate();
    }

    RecipientClients clients() {
        return new RecipientClients(privacy.gate(), privacy.minimizer());
    }

    Privacy privacy() {
        return privacy;
    }

    Permit purchase(String id) {
        return gate().require(Processing.of(subject(id), Purpose.of("purchase")));
    }

    Permit everybody() {
        return gate().openEach(ProcessingKind.of(Purpose.of("purchase")));
    }

    /** The disclosures on record. */
    List<AuditEvent.DecisionTaken> disclosures() {
        return audit.events(AuditEvent.DecisionTaken.class);
    }

    @Override
    public void close() {
        privacy.close();
    }
}
