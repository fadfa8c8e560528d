package dev.privacysdk.spring.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.data.shop.Account;
import dev.privacysdk.spring.data.shop.Accounts;
import dev.privacysdk.spring.data.shop.Contact;
import dev.privacysdk.spring.data.shop.ContactRow;
import dev.privacysdk.spring.data.shop.Desk;
import dev.privacysdk.spring.data.shop.ShopApplication;
import dev.privacysdk.spring.readers.Publisher;
import jakarta.persistence.EntityManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.projection.TargetAware;
import org.springframework.transaction.support.TransactionTemplate;

/** What a repository answers with where its rows are cut: projections and records, alone, in lists, pages and streams. */
class KeptProjectionsTest {
    private static ConfigurableApplicationContext context;
    private static Accounts accounts;
    private static Desk desk;

    @BeforeAll
    static void start() {
        context = ShopApplication.start("projections");
        Publisher.meet(context.getBean(SubjectLedger.class));
        accounts = context.getBean(Accounts.class);
        desk = context.getBean(Desk.class);
        EntityManager entities = context.getBean(EntityManager.class);
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            entities.persist(new Account("ada"));
            entities.persist(new Account("eve"));
        });
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aProjectionIsCutToWhatThePurposeMaySee() {
        desk.newsletter("ada", () -> {
            Contact seen = accounts.findContactById("ada").orElseThrow();
            assertThat(seen.getEmail()).isEqualTo("ada@example.org");
            assertThat(seen.getPhone()).isNull();
            assertThat(seen.shown()).isEqualTo("ada ada@example.org null");
            assertThat(seen).as("no way to what lies behind").isNotInstanceOf(TargetAware.class);
        });
        desk.support(
                "ada",
                () -> assertThat(accounts.findContactById("ada").orElseThrow().getPhone())
                        .isEqualTo("+81-ada"));
    }

    @Test
    void projectionsAboutOthersAreLeftOut() {
        desk.newsletter("ada", () -> {
            assertThat(accounts.findContactById("eve")).isEmpty();
            assertThat(accounts.findContactsByOrderById())
                    .extracting(Contact::shown)
                    .containsExactly("ada ada@example.org null");
        });
    }

    @Test
    void recordsThatTheQueryMadeAreCopied() {
        ContactRow seen = new ContactRow("ada", "ada@example.org", null);
        desk.newsletterInTransaction("ada", () -> {
            assertThat(accounts.rows()).containsExactly(seen);
            try (Stream<ContactRow> stream = accounts.streamed()) {
                assertThat(stream).containsExactly(seen);
            }
        });
    }

    @Test
    void aPageIsCutAndKeepsItsPlaceAndWhatItCounted() {
        desk.newsletter("ada", () -> {
            Page<ContactRow> first = accounts.rows(PageRequest.of(0, 1));
            Page<ContactRow> second = accounts.rows(PageRequest.of(1, 1));
            assertThat(first.getContent().size() + second.getContent().size()).isEqualTo(1);
            assertThat(first.getTotalElements()).isEqualTo(2);
            assertThat(first.hasNext()).isTrue();
            assertThat(second.getNumber()).isEqualTo(1);
            Page<Contact> contacts = accounts.findContactsByIdNotNull(PageRequest.of(0, 10));
            assertThat(contacts).extracting(Contact::shown).containsExactly("ada ada@example.org null");
            assertThat(contacts).isInstanceOf(PageImpl.class);
        });
    }
}
