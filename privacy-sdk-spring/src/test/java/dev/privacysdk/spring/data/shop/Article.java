package dev.privacysdk.spring.data.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.ArrayList;
import java.util.List;

/** A row about nobody, which leads to the whole catalog. */
@Entity
public class Article {
    @Id
    private long id;

    private String name = "";

    @ManyToMany
    private List<Article> similar = new ArrayList<>();

    protected Article() {}

    public Article(long id, Article... similar) {
        this.id = id;
        this.name = "Article " + id;
        this.similar.addAll(List.of(similar));
    }

    public String getName() {
        return name;
    }

    public List<Article> getSimilar() {
        return similar;
    }
}
