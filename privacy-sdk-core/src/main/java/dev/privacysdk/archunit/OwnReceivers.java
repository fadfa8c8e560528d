package dev.privacysdk.archunit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The methods of our own that a call on a library's type reaches: those of the classes that its receiver is known to be of.
 *
 * <p>Nobody else's iterator or exception answers with what ours do.
 */
final class OwnReceivers {
    private final Program program;
    private final Map<Callee, Map<String, List<String>>> known = new ConcurrentHashMap<>();

    OwnReceivers(Program program) {
        this.program = program;
    }

    /** The methods that a call reaches, by what is known of its receiver. */
    List<MethodFacts> targets(MethodFacts in, MethodFacts.Called called) {
        Callee asked = called.call().asked();
        if (asked == null) {
            return called.targets();
        }
        Set<String> reached = reached(in.at(called.argument(0)), asked);
        return reached.isEmpty()
                ? List.of()
                : called.targets().stream()
                        .filter(target -> reached.contains(target.flow.key))
                        .toList();
    }

    /** Whether a fact is that this is an object of our own of this type. */
    boolean isOf(String type, Fact fact) {
        return fact.label() instanceof Label.Holder object
                && !object.written()
                && program.lineage(object.type()).contains(type);
    }

    private Set<String> reached(Facts receiver, Callee asked) {
        Set<String> all = new HashSet<>();
        for (int at = 0; at < receiver.size(); at++) {
            Fact fact = receiver.get(at);
            if (isOf(asked.owner(), fact) && fact.label() instanceof Label.Holder object) {
                all.addAll(known.computeIfAbsent(asked, first -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                object.type(),
                                type -> List.copyOf(program.targets(type, asked.name(), asked.desc(), true))));
            }
        }
        return all;
    }
}
