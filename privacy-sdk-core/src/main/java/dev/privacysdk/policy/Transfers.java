package dev.privacysdk.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where EU data may go as it is, and what must protect it elsewhere (GDPR Art. 44-49). */
final class Transfers {
    static final String PRIVACY_FRAMEWORK = "DPF";
    static final String ADEQUACY = "adequacy";

    /** Appropriate safeguards of Art. 46 and derogations of Art. 49, as a policy names them. */
    static final Set<String> SAFEGUARDS = Ordered.set(List.of(
            ADEQUACY,
            PRIVACY_FRAMEWORK,
            "SCC",
            "BCR",
            "code-of-conduct",
            "certification",
            "authority-agreement",
            "explicit-consent",
            "contract",
            "public-interest",
            "claims",
            "vital-interests",
            "public-register"));

    /** The Union, and the states that joined by Decision of the EEA Joint Committee No 154/2018 (OJ L 183, 19.7.2018). */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "EU", "IS", "LI", "NO");

    /**
     * The Commission's decisions under Art. 45(3), as its page "Adequacy decisions" lists them, with Brazil by Decision
     * (EU) 2026/179. The United States are not here: theirs reaches certified companies alone, so a policy names DPF.
     */
    private static final Set<String> ADEQUATE =
            Set.of("AD", "AR", "BR", "CA", "CH", "FO", "GB", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Transfers() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || code.equals("EU");
    }

    static boolean isAdequate(String country) {
        return ADEQUATE.contains(country);
    }

    static boolean isEea(String country) {
        return EEA.contains(country);
    }

    static boolean isFree(String country) {
        return EEA.contains(country) || ADEQUATE.contains(country);
    }
}
