package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.Purpose;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What purposes may read: what the words on a field name and, where there is a policy, what its newest edition allows. */
final class Permission {
    /**
     * Why something may not be read.
     *
     * @param reason what a sentence says of the member
     * @param remedy what to do: tighten first, loosen last
     */
    record Refusal(String reason, String remedy) {}

    private final Set<String> imposed;
    private final Optional<Edition> edition;

    private Permission(Set<String> imposed, Optional<Edition> edition) {
        this.imposed = imposed;
        this.edition = edition;
    }

    /** By the words alone; the given purposes need none. */
    static Permission byWords(Collection<Purpose> imposed) {
        return new Permission(imposed.stream().map(Purpose::id).collect(Collectors.toSet()), Optional.empty());
    }

    /** By the words and the newest edition. */
    static Permission by(Policy policy) {
        Set<String> imposed = policy.latest().purposes().stream()
                .filter(PurposeRule::imposed)
                .map(rule -> rule.purpose().id())
                .collect(Collectors.toSet());
        return new Permission(imposed, Optional.of(policy.latest()));
    }

    /** Why these purposes, each with its word, may not read this; empty where they may. */
    Optional<Refusal> refusal(SortedMap<String, String> purposes, JavaMember read) {
        return byEdition(purposes, read).or(() -> byWords(purposes, read));
    }

    private Optional<Refusal> byEdition(SortedMap<String, String> purposes, JavaMember read) {
        return edition.flatMap(asked -> ClassFileMarks.categories(read).stream()
                .flatMap(category -> purposes.keySet().stream()
                        .filter(purpose -> !asked.allows(purpose, category))
                        .map(purpose -> refusal(asked, purpose, category)))
                .findFirst());
    }

    private static Refusal refusal(Edition edition, String purpose, String category) {
        PurposeRule rule = edition.purpose(purpose);
        String policy = "policy " + edition.version().id();
        return new Refusal(
                "which holds " + category + ", and " + policy
                        + (rule == null
                                ? " does not name " + purpose
                                : " lets " + purpose + " use only " + rule.uses()),
                "read it in a method for a purpose that may use it, or have the policy "
                        + (rule == null ? "name " + purpose : "add " + category + " to what " + purpose + " uses"));
    }

    private Optional<Refusal> byWords(SortedMap<String, String> purposes, JavaMember read) {
        SortedMap<String, String> served = ClassFileMarks.purposes(read);
        SortedMap<String, String> missing = new TreeMap<>(purposes);
        missing.keySet().removeAll(imposed);
        missing.keySet().removeAll(served.keySet());
        if (served.isEmpty() || missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "which may be used only for " + Names.list(served.keySet()),
                "read it in a method for a purpose that " + (read instanceof JavaField ? "the field" : "the accessor")
                        + " names, or add " + Names.list(missing.values()) + " to " + Names.of(read)
                        + " if people were told of that use"));
    }
}
