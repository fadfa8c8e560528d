package dev.privacysdk.examples.assistant.story;

import java.io.PrintStream;

/** Prints one line a request: the day, what happens, the status of HTTP, and the decision with its reason and rule. */
final class Storyteller {
    private final PrintStream out;
    private final StoryClock clock;

    Storyteller(PrintStream out, StoryClock clock) {
        this.out = out;
        this.clock = clock;
    }

    void title(String title) {
        out.println(title);
        print("day", "what happens", "http", "reason", "rule", "obligations");
        print("-".repeat(10), "-".repeat(47), "----", "-".repeat(26), "----", "-".repeat(11));
    }

    void pause() {
        out.println();
    }

    /** A line beside the table. */
    void says(String line) {
        out.println(line);
    }

    /** What came of the step above. */
    void notes(String what) {
        out.println("              " + what);
    }

    /**
     * What a request was answered; ends the story where that is not what was expected.
     *
     * @param reason the reason code of the decision, or nothing where the answer has none
     */
    Answer asked(String what, Answer answer, int status, String reason) {
        print(
                clock.today().toString(),
                what,
                Integer.toString(answer.status()),
                answer.reason(),
                answer.rule(),
                String.join(" ", answer.obligations()));
        if (answer.status() != status || !answer.reason().equals(reason)) {
            throw new UnexpectedAnswer("\"" + what + "\" should have been answered " + status + " " + reason
                    + " and was " + answer.status() + " " + answer.reason() + "; the log of the service says more.");
        }
        return answer;
    }

    private void print(String day, String what, String status, String reason, String rule, String obligations) {
        String line = String.join(
                "  ",
                padded(day, 10),
                padded(what, 47),
                padded(status, 4),
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
