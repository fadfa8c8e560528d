package dev.privacysdk.report;

import dev.privacysdk.policy.Conformance;
import dev.privacysdk.policy.ConformanceProblem;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The record of processing activities (GDPR Art. 30), derived from an edition of the policy and the marks of classes.
 *
 * <p>Immutable. The same edition and classes give the same text everywhere and in any order; nothing of it is about a single
 * person. It is written in English and then in Japanese, and ends with the {@link Inventory} that the build compares.
 */
public final class RecordOfProcessing {
    private final @Nullable Policy policy;
    private final Inventory inventory;
    private final String markdown;

    private RecordOfProcessing(@Nullable Policy policy, Edition edition, Collection<Class<?>> types) {
        this.policy = policy;
        Survey survey = Survey.of(types);
        List<Activity> activities = Activity.of(edition, survey);
        this.inventory = Inventory.of(edition, survey, activities);
        TreeSet<String> problems = new TreeSet<>();
        Conformance.check(edition, types).stream()
                .filter(ConformanceProblem::isError)
                .map(ConformanceProblem::sentence)
                .forEach(problems::add);
        Findings findings = new Findings(edition, survey, activities, List.copyOf(problems));
        Markdown both = new Markdown();
        new RecordText(new Words("en", edition), findings, both).write();
        new RecordText(new Words("ja", edition), findings, both).write();
        both.heading(1, "Facts that the build compares / ビルドで照合する項目");
        both.paragraph("These lines and the text above are written together. Do not edit either by hand.");
        both.paragraph("以下の行と上記の本文は一体として出力されます。いずれも手作業で編集しないでください。");
        this.markdown = inventory.sealing(both.toString());
    }

    /** The record under the newest edition of a policy. */
    public static RecordOfProcessing of(Policy policy, Collection<Class<?>> types) {
        return new RecordOfProcessing(policy, policy.latest(), types);
    }

    /** The record under this edition. */
    public static RecordOfProcessing of(Edition edition, Collection<Class<?>> types) {
        return new RecordOfProcessing(null, edition, types);
    }

    /** The facts at its end. */
    public Inventory inventory() {
        return inventory;
    }

    /** What changed since an older inventory, with the whole of both editions where the policy holds them. */
    public Drift since(Inventory older) {
        return Drift.between(policy, older, inventory);
    }

    /** The document, in Markdown, with line feeds as line ends. */
    public String markdown() {
        return markdown;
    }

    @Override
    public String toString() {
        return "RecordOfProcessing[" + inventory.edition() + "]";
    }
}
