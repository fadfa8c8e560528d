package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link SubjectDataEraser} promises: extend it and say where the eraser is and how data comes to it. */
@Timeout(120)
public abstract class SubjectDataEraserContract {
    /** For the subclass. */
    protected SubjectDataEraserContract() {}

    /** The eraser that is tested; each test has an empty one. */
    protected abstract SubjectDataEraser eraser();

    /** A person whom the place can hold data about; another one for another number. */
    protected abstract Subject person(int number);

    /** A category of data that the place holds. */
    protected abstract DataCategory category();

    /** Stores so many records of that category about this person. */
    protected abstract void store(Subject person, int records);

    /** How many records about this person are there now, wherever the place keeps them. */
    protected abstract long left(Subject person);

    /** Has the place fail after this many further records were removed, once; the rest stays for the next call. */
    protected abstract void failAfter(int removed);

    @Test
    final void everythingOfThePersonIsErasedAndCounted() {
        store(person(1), 57);

        Erased erased = eraser().erase(person(1), Kept.nothing());

        assertThat(left(person(1))).isZero();
        assertThat(erased).isEqualTo(new Erased(57, 0));
    }

    @Test
    final void nothingOfAnybodyElseIsErased() {
        store(person(1), 3);
        store(person(2), 4);
        store(person(11), 5);

        eraser().erase(person(1), Kept.nothing());

        assertThat(left(person(2))).isEqualTo(4);
        assertThat(left(person(11))).isEqualTo(5);
    }

    @Test
    final void erasingAgainFindsNothingAndIsNoFault() {
        store(person(1), 3);
        eraser().erase(person(1), Kept.nothing());

        assertThat(eraser().erase(person(1), Kept.nothing())).isEqualTo(new Erased(0, 0));
        assertThat(eraser().erase(person(3), Kept.nothing())).isEqualTo(new Erased(0, 0));
    }

    @Test
    final void whatMustStayStaysAndIsCountedUntilItMayGo() {
        store(person(1), 3);
        for (Kept.Ground ground : Kept.Ground.values()) {
            Kept kept = Kept.nothing().and(ground, List.of(category()));

            assertThat(eraser().erase(person(1), kept)).isEqualTo(new Erased(0, 3));
            assertThat(left(person(1))).isEqualTo(3);
        }

        assertThat(eraser().erase(person(1), Kept.nothing())).isEqualTo(new Erased(3, 0));
        assertThat(left(person(1))).isZero();
    }

    @Test
    final void aHoldOnSomethingElseKeepsNothingHere() {
        store(person(1), 3);

        eraser().erase(
                        person(1),
                        Kept.nothing()
                                .and(Kept.Ground.LEGAL_HOLD, List.of(DataCategory.of("held-for-this-contract.alone"))));

        assertThat(left(person(1))).isZero();
    }

    @Test
    final void aFaultIsHeardAndTheNextCallFinishes() {
        store(person(1), 6);
        failAfter(2);

        assertThatThrownBy(() -> eraser().erase(person(1), Kept.nothing())).isInstanceOf(RuntimeException.class);
        eraser().erase(person(1), Kept.nothing());

        assertThat(left(person(1))).isZero();
    }

    @Test
    final void whatComesInLaterIsErasedByTheNextCall() {
        store(person(1), 2);
        eraser().erase(person(1), Kept.nothing());
        store(person(1), 2);

        assertThat(eraser().erase(person(1), Kept.nothing())).isEqualTo(new Erased(2, 0));
        assertThat(left(person(1))).isZero();
    }

    @Test
    final void itsNameIsStable() {
        assertThat(eraser().name()).isNotBlank().isEqualTo(eraser().name());
    }
}
