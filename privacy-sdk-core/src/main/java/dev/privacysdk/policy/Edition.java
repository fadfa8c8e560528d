package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Regime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complete edition of the policy, compiled for asking.
 *
 * <p>Immutable and safe for any number of threads. Names that are not declared get no answer, which denies.
 */
public final class Edition {
    private final PolicyVersion version;
    private final Instant effective;
    private final Set<Purpose> material;
    private final Settings settings;
    private final Map<Jurisdiction, Regime> regimes;
    private final Map<Purpose, Set<Purpose>> compatible;
    private final List<CategoryRule> categories;
    private final List<RecipientRule> recipients;
    private final List<PurposeRule> purposes;
    private final Notice notice;

    private final Map<String, Integer> categoryIndex = new HashMap<>();
    private final Map<String, Integer> purposeIndex = new HashMap<>();
    private final Map<Recipient, RecipientRule> recipientRules = new HashMap<>();
    private final BitSet[] usable;

    /**
     * Compiles an edition; throws IllegalArgumentException with every undeclared reference and every name given twice.
     *
     * @param material the purposes whose consents end with this edition
     * @param regimes the regime of each jurisdiction; any other gets the strictest, EU
     * @param compatible for a purpose of collection, the purposes it may further be used for without a consent
     */
    public Edition(
            PolicyVersion version,
            Instant effective,
            Set<Purpose> material,
            Settings settings,
            Map<Jurisdiction, Regime> regimes,
            Map<Purpose, Set<Purpose>> compatible,
            Collection<CategoryRule> categories,
            Collection<RecipientRule> recipients,
            Collection<PurposeRule> purposes,
            Notice notice) {
        this.version = version;
        this.effective = effective;
        this.material = Set.copyOf(material);
        this.settings = settings;
        this.regimes = Map.copyOf(regimes);
        this.compatible = Map.copyOf(compatible);
        this.recipients = List.copyOf(recipients);
        this.purposes = List.copyOf(purposes);
        this.notice = notice;
        List<String> problems = new ArrayList<>();
        this.categories = index(categories, problems);
        for (RecipientRule rule : this.recipients) {
            if (recipientRules.put(rule.recipient(), rule) != null) {
                problems.add("recipient " + rule.recipient() + " is declared twice");
            }
        }
        this.usable = new BitSet[this.purposes.size()];
        compile(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Edition " + version.id() + ": " + String.join("; ", problems) + ".");
        }
    }

    private List<CategoryRule> index(Collection<CategoryRule> declared, List<String> problems) {
        Map<String, CategoryRule> byId = new HashMap<>();
        for (CategoryRule rule : declared) {
            if (byId.put(rule.category().id(), rule) != null) {
                problems.add("category " + rule.category() + " is declared twice");
            }
        }
        List<CategoryRule> filled = new ArrayList<>(declared.size());
        for (CategoryRule rule : declared) {
            categoryIndex.put(rule.category().id(), filled.size());
            CategoryRule whole = rule;
            for (String up = parent(rule.category().id()); up != null; up = parent(up)) {
                CategoryRule above = byId.get(up);
                if (above != null) {
                    whole = whole.below(above);
                }
            }
            filled.add(whole);
        }
        return List.copyOf(filled);
    }

    private void compile(List<String> problems) {
        for (int p = 0; p < purposes.size(); p++) {
            PurposeRule rule = purposes.get(p);
            if (purposeIndex.put(rule.purpose().id(), p) != null) {
                problems.add("purpose " + rule.purpose() + " is declared twice");
            }
            BitSet bits = new BitSet(categories.size());
            for (DataCategory used : rule.uses()) {
                if (nearest(used.id()) < 0) {
                    problems.add("purpose " + rule.purpose() + " uses " + used + ", which is not declared");
                }
                for (int c = 0; c < categories.size(); c++) {
                    if (used.covers(categories.get(c).category())) {
                        bits.set(c);
                    }
                }
            }
            usable[p] = bits;
            for (Recipient recipient : rule.recipients()) {
                if (!recipientRules.containsKey(recipient)) {
                    problems.add(
                            "purpose " + rule.purpose() + " discloses to " + recipient + ", which is not declared");
                }
            }
        }
        for (Purpose changed : material) {
            if (!purposeIndex.containsKey(changed.id())) {
                problems.add("material names " + changed + ", which is not declared");
            }
        }
    }

