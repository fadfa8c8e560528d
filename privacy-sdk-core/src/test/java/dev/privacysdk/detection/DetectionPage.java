package dev.privacysdk.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The page about logs, with the tables between its marks made from the detectors and from a report of them. */
final class DetectionPage {
    static final Path PLACE = Path.of("../docs/masking.md");

    private static final String END = "<!-- end -->";

    /** What each of the default profile needs to be sure; the others say it in their first sentence. */
    private static final Map<String, String> NEEDS = Map.ofEntries(
            Map.entry("email", "a local part, an at-sign and a domain with two labels"),
            Map.entry("phone", "a plus, a country's grouping, a mobile prefix, or a word beside it"),
            Map.entry("card", "check digit, issuer's range and length; a word beside it for rare ranges"),
            Map.entry("iban", "the country's length and the remainder of 97"),
            Map.entry("ipv4", "four numbers up to 255 that no word calls a version; not loopback"),
            Map.entry("ipv6", "its form, with a digit or four colons; not loopback"),
            Map.entry("mac", "six pairs, or three groups of four with a letter among them or a word beside them"),
            Map.entry("jp-my-number", "check digit, and three groups of four or a word beside it"),
            Map.entry("jp-postal", "three and four digits, and its mark, a word or a prefecture beside it"),
            Map.entry("us-ssn", "an assigned range, and its hyphens or a word beside it"),
            Map.entry("jwt", "a header in Base64 and the dots of its parts"),
            Map.entry("credential", "a name, a scheme or a vendor's prefix before it"),
            Map.entry("uk-nino", "an assigned prefix and a suffix from A to D"),
            Map.entry("uk-nhs", "check digit, and its grouping or a word beside it"),
            Map.entry("de-steuer-id", "check digit and its rule of repeated digits"),
            Map.entry("fr-nir", "its key, and plausible parts"),
            Map.entry("es-dni", "its check letter"),
            Map.entry("it-codice-fiscale", "its form and check letter"),
            Map.entry("passport", "a word beside it"),
            Map.entry("driver-licence", "a word beside it"),
            Map.entry("geo", "two numbers in range, and a word beside them or enough decimals"),
            Map.entry("birth-date", "a date, and a word beside it"));

    private DetectionPage() {}

    /** The page as it should be, from the page as it is. */
    static String text(DetectionReport byDefault, DetectionReport all) throws IOException {
        String page = Files.readString(PLACE);
        String report = "With the default detectors:\n\n" + byDefault.markdown() + "\nWith all detectors on:\n\n"
                + all.markdown();
        return between(between(page, "<!-- detectors -->", detectors()), "<!-- detection report -->", report);
    }

    static String between(String page, String mark, String text) {
        int start = page.indexOf(mark);
        int end = page.indexOf(END, start);
        if (start < 0 || end < 0) {
            throw new IllegalStateException("The page has no place that begins with " + mark + " and ends with " + END);
        }
        return page.substring(0, start + mark.length()) + "\n" + text + page.substring(end);
    }

    private static String detectors() {
        StringBuilder out = new StringBuilder(
                "| detector | country | token | on by default | what it needs |\n| --- | --- | --- | --- | --- |\n");
        for (Detector detector : Detectors.catalogue()) {
            String needs = NEEDS.get(detector.id());
            if (needs == null) {
                throw new IllegalStateException("What does " + detector.id() + " need?");
            }
            boolean standard = Detectors.standard().ids().contains(detector.id());
            out.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | `%s` | %s | %s |\n",
                    detector.id(),
                    detector.country(),
                    detector.token(),
                    standard ? "yes" : "no",
                    needs));
        }
        return out.toString();
    }
}
