package dev.privacysdk;

import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.AuditSink;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.GateSettings;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.interception.PurposeProxy;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door: a policy, a ledger and an audit sink put together to answer "may I?".
 *
 * <p>Safe for any number of threads. Closing it writes what is still being counted.
 */
public final class Privacy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Privacy.class);

    private final PolicySource policies;
    private final SubjectLedger ledger;
    private final PurposeGate gate;
    private final DecisionCounter counter;
    private final Minimizer minimizer = new Minimizer();

    private Privacy(PolicySource policies, SubjectLedger ledger, PurposeGate gate, DecisionCounter counter) {
        this.policies = policies;
        this.ledger = ledger;
        this.gate = gate;
        this.counter = counter;
    }

    /** Begins with what has no sensible default: where the policy comes from, and where decisions are recorded. */
    public static Builder under(PolicySource policies, AuditSink audit) {
        return new Builder(policies, audit);
    }

    /** Asks and insists. */
    public PurposeGate gate() {
        return gate;
    }

    /** What people said. */
    public SubjectLedger ledger() {
        return ledger;
    }

    /** Copies that hold only what a permit covers. */
    public Minimizer minimizer() {
        return minimizer;
    }

    /** The policy as it stands. */
    public Policy policy() {
        return policies.current();
    }

    /** The target behind its purpose: its marks are obeyed on every call through this interface. */
    public <T> T guard(Class<T> type, T target) {
        return PurposeProxy.of(type, target, gate);
    }

    /** Writes what is still being counted and ends the threads that belong to it. */
    @Override
    public void close() {
        gate.close();
        counter.close();
    }

    /** Takes what else a service decides about itself, and refuses to build what would not hold. */
    public static final class Builder {
        private final PolicySource policies;
        private final AuditSink audit;
        private @Nullable Role role;
        private @Nullable LedgerStore store;
        private SignalSource signals = SignalSource.none();
        private Clock clock = Clock.systemUTC();
        private LongSupplier ticker = System::nanoTime;
        private Duration deadline = Duration.ofSeconds(1);
        private Enforcement enforcement = Enforcement.ENFORCE;
        private Set<Purpose> observed = Set.of();
        private long people = 100_000;
        private @Nullable Pseudonyms pseudonyms;
        private final List<Class<?>> marked = new ArrayList<>();

        private Builder(PolicySource policies, AuditSink audit) {
            this.policies = policies;
            this.audit = audit;
        }

        /** Whether the service decides itself or acts for customers, where a call does not say; has to be said. */
        public Builder role(Role own) {
            this.role = own;
            return this;
        }

        /** Where the ledger is kept; has to be said. */
        public Builder ledger(LedgerStore kept) {
            this.store = kept;
            return this;
        }

        /** Where signals of the current request come from; none by default. */
        public Builder signals(SignalSource source) {
            this.signals = source;
            return this;
        }

        /** The clock of events and editions, and a ticker in nanoseconds that never goes back. */
        public Builder clock(Clock wall, LongSupplier monotonic) {
            this.clock = wall;
            this.ticker = monotonic;
            return this;
        }

        /** Whether denied calls are stopped, as by default, or only recorded while an old service learns its purposes. */
        public Builder enforcement(Enforcement chosen) {
            this.enforcement = chosen;
            return this;
        }

        /** Purposes whose denied calls are only recorded, while all others are enforced; none by default. */
        public Builder observing(Collection<Purpose> purposes) {
            this.observed = new LinkedHashSet<>(purposes);
            return this;
        }

        /** How long the ledger and the audit sink may take before the answer is no; one second by default. */
        public Builder deadline(Duration limit) {
            this.deadline = limit;
            return this;
        }

        /** For how many people the ledger's picture is kept in memory; 100,000 by default, of which half is best used. */
        public Builder remembering(long people) {
            this.people = people;
            return this;
        }

        /** The key under which people appear in audit records; has to be said for every ledger that outlives the process. */
        public Builder pseudonyms(Pseudonyms keyed) {
            this.pseudonyms = keyed;
            return this;
        }

        /** Classes whose marks must agree with the policy, or nothing is built. */
        public Builder holding(Collection<Class<?>> types) {
            marked.addAll(types);
            return this;
        }

        /** Builds; throws IllegalStateException with everything that is missing or does not agree, and what to do. */
        public Privacy build() {
            List<String> problems = new ArrayList<>();
            if (role == null) {
                problems.add(
                        "Say who decides: .role(Role.CONTROLLER), or PROCESSOR for a service that acts for customers.");
            }
            if (store == null) {
                problems.add(
                        "Say where the ledger is kept: .ledger(store); for a trial LedgerStore.inMemory() will do.");
            }
            if (deadline.isZero() || deadline.isNegative()) {
                problems.add("The deadline must be longer than nothing.");
            }
            problems.addAll(disagreements());
            problems.addAll(unknownObserved());
            if (store != null && pseudonyms == null && outlivesTheProcess(store)) {
                problems.add("This ledger outlives the process, so people need a lasting key in audit records: "
                        + ".pseudonyms(new Pseudonyms(keyId, key)) with at least 16 secret bytes.");
            }
            if (!problems.isEmpty() || role == null || store == null) {
                throw new IllegalStateException("Privacy cannot be built. " + String.join(" ", problems));
            }
            SubjectLedger ledger = SubjectLedger.over(store, clock, ticker, people);
            Pseudonyms named = pseudonyms == null ? ofThisProcess() : pseudonyms;
            DecisionCounter counter = new DecisionCounter(audit, named, clock);
            GateSettings settings = new GateSettings(role, enforcement, observed, deadline);
            announce();
            PurposeGate gate =
                    new PurposeGate(policies, ledger, signals, audit, counter, named, settings, clock, ticker);
            counter.start();
            return new Privacy(policies, ledger, gate, counter);
        }

        /** What an operator has to know at start, and the auditor: what is in force, and what is doubtful about it. */
        private void announce() {
            policies.problems().forEach(problem -> LOG.warn("{}", problem));
            if (enforcement == Enforcement.OBSERVE) {
                LOG.warn("Privacy is only observed: calls that are denied run all the same.");
            } else if (!observed.isEmpty()) {
                LOG.warn("Only observed, so that denied calls run all the same: {}", observed);
            }
            Instant now = clock.instant();
            Optional<Edition> edition = policies.current().inForce(now);
            if (edition.isEmpty()) {
                LOG.warn("No edition of the policy is in force yet: everything is denied until one is.");
            } else {
                LOG.info("Privacy edition {} is in force.", edition.get().version());
                audit.record(new AuditEvent.PolicyInForce(now, edition.get().version()));
            }
        }

        /** A mistyped purpose would be enforced, to the surprise of whoever wanted to wait. */
        private List<String> unknownObserved() {
            List<String> unknown = new ArrayList<>();
            for (Purpose purpose : observed) {
                if (policies.current().editions().stream().allMatch(edition -> edition.purpose(purpose) == null)) {
                    unknown.add("The purpose " + purpose
                            + " is to be observed, and no edition of the policy declares it; correct its id.");
                }
            }
            return unknown;
        }

        private List<String> disagreements() {
            if (marked.isEmpty()) {
                return List.of();
            }
            List<String> errors = new ArrayList<>();
            Conformance.check(policies.current(), marked).forEach(problem -> {
                if (problem.isError()) {
                    errors.add(problem.toString());
                } else {
                    LOG.warn("{}", problem);
                }
            });
            return errors;
        }

        private static boolean outlivesTheProcess(LedgerStore store) {
            return store.freshness().durability() != Freshness.Durability.VOLATILE;
        }

        private static Pseudonyms ofThisProcess() {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return new Pseudonyms("process", key);
        }
    }
}
