package dev.privacysdk.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is done with the personal data that detectors find in logs. */
final class DetectorReader {
    /** The detectors of the SDK, which the policy names but does not know. */
    static final Set<String> DETECTORS = Ordered.set(List.of(
            "email",
            "phone",
            "card",
            "iban",
            "ipv4",
            "ipv6",
            "mac",
            "jp-my-number",
            "jp-postal",
            "us-ssn",
            "jwt",
            "credential",
            "uk-nino",
            "uk-nhs",
            "de-steuer-id",
            "fr-nir",
            "es-dni",
            "it-codice-fiscale",
            "passport",
            "driver-licence",
            "geo",
            "birth-date"));

    private DetectorReader() {}

    static Map<String, String> read(Fields settings) {
        Fields fields = settings.map("detectors");
        if (fields == null) {
            return Map.of();
        }
        Map<String, String> detectors = new LinkedHashMap<>();
        for (String id : fields.keys()) {
            String what = fields.required(id, "write on, off or the name of a masking strategy");
            if (!isKnown(id, DETECTORS)) {
                fields.error(
                        id,
                        "is not a detector of the SDK" + Spelling.remedy(id, DETECTORS)
                                + "; a detector of your own has a dot in its name, such as acme.loyalty-number");
            } else if (!what.isEmpty() && !isKnown(what, words())) {
                fields.error(
                        id,
                        Spelling.quoted(what) + " is neither on, off nor a strategy of the SDK"
                                + Spelling.remedy(what, words()));
            } else {
                detectors.put(id, what);
            }
        }
        return detectors;
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>(CategoryReader.MASKS);
        words.remove("scan-text"); // It would look for what was just found.
        words.add("on");
        words.add("off");
        return words;
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name) || (name.contains(".") && Ids.isId(name));
    }
}
