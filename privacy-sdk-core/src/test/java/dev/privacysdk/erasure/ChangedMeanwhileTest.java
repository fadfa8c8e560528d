package dev.privacysdk.erasure;

import static dev.privacysdk.erasure.ErasureWorld.ADA;
import static dev.privacysdk.erasure.ErasureWorld.MAIL;
import static dev.privacysdk.erasure.ErasureWorld.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.erasure.ErasureWorld.Table;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.policy.MessageClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written into the ledger while the first eraser runs. */
class ChangedMeanwhileTest {
    private final ErasureWorld world = new ErasureWorld();
    private final Table accounts = new Table("accounts").with(ADA, "identity.name", 1);
    private final Table orders = new Table("orders").with(ADA, "purchase", 3);

    @AfterEach
    void close() {
        world.close();
    }

    private ErasureReport eraseWhile(Table running, Runnable change) {
        running.before = () -> {
            running.before = null;
            change.run();
        };
        return world.verified().eraser(accounts, orders).build().erase(ADA);
    }

    @Test
    void aHoldKeepsWhatTheNextEraserWouldErase() {
        ErasureReport report =
                eraseWhile(accounts, () -> world.ledger.legalHold(ADA, "case 8").placed(PURCHASE));

        assertThat(orders.of(ADA)).isEqualTo(3);
        assertThat(report.kept()).containsEntry(PURCHASE, Kept.Ground.LEGAL_HOLD);
        assertThat(report.complete()).isTrue();
        assertThat(report.keptAnything()).isTrue();
    }

    @Test
    void aHoldThatWasLiftedMeanwhileStaysInTheReport() {
        world.ledger.legalHold(ADA, "case 8").placed(PURCHASE);

        ErasureReport report =
                eraseWhile(accounts, () -> world.ledger.legalHold(ADA, "case 8").lifted());

        assertThat(orders.of(ADA)).isZero();
        assertThat(report.kept()).containsOnlyKeys(PURCHASE);
    }

    @Test
    void aStopIsKeptAtTheAddressThatIsGoneByThen() {
        ErasureReport report = eraseWhile(accounts, () -> {
            world.ledger.channel(ADA, Channel.EMAIL).stopped("link in mail");
            world.contacts.clear();
        });

        assertThat(report.complete()).isTrue();
        assertThat(new Suppressions(world.ledger).stopped(MAIL, MessageClass.MARKETING))
                .isTrue();
    }

    @Test
    void aLedgerThatCannotBeReadAgainFailsTheStepAndNothingMoreIsErased() {
        ErasureReport report = eraseWhile(accounts, () -> world.ledgerOut.set(true));

        assertThat(report.complete()).isFalse();
        assertThat(report.steps())
                .extracting(ErasureReport.Step::name)
                .containsExactly("suppressions", "accounts", "orders");
        assertThat(report.steps()).extracting(ErasureReport.Step::done).containsExactly(false, true, false);
        assertThat(accounts.of(ADA)).isZero();
        assertThat(orders.calls).isZero();
        world.ledgerOut.set(false);
        assertThat(world.stands()).isInstanceOf(LedgerEvent.ErasureVerified.class);
        assertThat(world.eraser(accounts, orders).build().erase(ADA).complete()).isTrue();
        assertThat(orders.of(ADA)).isZero();
    }

    @Test
    void anOptOutThatCannotBeKeptAtTheEndIsAFailedStep() {
        ErasureReport report = eraseWhile(orders, () -> world.ledgerOut.set(true));

        assertThat(report.steps()).extracting(ErasureReport.Step::done).containsExactly(false, true, true);
        assertThat(report.complete()).isFalse();
        world.ledgerOut.set(false);
        assertThat(world.isCompleted()).isFalse();
    }

    @Test
    void aRequestThatIsTakenBackStopsBeforeTheNextEraserAndIsNotCompleted() {
        ErasureReport report =
                eraseWhile(accounts, () -> world.ledger.erasure(ADA).rejected("taken back"));

        assertThat(report.complete()).isFalse();
        assertThat(orders.calls).isZero();
        assertThat(report.steps().get(2).failure()).isEqualTo(ErasureRefused.class.getName());
        assertThat(world.stands()).isInstanceOf(LedgerEvent.ErasureRejected.class);
    }

    @Test
    void aRequestThatIsTakenBackWhileTheLastEraserRunsIsNotCompletedEither() {
        ErasureReport report =
                eraseWhile(orders, () -> world.ledger.erasure(ADA).rejected("taken back"));

        assertThat(report.complete()).isFalse();
        assertThat(report.steps()).allMatch(ErasureReport.Step::done);
        assertThat(world.stands()).isInstanceOf(LedgerEvent.ErasureRejected.class);
    }
}
