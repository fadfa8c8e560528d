package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** No object whose {@code toString} tells personal data is made into text. */
final class StayObjects implements FlowCondition.Judge {
    @Override
    public void judge(JavaClass type, Flows flows, Set<String> said) {
        for (Flows.Arrival arrival : flows.arrivals(type)) {
            CodePlace place = CodePlace.of(flows, arrival.flow().key);
            if (arrival.sink().kind() != Sink.Kind.TEXT) {
                continue;
            }
            for (Fact fact : arrival.facts()) {
                List<Fact> told = fact.label() instanceof Label.Holder
                        ? List.copyOf(flows.text(arrival.flow(), fact))
                        : List.of();
                if (!told.isEmpty()) {
                    said.add(place.said() + " turns " + StayOutOf.what(List.of(fact)) + " into text, which tells "
                            + StayOutOf.what(told) + StayOutOf.way(flows, place, arrival.way(), List.of())
                            + "; log the object by itself, use what Masker.render makes of it, or let its class mask"
                            + " toString" + place.line(arrival.line()));
                }
            }
        }
    }
}
