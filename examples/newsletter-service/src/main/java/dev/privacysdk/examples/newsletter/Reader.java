package dev.privacysdk.examples.newsletter;

// region boot-reader
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;

/** A reader: each field says what it is and what it may be used for. */
public record Reader(
        @SubjectId("reader") String id,
        @PersonName @ForNewsletter @ForDelivery @Nullable String name,
        @EmailAddress @ForNewsletter @ForDelivery @Nullable String email,
        @PostalAddress @ForDelivery @Nullable String address) {
    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
// endregion
