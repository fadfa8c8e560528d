package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Spreads what is known of values through methods, calls and fields until nothing new comes to light. */
final class Spread {
    private final Program program;
    private final Map<String, MethodFacts> methods = new LinkedHashMap<>();
    private final Map<String, FieldFacts> fields = new HashMap<>();
    private final Agenda agenda = new Agenda();
    private final Presumption presumption = new Presumption();
    private final ToldAsText texts;
    private final InsideMethod inside;
    private final Summarizing summarizing;
    private final Arrivals arrivals;

    Spread(Program program, Collection<MethodFlow> all) {
        this.program = program;
        all.forEach(flow -> methods.put(flow.key, new MethodFacts(flow)));
        methods.values().forEach(this::connect);
        texts = new ToldAsText(program, methods);
        AcrossCalls across = new AcrossCalls(texts, presumption, new OwnReceivers(program));
        inside = new InsideMethod(across, texts, presumption);
        summarizing = new Summarizing(across, texts, agenda);
        arrivals = new Arrivals(across, texts);
        agenda.addCalledFirst(methods.values());
        settle();
        presume();
        settle();
        texts.settle();
    }

    private void connect(MethodFacts method) {
        for (MethodFlow.Call call : method.flow.calls) {
            List<MethodFacts> targets = new ArrayList<>(call.targets().size());
            for (String key : call.targets()) {
                MethodFacts target = methods.get(key);
                if (target != null) {
                    targets.add(target);
                    target.callers.add(method);
                }
            }
            method.calls.add(new MethodFacts.Called(call, targets));
        }
        method.flow.reads.forEach((node, read) -> read.forEach(key -> {
            FieldFacts field = field(key);
            field.readers.add(method);
            method.reads.add(new MethodFacts.Read(node, field));
        }));
        method.flow.writes.forEach(
                write -> method.writes.add(new MethodFacts.Written(write.values(), field(write.field()))));
    }

    private FieldFacts field(String key) {
        return fields.computeIfAbsent(key, first -> new FieldFacts(program.declaredType(key)));
    }

    private void settle() {
        MethodFacts method = agenda.next();
        while (method != null) {
            inside.spread(method);
            summarizing.summarize(method);
            method = agenda.next();
        }
    }

    /** A cast tells of an object only where its way did not. */
    private void presume() {
        agenda.addAll(presumption.begin());
        for (MethodFacts method : methods.values()) {
            if (!method.flow.gets.isEmpty()) {
                agenda.add(method);
            }
            method.flow.presumed.forEach((node, fact) -> {
                if (!method.at(node).hasObject()) {
                    method.flow.know(node, fact);
                    method.seen.start = false;
                    agenda.add(method);
                }
            });
        }
    }

    Collection<MethodFlow> flows() {
        return methods.values().stream().map(method -> method.flow).toList();
    }

    /** What the method of this key answers with, if there is such. */
    Set<Fact> answer(String key) {
        MethodFacts method = methods.get(key);
        return method == null ? Set.of() : method.summary.answer.asSet();
    }

    /** What a fact of a method becomes as text. */
    Set<Fact> text(MethodFlow flow, Fact fact) {
        Facts one = new Facts();
        one.add(fact);
        return texts.of(facts(flow), one, 0).asSet();
    }

    /** Whether anything personal is known of any value in this method. */
    boolean touches(MethodFlow flow) {
        return facts(flow).isPersonal();
    }

    List<Flows.Arrival> arrivals(MethodFlow flow) {
        return arrivals.of(facts(flow));
    }

    private MethodFacts facts(MethodFlow flow) {
        return Objects.requireNonNull(methods.get(flow.key), flow.key);
    }
}
