package dev.privacysdk.archunit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods to look at again, each once, in the order in which they became so. */
final class Agenda {
    private final Deque<MethodFacts> due = new ArrayDeque<>();

    void add(MethodFacts method) {
        if (!method.isDue) {
            method.isDue = true;
            due.add(method);
        }
    }

    void addAll(Collection<MethodFacts> methods) {
        methods.forEach(this::add);
    }

    /** Whoever calls learns more when what it calls is known already. */
    void addCalledFirst(Collection<MethodFacts> all) {
        Set<MethodFacts> seen = new HashSet<>();
        for (MethodFacts start : all) {
            Deque<MethodFacts> path = new ArrayDeque<>();
            path.push(start);
            while (!path.isEmpty()) {
                MethodFacts method = path.element();
                if (seen.add(method)) {
                    for (MethodFacts.Called call : method.calls) {
                        for (MethodFacts target : call.targets()) {
                            if (!seen.contains(target)) {
                                path.push(target);
                            }
                        }
                    }
                } else {
                    add(path.pop());
                }
            }
        }
    }

    @Nullable
    MethodFacts next() {
        MethodFacts next = due.poll();
        if (next != null) {
            next.isDue = false;
        }
        return next;
    }
}
