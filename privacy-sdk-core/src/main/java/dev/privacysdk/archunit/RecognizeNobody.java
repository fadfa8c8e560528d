package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Nobody is recognized by what a browser cannot help telling, or by a mark hidden where nobody deletes it. */
final class RecognizeNobody implements FlowCondition.Judge {
    private static final ClassNames LIBRARIES = ClassNames.like(
            "com\\.fingerprint\\..*|com\\.fingerprintjs\\..*|com\\.iovation\\..*|com\\.threatmetrix\\..*"
                    + "|com\\.deviceatlas\\..*|com\\.castle\\.device\\..*");
    private static final String REMEDY =
            "; leave it away: who blocks cookies or images is not to be recognized, and visits can be counted without";

    @Override
    public void judge(JavaClass type, Flows flows, Set<String> said) {
        for (Flows.Arrival arrival : flows.arrivals(type)) {
            CodePlace place = CodePlace.of(flows, arrival.flow().key);
            String way = StayOutOf.way(flows, place, arrival.way(), List.of());
            if (arrival.sink().kind() == Sink.Kind.DIGEST) {
                Set<String> traits = new TreeSet<>();
                arrival.facts().forEach(fact -> {
                    if (fact.label() instanceof Label.Trait trait) {
                        traits.add(trait.name());
                    }
                });
                if (traits.size() > 1) {
                    said.add(place.said() + " makes a fingerprint of " + Names.list(traits) + " ("
                            + arrival.sink().name() + ")" + way + REMEDY + place.line(arrival.line()));
                }
            } else if (arrival.sink().kind() == Sink.Kind.ENTITY_TAG) {
                List<Fact> marks =
                        arrival.facts().stream().filter(StayOutOf::isValue).toList();
                if (!marks.isEmpty()) {
                    said.add(place.said() + " hides " + StayOutOf.what(marks) + " in "
                            + arrival.sink().name() + way + REMEDY + place.line(arrival.line()));
                }
            }
        }
        if (!flows.hearsOf(LIBRARIES)) {
            return;
        }
        type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getBaseComponentType().getName())
                .filter(LIBRARIES::have)
                .sorted()
                .limit(1)
                .forEach(name -> said.add(Names.of(type) + " uses " + name + ", which takes fingerprints of browsers"
                        + REMEDY + Names.place(type)));
    }
}
