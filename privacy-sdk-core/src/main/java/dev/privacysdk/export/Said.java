package dev.privacysdk.export;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.EventCodes;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerEvent.ConsentChange;
import dev.privacysdk.ledger.LedgerEvent.ConsentGiven;
import dev.privacysdk.ledger.LedgerEvent.LegalHoldPlaced;
import dev.privacysdk.ledger.LedgerEvent.ObjectionChange;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.SubjectKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person said and what was noted about them, for machines and in plain words; the codes are stable. */
final class Said {
    private Said() {}

    /** The whole ledger of a person, in its order. */
    static Value document(List<Recorded> history) {
        return Value.many(history.stream().map(Said::event).toList());
    }

    private static Value event(Recorded recorded) {
        LedgerEvent event = recorded.event();
        Value.Writing out = Value.whole()
                .with("revision", recorded.revision().toString())
                .with("type", EventCodes.of(event))
                .with("at", new Value.Moment(event.at()));
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object part = component.getName().equals("at") ? null : part(component, event);
            if (part instanceof Collection<?> many) {
                out.with(
                        component.getName(),
                        Value.texts(many.stream().map(Object::toString).sorted().toList()));
            } else if (part != null) {
                Value plain = PlainValues.of(part);
                out.with(component.getName(), plain == null ? Value.text(part.toString()) : plain);
            }
        }
        return out.end();
    }

    private static @Nullable Object part(RecordComponent component, LedgerEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A part of an event cannot be read.", e);
        }
    }

    /** The event in plain words. */
    static String sentence(LedgerEvent event, Words words) {
        String sentence = words.say(
                "event." + EventCodes.of(event).toLowerCase(Locale.ROOT).replace('_', '-'), told(event, words));
        if (event instanceof ConsentGiven given && given.expiresAt() != null) {
            return sentence + " — " + words.say("event.until", words.moment(given.expiresAt()));
        }
        return sentence;
    }

    private static Object[] told(LedgerEvent event, Words words) {
        if (event instanceof ConsentGiven given) {
            return new Object[] {words.purpose(given.purpose()), given.edition()};
        }
        if (event instanceof ConsentChange change) {
            return new Object[] {words.purpose(change.purpose())};
        }
        if (event instanceof ObjectionChange change) {
            Purpose purpose = change.purpose();
            return new Object[] {purpose == null ? words.say("every.purpose") : words.purpose(purpose)};
        }
        if (event instanceof LegalHoldPlaced hold) {
            return new Object[] {
                words.list(
                        hold.categories().stream().sorted().map(words::category).toList())
            };
        }
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object part = component.getName().equals("at") ? null : part(component, event);
            if (part != null && !component.getName().equals("evidence")) {
                return new Object[] {told(part, words)};
            }
        }
        return new Object[0];
    }

    private static String told(Object part, Words words) {
        if (part instanceof Purpose purpose) {
            return words.purpose(purpose);
        }
        if (part instanceof Channel channel) {
            return words.say("channel." + channel.name());
        }
        if (part instanceof SubjectKind kind) {
            return words.say("kind." + kind.name());
        }
        if (part instanceof Jurisdiction residence) {
            return words.country(residence);
        }
        if (part instanceof DataCategory category) {
            return words.category(category);
        }
        return part instanceof Instant instant ? words.moment(instant) : part.toString();
    }

    /** How it was said, where that was noted. */
    static @Nullable String evidence(LedgerEvent event) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (List.of("evidence", "ground", "grounds", "method", "reference").contains(component.getName())) {
                Object part = part(component, event);
                return part == null ? null : part.toString();
            }
        }
        return null;
    }
}
