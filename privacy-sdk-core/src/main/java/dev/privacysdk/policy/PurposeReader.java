package dev.privacysdk.policy;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.policy.PurposeRule.Interest;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the purposes of an edition. */
final class PurposeReader {
    private static final Map<String, PurposeTrait> FLAGS = flags();
    private static final Map<String, PurposeTrait> FAIL_MODES = Map.of("open-audited", PurposeTrait.OPEN_AUDITED);
    private static final Map<String, PurposeTrait> AUDITS = Map.of("every", PurposeTrait.AUDIT_EVERY);
    private static final Map<String, String> WHOSE =
            Ordered.map(Map.of("controller", "controller", "third-party", "third-party", "subject", "subject"));

    private final EditionScope scope;
    private final Set<Regime> regimes;
    private final Map<Purpose, Set<Operation>> operations = new LinkedHashMap<>();
    private final Map<String, List<Purpose>> byHeading = new LinkedHashMap<>();
    private final Map<Purpose, Integer> lines = new LinkedHashMap<>();

    /** Takes the regimes that anybody can be under. */
    PurposeReader(EditionScope scope, Set<Regime> regimes) {
        this.scope = scope;
        this.regimes = regimes;
    }

    private static Map<String, PurposeTrait> flags() {
        Map<String, PurposeTrait> flags = Spelling.words(PurposeTrait.class);
        flags.remove(Spelling.of(PurposeTrait.OPEN_AUDITED));
        flags.remove(Spelling.of(PurposeTrait.AUDIT_EVERY));
        flags.remove(Spelling.of(PurposeTrait.SENSITIVE_USE_PERMITTED));
        flags.put("spi-permitted", PurposeTrait.SENSITIVE_USE_PERMITTED);
        return Ordered.map(flags);
    }

    List<PurposeRule> read(Fields edition) {
        edition.missing("purposes", "declare every purpose that the service uses data for");
        List<PurposeRule> rules = new ArrayList<>();
        edition.entities("purposes").forEach((id, fields) -> {
            rules.add(purpose(Purpose.of(id), fields));
            fields.end();
        });
        return rules;
    }

    /** For some purposes, the operations that they say they perform. */
    Map<Purpose, Set<Operation>> operations() {
        return operations;
    }

    /** The purposes under each heading. */
    Map<String, List<Purpose>> byHeading() {
        return byHeading;
    }

    /** The line on which each purpose begins. */
    Map<Purpose, Integer> lines() {
        return lines;
    }

    private PurposeRule purpose(Purpose purpose, Fields fields) {
        lines.put(purpose, fields.line());
        heading(purpose, fields);
        Set<Operation> performed = fields.words("operations", Spelling.words(Operation.class));
        if (!performed.isEmpty()) {
            operations.put(purpose, Ordered.set(performed));
        }
        Set<PurposeTrait> traits = traits(fields);
        int before = scope.problems().errors();
        Map<Regime, List<LegalBasis>> bases =
                new BasisReader(scope.problems()).read(fields, traits.contains(PurposeTrait.COMPELLING));
        if (scope.problems().errors() == before) {
            warnOfMissingBases(fields, bases);
        }
        return new PurposeRule(
                purpose,
                scope.label(fields),
                bases,
                needed(fields, "uses", scope.references(fields, "uses", "categories", DataCategory::of)),
                needed(fields, "recipients", scope.references(fields, "recipients", "recipients", Recipient::of)),
                traits,
                fields.word("art18", Spelling.words(RestrictionException.class)),
                fields.word("message-class", Spelling.words(MessageClass.class)),
                interest(fields),
                use(fields),
                Taxonomies.dpv(fields, scope.problems()));
    }

    private void heading(Purpose purpose, Fields fields) {
        if (scope.declared("headings").contains(purpose.id())) {
            scope.problems()
                    .error(
                            fields.line(),
                            fields.path(),
                            "is also a heading, and a heading is never used as a purpose; rename one of them");
        }
        String heading = fields.text("parent-heading");
        if (heading != null) {
            Fields.Word word = new Fields.Word(heading, fields.line("parent-heading"), fields.at("parent-heading"));
            if (scope.isDeclared(word, "headings")) {
                byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).add(purpose);
            }
        }
    }

    private static Set<PurposeTrait> traits(Fields fields) {
        Set<PurposeTrait> traits = EnumSet.noneOf(PurposeTrait.class);
        FLAGS.forEach((key, trait) -> {
            if (fields.flag(key)) {
                traits.add(trait);
            }
        });
        PurposeTrait failMode = fields.word("fail-mode", FAIL_MODES);
        if (failMode != null) {
            traits.add(failMode);
        }
        PurposeTrait audit = fields.word("audit", AUDITS);
        if (audit != null) {
            traits.add(audit);
        }
        return traits;
    }

    private static <T> Set<T> needed(Fields fields, String key, Set<T> found) {
        Node node = fields.node(key);
        if (node == null) {
            fields.missing(key, "what is not listed is denied, so list at least one");
        } else if (node instanceof Node.Items items && items.items().isEmpty()) {
            fields.error(key, "is empty; what is not listed is denied, so list at least one");
        }
        return found;
    }

    private @Nullable Interest interest(Fields purpose) {
        Fields fields = purpose.map("interest");
        if (fields == null) {
            return null;
        }
        fields.missing("whose", "write one of " + Spelling.sorted(WHOSE.keySet()));
        String whose = fields.word("whose", WHOSE);
        fields.missing("name", "people are told the interest (GDPR Art. 13(1)(d)); write it in words");
        Interest interest = new Interest(whose == null ? "" : whose, fields.languages("name", scope.languages()));
        fields.end();
        if ("subject".equals(whose)) {
            scope.problems()
                    .warning(
                            fields.line("whose"),
                            fields.at("whose"),
                            "names the person's own interest, and GDPR Art. 6(1)(f) knows those of the controller and of third"
                                    + " parties; name whose interest it really is, or another basis");
        }
        return interest;
    }

    private static @Nullable String use(Fields fields) {
        String use = fields.text("fides");
        if (use != null && !Taxonomies.USES.contains(use)) {
            fields.error(
                    "fides",
                    Spelling.quoted(use) + " is not a data use of fideslang" + Spelling.remedy(use, Taxonomies.USES));
        }
        return use;
    }

    private void warnOfMissingBases(Fields fields, Map<Regime, List<LegalBasis>> bases) {
        Set<Regime> without = EnumSet.copyOf(regimes);
        without.removeAll(bases.keySet());
        if (!without.isEmpty()) {
            scope.problems()
                    .warning(
                            fields.line("basis"),
                            fields.at("basis"),
                            "has no basis in the regimes " + without
                                    + ", so its calls there are denied NO_LEGAL_BASIS; name"
                                    + " one, or leave it if that is meant");
        }
    }
}
