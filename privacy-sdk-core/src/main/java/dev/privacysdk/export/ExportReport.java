package dev.privacysdk.export;

import dev.privacysdk.vocabulary.PolicyVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an export came to: nobody mistakes half an answer for an answer.
 *
 * @param complete whether every source ran to its end and handed over nothing but whole records of this person
 * @param sections one per source in their order, then {@code consents} and {@code disclosures}
 * @param policyVersion the edition it was made under
 * @param created when it was made
 */
public record ExportReport(boolean complete, List<Section> sections, PolicyVersion policyVersion, Instant created) {
    /** Keeps a copy. */
    public ExportReport {
        sections = List.copyOf(sections);
    }

    /**
     * What one source came to.
     *
     * @param source its name
     * @param records how many records were handed out
     * @param foreign how many were about somebody else and left out
     * @param failed how many could not be read and were left out
     * @param unmarked how many of those handed out bear no mark, so that the source's word alone makes them the person's
     * @param withheld how many values inside them were withheld, and why
     * @param failure the class of what ended the source early, never its message, which may hold data
     * @param cause what ended it, or the first record that could not be read
     */
    public record Section(
            String source,
            long records,
            long foreign,
            long failed,
            long unmarked,
            Map<Withheld, Long> withheld,
            @Nullable String failure,
            @Nullable Throwable cause) {
        /** Keeps a copy. */
        public Section {
            EnumMap<Withheld, Long> ordered = new EnumMap<>(Withheld.class);
            ordered.putAll(withheld);
            withheld = Collections.unmodifiableMap(ordered);
        }

        /** Whether it holds everything the source has about this person. */
        public boolean complete() {
            return failure == null && failed == 0 && foreign == 0 && withheld(Withheld.NOT_PERMITTED) == 0;
        }

        /** How many values were withheld for this reason. */
        public long withheld(Withheld reason) {
            return withheld.getOrDefault(reason, 0L);
        }

        /** Never the cause, whose message may hold data. */
        @Override
        public String toString() {
            return "Section[" + source + ": " + records + " records, " + foreign + " foreign, " + failed
                    + " failed, withheld " + withheld + (failure == null ? "" : ", ended by " + failure) + "]";
        }
    }
}
