package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The ways from methods, by calls, to accesses of one kind, each the shortest.
 *
 * <p>Followed are calls and method references, also in lambdas; every implementation of an interface and every override;
 * lambdas that implement an interface of the application or that a field holds; constructors, static initializers, and what a class that is made overrides of foreign types. The order is the same at
 * every run, and recursion ends. Code from which nothing wanted is reached is walked once, however many starts lead to it.
 */
final class CallPaths {
    /** One wanted access and the code that leads to it: the first is where the walk began, the last makes the access. */
    record Reached(Calls.Call call, List<Step> path) {
        JavaAccess<?> access() {
            return call.access();
        }

        /** The methods between the start and the access that somebody wrote, as a sentence names them. */
        List<String> via() {
            List<String> names = new ArrayList<>();
            for (Step step : path.subList(1, path.size())) {
                JavaCodeUnit code = step.code();
                String name = Names.ofCode(code);
                // A method and what is written inside it go by the same name.
                if (Dispatch.isWritten(code)
                        && (names.isEmpty() || !names.get(names.size() - 1).equals(name))) {
                    names.add(name);
                }
            }
            return List.copyOf(names);
        }
    }

    /** Whether a way ends with this access, because it is what was looked for. */
    interface Wanted {
        boolean ends(Calls.Call call);
    }

    private final Predicate<? super JavaCodeUnit> stop;
    private final Wanted wanted;
    private final Map<JavaCodeUnit, Boolean> stops = new ConcurrentHashMap<>();
    private final Set<Step> leadsNowhere = ConcurrentHashMap.newKeySet();

    /** Takes the accesses at which a way ends, and the code that is not entered, by whatever stands in for it either. */
    CallPaths(Wanted wanted, Predicate<? super JavaCodeUnit> stop) {
        this.stop = stop;
        this.wanted = wanted;
    }

    /** The same where what is wanted are reads, by the member that bears the marks. */
    static CallPaths toReads(Predicate<? super JavaCodeUnit> stop, Predicate<? super JavaMember> wanted) {
        return new CallPaths(call -> call.read().filter(wanted).isPresent(), stop);
    }

    /** The wanted accesses that are reached from here, nearest first. */
    List<Reached> from(JavaCodeUnit start) {
        return new Walk(Step.whole(start)).run();
    }

    /** One start, breadth first, so that the first way to any code is a shortest. */
    private final class Walk {
        private final Map<Step, Optional<Step>> cameFrom = new HashMap<>();
        private final Queue<Step> next = new ArrayDeque<>();
        private final List<Reached> found = new ArrayList<>();

        Walk(Step start) {
            cameFrom.put(start, Optional.empty());
            next.add(start);
        }

        List<Reached> run() {
            for (Step code = next.poll(); code != null; code = next.poll()) {
                for (Calls.Call call : Calls.from(code)) {
                    if (wanted.ends(call)) {
                        found.add(new Reached(call, pathTo(code)));
                    } else {
                        for (Step reached : next(call)) {
                            enter(reached, code);
                        }
                    }
                }
            }
            remember();
            return List.copyOf(found);
        }

        private void enter(Step reached, Step from) {
            if (cameFrom.putIfAbsent(reached, Optional.of(from)) == null) {
                next.add(reached);
            }
        }

        private List<Step> pathTo(Step code) {
            List<Step> path = new ArrayList<>(List.of(code));
            for (Optional<Step> at = before(code); at.isPresent(); at = before(at.get())) {
                path.add(at.get());
            }
            Collections.reverse(path);
            return List.copyOf(path);
        }

        private Optional<Step> before(Step code) {
            return cameFrom.getOrDefault(code, Optional.empty());
        }

        /** Backwards from what was found; the rest of what was walked need not be walked again. */
        private void remember() {
            Set<Step> leadsThere = new HashSet<>();
            if (!found.isEmpty()) {
                Map<Step, List<Step>> callers = callers();
                Queue<Step> back = new ArrayDeque<>();
                found.forEach(
                        reached -> back.add(reached.path().get(reached.path().size() - 1)));
                for (Step code = back.poll(); code != null; code = back.poll()) {
                    if (leadsThere.add(code)) {
                        back.addAll(callers.getOrDefault(code, List.of()));
                    }
                }
            }
            cameFrom.keySet().stream()
                    .filter(code -> !leadsThere.contains(code))
                    .forEach(leadsNowhere::add);
        }

        private Map<Step, List<Step>> callers() {
            Map<Step, List<Step>> callers = new HashMap<>();
            for (Step code : cameFrom.keySet()) {
                for (Calls.Call call : Calls.from(code)) {
                    next(call)
                            .forEach(reached -> callers.computeIfAbsent(reached, first -> new ArrayList<>(2))
                                    .add(code));
                }
            }
            return callers;
        }
    }

    /** Where a call leads that is worth a walk. A call of what opens another purpose leads there, whoever stands in. */
    private List<Step> next(Calls.Call call) {
        if (call.reached().isEmpty() || call.named().filter(this::stopsAt).isPresent()) {
            return List.of();
        }
        List<Step> next = new ArrayList<>(call.reached().size());
        for (Step reached : call.reached()) {
            if (!leadsNowhere.contains(reached) && !stopsAt(reached.code())) {
                next.add(reached);
            }
        }
        return next;
    }

    private boolean stopsAt(JavaCodeUnit code) {
        Boolean known = stops.get(code);
        if (known == null) {
            known = stop.test(code);
            stops.put(code, known);
        }
        return known;
    }
}
