package dev.privacysdk.spring.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.Privacy;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.TaskDecorator;

/** The decorator alone, on threads that are in a scope of somebody else, as those are that wait for others. */
class PurposeTaskDecoratorScopeTest {
    private static final Privacy PRIVACY = Privacy.under(
                    PolicySource.classpath("dev/privacysdk/spring/readers/privacy-policy.yml"), event -> {})
            .role(Role.CONTROLLER)
            .ledger(LedgerStore.inMemory())
            .build();
    private static final PurposeScope ADA = scope("ada");
    private static final PurposeScope BOB = scope("bob");

    private final List<Object> seen = new ArrayList<>();

    private static PurposeScope scope(String id) {
        Subject subject = Subject.of("customer", id);
        PRIVACY.ledger().register(subject, SubjectKind.USER);
        PRIVACY.ledger().consent(subject, ForNewsletter.class).given("v1", "form");
        return PurposeScope.of(PRIVACY.gate().require(Processing.of(subject, ForNewsletter.class)));
    }

    private void look() {
        seen.add(PurposeScope.current());
    }

    @AfterAll
    static void close() {
        PRIVACY.close();
    }

    @Test
    void aTaskRunsInTheScopeItWasHandedOutIn() throws Exception {
        Runnable decorated = ADA.call(() -> new PurposeTaskDecorator().decorate(this::look));
        decorated.run();
        BOB.run(decorated);
        assertThat(seen).allSatisfy(scope -> assertThat(scope).isEqualTo(Optional.of(ADA)));
        assertThat(seen).hasSize(2);
    }

    @Test
    void aTaskHandedOutWithoutOneHasNoneEvenOnAThreadThatHas() {
        Runnable decorated = new PurposeTaskDecorator().decorate(this::look);
        BOB.run(() -> {
            decorated.run();
            assertThat(PurposeScope.current()).containsSame(BOB);
        });
        assertThat(seen).containsExactly(Optional.empty());
    }

    /** The broken twin: handed on as it is, the task would find the scope of a stranger. */
    @Test
    void aTaskThatIsNotDecoratedFindsAStrangersScope() {
        TaskDecorator asItIs = given -> given;
        BOB.run(asItIs.decorate(this::look));
        assertThat(seen).containsExactly(Optional.of(BOB));
    }

    @Test
    void theThreadHasWhatItHadHoweverTheTaskEnds() throws Exception {
        Runnable failing = ADA.call(() -> new PurposeTaskDecorator().decorate(() -> {
            throw new IllegalStateException("no paper");
        }));
        BOB.run(() -> {
            assertThatThrownBy(failing::run).hasMessage("no paper");
            assertThat(PurposeScope.current()).containsSame(BOB);
        });
        assertThat(PurposeScope.current()).isEmpty();
    }
}
