package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.spring.readers.ForNewsletter;
import org.jspecify.annotations.Nullable;

/** A closed projection of an account. */
public interface Contact {
    @SubjectId("customer")
    String getId();

    @EmailAddress
    @ForNewsletter
    @ForSupport
    @Nullable
    String getEmail();

    @PhoneNumber
    @ForSupport
    @Nullable
    String getPhone();

    /** Computed on what this shows, not on what lies behind. */
    default String shown() {
        return getId() + " " + getEmail() + " " + getPhone();
    }
}
