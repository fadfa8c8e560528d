package dev.privacysdk.masking;

import dev.privacysdk.vocabulary.DataCategory;

/** Replaces in one text what is known, each by the strategy of its category. */
final class Concealing {
    private static final int PASSES = 4;
    private static final int ADDRESS = 64;

    private final KnownTrees known;
    private final Strategies strategies;
    private boolean skipped;

    Concealing(KnownTrees known, Strategies strategies) {
        this.known = known;
        this.strategies = strategies;
    }

    /** With what has other shapes replaced too, until nothing more is; the same instance where nothing is. */
    String text(String text, long first) {
        String before = text;
        String after = pass(before, first);
        for (int pass = 1; pass < PASSES && !after.equals(before); pass++) {
            before = after;
            after = pass(before, known.find(before, 0));
        }
        return after;
    }

    private String pass(String text, long first) {
        skipped = false;
        String scanned = strategies.scan(settled(text, first, true), false);
        // The scanner knows an address as a whole; what it left of one is replaced in parts.
        return skipped ? settled(scanned, known.find(scanned, 0), false) : scanned;
    }

    /** What replaces a value may hold another. */
    private String settled(String text, long first, boolean sparing) {
        if (first < 0) {
            return text;
        }
        String before = text;
        String after = once(before, first, sparing);
        for (int pass = 1; pass < PASSES && !after.equals(before); pass++) {
            before = after;
            after = once(before, known.find(before, 0), sparing);
        }
        return after.equals(text) ? text : after;
    }

    private String once(String text, long first, boolean sparing) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int done = 0;
        long place = first;
        while (place >= 0) {
            int at = KnownTrees.place(place);
            boolean inside = KnownTrees.inside(place);
            SpellingTree tree = known.tree(known.treeAt(text, at, inside));
            long found = tree.longestAt(text, at, inside);
            place = known.find(text, at + 1);
            int end = SpellingTree.end(found);
            if (end <= done) {
                continue;
            }
            if (sparing && partOfAddress(text, at, end)) {
                skipped = true;
                continue;
            }
            String value = tree.spelling(found).of().value();
            String instead = instead(tree.spelling(found).of());
            if (!instead.equals(value)) {
                strategies.tally().value(tree.spelling(found).of().kind());
                // The plus of a telephone number is a space to those who compare, and no value begins with that.
                int start = value.startsWith("+") && at > 0 && text.charAt(at - 1) == '+' ? at - 1 : at;
                out.append(text, done, Math.max(done, start)).append(instead);
                done = end;
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }

    private String instead(Sought sought) {
        DataCategory category = sought.category();
        String person = sought.person();
        MaskingStrategy strategy = category != null
                ? strategies.of(category)
                : person != null ? strategies.ofPeople(person) : Strategies.REDACT;
        String masked = strategy == Strategies.REDACT || strategy == Strategies.DROP
                ? Masks.REDACTED
                : Strategies.apply(strategy, sought.value());
        return masked.isEmpty() ? Masks.REDACTED : masked;
    }

    /** Whether it stands in something with an at-sign and is not that itself. */
    private static boolean partOfAddress(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (at(text, i)) {
                return false;
            }
        }
        for (int i = start - 1; i >= Math.max(0, start - ADDRESS) && inAddress(text.charAt(i)); i--) {
            if (at(text, i)) {
                return true;
            }
        }
        for (int i = end; i < Math.min(text.length(), end + ADDRESS) && inAddress(text.charAt(i)); i++) {
            if (at(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(String text, int at) {
        char c = text.charAt(at);
        return c == '@' || c == '\uFF20' || c == '\uFE6B' || (c == '%' && text.startsWith("40", at + 1));
    }

    private static boolean inAddress(char c) {
        return c > ' ' && "\"'<>,;()[]{}|=".indexOf(c) < 0;
    }
}
