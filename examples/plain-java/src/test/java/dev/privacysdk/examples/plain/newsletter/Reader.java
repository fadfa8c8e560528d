package dev.privacysdk.examples.plain.newsletter;

// region reader
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PostalAddress;
import org.jspecify.annotations.Nullable;

/** A reader: each field says what it is and what it may be used for. */
public record Reader(
        @SubjectId("reader") String id,
        @EmailAddress @ForNewsletter @ForDelivery @Nullable String email,
        @PostalAddress @ForDelivery @Nullable String address) {
    /** Never the person. */
    @Override
    public String toString() {
        return "Reader";
    }
}
// endregion
