package dev.privacysdk.spring.readers;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A person with an address and a number; only the address may serve the newsletter. */
public record Reader(
        @SubjectId("customer") String id,

        @EmailAddress @ForNewsletter @ForPurpose("support") @Nullable
        String email,

        @PhoneNumber @ForPurpose("support") @Nullable String phone) {

    /** Everything about somebody. */
    public static Reader of(String id) {
        return new Reader(id, id + "@example.org", "+81-" + id);
    }

    /** What the newsletter may see of somebody. */
    public static Reader seen(String id) {
        return new Reader(id, id + "@example.org", null);
    }
}
