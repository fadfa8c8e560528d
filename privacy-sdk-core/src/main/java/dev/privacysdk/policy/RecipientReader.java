package dev.privacysdk.policy;

import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.vocabulary.Recipient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the classes of recipients of an edition. */
final class RecipientReader {
    private static final String SELF = "self";
    private static final String SUBJECT = "subject";

    private static final Map<String, String> ROLES = Ordered.map(Map.of(
            SELF,
            SELF,
            "processor",
            "processor",
            "controller",
            "controller",
            "joint",
            "joint",
            "authority",
            "authority",
            "adviser",
            "adviser",
            SUBJECT,
            SUBJECT));

    private final EditionScope scope;
    private final boolean holdsEuData;

    RecipientReader(EditionScope scope, boolean holdsEuData) {
        this.scope = scope;
        this.holdsEuData = holdsEuData;
    }

    List<RecipientRule> read(Fields edition) {
        edition.missing("recipients", "declare everybody who receives data, beginning with self, the service");
        List<RecipientRule> rules = new ArrayList<>();
        edition.entities("recipients").forEach((id, fields) -> {
            rules.add(recipient(id, fields));
            fields.end();
        });
        return rules;
    }

    private RecipientRule recipient(String id, Fields fields) {
        String role = role(id, fields);
        String country = country(id, fields);
        String safeguard = fields.text("safeguard");
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        for (Condition condition : Condition.values()) {
            if (fields.flag(Spelling.of(condition))) {
                conditions.add(condition);
            }
        }
        if (safeguard != null) {
            checkSafeguard(fields, safeguard, country);
        } else if (needsSafeguard(country, conditions)) {
            fields.missing(
                    "safeguard",
                    "EU data may go to " + country + " only under one (GDPR Art. 44-49); name one of "
                            + Transfers.SAFEGUARDS);
        }
        return new RecipientRule(Recipient.of(id), scope.label(fields), country, role, safeguard, conditions);
    }

    private static String role(String id, Fields fields) {
        String role = fields.word("role", ROLES);
        if (id.equals(SELF) || id.equals(SUBJECT)) {
            if (role != null && !role.equals(id)) {
                fields.error("role", "of the recipient " + id + " can be nothing else than " + id + "; leave it out");
            }
            return id;
        }
        if (SELF.equals(role) || SUBJECT.equals(role)) {
            fields.error("role", role + " is the role of the recipient " + role + " alone; write another one");
        }
        fields.missing("role", "write one of " + Spelling.sorted(ROLES.keySet()));
        return role == null ? "" : role;
    }

    private static @Nullable String country(String id, Fields fields) {
        String country = fields.text("country");
        if (country != null && !Transfers.isCountry(country)) {
            fields.error(
                    "country",
                    Spelling.quoted(country)
                            + " is not a country; write the two capitals of ISO 3166, such as US or JP");
            return null;
        }
        if (!id.equals(SELF) && !id.equals(SUBJECT)) {
            fields.missing("country", "write where it receives the data, by the two capitals of ISO 3166");
        }
        return country;
    }

    private boolean needsSafeguard(@Nullable String country, Set<Condition> conditions) {
        return holdsEuData
                && country != null
                && !Transfers.isFree(country)
                // What names nobody is no personal data (GDPR recital 26).
                && !conditions.contains(Condition.DEIDENTIFIED_ONLY);
    }

    private static void checkSafeguard(Fields fields, String safeguard, @Nullable String country) {
        if (!Transfers.SAFEGUARDS.contains(safeguard)) {
            fields.error(
                    "safeguard",
                    Spelling.quoted(safeguard) + " is not a safeguard of GDPR Art. 45-49"
                            + Spelling.remedy(safeguard, Transfers.SAFEGUARDS));
        } else if (country != null && safeguard.equals(Transfers.ADEQUACY) && !Transfers.isAdequate(country)) {
            fields.error("safeguard", "there is no adequacy decision for " + country + "; name another safeguard");
        } else if (country != null && safeguard.equals(Transfers.PRIVACY_FRAMEWORK) && !country.equals("US")) {
            fields.error(
                    "safeguard", "DPF reaches certified companies in the US, not " + country + "; name another one");
        }
    }
}
