package dev.privacysdk.examples.plain;

import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** Plays a person's life with a service on the whole policy, and prints every decision with its reason and rule. */
public final class PlainJavaDemo {
    private PlainJavaDemo() {}

    /** Prints the story. */
    public static void main(String[] args) {
        tell(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Prints the story here. */
    public static void tell(PrintStream out) {
        StoryClock clock = new StoryClock(Instant.parse("2025-08-01T09:00:00Z"));
        AtomicReference<Signals> request = new AtomicReference<>(Signals.NONE);
        List<AuditEvent> audit = new CopyOnWriteArrayList<>();
        // region build
        try (Privacy privacy = Privacy.under(PolicySource.classpath("privacy-policy.yml"), audit::add)
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .signals(subject -> Objects.requireNonNullElse(request.get(), Signals.NONE))
                .clock(clock, clock)
                .holding(List.of(Customer.class, Chat.class, Customers.class, Shop.class))
                .build()) {
            // endregion
            new Story(privacy, clock, request, new Storyteller(out, clock), audit).tell();
        }
    }
}
