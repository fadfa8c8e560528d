package dev.privacysdk.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.data.shop.Account;
import dev.privacysdk.spring.data.shop.Accounts;
import dev.privacysdk.spring.data.shop.Article;
import dev.privacysdk.spring.data.shop.Desk;
import dev.privacysdk.spring.data.shop.Purchase;
import dev.privacysdk.spring.data.shop.Purchases;
import dev.privacysdk.spring.data.shop.ShopApplication;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.vocabulary.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A repository of Spring Data as a keeper, before a real Hibernate: entities pass whole or not at all, and are never written. */
class KeptEntitiesTest {
    private static ConfigurableApplicationContext context;
    private static Accounts accounts;
    private static Purchases purchases;
    private static Desk desk;
    private static EntityManager entities;

    @BeforeAll
    static void start() {
        context = ShopApplication.start("entities");
        Publisher.meet(context.getBean(SubjectLedger.class));
        accounts = context.getBean(Accounts.class);
        purchases = context.getBean(Purchases.class);
        desk = context.getBean(Desk.class);
        entities = context.getBean(EntityManager.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Account ada = new Account("ada");
            Account eve = new Account("eve");
            entities.persist(ada);
            entities.persist(eve);
            Article second = new Article(2);
            Article first = new Article(1, second);
            entities.persist(second);
            entities.persist(first);
            entities.persist(new Purchase(1, ada, first));
            entities.persist(new Purchase(2, eve, second));
        });
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void withoutAPurposeTheKeeperAnswersNothing() {
        assertThatThrownBy(() -> accounts.findById("ada"))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.NO_PURPOSE_IN_SCOPE));
    }

    @Test
    void anEntityOfWhichNothingIsWithheldPassesAsItIs() {
        desk.supportInTransaction("ada", () -> {
            Account managed = entities.find(Account.class, "ada");
            assertThat(accounts.findById("ada")).containsSame(managed);
            assertThat(accounts.getReferenceById("ada")).isSameAs(managed);
        });
    }

    @Test
    void anEntityThatWouldHaveToBeCutIsDeniedWithTheFieldsAndTheRemedy() {
        desk.newsletter(
                "ada",
                () -> assertThatThrownBy(() -> accounts.findById("ada"))
                        .isInstanceOf(PrivacyDeniedException.class)
                        .hasMessageContaining("Account is not a record, so it is handed out whole or not at all")
                        .hasMessageContaining("[phone]")
                        .hasMessageContaining("return a record or a projection")
                        .hasMessageNotContaining("example.org"));
    }

    @Test
    void whatWasDeniedIsNotWrittenByTheNextFlush() {
        desk.newsletterInTransaction("ada", () -> {
            Account managed = entities.find(Account.class, "ada");
            assertThatThrownBy(() -> accounts.findAll()).isInstanceOf(PrivacyDeniedException.class);
            assertThatThrownBy(() -> accounts.findById("ada")).isInstanceOf(PrivacyDeniedException.class);
            entities.flush();
            assertThat(managed.getPhone()).isEqualTo("+81-ada");
            assertThat(entities.contains(managed)).isTrue();
        });
        assertThat(phoneInDatabase()).isEqualTo("+81-ada");
    }

    /** The twin: what is withheld by writing null is gone from the database with the next flush. */
    @Test
    void aKeeperThatSetsFieldsToNullWouldBeSeenHere() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            entities.createQuery("update Account set phone = null where id = 'ada'")
                    .executeUpdate();
            assertThat(phoneInDatabase()).isEqualTo("null");
            status.setRollbackOnly();
        });
        assertThat(phoneInDatabase()).isEqualTo("+81-ada");
    }

    @Test
    void otherPeopleAreLeftOutOfListsPagesSlicesAndStreams() {
        desk.supportInTransaction("ada", () -> {
            assertThat(accounts.findAll()).extracting(Account::getId).containsExactly("ada");
            assertThat(accounts.findById("eve")).isEmpty();
            try (Stream<Account> stream = accounts.findAllByOrderById()) {
                assertThat(stream).extracting(Account::getId).containsExactly("ada");
            }
            assertThat(accounts.findAllByEmailNotNull(PageRequest.of(0, 10)))
                    .extracting(Account::getId)
                    .containsExactly("ada");
            Page<Account> page = accounts.findAllByIdNotNull(PageRequest.of(0, 1));
            assertThat(page.getTotalElements()).as("still counts eve").isEqualTo(2);
            assertThat(page.getContent()).extracting(Account::getId).isSubsetOf("ada");
        });
    }

    @Test
    void whatALazyProxyStandsForIsLookedAtWhileItsSessionIsOpen() {
        desk.supportInTransaction("ada", () -> {
            Purchase hers = purchases.findById(1L).orElseThrow();
            Account buyer = hers.getBuyer();
            assertThat(buyer).isInstanceOf(HibernateProxy.class);
            assertThat(Hibernate.isInitialized(buyer))
                    .as("loaded to be looked at")
                    .isTrue();
            assertThat(buyer.getEmail()).isEqualTo("ada@example.org");
            assertThatThrownBy(() -> purchases.findById(2L))
                    .isInstanceOf(PrivacyDeniedException.class)
                    .hasMessageContaining("Purchase.buyer is about somebody the permit is not about")
                    .hasMessageNotContaining("eve");
        });
        desk.newsletterInTransaction(
                "ada",
                () -> assertThatThrownBy(() -> purchases.findById(1L))
                        .isInstanceOf(PrivacyDeniedException.class)
                        .hasMessageContaining("[phone]"));
    }

    @Test
    void aProxyThatNobodyCanLoadAnyMoreShowsItsPersonAndPassesForThatPersonOnly() {
        desk.support("ada", () -> {
            Purchase hers = purchases.findById(1L).orElseThrow();
            assertThat(Hibernate.isInitialized(hers.getBuyer())).isFalse();
            assertThat(hers.getBuyer().getId()).isEqualTo("ada");
            assertThatThrownBy(() -> purchases.findById(2L))
                    .isInstanceOf(PrivacyDeniedException.class)
                    .hasMessageContaining("Purchase.buyer is about somebody the permit is not about");
        });
    }

    @Test
    void whatLeadsToNobodyIsNotLoaded() {
        Statistics statistics = context.getBean(EntityManagerFactory.class)
                .unwrap(SessionFactory.class)
                .getStatistics();
        desk.supportInTransaction("ada", () -> {
            statistics.clear();
            Purchase hers = purchases.findById(1L).orElseThrow();
            assertThat(Hibernate.isInitialized(hers.getArticle())).isFalse();
            assertThat(statistics.getEntityLoadCount())
                    .as("a purchase and its buyer")
                    .isEqualTo(2);
            assertThat(hers.getArticle().getName()).isEqualTo("Article 1");
            assertThat(Hibernate.isInitialized(hers.getArticle().getSimilar())).isFalse();
        });
    }

    @Test
    void aLazyCollectionIsLookedThroughWhileItsSessionIsOpenAndPassesUnseenAfterwards() {
        desk.supportInTransaction("ada", () -> {
            Account ada = accounts.findById("ada").orElseThrow();
            assertThat(ada.getPurchases()).isInstanceOf(PersistentCollection.class);
            assertThat(Hibernate.isInitialized(ada.getPurchases())).isTrue();
        });
        desk.support("ada", () -> {
            Account ada = accounts.findById("ada").orElseThrow();
            assertThat(Hibernate.isInitialized(ada.getPurchases())).isFalse();
        });
    }

    @Test
    void somebodyElseInALoadedCollectionIsNotHandedOut() {
        desk.supportInTransaction("ada", () -> {
            Account ada = entities.find(Account.class, "ada");
            ada.getPurchases().add(entities.find(Purchase.class, 2L));
            assertThatThrownBy(() -> accounts.findById("ada"))
                    .isInstanceOf(PrivacyDeniedException.class)
                    .hasMessageContaining("somebody");
            entities.clear();
        });
    }

    @Test
    void fetchedRowsPass() {
        desk.support(
                "ada",
                () -> assertThatThrownBy(purchases::findAllByTitleNotNullOrderById)
                        .isInstanceOf(PrivacyDeniedException.class)
                        .hasMessageContaining("Purchase.buyer is about somebody"));
    }

    private static String phoneInDatabase() {
        return context.getBean(JdbcClient.class)
                .sql("select phone from account where id = 'ada'")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }
}
