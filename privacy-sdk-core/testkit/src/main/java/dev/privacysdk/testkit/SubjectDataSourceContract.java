package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link SubjectDataSource} promises: extend it and say where the source is and how data comes to it. */
@Timeout(120)
public abstract class SubjectDataSourceContract {
    /** For the subclass. */
    protected SubjectDataSourceContract() {}

    /** The source that is tested; each test has an empty one. */
    protected abstract SubjectDataSource source();

    /** A person whom the source can hold data about; another one for another number. */
    protected abstract Subject person(int number);

    /** Stores so many records about this person, each holding its mark as a text somewhere. */
    protected abstract void store(Subject person, Set<String> marks);

    /** How many connections, cursors and files are open now, of those that the source opens. */
    protected abstract int open();

    /** A source of the same kind whose place cannot be read, for want of rights or a connection. */
    protected abstract SubjectDataSource unable();

    private static Set<String> marks(String prefix, int count) {
        Set<String> marks = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            marks.add(prefix + "-" + (1000 + i));
        }
        return marks;
    }

    private List<Object> taken(Subject person) {
        List<Object> taken = new ArrayList<>();
        source().forEach(person, record -> taken.add(Objects.requireNonNull(record, "A record is missing.")));
        return taken;
    }

    @Test
    final void everyRecordOfThePersonIsHandedOverOnce() {
        Set<String> marks = marks("own", 257);
        store(person(1), marks);
        store(person(2), marks("other", 3));

        List<Object> taken = taken(person(1));

        assertThat(taken).hasSize(marks.size());
        String all = RecordText.of(taken);
        assertThat(marks).allMatch(all::contains);
    }

    @Test
    final void nothingOfAnybodyElseIsHandedOver() {
        store(person(1), marks("own", 3));
        store(person(2), marks("other", 30));
        store(person(11), marks("similar", 30));

        List<Object> taken = taken(person(1));

        assertThat(RecordText.of(taken)).doesNotContain("other-", "similar-");
        assertThat(taken)
                .allSatisfy(record -> MarkedType.subjectOf(record)
                        .ifPresent(named -> assertThat(named).isEqualTo(person(1))));
    }

    @Test
    final void aPersonNobodyKnowsHasNothing() {
        store(person(1), marks("own", 3));

        assertThat(taken(person(3))).isEmpty();
    }

    @Test
    final void askingAgainGivesTheSame() {
        store(person(1), marks("own", 5));

        assertThat(RecordText.of(taken(person(1)))).isEqualTo(RecordText.of(taken(person(1))));
    }

    @Test
    final void whatItOpenedIsClosedWhenItReturns() {
        store(person(1), marks("own", 5));
        int before = open();

        taken(person(1));

        assertThat(open()).isEqualTo(before);
    }

    @Test
    final void aTakerThatFailsIsHeardAndWhatWasOpenedIsClosed() {
        store(person(1), marks("own", 5));
        int before = open();
        IllegalStateException full = new IllegalStateException("The output is full.");
        List<Object> taken = new ArrayList<>();

        assertThatThrownBy(() -> source().forEach(person(1), record -> {
                    taken.add(record);
                    throw full;
                }))
                .isSameAs(full);
        assertThat(taken).hasSize(1);
        assertThat(open()).isEqualTo(before);
    }

    @Test
    final void aPlaceThatCannotBeReadIsNoEmptyPlace() {
        assertThatThrownBy(() -> unable().forEach(person(1), record -> {})).isInstanceOf(RuntimeException.class);
    }

    @Test
    final void itsNameIsStableAndCanNameAFile() {
        String name = source().name();

        assertThat(name).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(64);
        assertThat(source().name()).isEqualTo(name);
    }
}
