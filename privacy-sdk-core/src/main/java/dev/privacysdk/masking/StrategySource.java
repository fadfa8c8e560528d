package dev.privacysdk.masking;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the strategies are at a time. */
sealed interface StrategySource {
    /** Those of now, as far as is known without looking at a clock. */
    Strategies current();

    /** Hears what time it is, in milliseconds since 1970. */
    default void at(long millis) {}

    /** Always the same. */
    record Fixed(Strategies current) implements StrategySource {}

    /** Those of the edition in force; where none is, everything marked is redacted. */
    final class Following implements StrategySource {
        /** What was found, from which policy, and until when it holds. */
        private record Known(@Nullable Policy policy, Strategies strategies, long until) {}

        private final PolicySource policies;
        private final Clock clock;
        private final PrivacyKey key;
        private final Map<String, MaskingStrategy> own;
        private final List<Detector> detectors;
        private final Tally tally = new Tally();
        private volatile Known known = new Known(null, Strategies.redacting(tally), Long.MIN_VALUE);

        Following(
                PolicySource policies,
                Clock clock,
                PrivacyKey key,
                Map<String, MaskingStrategy> own,
                List<Detector> detectors) {
            this.policies = policies;
            this.clock = clock;
            this.key = key;
            this.own = Map.copyOf(own);
            this.detectors = List.copyOf(detectors);
            learn(policies.current(), clock.millis());
        }

        @Override
        public Strategies current() {
            Known now = known;
            try {
                Policy policy = policies.current();
                return policy == now.policy ? now.strategies : learn(policy, clock.millis()).strategies;
            } catch (RuntimeException | Error unanswered) {
                return now.strategies;
            }
        }

        @Override
        public void at(long millis) {
            Known now = known;
            if (millis >= now.until && now.policy != null) {
                learn(now.policy, millis);
            }
        }

        private synchronized Known learn(Policy policy, long millis) {
            Known before = known;
            if (policy == before.policy && millis < before.until) {
                // Another thread was first.
                return before;
            }
            Instant time = Instant.ofEpochMilli(millis);
            Optional<Edition> edition = policy.inForce(time);
            Strategies strategies = edition.map(each -> Strategies.under(each, key, own, detectors, tally))
                    .orElseGet(() -> Strategies.redacting(tally));
            long until = policy.nextChange(time).map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
            Known learnt = new Known(policy, strategies, until);
            before.strategies.retire();
            known = learnt;
            return learnt;
        }
    }
}
