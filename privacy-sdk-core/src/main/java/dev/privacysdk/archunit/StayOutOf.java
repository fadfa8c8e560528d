package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Code lets no personal data reach places of certain kinds; the sentence names the data, the place and the way. */
final class StayOutOf implements FlowCondition.Judge {
    private static final List<String> LIKE_CONSONANTS = List.of("use", "usa", "usu", "uni", "uti", "eu", "one", "once");

    private final Map<Sink.Kind, String> remedies;
    private final Predicate<Fact> counts;
    private final Predicate<CodePlace> spared;

    /** Takes the remedy for each kind of place, which facts count, and which code may do it. */
    StayOutOf(Map<Sink.Kind, String> remedies, Predicate<Fact> counts, Predicate<CodePlace> spared) {
        this.remedies = remedies;
        this.counts = counts;
        this.spared = spared;
    }

    /** Whether a fact is that this is a marked value, or made of one. */
    static boolean isValue(Fact fact) {
        return fact.label() instanceof Label.Marked;
    }

    /** Whether a fact is that this is a marked value or an object with such. */
    static boolean isPersonal(Fact fact) {
        return isValue(fact) || fact.label() instanceof Label.Holder;
    }

    @Override
    public void judge(JavaClass type, Flows flows, Set<String> said) {
        for (Flows.Arrival arrival : flows.arrivals(type)) {
            String remedy = remedies.get(arrival.sink().kind());
            if (remedy == null) {
                continue;
            }
            List<Fact> facts = arrival.facts().stream().filter(counts).toList();
            CodePlace place = CodePlace.of(flows, arrival.flow().key);
            if (!facts.isEmpty() && !flows.runsOnlyIn(arrival.flow().key, spared)) {
                said.add(place.said() + " lets " + what(facts) + " flow into "
                        + arrival.sink().name() + way(flows, place, arrival.way(), facts) + "; " + remedy
                        + place.line(arrival.line()));
            }
        }
    }

    /** {@code Customer.email and a Basket}. */
    static String what(List<Fact> facts) {
        Set<String> names = new TreeSet<>();
        for (Fact fact : facts) {
            if (fact.label() instanceof Label.Marked mark) {
                names.add(mark.name());
            } else if (fact.label() instanceof Label.Holder holder) {
                names.add(article(holder.type()));
            }
        }
        return Names.list(names);
    }

    /** {@code a Customer}, {@code an Order}, {@code a User}. */
    static String article(String type) {
        String name = type.substring(type.lastIndexOf('/') + 1).replace('$', '.');
        String sound = name.toLowerCase(Locale.ROOT);
        boolean an = "aeiou".indexOf(sound.charAt(0)) >= 0
                && LIKE_CONSONANTS.stream().noneMatch(sound::startsWith);
        return (an ? "an " : "a ") + name;
    }

    /** {@code , by way of Texts.line and Texts.end}; lambdas are part of what they stand in. */
    static String way(Flows flows, CodePlace here, List<String> to, List<Fact> facts) {
        Set<String> steps = new LinkedHashSet<>();
        facts.stream().limit(1).flatMap(fact -> fact.way().stream()).forEach(steps::add);
        steps.addAll(to);
        Set<String> names = steps.stream()
                .map(step -> CodePlace.of(flows, step).saidWithin())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.remove(here.saidWithin());
        return names.isEmpty() ? "" : ", by way of " + Names.list(names);
    }
}
