package dev.privacysdk.audit;

import dev.privacysdk.audit.AuditEvent.Count;
import dev.privacysdk.audit.AuditEvent.DecisionTaken;
import dev.privacysdk.audit.AuditEvent.DecisionsCounted;
import dev.privacysdk.audit.AuditEvent.DeniedSample;
import dev.privacysdk.audit.AuditEvent.KeptTooLate;
import dev.privacysdk.audit.AuditEvent.PolicyInForce;
import dev.privacysdk.vocabulary.PolicyVersion;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An audit event as one line of JSON in printable ASCII, whatever stands in the event.
 *
 * <p>The names in it are stable, for it is read years later.
 */
public final class AuditLine {
    private final StringBuilder out = new StringBuilder(256);

    private AuditLine() {}

    /** The line, without its end. */
    public static String of(AuditEvent event) {
        AuditLine line = new AuditLine();
        if (event instanceof DecisionTaken taken) {
            line.taken(taken);
        } else if (event instanceof DecisionsCounted counted) {
            line.counted(counted);
        } else if (event instanceof KeptTooLate late) {
            line.object(o -> o.head("kept-too-late", late).text("id", late.id()));
        } else if (event instanceof PolicyInForce inForce) {
            line.object(o -> o.head("policy-in-force", inForce).policy(inForce.policyVersion()));
        } else {
            throw new IllegalStateException("An event of this kind has no line.");
        }
        return line.out.toString();
    }

    private void taken(DecisionTaken taken) {
        object(o -> {
            o.head("decision-taken", taken).text("id", taken.id());
            o.list("subjects", taken.subjects(), subject -> o.string(subject));
            o.text("purpose", taken.purpose().id());
            o.list(
                    "categories",
                    taken.categories(),
                    each -> o.object(
                            c -> c.text("category", each.category().id()).text("basis", each.basis())));
            o.text("operation", taken.operation())
                    .text("recipient", taken.recipient().id());
            o.text("channel", taken.channel()).text("reference", taken.reference());
            o.text("reason", taken.reason()).text("rule", taken.reason().rule());
            List<String> obligations =
                    taken.obligations().stream().map(Enum::name).sorted().toList();
            o.list("obligations", obligations, obligation -> o.string(obligation));
            o.policy(taken.policyVersion()).text("revision", taken.revision());
        });
    }

    private void counted(DecisionsCounted counted) {
        object(o -> {
            o.head("decisions-counted", counted).text("from", counted.from());
            o.list("counts", counted.counts(), each -> o.object(c -> c.count(each)));
            o.list("sample", counted.sample(), each -> o.object(c -> c.sample(each)));
            o.text("previousHash", counted.previousHash()).text("hash", counted.hash());
        });
    }

    private void count(Count count) {
        text("purpose", count.purpose().id()).text("reason", count.reason()).text("rule", count.rule());
        text("basis", count.basis()).policy(count.policyVersion());
        key("count").out.append(count.count());
    }

    private void sample(DeniedSample denied) {
        text("at", denied.at()).text("subject", denied.subject());
        text("purpose", denied.purpose().id()).text("reason", denied.reason());
    }

    private AuditLine head(String type, AuditEvent event) {
        return text("type", type).text("at", event.at());
    }

    private AuditLine policy(@Nullable PolicyVersion version) {
        return version == null ? this : text("edition", version.id()).text("editionHash", version.hash());
    }

    /** Absent where there is nothing to say. */
    private AuditLine text(String name, @Nullable Object value) {
        return value == null ? this : key(name).string(value instanceof Enum<?> e ? e.name() : value.toString());
    }

    private AuditLine key(String name) {
        return comma().string(name).raw(':');
    }

    private void object(Consumer<AuditLine> content) {
        raw('{');
        content.accept(this);
        raw('}');
    }

    private <T> void list(String name, Collection<T> items, Consumer<T> each) {
        key(name).raw('[');
        for (T item : items) {
            comma();
            each.accept(item);
        }
        raw(']');
    }

    private AuditLine comma() {
        char last = out.charAt(out.length() - 1);
        return last == '{' || last == '[' ? this : raw(',');
    }

    private AuditLine raw(char c) {
        out.append(c);
        return this;
    }

    private AuditLine string(String value) {
        raw('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                raw('\\').raw(c);
            } else if (c >= 0x20 && c < 0x7f) {
                raw(c);
            } else {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    raw(Character.forDigit((c >> shift) & 0xf, 16));
                }
            }
        }
        return raw('"');
    }
}
