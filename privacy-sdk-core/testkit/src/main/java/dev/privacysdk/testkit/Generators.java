package dev.privacysdk.testkit;

import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Values of the SDK drawn at random for property tests with jqwik.
 *
 * <p>Of few purposes, categories and people at few instants, so that what is drawn has to do with each other.
 */
public final class Generators {
    /** Ids as people write them, and as nobody should. */
    private static final List<String> IDS = List.of(
            "1", "01", "ada", "ADA", "ada ", "a:b", "é", "e\u0301", "日本", "\ud83d\ude00", "a\nb", "'; --", "ı", "İ");

    private Generators() {}

    /** Six instants, a minute apart. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.of(RandomEvents.INSTANTS);
    }

    /** Four purposes, two of which lie below another. */
    public static Arbitrary<Purpose> purposes() {
        return Arbitraries.of(RandomEvents.PURPOSES);
    }

    /** Four categories, one of which lies below another. */
    public static Arbitrary<DataCategory> categories() {
        return Arbitraries.of(RandomEvents.CATEGORIES);
    }

    /** People whose ids are easily confused. */
    public static Arbitrary<Subject> subjects() {
        return Arbitraries.of("customer", "visitor")
                .flatMap(kind -> Arbitraries.of(IDS).map(id -> Subject.of(kind, id)));
    }

    /** Events of every kind there is. */
    public static Arbitrary<LedgerEvent> events() {
        // From one random, which is many times quicker than to combine a value for each component.
        return Arbitraries.randomValue(RandomEvents::any);
    }

    /** What a ledger may hold about one person, in order. */
    public static Arbitrary<List<LedgerEvent>> histories() {
        return events().list().ofMaxSize(14);
    }

    /** What such a history amounts to. */
    public static Arbitrary<SubjectState> states() {
        return histories().map(SubjectState::of);
    }
}
