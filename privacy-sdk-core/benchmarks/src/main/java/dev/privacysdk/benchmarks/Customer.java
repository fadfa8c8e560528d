package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BankAccount;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.DeviceId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.GovernmentId;
import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.annotation.category.Username;
import org.jspecify.annotations.Nullable;

/** A record of twelve fields: orders may see all of them, the newsletter all but four. */
public record Customer(
        @SubjectId("customer") String id,
        String plan,
        @PersonName @ForOrders @ForNewsletter @Nullable String name,
        @Username @ForOrders @ForNewsletter @Nullable String username,
        @EmailAddress @ForOrders @ForNewsletter @Nullable String email,
        @PhoneNumber @ForOrders @ForNewsletter @Nullable String phone,
        @PostalAddress @ForOrders @ForNewsletter @Nullable String address,
        @DeviceId @ForOrders @ForNewsletter @Nullable String device,
        @BirthDate @ForOrders @Nullable String born,
        @GovernmentId @ForOrders @Nullable String passport,
        @PaymentCard @ForOrders @Nullable String card,
        @BankAccount @ForOrders @Nullable String account) {
    static Customer filled(String id) {
        return new Customer(
                id,
                "family",
                "name",
                "username",
                "email",
                "phone",
                "address",
                "device",
                "born",
                "passport",
                "card",
                "account");
    }
}
