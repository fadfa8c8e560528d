package dev.privacysdk.jdbc;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent.CategoryBasis;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditLine;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recorded decision, read back from its {@link AuditLine}. */
final class DecisionLine {
    private final Map<String, Object> fields;

    private DecisionLine(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** The decision; throws unless it writes to this very line again. */
    static DecisionTaken read(String line) {
        DecisionTaken taken;
        try {
            taken = new DecisionLine(LineReader.read(line)).taken();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException("An audit record is not in a form that this privacy-sdk reads.", e);
        }
        if (!AuditLine.of(taken).equals(line)) {
            throw new IllegalStateException("An audit record holds more than this privacy-sdk reads; use a newer one.");
        }
        return taken;
    }

    private DecisionTaken taken() {
        Set<Obligation> obligations = new HashSet<>();
        list("obligations").forEach(name -> obligations.add(Obligation.valueOf(asText(name))));
        String revision = textOrNone("revision");
        return new DecisionTaken(
                text("id"),
                Instant.parse(text("at")),
                list("subjects").stream().map(DecisionLine::asText).toList(),
                Purpose.of(text("purpose")),
                list("categories").stream().map(DecisionLine::category).toList(),
                Operation.valueOf(text("operation")),
                Recipient.of(text("recipient")),
                Channel.valueOf(text("channel")),
                textOrNone("reference"),
                Reason.valueOf(text("reason")),
                obligations,
                new PolicyVersion(text("edition"), text("editionHash")),
                revision == null ? null : revision(revision));
    }

    private static CategoryBasis category(Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("not an object");
        }
        Object basis = map.get("basis");
        return new CategoryBasis(
                DataCategory.of(asText(map.get("category"))), basis == null ? null : LegalBasis.valueOf(asText(basis)));
    }

    /** From behind, because the name of a ledger is free. */
    private static Revision revision(String text) {
        int second = text.lastIndexOf('/');
        int first = text.lastIndexOf('/', second - 1);
        if (first < 0) {
            throw new IllegalArgumentException("not a revision");
        }
        return new Revision(
                text.substring(0, first),
                Long.parseLong(text.substring(first + 1, second)),
                Long.parseLong(text.substring(second + 1)));
    }

    private String text(String name) {
        return asText(fields.get(name));
    }

    private @Nullable String textOrNone(String name) {
        return fields.containsKey(name) ? text(name) : null;
    }

    private List<?> list(String name) {
        if (fields.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not a list");
    }

    private static String asText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("not a text");
    }
}
