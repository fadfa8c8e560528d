package dev.privacysdk.interception;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The service of {@link Desk}, with a real policy, a real ledger and a record of what ran. */
final class DeskWorld implements AutoCloseable {
    private Instant now = Instant.parse("2025-06-01T10:00:00Z");
    private Signals signals = Signals.NONE;
    final List<AuditEvent> audit = new ArrayList<>();
    final List<String> ran = new ArrayList<>();
    private final Privacy privacy = Privacy.under(
                    PolicySource.classpath("dev/privacysdk/interception/desk.yml"), audit::add)
            .role(Role.CONTROLLER)
            .ledger(LedgerStore.inMemory())
            .signals(subject -> signals)
            .clock(new Moved(), () -> TimeUnit.SECONDS.toNanos(now.getEpochSecond()))
            .build();
    final Desk desk = privacy.guard(Desk.class, recording());

    /** Answers nothing and remembers the method. */
    private Desk recording() {
        return (Desk) Proxy.newProxyInstance(
                Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (proxy, method, args) -> {
                    ran.add(method.getName());
                    return method.getReturnType() == int.class
                            ? (Object) ((Collection<?>) args[0]).size()
                            : method.getReturnType() == Optional.class ? Optional.of("sent") : null;
                });
    }

    <T> T guard(Class<T> type, T target) {
        return privacy.guard(type, target);
    }

    SubjectLedger ledger() {
        return privacy.ledger();
    }

    /** Somebody with an account and a contract, who lives there and consents to these purposes. */
    Subject meets(String id, String residence, String... purposes) {
        Subject subject = Subject.of("customer", id);
        ledger().register(subject, SubjectKind.USER);
        ledger().residence(subject, Jurisdiction.of(residence), "form");
        ledger().contract(subject).started();
        for (String purpose : purposes) {
            ledger().consent(subject, Purpose.of(purpose)).given("v1", "form");
        }
        return subject;
    }

    void browserSays(Signals said) {
        signals = said;
    }

    /** Lets a minute pass, so that what is said next is said later. */
    void later() {
        now = now.plusSeconds(60);
    }

    List<DecisionTaken> recorded() {
        return audit.stream()
                .filter(DecisionTaken.class::isInstance)
                .map(DecisionTaken.class::cast)
                .toList();
    }

    @Override
    public void close() {
        privacy.close();
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
