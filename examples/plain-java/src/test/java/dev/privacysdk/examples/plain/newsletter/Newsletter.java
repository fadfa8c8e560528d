package dev.privacysdk.examples.plain.newsletter;

// region newsletter
import dev.privacysdk.Privacy;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.Slf4jAuditSink;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.PrintStream;
import java.util.List;

/** Asks to mail one reader: before consent, with it, and after it was withdrawn. */
public final class Newsletter {
    private Newsletter() {}

    /** Runs it, with audit records in the log. */
    public static void main(String[] args) {
        run(new Slf4jAuditSink(), System.out);
    }

    /** Runs it, with audit records in this sink and everything else printed here. */
    public static void run(AuditSink audit, PrintStream out) {
        try (Privacy privacy = Privacy.under(PolicySource.classpath("newsletter-policy.yml"), audit)
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .holding(List.of(Reader.class, Readers.class, Issues.class))
                .build()) {
            // Whoever uses these two goes through the gate; keep what is behind them to yourself.
            Readers readers = privacy.guard(Readers.class, id -> new Reader(id, "ada@example.com", "1 Main Street"));
            Issues issues = privacy.guard(Issues.class, id -> {
                Reader seen = readers.find(id);
                return "mailed; e-mail " + (seen.email() == null ? "withheld" : "there") + ", address "
                        + (seen.address() == null ? "withheld" : "there");
            });

            Subject ada = Subject.of("reader", "42");
            privacy.ledger().register(ada, SubjectKind.USER);
            ask(issues, out);

            privacy.ledger().consent(ada, ForNewsletter.class).given("v1", "sign-up form");
            ask(issues, out);

            privacy.ledger().consent(ada, ForNewsletter.class).withdrawn("link in mail");
            ask(issues, out);

            out.println(privacy.gate().explain(Processing.of(ada, ForNewsletter.class)));
        }
    }

    private static void ask(Issues issues, PrintStream out) {
        try {
            out.println(issues.mail("42"));
        } catch (PrivacyDeniedException denied) {
            out.println(denied.getMessage());
        }
    }
}
// endregion
