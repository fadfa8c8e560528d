package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** What the {@code toString} of a class answers with tells no personal data. */
final class MaskToString implements FlowCondition.Judge {
    @Override
    public void judge(JavaClass type, Flows flows, Set<String> said) {
        List<Fact> told = flows.told(type).stream().filter(StayOutOf::isValue).toList();
        if (told.isEmpty()) {
            return;
        }
        int line = type.tryGetMethod("toString")
                .map(method -> method.getSourceCodeLocation().getLineNumber())
                .orElse(0);
        said.add("The toString of " + Names.of(type) + " tells " + StayOutOf.what(told)
                + "; leave it out, or write @Override public String toString() { return"
                + " Masker.standard().render(this); }"
                + new CodePlace(type, "toString", "").line(line));
    }
}
