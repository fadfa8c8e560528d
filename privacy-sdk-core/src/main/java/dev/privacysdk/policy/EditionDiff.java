package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Purpose;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one edition of the policy changes against another, in sentences.
 *
 * <p>Immutable. In doubt a change widens: only what can be shown to allow no more is said to narrow or merely to differ.
 */
public final class EditionDiff {
    /** Which way a change goes. */
    public enum Effect {
        /** More is allowed than before, for what people may have consented to already. */
        WIDENS,
        /** Something is allowed where nothing was, so that no earlier consent stands for it. */
        OPENS,
        /** Less is allowed than before. */
        NARROWS,
        /** Something else is said, and no more is allowed. */
        DIFFERS
    }

    /**
     * One change.
     *
     * @param purpose the purpose that it changes, where it changes one
     * @param effect which way it goes
     * @param sentence the change in words
     */
    public record Change(@Nullable Purpose purpose, Effect effect, String sentence) {
        /** Whether more is allowed than before. */
        public boolean widens() {
            return effect == Effect.WIDENS || effect == Effect.OPENS;
        }

        @Override
        public String toString() {
            return sentence;
        }
    }

    private final Edition older;
    private final Edition newer;
    private final List<Change> changes;

    private EditionDiff(Edition older, Edition newer, List<Change> changes) {
        this.older = older;
        this.newer = newer;
        this.changes = changes;
    }

    /** The changes from one edition to a later one. */
    public static EditionDiff between(Edition older, Edition newer) {
        Changes changes = new Changes();
        PurposeDiff.compare(older, newer, changes);
        EntryDiff.compare(older, newer, changes);
        return new EditionDiff(older, newer, changes.list());
    }

    /** Every change: purposes first, in the order of the newer edition, then everything else. */
    public List<Change> changes() {
        return changes;
    }

    /** The purposes of both editions that may do more than before where they were already allowed something. */
    public Set<Purpose> widened() {
        return changes.stream()
                .filter(change -> change.effect() == Effect.WIDENS)
                .map(Change::purpose)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The widened purposes that the newer edition does not list as material, so that older consents would cover the new. */
    public Set<Purpose> widenedUnmarked() {
        Set<Purpose> unmarked = new LinkedHashSet<>(widened());
        unmarked.removeAll(newer.material());
        return unmarked;
    }

    /** A sentence for each widened purpose that is not listed as material; empty where all is well. */
    public List<String> problems() {
        return widenedUnmarked().stream()
                .map(purpose -> "purposes." + purpose + ": " + warning(purpose))
                .toList();
    }

    String warning(Purpose purpose) {
        String widenings = changes.stream()
                .filter(change -> change.effect() == Effect.WIDENS && purpose.equals(change.purpose()))
                .map(Change::sentence)
                .collect(Collectors.joining(" "));
        return "may do more than in edition " + older.version().id()
                + ", and consents given before go on; list it under" + " material in edition "
                + newer.version().id() + " (" + widenings + ")";
    }

    @Override
    public String toString() {
        return changes.isEmpty()
                ? "Editions " + older.version().id() + " and " + newer.version().id() + " say the same."
                : changes.stream().map(Change::sentence).collect(Collectors.joining("\n"));
    }
}
