package dev.privacysdk.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Window;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Pages, slices and web responses of a bean, alone and inside other kinds of answers. */
class PageEnvelopeTest {
    /** Answers in every envelope there is. */
    @PurposeRequired
    static class Shelf {
        private final List<Reader> readers = List.of(Reader.of("ada"), Reader.of("eve"));

        public Page<Reader> page() {
            return new PageImpl<>(readers, PageRequest.of(2, 2), 90);
        }

        public Page<Reader> unpaged() {
            return new PageImpl<>(readers, Pageable.unpaged(), 2);
        }

        public Slice<Reader> slice() {
            return new SliceImpl<>(readers, PageRequest.of(0, 2), true);
        }

        public Page<Reader> seen() {
            return new PageImpl<>(List.of(Reader.seen("ada")));
        }

        public CompletableFuture<ResponseEntity<Page<Reader>>> later() {
            return CompletableFuture.supplyAsync(
                    () -> ResponseEntity.status(HttpStatus.ACCEPTED).body(page()));
        }

        public List<ResponseEntity<Reader>> entities() {
            return readers.stream().map(ResponseEntity::ok).toList();
        }

        public Window<Reader> window() {
            return Window.from(
                    readers,
                    at -> ScrollPosition.forward(Map.of("email", readers.get(at).id())));
        }
    }

    static class Desk {
        @ForNewsletter
        public void newsletter(@SubjectId("customer") String reader, Runnable work) {
            work.run();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Library {
        @Bean
        Shelf shelf() {
            return new Shelf();
        }

        @Bean
        Desk desk() {
            return new Desk();
        }
    }

    private static Permit permit() {
        return PurposeScope.current().orElseThrow().permit();
    }

    private static void forAda(Consumer<Shelf> work) {
        Starter.runner()
                .withUserConfiguration(Library.class)
                .withPropertyValues(Publisher.properties())
                .run(context -> {
                    Publisher.meet(context.getBean(SubjectLedger.class));
                    Shelf shelf = context.getBean(Shelf.class);
                    context.getBean(Desk.class).newsletter("ada", () -> work.accept(shelf));
                });
    }

    @Test
    void aPageIsCutAndKeepsItsPlaceAndItsTotal() {
        forAda(shelf -> {
            Page<Reader> page = shelf.page();
            assertThat(page.getContent()).containsExactly(Reader.seen("ada"));
            assertThat(page.getNumber()).isEqualTo(2);
            assertThat(page.getTotalElements()).isEqualTo(90);
            assertThat(page.getTotalPages()).isEqualTo(45);
            assertThat(shelf.unpaged().getContent()).containsExactly(Reader.seen("ada"));
            Slice<Reader> slice = shelf.slice();
            assertThat(slice).containsExactly(Reader.seen("ada"));
            assertThat(slice.hasNext()).isTrue();
            assertThat(slice).isNotInstanceOf(Page.class);
        });
    }

    @Test
    void aPageOfWhichNothingIsWithheldIsTheSameInstance() {
        Minimizer minimizer = new Minimizer(List.of(new PageEnvelope()));
        forAda(shelf -> {
            Page<Reader> page = shelf.seen();
            assertThat(page.getContent()).containsExactly(Reader.seen("ada"));
            Page<String> texts = new PageImpl<>(List.of("text"));
            assertThat(minimizer.minimize(texts, permit())).isSameAs(texts);
            assertThat(minimizer.minimize(page, permit())).isSameAs(page);
        });
    }

    @Test
    void envelopesAreOpenedInOneAnother() {
        forAda(shelf -> {
            ResponseEntity<Page<Reader>> later = shelf.later().join();
            assertThat(later.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
            assertThat(later.getBody()).containsExactly(Reader.seen("ada"));
            assertThat(shelf.entities()).extracting(ResponseEntity::getBody).containsExactly(Reader.seen("ada"));
        });
    }

    @Test
    void aWindowIsRefusedBecauseItsPositionsHoldValues() {
        assertThat(ScrollPosition.forward(Map.of("email", "x"))).isInstanceOf(KeysetScrollPosition.class);
        forAda(shelf -> assertThatThrownBy(shelf::window)
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("List"));
    }

    @Test
    void withoutSpringDataAndHibernateTheStarterStarts() {
        Starter.runner()
                .withPropertyValues(Publisher.properties())
                .withClassLoader(new FilteredClassLoader("org.springframework.data", "org.hibernate", "jakarta"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Privacy.class)
                        .doesNotHaveBean(PageEnvelope.class)
                        .doesNotHaveBean(HibernateEnvelope.class));
        Starter.runner()
                .withPropertyValues(Publisher.properties())
                .run(context ->
                        assertThat(context).hasSingleBean(PageEnvelope.class).hasSingleBean(HibernateEnvelope.class));
    }
}
