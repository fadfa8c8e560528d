package dev.privacysdk.logging;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a canary showed that was sent to every appender of a configuration.
 *
 * @param answers one for each appender, in the order in which they were found
 */
public record SelfCheck(List<Checked> answers) {
    private static final List<String> CANARIES =
            List.of("self.check@canary.example.com", "4111 1111 1111 1111", "+81 90-1234-5678", "203.0.113.77");

    /** What is known of one appender. */
    public sealed interface Checked {
        /** The appender's name; below others, the names of those too. */
        String appender();
    }

    /** The appender's own encoder wrote the canary, and it was masked. */
    public record Proved(String appender) implements Checked {}

    /**
     * The appender is handed masked events, but what it writes of them was not seen.
     *
     * @param reason why it was not seen
     */
    public record Handed(String appender, String reason) implements Checked {}

    /**
     * The canary, or what would be one, comes out as it is.
     *
     * @param reason what is wrong
     */
    public record Leaking(String appender, String reason) implements Checked {}

    /** The answers, unchangeable. */
    public SelfCheck {
        answers = List.copyOf(answers);
    }

    /** One sentence about one appender. */
    public static SelfCheck leaking(String appender, String reason) {
        return new SelfCheck(List.of(new Leaking(appender, reason)));
    }

    /** What is known where a masker finds nothing in any text. */
    public static SelfCheck ofNothing() {
        return leaking("all", "The masker finds nothing in any text.");
    }

    /** The first made-up value that is masked; none where nothing is. */
    public static Optional<String> canary(UnaryOperator<String> masking) {
        return CANARIES.stream()
                .filter(each -> !each.equals(masking.apply(each)))
                .findFirst();
    }

    /** Whether no appender is known to leak. */
    public boolean passed() {
        return answers.stream().noneMatch(Leaking.class::isInstance);
    }
}
