package dev.privacysdk.vocabulary;

import java.lang.annotation.Annotation;
import java.util.Optional;

/** A purpose of processing, as a place in the policy's tree. */
public record Purpose(String id) implements Comparable<Purpose> {
    /** Takes an id such as {@code contact.email}; throws IllegalArgumentException, with the remedy, for any other spelling. */
    public Purpose {
        Ids.checked("purpose", id);
    }

    /** The purpose with this id. */
    public static Purpose of(String id) {
        return new Purpose(id);
    }

    /** The purpose that a word, an annotation marked with {@code @ForPurpose}, stands for. */
    public static Purpose of(Class<? extends Annotation> word) {
        return Words.purpose(word);
    }

    /** Whether this is {@code other} or one of its parents; a child never covers its parent. */
    public boolean covers(Purpose other) {
        return Ids.covers(id, other.id);
    }

    /** The purpose one step up the tree, if there is one. */
    public Optional<Purpose> parent() {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new Purpose(id.substring(0, dot)));
    }

    @Override
    public int compareTo(Purpose other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
