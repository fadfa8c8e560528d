package dev.privacysdk.masking;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The masking strategies that the SDK brings, by the names that a policy calls them. */
public final class Masks {
    static final String REDACTED = "[REDACTED]";
    static final String FAILED = TextScanner.FAILED;
    static final String BUDGET = TextScanner.BUDGET;

    /** The scanner of the default profile, which everybody uses who was given no other. */
    static final TextScanner TEXT = TextScanner.of(Detectors.standard());

    static final String REDACT = "redact";
    static final String DROP = "drop";
    static final String SCAN_TEXT = "scan-text";
    static final String KEYED_HASH = "keyed-hash";

    private static final Set<String> NAMES = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            REDACT, "partial-email", "last-4", "year-only", KEYED_HASH, "initials", "partial-ip", SCAN_TEXT, DROP)));

    private Masks() {}

    /** The names of all of them, in the order of the documentation. */
    public static Set<String> names() {
        return NAMES;
    }

    /** The strategy of this name; empty for any other name. */
    public static Optional<MaskingStrategy> named(String name, PrivacyKey key) {
        if (name.equals(KEYED_HASH)) {
            return Optional.of(new KeyedHash(key, ""));
        }
        return Optional.ofNullable(
                switch (name) {
                    case REDACT -> value -> REDACTED;
                    case DROP -> value -> "";
                    case "partial-email" -> spare(Partials::email);
                    case "last-4" -> spare(Partials::lastFour);
                    case "year-only" -> spare(Partials::year);
                    case "initials" -> spare(Partials::initials);
                    case "partial-ip" -> spare(Partials::ip);
                    case SCAN_TEXT -> TEXT::text;
                    default -> null;
                });
    }

    /** The names that an edition asks for and that nobody answers to; what they stand on is redacted. */
    public static Set<String> unansweredIn(Edition edition, Set<String> own) {
        return unansweredIn(edition, own, List.of());
    }

    /** The same with detectors of the application, and with the detectors that an edition names and nobody brings. */
    public static Set<String> unansweredIn(Edition edition, Set<String> own, List<Detector> detectors) {
        Set<String> unanswered = new TreeSet<>();
        for (CategoryRule rule : edition.categories()) {
            String name = rule.mask();
            if (name != null && !NAMES.contains(name) && !own.contains(name)) {
                unanswered.add(name);
            }
        }
        edition.settings().detectors().forEach((id, what) -> {
            if (Findings.named(id, detectors) == null) {
                unanswered.add(id);
            }
            if (!Findings.isSwitch(what) && !NAMES.contains(what) && !own.contains(what)) {
                unanswered.add(what);
            }
        });
        return unanswered;
    }

    /** Leaves alone what stands for a value that is hidden already. */
    private static MaskingStrategy spare(MaskingStrategy strategy) {
        return value ->
                value.equals(REDACTED) || value.equals(FAILED) || value.equals(BUDGET) ? value : strategy.mask(value);
    }
}
