package dev.privacysdk.spring.data.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A row that does not say itself whom it is about, only through the account it leads to. */
@Entity
public class Purchase {
    @Id
    private long id;

    private String title = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Account buyer;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Article article;

    protected Purchase() {}

    public Purchase(long id, Account buyer, Article article) {
        this.id = id;
        this.title = "Purchase " + id;
        this.buyer = buyer;
        this.article = article;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable Account getBuyer() {
        return buyer;
    }

    public @Nullable Article getArticle() {
        return article;
    }
}
