package dev.privacysdk.archunit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Spreads what is known of values through methods, calls and fields until nothing new comes to light. */
final class Spread {
    private static final String TO_STRING = "()Ljava/lang/String;";

    private static final Summary NONE = new Summary();

    private final Program program;
    private final Map<String, MethodFlow> flows = new LinkedHashMap<>();
    private final Map<String, Summary> summaries = new HashMap<>();
    private final Map<String, Set<Fact>[]> facts = new HashMap<>();
    private final Map<String, Set<Fact>> fields = new HashMap<>();
    private final Map<String, Set<String>> waiting = new HashMap<>();
    private final Deque<String> due = new ArrayDeque<>();
    private final Set<String> isDue = new HashSet<>();
    private final Set<String> heldBack = new LinkedHashSet<>();
    private boolean presuming;

    Spread(Program program, Collection<MethodFlow> all) {
        this.program = program;
        for (MethodFlow flow : all) {
            flows.put(flow.key, flow);
            summaries.put(flow.key, new Summary());
            flow.calls.forEach(call -> call.targets().forEach(target -> await(target, flow)));
            flow.reads.values().forEach(read -> read.forEach(field -> await(field, flow)));
        }
        Set<String> seen = new HashSet<>();
        flows.keySet().forEach(key -> scheduleCalledFirst(key, seen));
        settle();
        presume();
        settle();
    }

    Collection<MethodFlow> flows() {
        return flows.values();
    }

    Summary summary(String key) {
        Summary known = summaries.get(key);
        return known == null ? NONE : known;
    }

    /** What is known of any of these values, as they are or as text. */
    Set<Fact> at(MethodFlow flow, BitSet nodes, boolean text) {
        Set<Fact>[] known = facts.get(flow.key);
        Set<Fact> all = new LinkedHashSet<>();
        if (known != null) {
            nodes.stream().forEach(node -> {
                if (known[node] != null) {
                    known[node].forEach(fact -> pass(flow, fact, text, all));
                }
            });
        }
        return all;
    }

    private void await(String what, MethodFlow flow) {
        waiting.computeIfAbsent(what, first -> new LinkedHashSet<>()).add(flow.key);
    }

    private void schedule(String key) {
        if (flows.containsKey(key) && isDue.add(key)) {
            due.add(key);
        }
    }

    /** Whoever calls learns more when what it calls is known already. */
    private void scheduleCalledFirst(String start, Set<String> seen) {
        Deque<String> path = new ArrayDeque<>(List.of(start));
        while (!path.isEmpty()) {
            String key = path.peek();
            MethodFlow flow = seen.add(key) ? flows.get(key) : null;
            if (flow == null) {
                schedule(path.pop());
            } else {
                flow.calls.forEach(call -> call.targets().stream()
                        .filter(target -> !seen.contains(target))
                        .forEach(path::push));
            }
        }
    }

    private void changed(String what) {
        waiting.getOrDefault(what, Set.of()).forEach(this::schedule);
    }

    private void settle() {
        while (!due.isEmpty()) {
            String key = due.poll();
            isDue.remove(key);
            MethodFlow flow = flows.get(key);
            if (flow != null) {
                spread(flow);
            }
        }
    }

