package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Recipient;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one category of data.
 *
 * <p>In an {@link Edition} the inherited parts are filled in: special, sensitive and secret hold for everything below,
 * mask, sources and retention come from the nearest entry that has them.
 *
 * @param category the category
 * @param label its names
 * @param mask the masking strategy for logs
 * @param sources ids of the sources the data comes from
 * @param onlyTo the only recipients it may ever go to, whatever a purpose allows; empty for no such limit
 * @param keep how long it is kept
 * @param special a special category (GDPR Art. 9)
 * @param usSensitive sensitive personal information (Cal. Civ. Code 1798.140(ae))
 * @param secret never logged, never exported
 * @param optional the service works without it
 * @param fides the key in the fideslang taxonomy
 * @param fidesParent the parent key, where fideslang lacks the key itself
 * @param dpv terms of the W3C Data Privacy Vocabulary
 * @param aliases what other vocabularies call it, by vocabulary
 */
public record CategoryRule(
        DataCategory category,
        Label label,
        @Nullable String mask,
        List<String> sources,
        Set<Recipient> onlyTo,
        @Nullable Retention keep,
        boolean special,
        boolean usSensitive,
        boolean secret,
        boolean optional,
        @Nullable String fides,
        @Nullable String fidesParent,
        List<String> dpv,
        Map<String, List<String>> aliases) {
    /** Keeps copies. */
    public CategoryRule {
        sources = List.copyOf(sources);
        onlyTo = Collections.unmodifiableSet(new LinkedHashSet<>(onlyTo));
        dpv = List.copyOf(dpv);
        aliases = Map.copyOf(aliases);
    }

    /** A category with no properties of its own. */
    public static CategoryRule plain(DataCategory category) {
        return new CategoryRule(
                category,
                Label.NONE,
                null,
                List.of(),
                Set.of(),
                null,
                false,
                false,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of());
    }

    /** The same with these properties. */
    public CategoryRule sensitivity(boolean isSpecial, boolean isUsSensitive, boolean isSecret) {
        return new CategoryRule(
                category,
                label,
                mask,
                sources,
                onlyTo,
                keep,
                isSpecial,
                isUsSensitive,
                isSecret,
                optional,
                fides,
                fidesParent,
                dpv,
                aliases);
    }

    /** Whether it may go to this recipient at all; inside the service it always may. */
    public boolean mayGoTo(String recipient) {
        return onlyTo.isEmpty()
                || recipient.equals(Recipient.SELF.id())
                || onlyTo.stream().anyMatch(allowed -> allowed.id().equals(recipient));
    }

    /** Whether nothing may be inferred from it. */
    public boolean sensitive() {
        return special || usSensitive;
    }

    /** The same with what the entry above hands down. */
    CategoryRule below(CategoryRule parent) {
        return new CategoryRule(
                category,
                label,
                mask == null ? parent.mask : mask,
                sources.isEmpty() ? parent.sources : sources,
                onlyTo.isEmpty() ? parent.onlyTo : onlyTo,
                keep == null ? parent.keep : keep,
                special || parent.special,
                usSensitive || parent.usSensitive,
                secret || parent.secret,
                optional,
                fides,
                fidesParent,
                dpv,
                aliases);
    }
}
