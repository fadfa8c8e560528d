package dev.privacysdk.examples.plain;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Obligation;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Prints one line a step: the day, what happens, the decision, its reason and its rule. */
final class Storyteller {
    private static final String LINE = "%-10s  %-50s  %-6s  %-28s %-4s %s";

    private final PrintStream out;
    private final Clock clock;

    Storyteller(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void title(String title) {
        out.println(title);
        print("day", "what happens", "answer", "reason", "rule", "obligations");
        print("-".repeat(10), "-".repeat(50), "------", "-".repeat(28), "----", "-".repeat(12));
    }

    void happens(String what) {
        print(day(), what, "", "", "", "");
    }

    /** What a direct question was answered. */
    void asked(String what, Decision decision) {
        print(
                day(),
                what,
                decision instanceof Permit ? "permit" : "DENY",
                decision.reason().name(),
                decision.rule().name(),
                obligations(decision.obligations()));
    }

    /** What became of a call that is behind its purpose; {@code witness} hands over the permit the call ran under. */
    void called(String what, Runnable call, Supplier<Permit> witness) {
        try {
            call.run();
            asked(what, witness.get());
        } catch (PrivacyDeniedException denied) {
            asked(what, denied.deny());
        }
    }

    private String day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    private static String obligations(Set<Obligation> obligations) {
        return obligations.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private void print(String day, String what, String answer, String reason, String rule, String obligations) {
        out.println(String.format(Locale.ROOT, LINE, day, what, answer, reason, rule, obligations).stripTrailing());
    }
}
