package dev.privacysdk.spring.async;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.Privacy;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;

/** Whatever Micrometer carries its context across, it carries the purpose across, and takes it back. */
class PurposeThreadLocalAccessorTest {
    private final Privacy privacy = Privacy.under(
                    PolicySource.classpath("dev/privacysdk/spring/readers/privacy-policy.yml"), event -> {})
            .role(Role.CONTROLLER)
            .ledger(LedgerStore.inMemory())
            .build();
    private final ContextSnapshotFactory snapshots =
            ContextSnapshotFactory.builder().clearMissing(true).build();
    private final ExecutorService pool = Executors.newFixedThreadPool(1);

    @AfterEach
    void everyThreadIsClean() throws Exception {
        assertThat(PurposeScope.current()).isEmpty();
        assertThat(pool.submit(PurposeScope::current).get()).isEmpty();
        pool.shutdown();
        privacy.close();
    }

    private PurposeScope scope(String id) {
        Subject subject = Subject.of("customer", id);
        privacy.ledger().register(subject, SubjectKind.USER);
        privacy.ledger().consent(subject, ForNewsletter.class).given("v1", "form");
        return PurposeScope.of(privacy.gate().require(Processing.of(subject, ForNewsletter.class)));
    }

    @Test
    void anExecutorOfMicrometersCarriesIt() throws Exception {
        ExecutorService carrying = ContextExecutorService.wrap(pool, snapshots::captureAll);
        Callable<Optional<PurposeScope>> task = PurposeScope::current;
        PurposeScope ada = scope("ada");
        assertThat(ada.call(() -> carrying.submit(task).get())).containsSame(ada);
        assertThat(carrying.submit(task).get()).isEmpty();
        assertThat(ada.call(() -> pool.submit(task).get())).isEmpty();
    }

    @Test
    void aDecoratorOfSpringsCarriesIt() throws Exception {
        PurposeScope ada = scope("ada");
        boolean[] inside = new boolean[1];
        Runnable task = ada.call(() -> new ContextPropagatingTaskDecorator()
                .decorate(() -> inside[0] = PurposeScope.current().orElse(null) == ada));
        pool.submit(task).get();
        assertThat(inside[0]).isTrue();
    }

    @Test
    void aSnapshotReplacesTheScopeOfTheThreadAndGivesItBack() throws Exception {
        PurposeScope ada = scope("ada");
        PurposeScope bob = scope("bob");
        ContextSnapshot ofAda = ada.call(snapshots::captureAll);
        ContextSnapshot ofNobody = snapshots.captureAll();
        bob.run(() -> {
            try (ContextSnapshot.Scope here = ofAda.setThreadLocals()) {
                assertThat(here).isNotNull();
                assertThat(PurposeScope.current()).containsSame(ada);
                try (ContextSnapshot.Scope cleared = ofNobody.setThreadLocals()) {
                    assertThat(cleared).isNotNull();
                    assertThat(PurposeScope.current()).isEmpty();
                }
                assertThat(PurposeScope.current()).containsSame(ada);
            }
            assertThat(PurposeScope.current()).containsSame(bob);
        });
    }

    /**
     * Micrometer names it in a service file; where there is no Micrometer, nobody does. Meters are bound by a class that is
     * loaded where Micrometer is.
     */
    @Test
    void nothingElseNeedsIt() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(PurposeThreadLocalAccessor.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("dev.privacysdk.spring.actuate.MaskingMetrics")
                .and()
                .doNotHaveFullyQualifiedName("dev.privacysdk.spring.boot.PrivacyActuateAutoConfiguration$InMetrics")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PurposeThreadLocalAccessor.class)
                .because("Micrometer need not be there")
                .check(new ClassFileImporter()
                        .importUrl(PurposeTaskDecorator.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()));
    }
}
