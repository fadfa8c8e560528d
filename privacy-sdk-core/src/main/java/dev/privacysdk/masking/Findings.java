package dev.privacysdk.masking;

import dev.privacysdk.detection.Detector;
import dev.privacysdk.detection.Detectors;
import dev.privacysdk.detection.TextScanner;
import dev.privacysdk.vocabulary.PrivacyKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the scanner that a policy asks for: which detectors are on, and what stands for what they find. */
final class Findings {
    private static final String ON = "on";
    private static final String OFF = "off";

    private Findings() {}

    /** Takes what the policy says by the ids of detectors; what it does not name does what it does by itself. */
    static TextScanner scanner(
            Map<String, String> said, PrivacyKey key, Map<String, MaskingStrategy> own, List<Detector> detectors) {
        Detectors chosen = Detectors.standard().with(detectors.toArray(Detector[]::new));
        Map<String, UnaryOperator<String>> replacements = new HashMap<>();
        for (Map.Entry<String, String> each : said.entrySet()) {
            String id = each.getKey();
            String what = each.getValue();
            Detector named = named(id, detectors);
            if (named == null) {
                continue;
            }
            if (what.equals(OFF)) {
                chosen = chosen.ids().contains(id) ? chosen.without(id) : chosen;
                continue;
            }
            chosen = chosen.ids().contains(id) ? chosen : chosen.with(named);
            if (!what.equals(ON)) {
                MaskingStrategy strategy = strategy(id, what, key, own);
                replacements.put(id, value -> Strategies.apply(strategy, value));
            }
        }
        return TextScanner.of(chosen).replacing(replacements);
    }

    private static MaskingStrategy strategy(String id, String name, PrivacyKey key, Map<String, MaskingStrategy> own) {
        if (name.equals(Masks.KEYED_HASH)) {
            return new KeyedHash(key, "detector/" + id);
        }
        return Masks.named(name, key).orElse(own.getOrDefault(name, Strategies.REDACT));
    }

    /** Whether this turns a detector on or off and says no more. */
    static boolean isSwitch(String what) {
        return what.equals(ON) || what.equals(OFF);
    }

    static @Nullable Detector named(String id, List<Detector> detectors) {
        List<Detector> all = new ArrayList<>(detectors);
        all.addAll(Detectors.catalogue());
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
