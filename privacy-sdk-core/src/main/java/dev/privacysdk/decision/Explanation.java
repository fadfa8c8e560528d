package dev.privacysdk.decision;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Rule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision comes out as it does: what every rule says of every category, for people.
 *
 * <p>Nothing was recorded or counted for it. Its text form is a table and names no person.
 */
public record Explanation(Decision decision, List<Line> lines) {
    /** Keeps copies. */
    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * What one rule says of one category.
     *
     * @param asked whether the rule was put at all
     * @param reason what it had to say; null where it has no objection and no answer of its own
     */
    public record Line(
            @Nullable DataCategory category,
            Rule rule,
            boolean asked,
            @Nullable Reason reason) {
        /** Whether this rule would permit, deny, or leave it to the next. */
        public String verdict() {
            if (!asked) {
                return "not asked";
            }
            return reason == null ? "passes" : (reason.permits() ? "permits: " : "denies: ") + reason;
        }
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder((decision instanceof Permit ? "PERMIT " : "DENY ") + decision.reason()
                + " by " + decision.rule() + "\n");
        for (Line line : lines) {
            table.append(String.format(
                    Locale.ROOT,
                    "  %-22s %-4s %-48s %s%n",
                    line.category() == null ? "" : line.category().id(),
                    line.rule(),
                    line.rule().question(),
                    line.verdict()));
        }
        return table.toString();
    }
}