    /** A cast tells of an object only where its way did not. */
    private void presume() {
        presuming = true;
        heldBack.forEach(this::schedule);
        for (MethodFlow flow : flows.values()) {
            if (!flow.gets.isEmpty()) {
                schedule(flow.key);
            }
            flow.presumed.forEach((node, fact) -> {
                BitSet cast = new BitSet();
                cast.set(node);
                if (at(flow, cast, false).stream().noneMatch(known -> known.label() instanceof Label.Holder)) {
                    flow.know(node, fact);
                    schedule(flow.key);
                }
            });
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void spread(MethodFlow flow) {
        Set<Fact>[] known = facts.computeIfAbsent(flow.key, first -> new Set[flow.nodes]);
        for (int parameter = 0; parameter < flow.parameters; parameter++) {
            add(known, parameter, Fact.of(new Label.Argument(parameter, false, false)));
        }
        flow.known.forEach((node, all) -> all.forEach(fact -> add(known, node, fact)));
        flow.reads.forEach((node, read) ->
                read.forEach(field -> fields.getOrDefault(field, Set.of()).forEach(fact -> add(known, node, fact))));
        boolean more = true;
        while (more) {
            more = false;
            for (MethodFlow.Edge edge : flow.edges) {
                more |= move(flow, known, edge.from(), edge.to(), edge.text());
            }
            for (MethodFlow.Get get : flow.gets) {
                more |= get(flow, known, get);
            }
            for (MethodFlow.Call call : flow.calls) {
                more |= apply(flow, known, call);
            }
            for (MethodFlow.Run run : flow.runs) {
                more |= run.answer() >= 0 && addAll(known, run.answer(), answers(flow, run.function(), false));
            }
        }
        summarize(flow, known);
    }

    private boolean move(MethodFlow flow, @Nullable Set<Fact>[] known, int from, int to, boolean text) {
        Set<Fact> there = known[from];
        if (there == null) {
            return false;
        }
        Set<Fact> passed = new LinkedHashSet<>();
        there.forEach(fact -> pass(flow, fact, text, passed));
        boolean more = false;
        for (Fact fact : passed) {
            more |= add(known, to, fact);
        }
        return more;
    }

    private boolean get(MethodFlow flow, @Nullable Set<Fact>[] known, MethodFlow.Get get) {
        List<Fact> objects = at(flow, get.object(), false).stream()
                .filter(fact -> fact.label() instanceof Label.Holder)
                .toList();
        if (objects.isEmpty()) {
            return presuming
                    && orNone(known[get.value()]).stream()
                            .noneMatch(fact -> fact.label().equals(get.mark()))
                    && add(known, get.value(), Fact.of(get.mark()));
        }
        boolean more = false;
        for (Fact object : objects) {
            more |= add(
                    known,
                    get.value(),
                    new Fact(get.mark(), object.permitted(), false, origin(flow, get, object), List.of()));
        }
        return more;
    }

    /** The parameter that an object is known by, for who calls may have got it with permission. */
    private int origin(MethodFlow flow, MethodFlow.Get get, Fact object) {
        return object.own() ? own(at(flow, get.object(), false)) : object.from();
    }

    /** Whether anything personal is known of any value in this method. */
    boolean touches(MethodFlow flow) {
        Set<Fact>[] known = facts.get(flow.key);
        return known != null
                && java.util.Arrays.stream(known)
                        .filter(all -> all != null)
                        .flatMap(Set::stream)
                        .anyMatch(StayOutOf::isPersonal);
    }

    private static boolean add(@Nullable Set<Fact>[] known, int node, Fact fact) {
        Set<Fact> there = known[node];
        if (there == null) {
            there = new LinkedHashSet<>();
            known[node] = there;
        }
        return there.add(fact);
    }

    private static boolean addAll(@Nullable Set<Fact>[] known, int node, Set<Fact> facts) {
        boolean more = false;
        for (Fact fact : facts) {
            more |= add(known, node, fact);
        }
        return more;
    }

    /** A fact as it arrives: text of an object tells what its {@code toString} tells. */
    void pass(MethodFlow flow, Fact fact, boolean text, Set<Fact> into) {
        if (!text) {
            into.add(fact);
        } else if (fact.label() instanceof Label.Argument argument) {
            into.add(Fact.of(argument.asText()));
        } else if (fact.label() instanceof Label.Holder holder) {
            for (String target : program.targets(holder.type(), "toString", TO_STRING, true)) {
                await(target, flow);
                for (Fact told : summary(target).answer) {
                    if (told.label() instanceof Label.Marked) {
                        into.add(new Fact(told.label(), fact.permitted(), fact.own(), fact.from(), List.of(target)));
                    }
                }
            }
        } else {
            into.add(fact);
        }
    }

    private boolean apply(MethodFlow flow, @Nullable Set<Fact>[] known, MethodFlow.Call call) {
        boolean more = false;
        for (String target : call.targets()) {
            Summary summary = summary(target);
            if (call.result() >= 0) {
                for (Fact fact : summary.answer) {
                    for (Fact told : told(flow, call, fact, target)) {
                        more |= add(known, call.result(), call.permitted() ? told.asPermitted() : told);
                    }
                }
            }
            for (Map.Entry<Integer, MethodFlow.Function> function :
                    call.functions().entrySet()) {
                for (Fact fact : Set.copyOf(summary.intoFunctions.getOrDefault(function.getKey(), Set.of()))) {
                    more |= addAll(known, function.getValue().given(), told(flow, call, fact, target));
                }
            }
            for (Map.Entry<Integer, Set<Fact>> into : summary.intoArguments.entrySet()) {
                for (Fact fact : into.getValue()) {
                    for (Fact told : told(flow, call, fact, target)) {
                        for (int node : argument(call, into.getKey()).stream().toArray()) {
                            more |= add(known, node, told);
                        }
                    }
                }
            }
        }
        return more;
    }

    /** What a fact of the called method is to the caller. */
    private Set<Fact> told(MethodFlow flow, MethodFlow.Call call, Fact fact, String target) {
        if (fact.label() instanceof Label.Argument argument) {
            return given(flow, call, argument);
        }
        return fact.from() < 0 ? Set.of(fact.by(target)) : asPermittedAs(flow, call, fact.by(target));
    }

    /** A value that was read from an argument is as permitted as that is here. */
    private Set<Fact> asPermittedAs(MethodFlow flow, MethodFlow.Call call, Fact fact) {
        Set<Fact> all = new LinkedHashSet<>();
        Set<Fact> objects = at(flow, argument(call, fact.from()), false);
        for (Fact object : objects) {
            if (object.label() instanceof Label.Holder) {
                int from = object.own() ? own(objects) : object.from();
                all.add(object.permitted() ? fact.from(-1).asPermitted() : fact.from(from));
            }
        }
        if (all.isEmpty()) {
            if (!presuming) {
                heldBack.add(flow.key);
                return all;
            }
            all.add(fact.from(own(objects)));
        }
        return all;
    }

    private static int own(Set<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.label() instanceof Label.Argument argument && !argument.answer())
                .mapToInt(fact -> ((Label.Argument) fact.label()).index())
                .findFirst()
                .orElse(-1);
    }

    /** What is known of an argument of a call, or of what a function answers with that is given to it. */
    private Set<Fact> given(MethodFlow flow, MethodFlow.Call call, Label.Argument argument) {
        if (!argument.answer()) {
            return at(flow, argument(call, argument.index()), argument.text());
        }
        Set<Fact> all = answers(flow, argument(call, argument.index()), argument.text());
        MethodFlow.Function function = call.functions().get(argument.index());
        if (function != null) {
            BitSet answer = new BitSet();
            answer.set(function.answer());
            all.addAll(at(flow, answer, argument.text()));
        }
        return all;
    }

    /** What functions answer with that this method was given itself. */
    private Set<Fact> answers(MethodFlow flow, BitSet functions, boolean text) {
        Set<Fact> all = new LinkedHashSet<>();
        for (Fact fact : at(flow, functions, false)) {
            if (fact.label() instanceof Label.Argument argument && !argument.answer()) {
                all.add(Fact.of(new Label.Argument(argument.index(), text, true)));
            }
        }
        return all;
    }

    private static BitSet argument(MethodFlow.Call call, int index) {
        return index < call.arguments().size() ? call.arguments().get(index) : new BitSet();
    }

    private void summarize(MethodFlow flow, @Nullable Set<Fact>[] known) {
        Summary summary = summary(flow.key);
        boolean more = false;
        for (Fact fact : orNone(known[flow.answer])) {
            more |= !fact.own() && summary.answer.add(fact);
        }
        for (int parameter = 0; parameter < flow.parameters; parameter++) {
            for (Fact fact : orNone(known[parameter])) {
                boolean itself = fact.label() instanceof Label.Argument argument && argument.index() == parameter;
                if (!itself
                        && !fact.own()
                        && !flow.known.getOrDefault(parameter, List.of()).contains(fact)) {
                    more |= summary.intoArguments
                            .computeIfAbsent(parameter, first -> new LinkedHashSet<>())
                            .add(fact);
                }
            }
        }
        for (MethodFlow.Write write : flow.writes) {
            for (Fact fact : at(flow, write.values(), false)) {
                more |= store(summary, fact, write.field());
            }
        }
        for (MethodFlow.Run run : flow.runs) {
            more |= intoFunctions(flow, summary, run.function(), at(flow, run.given(), false));
        }
        for (MethodFlow.Use use : flow.uses) {
            for (int through : ways(flow, use)) {
                for (Fact fact : at(flow, use.values(), use.sink().text())) {
                    if (fact.label() instanceof Label.Argument argument && !isKnown(flow, argument)) {
                        more |= summary.add(
                                new Summary.Reached(argument, use.sink(), site(flow, use), through), List.of(flow.key));
                    }
                }
            }
        }
        for (MethodFlow.Call call : flow.calls) {
            more |= summarize(flow, summary, call);
        }
        if (more) {
            changed(flow.key);
        }
    }

    /** What this method gives to the functions that it was given. */
    private boolean intoFunctions(MethodFlow flow, Summary summary, BitSet functions, Set<Fact> facts) {
        boolean more = false;
        for (Fact function : at(flow, functions, false)) {
            if (function.label() instanceof Label.Argument argument && !argument.answer()) {
                for (Fact fact : facts) {
                    more |= summary.intoFunctions
                            .computeIfAbsent(argument.index(), first -> new LinkedHashSet<>())
                            .add(fact);
                }
            }
        }
        return more;
    }

    /** Where it matters what comes together, a place is one of its own; else it is like all of its kind. */
    private static String site(MethodFlow flow, MethodFlow.Use use) {
        return use.sink().kind() == Sink.Kind.DIGEST ? flow.key + "#" + use.site() : "";
    }

    private boolean summarize(MethodFlow flow, Summary summary, MethodFlow.Call call) {
        boolean more = false;
        for (String target : call.targets()) {
            Summary called = summary(target);
            for (Map.Entry<Integer, Set<Fact>> into :
                    Map.copyOf(called.intoFunctions).entrySet()) {
                for (Fact fact : List.copyOf(into.getValue())) {
                    more |= intoFunctions(flow, summary, argument(call, into.getKey()), told(flow, call, fact, target));
                }
            }
            for (Summary.Stored stored : List.copyOf(called.stored)) {
                for (Fact fact : given(flow, call, stored.argument())) {
                    more |= store(summary, fact, stored.field());
                }
            }
            for (Map.Entry<Summary.Reached, List<String>> reached : List.copyOf(called.reached.entrySet())) {
                Summary.Reached end = reached.getKey();
                for (int through : ways(flow, call, end)) {
                    for (Fact fact : given(flow, call, end.argument())) {
                        if (fact.label() instanceof Label.Argument argument
                                && !isKnown(flow, argument)
                                && reached.getValue().size() < 6) {
                            more |= summary.add(
                                    new Summary.Reached(argument, end.sink(), end.site(), through),
                                    Fact.concat(flow.key, reached.getValue()));
                        }
                    }
                }
            }
        }
        return more;
    }

    private boolean store(Summary summary, Fact fact, String field) {
        if (fact.label() instanceof Label.Argument argument) {
            return summary.stored.add(new Summary.Stored(argument, field));
        }
        Set<Fact> there = fields.computeIfAbsent(field, first -> new LinkedHashSet<>());
        if (!fact.own() && !(fact.label() instanceof Label.Trait) && there.add(fact)) {
            changed(field);
        }
        return false;
    }

    /** Through which arguments things may go out at this place: -1 where they do, nothing where they do not. */
    private Set<Integer> ways(MethodFlow flow, MethodFlow.Use use) {
        return ways(needed(use.sink()), at(flow, use.receiver(), false));
    }

    /** The same for what a called method does. */
    private Set<Integer> ways(MethodFlow flow, MethodFlow.Call call, Summary.Reached end) {
        return end.through() < 0
                ? Set.of(-1)
                : ways(needed(end.sink()), at(flow, argument(call, end.through()), false));
    }

    private static Set<Integer> ways(Label.@Nullable Outlet needed, Set<Fact> receiver) {
        if (needed == null) {
            return receiver.stream().noneMatch(fact -> fact.label() == Label.Outlet.RECIPIENT) ? Set.of(-1) : Set.of();
        }
        Set<Integer> ways = new LinkedHashSet<>();
        for (Fact fact : receiver) {
            if (fact.label() == needed) {
                ways.add(-1);
            } else if (fact.label() instanceof Label.Argument argument && !argument.answer()) {
                ways.add(argument.index());
            }
        }
        return ways;
    }

    /** What a parameter's own type or mark tells is reported where it is, and not again at every caller. */
    private static boolean isKnown(MethodFlow flow, Label.Argument argument) {
        return !argument.answer()
                && flow.known.getOrDefault(argument.index(), List.of()).stream()
                        .anyMatch(fact -> fact.label() instanceof Label.Holder || fact.label() instanceof Label.Marked);
    }

    private static Label.@Nullable Outlet needed(Sink sink) {
        return switch (sink.kind()) {
            case CONSOLE -> Label.Outlet.CONSOLE;
            case RESPONSE_STREAM -> Label.Outlet.RESPONSE;
            case CLIENT_STREAM -> Label.Outlet.REQUEST;
            default -> null;
        };
    }

    private static Set<Fact> orNone(@Nullable Set<Fact> facts) {
        return facts == null ? Set.of() : new LinkedHashSet<>(facts);
    }

    /** What reaches sinks from this method, itself or through what it calls; each sink with all that reaches it. */
    List<Flows.Arrival> arrivals(MethodFlow flow) {
        List<Flows.Arrival> arrivals = new ArrayList<>();
        for (MethodFlow.Use use : flow.uses) {
            if (ways(flow, use).contains(-1)) {
                Set<Fact> there = at(flow, use.values(), use.sink().text());
                arrivals.add(new Flows.Arrival(flow, use.line(), use.sink(), there, List.of()));
            }
        }
        for (MethodFlow.Call call : flow.calls) {
            for (String target : call.targets()) {
                Map<String, Flows.Arrival> together = new LinkedHashMap<>();
                summary(target).reached.forEach((end, way) -> {
                    if (ways(flow, call, end).contains(-1)) {
                        together.computeIfAbsent(
                                        end.site() + end.sink(),
                                        first -> new Flows.Arrival(
                                                flow, call.line(), end.sink(), new LinkedHashSet<>(), way))
                                .facts()
                                .addAll(given(flow, call, end.argument()));
                    }
                });
                arrivals.addAll(together.values());
            }
        }
        arrivals.forEach(arrival -> arrival.facts().removeIf(fact -> fact.label() instanceof Label.Argument));
        arrivals.removeIf(arrival -> arrival.facts().isEmpty());
        return arrivals;
    }
}
