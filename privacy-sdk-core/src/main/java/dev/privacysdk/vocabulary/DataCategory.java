package dev.privacysdk.vocabulary;

import java.lang.annotation.Annotation;
import java.util.Optional;

/** A category of personal data, as a place in the policy's tree. */
public record DataCategory(String id) implements Comparable<DataCategory> {
    /** Takes an id such as {@code contact.email}; throws IllegalArgumentException, with the remedy, for any other spelling. */
    public DataCategory {
        Ids.checked("category", id);
    }

    /** The category with this id. */
    public static DataCategory of(String id) {
        return new DataCategory(id);
    }

    /** The category that a word, an annotation marked with {@code @PersonalData}, stands for. */
    public static DataCategory of(Class<? extends Annotation> word) {
        return Words.category(word);
    }

    /** Whether this is spelled as the id of a category. */
    public static boolean isId(String text) {
        return Ids.isWellFormed(text);
    }

    /** Whether this is {@code other} or one of its parents; a child never covers its parent. */
    public boolean covers(DataCategory other) {
        return Ids.covers(id, other.id);
    }

    /** The category one step up the tree, if there is one. */
    public Optional<DataCategory> parent() {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new DataCategory(id.substring(0, dot)));
    }

    @Override
    public int compareTo(DataCategory other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
