package dev.privacysdk.decision;

import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.MessageClass;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.RestrictionException;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the editions of a fixture policy in JSON through the same constructors as the real document. */
final class FixturePolicy {
    private static final Map<String, PurposeTrait> TRAITS = Map.ofEntries(
            Map.entry("marketing", PurposeTrait.MARKETING),
            Map.entry("directMarketing", PurposeTrait.DIRECT_MARKETING),
            Map.entry("saleShare", PurposeTrait.SALE_SHARE),
            Map.entry("spiPermitted", PurposeTrait.SENSITIVE_USE_PERMITTED),
            Map.entry("automatedDecision", PurposeTrait.AUTOMATED_DECISION),
            Map.entry("compelling", PurposeTrait.COMPELLING),
            Map.entry("subjectRequest", PurposeTrait.SUBJECT_REQUEST),
            Map.entry("allowAnonymous", PurposeTrait.ALLOW_ANONYMOUS),
            Map.entry("retainAfterErasure", PurposeTrait.RETAIN_AFTER_ERASURE),
            Map.entry("minorExempt", PurposeTrait.MINOR_EXEMPT));

    private final JsonNode json;
    private final List<String> versions = new ArrayList<>();

    private FixturePolicy(JsonNode json) {
        this.json = json;
        json.path("versions")
                .forEach(version -> versions.add(version.path("version").asString()));
    }

    static Policy read() {
        String file = System.getProperty("privacysdk.policy");
        try (InputStream in = file == null
                ? FixturePolicy.class.getResourceAsStream("/decisions/policy.json")
                : Files.newInputStream(Path.of(file))) {
            return new FixturePolicy(new JsonMapper().readTree(in)).policy();
        } catch (IOException e) {
            throw new IllegalArgumentException("The fixture policy cannot be read: " + file, e);
        }
    }

    private Policy policy() {
        List<Edition> editions = new ArrayList<>();
        for (JsonNode version : json.path("versions")) {
            editions.add(edition(version));
        }
        return Policy.of(editions);
    }

    private Edition edition(JsonNode version) {
        String id = version.path("version").asString();
        List<CategoryRule> categories = new ArrayList<>();
        json.path("categories").properties().forEach(entry -> {
            JsonNode rule = entry.getValue();
            if (declaredIn(rule, id)) {
                categories.add(CategoryRule.plain(DataCategory.of(entry.getKey()))
                        .sensitivity(flag(rule, "special"), flag(rule, "usSensitive"), flag(rule, "secret")));
            }
        });
        Map<String, RecipientRule> recipients = new LinkedHashMap<>();
        List<PurposeRule> purposes = new ArrayList<>();
        json.path("purposes").properties().forEach(entry -> {
            if (declaredIn(entry.getValue(), id)) {
                PurposeRule rule = purpose(entry.getKey(), entry.getValue(), id, categories);
                purposes.add(rule);
                rule.recipients().forEach(r -> recipients.put(r.id(), RecipientRule.plain(r)));
            }
        });
        return new Edition(
                new PolicyVersion(id, "fixture-" + id),
                Instant.parse(version.path("effective").asString()),
                purposes(version.path("materialChanges")),
                settings(),
                regimes(),
                compatible(),
                categories,
                recipients.values(),
                purposes,
                Notice.EMPTY);
    }

    private boolean declaredIn(JsonNode rule, String version) {
        return !rule.has("since") || versions.indexOf(rule.path("since").asString()) <= versions.indexOf(version);
    }

