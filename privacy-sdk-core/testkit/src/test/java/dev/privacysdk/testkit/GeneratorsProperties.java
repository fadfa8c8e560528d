package dev.privacysdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GeneratorsProperties {
    @Property(tries = 200)
    void whatIsDrawnAmountsToAState(
            @ForAll("histories") List<LedgerEvent> history,
            @ForAll("states") SubjectState state,
            @ForAll("subjects") Subject subject,
            @ForAll("instants") Instant time,
            @ForAll("purposes") Purpose purpose,
            @ForAll("categories") DataCategory category) {
        assertThat(SubjectState.of(history).consent(purpose, time)).isNotNull();
        assertThat(state.heldFromErasure(category, time)).isIn(true, false);
        assertThat(subject.toString()).doesNotContain(subject.id() + "]");
    }

    @Example
    void everyKindOfEventTurnsUp() {
        Set<Class<?>> kinds = new HashSet<>();
        Generators.events().sampleStream().limit(5000).forEach(event -> kinds.add(event.getClass()));

        assertThat(kinds).hasSameElementsAs(RandomEvents.kinds());
    }

    @Provide
    Arbitrary<List<LedgerEvent>> histories() {
        return Generators.histories();
    }

    @Provide
    Arbitrary<SubjectState> states() {
        return Generators.states();
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return Generators.subjects();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Generators.instants();
    }

    @Provide
    Arbitrary<Purpose> purposes() {
        return Generators.purposes();
    }

    @Provide
    Arbitrary<DataCategory> categories() {
        return Generators.categories();
    }
}
