package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.examples.assistant.word.ForAdvertising;
import dev.privacysdk.examples.assistant.word.ForMarketing;
import dev.privacysdk.examples.assistant.word.ForNotifications;
import dev.privacysdk.examples.assistant.word.ForPurchase;
import dev.privacysdk.examples.assistant.word.ForRegistration;
import dev.privacysdk.examples.assistant.word.ForService;
import dev.privacysdk.examples.assistant.word.ForSupport;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;

/** A customer: every field says what it is and what it may be used for. */
public record Customer(
        @SubjectId("customer") String id,

        @PersonName @ForRegistration @ForService @ForPurchase @ForNotifications @ForSupport @ForMarketing @Nullable
        String name,

        @EmailAddress @ForRegistration @ForService @ForNotifications @ForSupport @ForMarketing @ForAdvertising @Nullable
        String email,

        @PhoneNumber @ForRegistration @ForService @ForNotifications @ForSupport @ForMarketing @Nullable
        String phone,

        @PostalAddress @ForRegistration @ForService @ForPurchase @Nullable
        String address,

        @PaymentCard @ForPurchase @Nullable String cardToken,
        String plan,
        String language) {
    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
