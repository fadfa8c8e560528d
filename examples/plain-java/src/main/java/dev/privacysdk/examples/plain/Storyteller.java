package dev.privacysdk.examples.plain;

import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.vocabulary.Obligation;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Prints one line a step: the day, what happens, the decision, its reason and its rule. */
final class Storyteller {
    private final PrintStream out;
    private final Clock clock;

    Storyteller(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    void title(String title) {
        out.println(title);
        print("day", "what happens", "answer", "reason", "rule", "obligations");
        print("-".repeat(10), "-".repeat(40), "------", "-".repeat(26), "----", "-".repeat(11));
    }

    /** What came of the step above. */
    void notes(String what) {
        print("", "  " + what, "", "", "", "");
    }

    void pause() {
        out.println();
    }

    void ends(String what) {
        out.println();
        out.println(what);
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
        String line = String.join(
                "  ",
                padded(day, 10),
                padded(what, 40),
                padded(answer, 6),
                padded(reason, 26),
                padded(rule, 4),
                obligations);
        out.println(line.stripTrailing());
    }

    /** Full-width letters take two columns of a terminal. */
    private static String padded(String text, int columns) {
        int taken = text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
        return text + " ".repeat(Math.max(0, columns - taken));
    }
}
