package dev.privacysdk.decision;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.vocabulary.DataState;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The question as the rules see it: one category, every input in its place, names as they were written.
 *
 * <p>Names are strings here, because a name that no policy declares has an answer too.
 */
record Request(
        @Nullable Instant time,
        @Nullable Role role,
        Jurisdiction jurisdiction,
        @Nullable String purpose,
        @Nullable Operation operation,
        @Nullable String category,
        @Nullable String collectedFor,
        String recipient,
        @Nullable Channel channel,
        @Nullable DataState dataState,
        boolean humanReview,
        @Nullable String pinnedVersion,
        Signals signals,
        StoreHealth store) {
    static Request of(
            Processing processing,
            String category,
            Role ownRole,
            Jurisdiction jurisdiction,
            Signals signals,
            StoreHealth store,
            Instant time) {
        ProcessingKind kind = processing.kind();
        return new Request(
                time,
                kind.role() == null ? ownRole : kind.role(),
                jurisdiction,
                kind.purpose().id(),
                kind.operation(),
                category,
                kind.collectedFor() == null ? null : kind.collectedFor().id(),
                kind.recipient().id(),
                kind.channel(),
                kind.dataState(),
                kind.humanReview(),
                kind.pinnedVersion(),
                signals,
                store);
    }

    /** Whether every part that has to be there can be read. */
    boolean readable() {
        return time != null
                && role != null
                && operation != null
                && channel != null
                && dataState != null
                && purpose != null
                && !purpose.isBlank()
                && category != null
                && !category.isBlank();
    }
}
