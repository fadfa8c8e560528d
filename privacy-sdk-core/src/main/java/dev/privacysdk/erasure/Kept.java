package dev.privacysdk.erasure;

import dev.privacysdk.vocabulary.DataCategory;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The categories that must stay when a person is erased, and why (GDPR Art. 17(3)). */
public final class Kept {
    private static final Kept NOTHING = new Kept(new TreeMap<>());

    private final SortedMap<DataCategory, Ground> grounds;

    private Kept(SortedMap<DataCategory, Ground> grounds) {
        this.grounds = grounds;
    }

    /** Why something must stay. */
    public enum Ground {
        /** A legal hold stands. */
        LEGAL_HOLD,
        /** The law demands that it is kept. */
        RETAINED_BY_LAW
    }

    /** Everything goes. */
    public static Kept nothing() {
        return NOTHING;
    }

    /** The same, and these categories stay on this ground; of two grounds the first that was given. */
    public Kept and(Ground ground, Collection<DataCategory> categories) {
        SortedMap<DataCategory, Ground> all = new TreeMap<>(grounds);
        categories.forEach(category -> all.putIfAbsent(category, ground));
        return new Kept(all);
    }

    /** Why this category stays, if it does: it, something above it or something below it must; a hold beats the law. */
    public Optional<Ground> ground(DataCategory category) {
        Ground found = null;
        for (var entry : grounds.entrySet()) {
            if (entry.getKey().covers(category) || category.covers(entry.getKey())) {
                found = stronger(found, entry.getValue());
            }
        }
        return Optional.ofNullable(found);
    }

    static Ground stronger(@Nullable Ground known, Ground other) {
        return known == Ground.LEGAL_HOLD ? known : other;
    }

    /** Whether this category must stay. */
    public boolean keeps(DataCategory category) {
        return ground(category).isPresent();
    }

    /** Whether everything goes. */
    public boolean isEmpty() {
        return grounds.isEmpty();
    }

    /** The categories that stay, each with its ground. */
    public SortedMap<DataCategory, Ground> grounds() {
        return new TreeMap<>(grounds);
    }

    @Override
    public String toString() {
        return "Kept" + new TreeSet<>(grounds.keySet());
    }
}
