package dev.privacysdk.spring.data.shop;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.annotation.category.PhoneNumber;
import dev.privacysdk.spring.readers.ForNewsletter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A managed row about a person: support may see all of it, the newsletter not the number. */
@Entity
public class Account {
    @Id
    @SubjectId("customer")
    private String id = "";

    @EmailAddress
    @ForNewsletter
    @ForSupport
    private @Nullable String email;

    @PhoneNumber
    @ForSupport
    private @Nullable String phone;

    @OneToMany(mappedBy = "buyer")
    private List<Purchase> purchases = new ArrayList<>();

    protected Account() {}

    public Account(String id) {
        this.id = id;
        this.email = id + "@example.org";
        this.phone = "+81-" + id;
    }

    public String getId() {
        return id;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public List<Purchase> getPurchases() {
        return purchases;
    }
}
