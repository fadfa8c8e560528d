package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what holds for a whole edition: numbers and lists, regimes, compatible purposes. */
final class SettingsReader {
    private static final Set<String> KEYS =
            Ordered.set(List.of("min-age", "stop-scope", "max-stale", "gpc", "sensitive-opt-in", "dnt", "detectors"));

    private final EditionScope scope;
    private final Fields edition;

    SettingsReader(EditionScope scope, Fields edition) {
        this.scope = scope;
        this.edition = edition;
    }

    /** The keys that a clause may point at as the setting that expresses it. */
    static Set<String> keys() {
        return KEYS;
    }

    Settings settings(List<String> refs) {
        Fields fields = edition.map("settings");
        if (fields == null) {
            return Settings.DEFAULTS;
        }
        refs.addAll(scope.refs(fields));
        Integer minAge = fields.value("min-age", SettingsReader::age, "write years, from 0 to 130");
        SuppressionScope stop = fields.word("stop-scope", Spelling.words(SuppressionScope.class));
        Duration maxStale =
                fields.value("max-stale", SettingsReader::staleness, "write a duration such as PT1S, at most PT1H");
        fields.word("dnt", Map.of("record-only", true));
        Settings settings = new Settings(
                minAge == null ? Settings.DEFAULTS.minAge() : minAge,
                stop == null ? Settings.DEFAULTS.stopScope() : stop,
                maxStale == null ? Settings.DEFAULTS.maxStale() : maxStale,
                scope.jurisdictions(fields, "gpc"),
                scope.jurisdictions(fields, "sensitive-opt-in"),
                DetectorReader.read(fields));
        fields.end();
        return settings;
    }

    private static Integer age(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > 130) {
            throw new IllegalArgumentException();
        }
        return Integer.valueOf(text);
    }

    private static Duration staleness(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative() || duration.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException();
        }
        return duration;
    }

    Map<Jurisdiction, Regime> regimes() {
        Map<Jurisdiction, Regime> regimes = new LinkedHashMap<>();
        Fields fields = edition.map("regimes");
        if (fields == null) {
            return regimes;
        }
        for (Regime regime : Regime.values()) {
            for (Jurisdiction jurisdiction : scope.jurisdictions(fields, regime.name())) {
                Regime other = regimes.put(jurisdiction, regime);
                if (other != null) {
                    fields.error(regime.name(), jurisdiction + " is under " + other + " too; keep one of them");
                }
                if (jurisdiction.equals(Jurisdiction.UNKNOWN) && regime != Regime.EU) {
                    fields.error(regime.name(), "an unknown residence gets the strictest regime; move UNKNOWN to EU");
                }
            }
        }
        fields.end();
        return regimes;
    }

    /** The regimes that a person can be under; who resides elsewhere or unknown is under EU. */
    static Set<Regime> inUse(Map<Jurisdiction, Regime> regimes) {
        Set<Regime> inUse = EnumSet.of(Regime.EU);
        inUse.addAll(regimes.values());
        return inUse;
    }

    Map<Purpose, Set<Purpose>> compatible() {
        Map<Purpose, Set<Purpose>> compatible = new LinkedHashMap<>();
        Fields fields = edition.map("compatible");
        if (fields == null) {
            return compatible;
        }
        for (String id : fields.keys()) {
            Fields.Word word = new Fields.Word(id, fields.line(id), fields.at(id));
            Set<Purpose> further = scope.references(fields, id, "purposes", Purpose::of);
            if (scope.isDeclared(word, "purposes")) {
                compatible.put(Purpose.of(id), Ordered.set(further));
            }
        }
        return compatible;
    }
}