    private PurposeRule purpose(String id, JsonNode rule, String version, List<CategoryRule> declared) {
        Set<PurposeTrait> traits = EnumSet.noneOf(PurposeTrait.class);
        TRAITS.forEach((key, trait) -> {
            if (flag(rule, key)) {
                traits.add(trait);
            }
        });
        if (rule.hasNonNull("failMode")) {
            traits.add(PurposeTrait.OPEN_AUDITED);
        }
        Purpose purpose = Purpose.of(id);
        if (id.equals("service.invite")
                || Purpose.of("compliance").covers(purpose)
                || Purpose.of("suppression").covers(purpose)) {
            traits.add(PurposeTrait.INVITEES);
        }
        Set<DataCategory> uses = new LinkedHashSet<>();
        rule.path("categories").forEach(category -> {
            DataCategory used = DataCategory.of(category.asString());
            if (declared.stream().anyMatch(c -> c.category().covers(used))) {
                uses.add(used);
            }
        });
        Set<Recipient> recipients = new LinkedHashSet<>();
        rule.path("recipients").forEach(r -> recipients.add(recipient(r.asString())));
        return new PurposeRule(
                purpose,
                Label.NONE,
                bases(rule, version, traits.contains(PurposeTrait.COMPELLING)),
                uses,
                recipients,
                traits,
                rule.hasNonNull("art18")
                        ? RestrictionException.valueOf(rule.path("art18").asString())
                        : null,
                rule.hasNonNull("messageClass")
                        ? MessageClass.valueOf(rule.path("messageClass").asString())
                        : null,
                null,
                null,
                List.of());
    }

    static Recipient recipient(String id) {
        return id.equals("SELF") ? Recipient.SELF : Recipient.of(id);
    }

    private Map<Regime, List<LegalBasis>> bases(JsonNode rule, String version, boolean compelling) {
        List<LegalBasis> eu = versioned(rule.path("basis").path("EU"), version);
        Map<Regime, List<LegalBasis>> bases = new EnumMap<>(PurposeRule.defaultBases(eu, compelling));
        if (rule.hasNonNull("basisNonEU")) {
            List<LegalBasis> elsewhere = versioned(rule.path("basisNonEU"), version);
            bases.put(Regime.US, elsewhere);
            bases.put(Regime.BASE, elsewhere);
        }
        return bases;
    }

    /** The basis of an edition without an entry of its own is that of the latest earlier one. */
    private List<LegalBasis> versioned(JsonNode basis, String version) {
        if (!basis.isObject()) {
            return list(basis);
        }
        List<LegalBasis> latest = List.of();
        for (String earlier : versions) {
            if (basis.has(earlier)) {
                latest = list(basis.path(earlier));
            }
            if (earlier.equals(version)) {
                break;
            }
        }
        return latest;
    }

    private static List<LegalBasis> list(JsonNode basis) {
        List<LegalBasis> list = new ArrayList<>();
        if (basis.isString()) {
            list.add(LegalBasis.valueOf(basis.asString()));
        }
        basis.forEach(item -> list.add(LegalBasis.valueOf(item.asString())));
        return list;
    }

    private Settings settings() {
        return new Settings(
                json.path("minAge").asInt(18),
                SuppressionScope.valueOf(json.path("stopScope").asString("ALL").toUpperCase(Locale.ROOT)),
                Duration.ofMillis(json.path("maxStaleMillis").asLong(1000)),
                jurisdictions(json.path("gpcJurisdictions")),
                jurisdictions(json.path("sensitiveOptInJurisdictions")),
                Map.of());
    }

    private static Set<Jurisdiction> jurisdictions(JsonNode list) {
        Set<Jurisdiction> set = new LinkedHashSet<>();
        list.forEach(item -> set.add(Jurisdiction.of(item.asString())));
        return set;
    }

    private Map<Jurisdiction, Regime> regimes() {
        Map<Jurisdiction, Regime> regimes = new HashMap<>();
        json.path("regimes")
                .properties()
                .forEach(entry -> regimes.put(
                        Jurisdiction.of(entry.getKey()),
                        Regime.valueOf(entry.getValue().asString())));
        return regimes;
    }

    private Map<Purpose, Set<Purpose>> compatible() {
        Map<Purpose, Set<Purpose>> compatible = new HashMap<>();
        json.path("compatible")
                .properties()
                .forEach(entry -> compatible.put(Purpose.of(entry.getKey()), purposes(entry.getValue())));
        return compatible;
    }

    private static Set<Purpose> purposes(JsonNode list) {
        Set<Purpose> set = new LinkedHashSet<>();
        list.forEach(item -> set.add(Purpose.of(item.asString())));
        return set;
    }

    private static boolean flag(JsonNode rule, String key) {
        return rule.path(key).asBoolean(false);
    }
}