    private static @Nullable String parent(String id) {
        int dot = id.lastIndexOf('.');
        return dot < 0 ? null : id.substring(0, dot);
    }

    /** The index of the category or its nearest declared ancestor, or -1. */
    private int nearest(String id) {
        for (String at = id; at != null; at = parent(at)) {
            Integer found = categoryIndex.get(at);
            if (found != null) {
                return found;
            }
        }
        return -1;
    }

    /** The id and hash of this edition. */
    public PolicyVersion version() {
        return version;
    }

    /** The instant from which it is in force. */
    public Instant effective() {
        return effective;
    }

    /** The purposes whose consents end with this edition. */
    public Set<Purpose> material() {
        return material;
    }

    /** The numbers and lists that change outcomes. */
    public Settings settings() {
        return settings;
    }

    /** Every category, in the order of the document, with its inherited parts. */
    public List<CategoryRule> categories() {
        return categories;
    }

    /** Every purpose, in the order of the document. */
    public List<PurposeRule> purposes() {
        return purposes;
    }

    /** Every class of recipients, in the order of the document. */
    public List<RecipientRule> recipients() {
        return recipients;
    }

    /** The jurisdictions that the document names, with their regimes. */
    public Map<Jurisdiction, Regime> regimes() {
        return regimes;
    }

    /** For a purpose of collection, the purposes it may further be used for without a consent. */
    public Map<Purpose, Set<Purpose>> compatible() {
        return compatible;
    }

    /** What the edition tells people beside the rules: controller, sources, choices, rights. */
    public Notice notice() {
        return notice;
    }

    /** The rule for a purpose by its id, or null where it is not declared. */
    public @Nullable PurposeRule purpose(String id) {
        Integer index = purposeIndex.get(id);
        return index == null ? null : purposes.get(index);
    }

    /** The rule for a purpose, or null where it is not declared. */
    public @Nullable PurposeRule purpose(Purpose purpose) {
        return purpose(purpose.id());
    }

    /** The rule of a category or, where it has none of its own, of its nearest ancestor; null where none is declared. */
    public @Nullable CategoryRule category(String id) {
        int index = DataCategory.isId(id) ? nearest(id) : -1;
        return index < 0 ? null : categories.get(index);
    }

    /** The rule of a category or of its nearest declared ancestor. */
    public @Nullable CategoryRule category(DataCategory category) {
        return category(category.id());
    }

    /** The rule of a recipient, or null where it is not declared. */
    public @Nullable RecipientRule recipient(Recipient recipient) {
        return recipientRules.get(recipient);
    }

    /** Whether a purpose may use a category; false where either is not declared. */
    public boolean allows(String purpose, String category) {
        Integer p = purposeIndex.get(purpose);
        int c = nearest(category);
        return p != null && c >= 0 && usable[p].get(c);
    }

    /** Whether a purpose may use a category; false where either is not declared. */
    public boolean allows(Purpose purpose, DataCategory category) {
        return allows(purpose.id(), category.id());
    }

    /** The declared categories below this one that are special, sensitive or bound to recipients where it is not. */
    public List<DataCategory> stricterBelow(DataCategory category) {
        CategoryRule above = category(category);
        return categories.stream()
                .filter(rule ->
                        category.covers(rule.category()) && !rule.category().equals(category))
                .filter(rule -> above == null
                        || rule.special() != above.special()
                        || rule.usSensitive() != above.usSensitive()
                        || !rule.onlyTo().equals(above.onlyTo()))
                .map(CategoryRule::category)
                .toList();
    }

    /** Whether data collected for one purpose may serve another without a consent to it. */
    public boolean compatible(Purpose collectedFor, Purpose purpose) {
        return compatible.getOrDefault(collectedFor, Set.of()).contains(purpose);
    }

    /** The regime of a residence; the strictest where the edition does not name it. */
    public Regime regime(Jurisdiction residence) {
        return regimes.getOrDefault(residence, Regime.EU);
    }

    @Override
    public String toString() {
        return "Edition[" + version + " from " + effective + "]";
    }
}
