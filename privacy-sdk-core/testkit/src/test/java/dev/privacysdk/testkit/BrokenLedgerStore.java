package dev.privacysdk.testkit;

import dev.privacysdk.ledger.AppendRefused;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Subject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A store that works, for others to break in one place. */
class BrokenLedgerStore implements LedgerStore {
    final LedgerStore real = LedgerStore.inMemory();

    @Override
    public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
        return real.append(entries, idempotencyKey);
    }

    @Override
    public Revision read(
            Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
        return real.read(subjects, atLeast, each);
    }

    @Override
    public Freshness freshness() {
        return real.freshness();
    }

    /** What one finds by opening it again. */
    LedgerStore reopened() {
        return this;
    }

    static final class Loses extends BrokenLedgerStore {
        private final AtomicInteger appends = new AtomicInteger();

        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            if (appends.incrementAndGet() % 10 == 0) {
                Revision last = real.freshness().lowWater();
                return new Revision(last.ledger(), last.epoch(), last.sequence() + 1);
            }
            return real.append(entries, idempotencyKey);
        }
    }

    static final class LosesOnRestart extends BrokenLedgerStore {
        @Override
        LedgerStore reopened() {
            return LedgerStore.inMemory();
        }
    }

    static final class MixesPeople extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return real.append(
                    entries.stream()
                            .map(entry -> new LedgerEntry(folded(entry.subject()), entry.event(), entry.dated()))
                            .toList(),
                    idempotencyKey);
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            Revision[] place = new Revision[1];
            for (Subject subject : subjects) {
                place[0] = real.read(List.of(folded(subject)), atLeast, (s, events) -> each.accept(subject, events));
            }
            return place[0];
        }

        private static Subject folded(Subject subject) {
            return new Subject(subject.kind(), subject.id().toLowerCase(Locale.ROOT));
        }
    }

    static final class Reverses extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(subjects, atLeast, (subject, events) -> {
                List<Recorded> reversed = new ArrayList<>(events);
                reversed.sort(Comparator.comparing(r -> -r.revision().sequence()));
                each.accept(subject, reversed);
            });
        }
    }

    static final class OrdersByInstant extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(
                    subjects,
                    atLeast,
                    (subject, events) -> each.accept(
                            subject,
                            events.stream()
                                    .sorted(Comparator.comparing(r -> r.event().at()))
                                    .toList()));
        }
    }

    static final class RoundsInstants extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(
                    subjects,
                    atLeast,
                    (subject, events) -> each.accept(
                            subject,
                            events.stream().map(RoundsInstants::rounded).toList()));
        }

        private static Recorded rounded(Recorded recorded) {
            return recorded.event() instanceof LedgerEvent.ContractStarted started
                    ? new Recorded(
                            recorded.revision(),
                            recorded.subject(),
                            new LedgerEvent.ContractStarted(started.at().truncatedTo(ChronoUnit.MILLIS)))
                    : recorded;
        }
    }

    static final class ForgetsWhatIsDated extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return real.append(
                    entries.stream()
                            .map(entry -> new LedgerEntry(entry.subject(), entry.event()))
                            .toList(),
                    idempotencyKey);
        }
    }

    static final class IgnoresTheKey extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return real.append(entries, UUID.randomUUID().toString());
        }
    }

    static final class TakesAnythingUnderAKnownKey extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            try {
                return real.append(entries, idempotencyKey);
            } catch (AppendRefused e) {
                return real.freshness().lowWater();
            }
        }
    }

    static final class WritesHalfOfWhatItRefuses extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            try {
                return real.append(entries, idempotencyKey);
            } catch (AppendRefused e) {
                if (!entries.isEmpty()) {
                    real.append(entries.subList(0, 1), UUID.randomUUID().toString());
                }
                throw e;
            }
        }
    }

    static final class AppendsOneByOne extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            Revision last = real.append(entries.subList(0, Math.min(1, entries.size())), idempotencyKey);
            for (int i = 1; i < entries.size(); i++) {
                LockSupport.parkNanos(1000);
                last = real.append(entries.subList(i, i + 1), idempotencyKey + i);
            }
            return last;
        }
    }

    static final class ReadsOneByOne extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            Revision place = real.freshness().lowWater();
            for (Subject subject : List.copyOf(new LinkedHashSet<>(subjects))) {
                real.read(List.of(subject), atLeast, each);
                LockSupport.parkNanos(1000);
            }
            return place;
        }
    }

    static final class ReadsAThousandAtMost extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(subjects.stream().limit(1000).toList(), atLeast, each);
        }
    }

    static final class LeavesOutTheUnknown extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(subjects, atLeast, (subject, events) -> {
                if (!events.isEmpty()) {
                    each.accept(subject, events);
                }
            });
        }
    }

    static final class HandsOverAsOftenAsAsked extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            for (Subject subject : subjects) {
                real.read(List.of(subject), atLeast, each);
            }
            return real.freshness().lowWater();
        }
    }

    static final class GivesOneAppendOnePlace extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(
                    subjects,
                    atLeast,
                    (subject, events) -> each.accept(
                            subject,
                            events.stream()
                                    .map(r -> r.event() instanceof LedgerEvent.ContractEnded
                                            ? new Recorded(
                                                    new Revision(
                                                            r.revision().ledger(),
                                                            1,
                                                            r.revision().sequence() - 2),
                                                    r.subject(),
                                                    r.event())
                                            : r)
                                    .toList()));
        }
    }

    static final class IsNotAsFreshAsItAcknowledges extends BrokenLedgerStore {
        @Override
        public Freshness freshness() {
            Freshness freshness = real.freshness();
            Revision place = freshness.lowWater();
            return new Freshness(
                    new Revision(place.ledger(), place.epoch(), Math.max(0, place.sequence() - 1)),
                    freshness.durability());
        }
    }

    static final class LagsBehind extends BrokenLedgerStore {
        private volatile LedgerStore shown = LedgerStore.inMemory();

        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            Revision place = real.append(entries, idempotencyKey);
            shown = real;
            return place;
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            Revision place = shown.read(
                    subjects,
                    atLeast,
                    (subject, events) -> each.accept(subject, events.subList(0, Math.max(0, events.size() - 1))));
            return new Revision(place.ledger(), place.epoch(), Math.max(0, place.sequence() - 1));
        }
    }

    static final class SwallowsExceptions extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return real.read(subjects, atLeast, (subject, events) -> {
                try {
                    each.accept(subject, events);
                } catch (RuntimeException ignored) {
                    // Broken on purpose.
                }
            });
        }
    }

    static final class PretendsToKnowEveryPlace extends BrokenLedgerStore {
        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            Revision place = real.read(subjects, atLeast, each);
            return atLeast == null ? place : atLeast;
        }
    }

    static final class TakesAppendsOfNothing extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return entries.isEmpty() ? real.freshness().lowWater() : real.append(entries, idempotencyKey);
        }
    }

    static final class SaysWhoItWas extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            try {
                return real.append(entries, idempotencyKey);
            } catch (AppendRefused e) {
                throw new AppendRefused(e.getMessage() + " "
                        + entries.stream().map(entry -> entry.subject().id()).toList());
            }
        }
    }

    static final class FoldsKeys extends BrokenLedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return real.append(entries, idempotencyKey.strip());
        }
    }
}
