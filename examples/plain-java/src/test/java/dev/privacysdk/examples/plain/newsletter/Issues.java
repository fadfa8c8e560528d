package dev.privacysdk.examples.plain.newsletter;

// region issues
import dev.privacysdk.annotation.SubjectId;

/** What is done with readers' data, and what for. */
public interface Issues {
    /** Mails this week's issue. */
    @ForNewsletter
    String mail(@SubjectId("reader") String reader);
}
// endregion
