package dev.privacysdk.report;

import java.util.List;

/** Writes Markdown that no text of the policy can break. */
final class Markdown {
    /** What means something in Markdown, in HTML, or in GitHub's additions to both. */
    private static final String MEANING = "\\`*_[]<>|#~&$";

    private final StringBuilder written = new StringBuilder();

    /** Text from the policy, on one line, with nothing in it that means anything in Markdown. */
    static String text(String given) {
        StringBuilder safe = new StringBuilder();
        oneLine(given).codePoints().forEach(c -> {
            if (c < 128 && MEANING.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.toString();
    }

    /** A name of code or an id, as code. */
    static String code(String given) {
        return "`" + oneLine(given).replace('`', '\'').replace('|', '/') + "`";
    }

    /** The same without line breaks, control characters and marks that turn the direction of writing. */
    static String oneLine(String given) {
        StringBuilder line = new StringBuilder();
        given.codePoints().forEach(c -> {
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
            if (!blank && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE) {
                line.appendCodePoint(c);
            } else if (blank && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().stripTrailing();
    }

    Markdown heading(int level, String title) {
        return line("#".repeat(level) + " " + title).line("");
    }

    Markdown paragraph(String text) {
        return line(text).line("");
    }

    Markdown item(String text) {
        return line("- " + text.stripTrailing());
    }

    /** An item below the last one. */
    Markdown subitem(String text) {
        return line("  - " + text);
    }

    /** Ends a list. */
    Markdown gap() {
        return line("");
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        line("|" + " --- |".repeat(head.size()));
        rows.forEach(this::row);
        return gap();
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private Markdown line(String text) {
        written.append(text).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
