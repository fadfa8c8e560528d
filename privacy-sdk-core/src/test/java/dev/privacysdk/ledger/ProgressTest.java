package dev.privacysdk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.Progress.Step;
import dev.privacysdk.vocabulary.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    @BeforeEach
    void theLedgerIsAtTen() {
        proven(10);
    }

    @Test
    void theFirstProofIsForeignBecauseWhoKnowsWhatCameBefore() {
        assertThat(new Progress().proven(1, null, at(0))).isEqualTo(Step.FOREIGN);
    }

    @Test
    void nothingNewIsOwn() {
        long generation = progress.generation();

        assertThat(proven(10)).isEqualTo(Step.OWN);
        assertThat(progress.generation()).isEqualTo(generation);
    }

    @Test
    void ownAppendsAreOwnInWhateverOrderTheyAreAcknowledged() {
        progress.acknowledged(at(13), 2);
        progress.acknowledged(at(11), 1);

        assertThat(proven(13)).isEqualTo(Step.OWN);
    }

    @Test
    void oneForeignPlaceBetweenOwnOnesIsForeign() {
        progress.acknowledged(at(11), 1);
        progress.acknowledged(at(14), 2);
        long generation = progress.generation();

        assertThat(proven(14)).isEqualTo(Step.FOREIGN);
        assertThat(progress.generation()).isGreaterThan(generation);
        assertThat(proven(14)).isEqualTo(Step.OWN);
    }

    @Test
    void aForeignPlaceBehindTheOwnOnesIsForeign() {
        progress.acknowledged(at(11), 1);

        assertThat(proven(12)).isEqualTo(Step.FOREIGN);
    }

    @Test
    void anAcknowledgementOfOldIsNoProgress() {
        progress.acknowledged(at(7), 1);

        assertThat(progress.floor()).isEqualTo(at(10));
        assertThat(proven(10)).isEqualTo(Step.OWN);
    }

    @Test
    void moreStretchesThanAreWorthRememberingAreForeign() {
        for (int i = 0; i < 5000; i++) {
            progress.acknowledged(at(12 + 2L * i), 1);
        }
        for (int i = 0; i < 5000; i++) {
            progress.acknowledged(at(11 + 2L * i), 1);
        }

        assertThat(proven(12 + 2L * 4999)).isEqualTo(Step.FOREIGN);
    }

    @Test
    void anAnswerFromBeforeAnAppendThatWasAcknowledgedMeanwhileIsNoLoss() {
        Revision before = progress.floor();
        progress.acknowledged(at(11), 1);

        assertThat(progress.proven(2, before, at(10))).isEqualTo(Step.OWN);
        assertThat(progress.floor()).isEqualTo(at(11));
    }

    @Test
    void aLedgerThatFallsBehindIsLostUntilItNamesANewEpoch() {
        progress.acknowledged(at(11), 1);

        assertThat(proven(10)).isEqualTo(Step.BEHIND);
        assertThat(progress.lost()).isTrue();
        assertThat(progress.provenAt()).isEqualTo(Progress.NEVER);
        assertThat(proven(12)).as("other changes have taken the places").isEqualTo(Step.BEHIND);
        assertThat(progress.read(at(11), at(12))).isEqualTo(Step.BEHIND);

        assertThat(proven(new Revision("l", 2, 3))).isEqualTo(Step.FOREIGN);
        assertThat(progress.lost()).isFalse();
        assertThat(proven(new Revision("l", 2, 3))).isEqualTo(Step.OWN);
    }

    @Test
    void anOlderEpochIsNeverBelievedAgain() {
        proven(new Revision("l", 2, 3));

        assertThat(proven(10)).isEqualTo(Step.BEHIND);
        assertThat(progress.acknowledged(at(11), 1)).isEqualTo(Step.BEHIND);
        assertThat(progress.read(new Revision("l", 2, 3), at(11))).isEqualTo(Step.BEHIND);
        assertThat(progress.floor()).isEqualTo(new Revision("l", 2, 3));
        assertThat(progress.lost()).as("the right ledger may be back at once").isFalse();
    }

    @Test
    void anotherLedgerOrEpochIsForeignWhoeverNamesIt() {
        assertThat(progress.read(at(10), new Revision("l", 2, 1))).isEqualTo(Step.FOREIGN);
        assertThat(progress.floor()).isEqualTo(new Revision("l", 2, 1));
        assertThat(progress.acknowledged(new Revision("m", 1, 1), 1)).isEqualTo(Step.FOREIGN);
        assertThat(progress.floor()).isEqualTo(new Revision("m", 1, 1));
    }

    @Test
    void aReadFromBeforeTheFloorIsBehind() {
        assertThat(progress.read(at(10), at(9))).isEqualTo(Step.BEHIND);
        assertThat(progress.read(at(10), at(10))).isEqualTo(Step.OWN);
        assertThat(progress.lost()).as("a replica may lag").isFalse();
    }

    @Test
    void aProofIsDatedFromBeforeTheQuestionAndNeverGoesBack() {
        assertThat(progress.provenAt()).isEqualTo(1);
        progress.proven(5, progress.floor(), at(10));
        progress.proven(3, progress.floor(), at(10));

        assertThat(progress.provenAt()).isEqualTo(5);
        progress.proven(Long.MIN_VALUE, null, new Revision("other", 1, 1));
        assertThat(progress.provenAt()).isEqualTo(Long.MIN_VALUE + 1);
    }

    private Step proven(long sequence) {
        return proven(at(sequence));
    }

    private Step proven(Revision lowWater) {
        @Nullable Revision before = progress.floor();
        return progress.proven(1, before, lowWater);
    }

    private static Revision at(long sequence) {
        return new Revision("l", 1, sequence);
    }
}
