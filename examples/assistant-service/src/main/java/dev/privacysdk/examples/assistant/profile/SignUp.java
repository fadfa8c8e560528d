package dev.privacysdk.examples.assistant.profile;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.BirthDate;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.annotation.category.PostalAddress;
import dev.privacysdk.examples.assistant.word.ForRegistration;
import dev.privacysdk.masking.Masker;
import org.jspecify.annotations.Nullable;

/** What somebody fills in to open an account; residence and age go into the ledger and nowhere else. */
public record SignUp(
        @SubjectId("customer") String id,
        @PersonName @ForRegistration @Nullable String name,
        @EmailAddress @ForRegistration @Nullable String email,
        @PhoneNumber @ForRegistration @Nullable String phone,
        @PostalAddress @ForRegistration @Nullable String address,
        String plan,
        String language,
        String residence,
        @BirthDate @ForRegistration @Nullable Integer age) {
    Customer customer() {
        return new Customer(id, name, email, phone, address, null, plan, language);
    }

    /** Fit for logs, wherever it is printed. */
    @Override
    public String toString() {
        return Masker.standard().render(this);
    }
}
