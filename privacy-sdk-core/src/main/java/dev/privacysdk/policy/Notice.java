package dev.privacysdk.policy;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an edition tells people beside the rules.
 *
 * @param controller who decides about the data (GDPR Art. 13(1)(a)); an edition read from a document always names one
 * @param languages the languages in which every text is given, the first being the main one
 * @param note what the edition changes, in words, by language
 * @param sources where data comes from
 * @param tracking the technologies that recognize a device
 * @param headings groups of purposes
 * @param choices the ways people have to say no
 * @param rights the rights people have
 * @param usDisclosures the rows of the table that US state law asks for
 * @param usWindow how far back that table looks
 * @param clauses everything else that the source policy says
 * @param settingsRefs ids of the source policy that the settings express
 * @param providedBySubject categories that count as provided by the person, whatever their sources (GDPR Art. 20(1))
 * @param operations for some purposes, the operations they perform; informs people and binds nobody
 */
public record Notice(
        @Nullable ControllerNotice controller,
        List<String> languages,
        Map<String, String> note,
        List<SourceNotice> sources,
        List<TrackingNotice> tracking,
        List<HeadingNotice> headings,
        List<ChoiceNotice> choices,
        List<RightNotice> rights,
        List<DisclosureNotice> usDisclosures,
        @Nullable Period usWindow,
        List<ClauseNotice> clauses,
        List<String> settingsRefs,
        Set<DataCategory> providedBySubject,
        Map<Purpose, Set<Operation>> operations) {
    /** An edition that tells people nothing. */
    public static final Notice EMPTY = new Notice(
            null, List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
            List.of(), List.of(), Set.of(), Map.of());

    /** Keeps copies. */
    public Notice {
        languages = List.copyOf(languages);
        note = Ordered.map(note);
        sources = List.copyOf(sources);
        tracking = List.copyOf(tracking);
        headings = List.copyOf(headings);
        choices = List.copyOf(choices);
        rights = List.copyOf(rights);
        usDisclosures = List.copyOf(usDisclosures);
        clauses = List.copyOf(clauses);
        settingsRefs = List.copyOf(settingsRefs);
        providedBySubject = Ordered.set(providedBySubject);
        operations = Ordered.map(operations);
    }

    /** The source with this id, or null where there is none. */
    public @Nullable SourceNotice source(String id) {
        return find(sources, SourceNotice::id, id);
    }

    /** The tracking technology with this id, or null where there is none. */
    public @Nullable TrackingNotice tracking(String id) {
        return find(tracking, TrackingNotice::id, id);
    }

    /** The group of purposes with this id, or null where there is none. */
    public @Nullable HeadingNotice heading(String id) {
        return find(headings, HeadingNotice::id, id);
    }

    /** The choice with this id, or null where there is none. */
    public @Nullable ChoiceNotice choice(String id) {
        return find(choices, ChoiceNotice::id, id);
    }

    /** The right with this id, or null where there is none. */
    public @Nullable RightNotice right(String id) {
        return find(rights, RightNotice::id, id);
    }

    /** The row of the US table with this id, or null where there is none. */
    public @Nullable DisclosureNotice usDisclosure(String id) {
        return find(usDisclosures, DisclosureNotice::id, id);
    }

    /** The clause with this id, or null where there is none. */
    public @Nullable ClauseNotice clause(String id) {
        return find(clauses, ClauseNotice::id, id);
    }

    /** Whether data of a category belongs into an export for portability (GDPR Art. 20(1)). */
    public boolean portable(CategoryRule rule) {
        for (DataCategory provided : providedBySubject) {
            if (provided.covers(rule.category())) {
                return true;
            }
        }
        for (String id : rule.sources()) {
            SourceNotice source = source(id);
            if (source != null && source.portable()) {
                return true;
            }
        }
        return false;
    }

    private static <T> @Nullable T find(List<T> entries, Function<T, String> id, String wanted) {
        for (T entry : entries) {
            if (id.apply(entry).equals(wanted)) {
                return entry;
            }
        }
        return null;
    }
}
