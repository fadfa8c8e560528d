package dev.privacysdk.examples.plain;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.examples.plain.word.ForMarketing;
import dev.privacysdk.examples.plain.word.ForNotifications;
import dev.privacysdk.examples.plain.word.ForPurchase;
import dev.privacysdk.examples.plain.word.ForRegistration;
import dev.privacysdk.examples.plain.word.ForService;
import org.jspecify.annotations.Nullable;

/** A customer: every field says what it is and what it may be used for. */
// region customer
public record Customer(
        @SubjectId("customer") String id,

        @PersonName @ForRegistration @ForMarketing @ForNotifications @ForService @Nullable
        String name,

        @EmailAddress @ForRegistration @ForMarketing @ForNotifications @ForService @Nullable
        String email,

        @PhoneNumber @ForNotifications @Nullable String phone,
        @PaymentCard @ForPurchase @Nullable String cardToken,
        String plan) {
    // endregion

    /** Never the person. */
    @Override
    public String toString() {
        return "Customer[" + plan + "]";
    }
}
