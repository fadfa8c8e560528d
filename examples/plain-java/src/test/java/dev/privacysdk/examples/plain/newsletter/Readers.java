package dev.privacysdk.examples.plain.newsletter;

// region readers
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;

/** Keeps readers; knows no purpose of its own and demands that its caller has one. */
@PurposeRequired
public interface Readers {
    /** The reader with this id. */
    Reader find(@SubjectId("reader") String id);
}
// endregion
