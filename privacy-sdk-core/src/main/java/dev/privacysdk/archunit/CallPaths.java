package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;

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
    private final Map<Step, Node> nodes = new ConcurrentHashMap<>();
    private final @Nullable CallPaths wider;

    /** Takes the accesses at which a way ends, and the code that is not entered, by whatever stands in for it either. */
    CallPaths(Wanted wanted, Predicate<? super JavaCodeUnit> stop) {
        this(wanted, stop, null);
    }

    private CallPaths(Wanted wanted, Predicate<? super JavaCodeUnit> stop, @Nullable CallPaths wider) {
        this.stop = stop;
        this.wanted = wanted;
        this.wider = wider;
    }

    /** The same where what is wanted are reads, by the member that bears the marks. */
    static CallPaths toReads(Predicate<? super JavaCodeUnit> stop, Predicate<? super JavaMember> wanted) {
        return new CallPaths(call -> call.read().filter(wanted).isPresent(), stop);
    }

    /** Walks for less, or that stop at more, which leave out what these have found to lead nowhere. */
    CallPaths toReadsWithin(Predicate<? super JavaCodeUnit> stop, Predicate<? super JavaMember> wanted) {
        return new CallPaths(call -> call.read().filter(wanted).isPresent(), stop, this);
    }

    /** The wanted accesses that are reached from here, nearest first. */
    List<Reached> from(JavaCodeUnit start) {
        return new Walk(List.of(node(Step.whole(start)))).run();
    }

    /** Finds in one walk from all of these what leads nowhere. */
    void explore(Collection<JavaCodeUnit> starts) {
        new Walk(starts.stream().map(Step::whole).map(this::node).toList()).run();
    }

    private boolean leadsNowhere(Step step) {
        Node known = nodes.get(step);
        return known != null && known.leadsNowhere;
    }

    private Node node(Step step) {
        return nodes.computeIfAbsent(step, Node::new);
    }

    /** Code with where it leads, once worked out for all walks. */
    private final class Node {
        private final Step step;
        private volatile @Nullable List<Edge> edges;
        private volatile boolean leadsNowhere;

        Node(Step step) {
            this.step = step;
        }

        List<Edge> edges() {
            List<Edge> known = edges;
            if (known == null) {
                known = edgesFrom(step);
                edges = known;
            }
            return known;
        }
    }

    /** A call that is wanted, or else one that leads to other code. */
    private record Edge(Calls.Call call, boolean isWanted, List<Node> next) {}

    private List<Edge> edgesFrom(Step step) {
        List<Edge> edges = new ArrayList<>();
        for (Calls.Call call : Calls.from(step)) {
            if (wanted.ends(call)) {
                edges.add(new Edge(call, true, List.of()));
            } else {
                List<Node> next = next(call);
                if (!next.isEmpty()) {
                    edges.add(new Edge(call, false, next));
                }
            }
        }
        return List.copyOf(edges);
    }

    /** Where a call leads. A call of what opens another purpose leads there, whoever stands in. */
    private List<Node> next(Calls.Call call) {
        if (call.reached().isEmpty() || call.named().filter(this::stopsAt).isPresent()) {
            return List.of();
        }
        List<Node> next = new ArrayList<>(call.reached().size());
        for (Step reached : call.reached()) {
            if ((wider == null || !wider.leadsNowhere(reached)) && !stopsAt(reached.code())) {
                next.add(node(reached));
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

    /** From one start or many, breadth first, so that the first way to any code is a shortest. */
    private static final class Walk {
        private final Map<Node, Optional<Node>> cameFrom = new HashMap<>();
        private final Queue<Node> next = new ArrayDeque<>();
        private final List<Reached> found = new ArrayList<>();
        private final Set<Node> ends = new HashSet<>();

        Walk(List<Node> starts) {
            starts.forEach(start -> {
                if (cameFrom.put(start, Optional.empty()) == null) {
                    next.add(start);
                }
            });
        }

        List<Reached> run() {
            for (Node node = next.poll(); node != null; node = next.poll()) {
                for (Edge edge : node.edges()) {
                    if (edge.isWanted()) {
                        found.add(new Reached(edge.call(), pathTo(node)));
                        ends.add(node);
                    } else {
                        enter(edge.next(), Optional.of(node));
                    }
                }
            }
            remember();
            return List.copyOf(found);
        }

        private void enter(List<Node> reached, Optional<Node> from) {
            for (Node node : reached) {
                if (!node.leadsNowhere && cameFrom.putIfAbsent(node, from) == null) {
                    next.add(node);
                }
            }
        }

        private List<Step> pathTo(Node node) {
            List<Step> path = new ArrayList<>(List.of(node.step));
            for (Optional<Node> at = before(node); at.isPresent(); at = before(at.get())) {
                path.add(at.get().step);
            }
            Collections.reverse(path);
            return List.copyOf(path);
        }

        private Optional<Node> before(Node node) {
            return cameFrom.getOrDefault(node, Optional.empty());
        }

        /** Backwards from what was found; the rest of what was walked need not be walked again. */
        private void remember() {
            Set<Node> leadThere = new HashSet<>();
            if (!ends.isEmpty()) {
                Map<Node, List<Node>> callers = callers();
                Queue<Node> back = new ArrayDeque<>(ends);
                for (Node node = back.poll(); node != null; node = back.poll()) {
                    if (leadThere.add(node)) {
                        back.addAll(callers.getOrDefault(node, List.of()));
                    }
                }
            }
            for (Node node : cameFrom.keySet()) {
                node.leadsNowhere = !leadThere.contains(node);
            }
        }

        private Map<Node, List<Node>> callers() {
            Map<Node, List<Node>> callers = new HashMap<>();
            for (Node node : cameFrom.keySet()) {
                for (Edge edge : node.edges()) {
                    for (Node reached : edge.next()) {
                        callers.computeIfAbsent(reached, first -> new ArrayList<>(2))
                                .add(node);
                    }
                }
            }
            return callers;
        }
    }
}
