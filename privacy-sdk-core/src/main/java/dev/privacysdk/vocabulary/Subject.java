package dev.privacysdk.vocabulary;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person that data is about, by kind and id (GDPR Art. 4(1)).
 *
 * <p>Its text form names the kind and never the id, so that no message or log line names a person.
 */
public record Subject(String kind, String id) {
    /** Takes any id but a blank one, byte for byte; throws IllegalArgumentException otherwise. */
    public Subject {
        Ids.checked("kind of subject", kind);
        requireId(kind, id);
    }

    /** The person of this kind with this id. */
    public static Subject of(String kind, Object id) {
        return new Subject(
                kind,
                Objects.requireNonNull(id, "The id of a subject is missing; a person must be named by one.")
                        .toString());
    }

    private static void requireId(String kind, @Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException(
                    "The id of a " + kind + " is missing; a person must be named by a non-blank id.");
        }
        if (id.length() > 512) {
            throw new IllegalArgumentException("The id of a " + kind + " is longer than 512 characters.");
        }
    }

    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
