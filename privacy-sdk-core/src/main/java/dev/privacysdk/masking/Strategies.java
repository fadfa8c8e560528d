package dev.privacysdk.masking;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which strategy is for which category, and for the ids of people. */
final class Strategies {
    /** Hides a value without looking at it. */
    static final MaskingStrategy REDACT = value -> Masks.REDACTED;

    /** Leaves a value out without looking at it. */
    static final MaskingStrategy DROP = value -> "";

    /** More than the longest strategy of our own adds, so that a strategy cannot flood a log. */
    private static final int LONGEST_ADDED = 96;

    private final @Nullable Edition edition;
    private final @Nullable PrivacyKey key;
    private final Map<String, MaskingStrategy> own;
    private final TextScanner scanner;
    private final Tally tally;
    private final Map<DataCategory, MaskingStrategy> known = new ConcurrentHashMap<>();
    private final Map<String, MaskingStrategy> people = new ConcurrentHashMap<>();

    private Strategies(
            @Nullable Edition edition,
            @Nullable PrivacyKey key,
            Map<String, MaskingStrategy> own,
            TextScanner scanner,
            Tally tally) {
        this.edition = edition;
        this.key = key;
        this.own = Map.copyOf(own);
        this.scanner = scanner;
        this.tally = tally;
    }

    static Strategies redacting(Tally tally) {
        return new Strategies(null, null, Map.of(), TextScanner.of(Detectors.standard()), tally);
    }

    static Strategies under(
            Edition edition, PrivacyKey key, Map<String, MaskingStrategy> own, List<Detector> detectors, Tally tally) {
        TextScanner scanner = Findings.scanner(edition.settings().detectors(), key, own, detectors);
        return new Strategies(edition, key, own, scanner, tally);
    }

    /** The text without what detectors find, on one line where it is to be. */
    String scan(String text, boolean line) {
        return line ? scanner.line(text) : scanner.text(text);
    }

    /** What was done by these and by those before them. */
    MaskingCounts counts() {
        return tally.with(scanner);
    }

    /** Others take the place of these. */
    void retire() {
        tally.keep(scanner);
    }

    /** Where what is done by these is counted. */
    Tally tally() {
        return tally;
    }

    /** How a field is masked; null where it is not. */
    @Nullable
    MaskingStrategy of(Member member) {
        if (member.category() != null) {
            return of(member.category());
        }
        if (member.person() != null) {
            return ofPeople(member.person());
        }
        return member.secret() ? REDACT : null;
    }

    /** The strategy of the nearest rule; where none says anything, or says what nobody knows, the value is redacted. */
    MaskingStrategy of(DataCategory category) {
        return known.computeIfAbsent(category, this::find);
    }

    private MaskingStrategy find(DataCategory category) {
        PrivacyKey withKey = key;
        if (edition == null || withKey == null) {
            return REDACT;
        }
        CategoryRule rule = edition.category(category);
        String name = rule == null ? null : rule.mask();
        if (rule == null || name == null) {
            return REDACT;
        }
        if (name.equals(Masks.DROP)) {
            return DROP;
        }
        if (rule.secret() || name.equals(Masks.REDACT)) {
            return REDACT;
        }
        if (name.equals(Masks.KEYED_HASH)) {
            return KeyedHash.of(withKey, category);
        }
        if (name.equals(Masks.SCAN_TEXT)) {
            return scanner::text;
        }
        MaskingStrategy strategy = Masks.named(name, withKey).orElse(own.get(name));
        return strategy == null ? REDACT : strategy;
    }

    /** How a person's id is written: as a token, under one label for each kind of person, or not at all. */
    MaskingStrategy ofPeople(String kind) {
        PrivacyKey withKey = key;
        return withKey == null ? REDACT : people.computeIfAbsent(kind, each -> KeyedHash.ofPeople(withKey, each));
    }

    /** What a strategy makes of a value, unless it fails or floods. */
    static String apply(MaskingStrategy strategy, String value) {
        try {
            String masked = strategy.mask(value);
            return Objects.requireNonNull(masked).length() > value.length() + LONGEST_ADDED ? Masks.FAILED : masked;
        } catch (Throwable e) {
            return Masks.FAILED;
        }
    }
}
