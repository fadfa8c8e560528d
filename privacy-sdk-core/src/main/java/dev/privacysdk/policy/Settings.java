package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The numbers and lists of an edition that change outcomes.
 *
 * @param minAge the age from which the service is meant for people, in years
 * @param stopScope how far STOP reaches when it does not say so itself
 * @param maxStale how old the ledger's answer may be
 * @param gpc where Global Privacy Control counts as an opt-out
 * @param sensitiveOptIn where sensitive data needs consent outside permitted uses
 * @param detectors what is done, by detector of personal data in text, with what it finds in logs: {@code on}, {@code off}
 *     or the name of a masking strategy; a detector that is not named does what it does by itself
 */
public record Settings(
        int minAge,
        SuppressionScope stopScope,
        Duration maxStale,
        Set<Jurisdiction> gpc,
        Set<Jurisdiction> sensitiveOptIn,
        Map<String, String> detectors) {
    /** What holds where the policy is silent. */
    public static final Settings DEFAULTS =
            new Settings(18, SuppressionScope.ALL, Duration.ofSeconds(1), Set.of(), Set.of(), Map.of());

    /** Keeps copies; throws IllegalArgumentException for a negative age or an unusable staleness. */
    public Settings {
        gpc = Set.copyOf(gpc);
        sensitiveOptIn = Set.copyOf(sensitiveOptIn);
        detectors = Ordered.map(detectors);
        if (minAge < 0 || minAge > 130) {
            throw new IllegalArgumentException("min-age is in years, from 0 to 130.");
        }
        if (maxStale.isNegative() || maxStale.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("max-stale is a duration such as PT1S, and at most PT1H.");
        }
    }
}
