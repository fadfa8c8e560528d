package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.privacysdk.vocabulary.DataCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Secrets are compared in a time that does not tell how much of a guess was right. */
final class CompareSecrets implements FlowCondition.Judge {
    private final List<DataCategory> secrets;

    /** Takes the categories of what is secret; what is below them is secret as well. */
    CompareSecrets(Collection<DataCategory> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    @Override
    public void judge(JavaClass type, Flows flows, Set<String> said) {
        for (Flows.Arrival arrival : flows.arrivals(type)) {
            CodePlace place = CodePlace.of(flows, arrival.flow().key);
            List<Fact> facts = arrival.facts().stream().filter(this::isSecret).toList();
            if (arrival.sink().kind() == Sink.Kind.COMPARED && !facts.isEmpty()) {
                said.add(place.said() + " compares " + StayOutOf.what(facts) + " with "
                        + arrival.sink().name() + StayOutOf.way(flows, place, arrival.way(), List.of())
                        + ", which takes the longer the more of a guess is right; compare bytes with"
                        + " MessageDigest.isEqual" + place.line(arrival.line()));
            }
        }
    }

    private boolean isSecret(Fact fact) {
        return fact.label() instanceof Label.Marked mark
                && mark.categories().stream()
                        .filter(DataCategory::isId)
                        .map(DataCategory::of)
                        .anyMatch(category -> secrets.stream().anyMatch(secret -> secret.covers(category)));
    }
}
