package dev.privacysdk.archunit;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Makes the summary of a method of what is known inside it, and keeps what it stores. */
final class Summarizing {
    private static final int LONGEST_WAY = 6;

    private final AcrossCalls across;
    private final ToldAsText texts;
    private final Agenda agenda;

    Summarizing(AcrossCalls across, ToldAsText texts, Agenda agenda) {
        this.across = across;
        this.texts = texts;
        this.agenda = agenda;
    }

    /** Adds to the summary, and lets the callers be looked at again where there is more. */
    void summarize(MethodFacts in) {
        int before = in.summary.size();
        answer(in);
        parameters(in);
        for (int at = 0; at < in.writes.size(); at++) {
            MethodFacts.Written write = in.writes.get(at);
            if (MethodFacts.Seen.isNew(in.seen.writes, at, in.sum(write.values()))) {
                store(in, in.at(write.values()), write.field());
            }
        }
        for (int at = 0; at < in.seen.given.length; at++) {
            MethodFlow.Run run = in.flow.runs.get(at);
            if (MethodFacts.Seen.isNew(in.seen.given, at, in.sum(run.function()) + in.sum(run.given()))) {
                intoFunctions(in, run.function(), in.at(run.given()));
            }
        }
        for (int at = 0; at < in.seen.uses.length; at++) {
            MethodFlow.Use use = in.flow.uses.get(at);
            if (MethodFacts.Seen.isNew(
                    in.seen.uses, at, in.sum(use.values()) + in.sum(use.receiver()) + texts.size())) {
                use(in, use);
            }
        }
        for (int at = 0; at < in.calls.size(); at++) {
            MethodFacts.Called called = in.calls.get(at);
            if (MethodFacts.Seen.isNew(in.seen.ends, at, across.known(in, called))) {
                call(in, called);
            }
        }
        if (in.summary.size() > before) {
            agenda.addAll(in.callers);
        }
    }

    private void answer(MethodFacts in) {
        Facts answer = in.at(in.flow.answer);
        for (; in.seen.answer < answer.size(); in.seen.answer++) {
            Fact fact = answer.get(in.seen.answer);
            if (!fact.own() && in.flow.answers.canBe(fact) && in.summary.answers(fact)) {
                texts.grow(in.flow);
            }
        }
    }

    private static void parameters(MethodFacts in) {
        int[] seen = in.seen.parameters;
        for (int parameter = 0; parameter < seen.length; parameter++) {
            Facts known = in.at(parameter);
            for (; seen[parameter] < known.size(); seen[parameter]++) {
                Fact fact = known.get(seen[parameter]);
                boolean itself = fact.label() instanceof Label.Argument argument && argument.index() == parameter;
                if (!itself
                        && !fact.own()
                        && !in.flow.known.getOrDefault(parameter, List.of()).contains(fact)) {
                    in.summary.takesInto(parameter, fact);
                }
            }
        }
    }

    private void use(MethodFacts in, MethodFlow.Use use) {
        Facts values = texts.at(in, use.values(), use.sink().text());
        for (int through : Ways.of(in, use)) {
            for (int at = 0; at < values.size(); at++) {
                if (values.get(at).label() instanceof Label.Argument argument && !in.isKnown(argument)) {
                    in.summary.reaches(
                            new Summary.End(argument, use.sink(), site(in.flow, use), through), List.of(in.flow.key));
                }
            }
        }
    }

    /** Where it matters what comes together, a place is one of its own; else it is like all of its kind. */
    private static String site(MethodFlow flow, MethodFlow.Use use) {
        return use.sink().kind() == Sink.Kind.DIGEST ? flow.key + "#" + use.site() : "";
    }

    /** What this method gives to the functions that it was given. */
    private static void intoFunctions(MethodFacts in, BitSet functions, Facts facts) {
        Facts known = in.at(functions);
        for (int at = 0; at < known.size(); at++) {
            int argument = known.get(at).argument();
            for (int next = 0; argument >= 0 && next < facts.size(); next++) {
                in.summary.gives(argument, facts.get(next));
            }
        }
    }

    /** What the called methods do with what they are given is done by this method as well. */
    private void call(MethodFacts in, MethodFacts.Called called) {
        for (MethodFacts target : across.targets(in, called)) {
            // A method that calls itself adds to what is read here.
            for (Map.Entry<Integer, Facts> into : List.copyOf(target.summary.intoFunctions.entrySet())) {
                int until = into.getValue().size();
                for (int at = 0; at < until; at++) {
                    Facts told = across.told(in, called, into.getValue().get(at), target);
                    intoFunctions(in, called.argument(into.getKey()), told);
                }
            }
            List<Summary.Stored> stored = target.summary.stored;
            int until = stored.size();
            for (int at = 0; at < until; at++) {
                Summary.Stored value = stored.get(at);
                store(in, across.given(in, called, value.argument(), target), value.field());
            }
            List<Summary.Reached> reached = target.summary.reached;
            int end = reached.size();
            for (int at = 0; at < end; at++) {
                reach(in, called, reached.get(at), target);
            }
        }
    }

    private void reach(MethodFacts in, MethodFacts.Called called, Summary.Reached reached, MethodFacts target) {
        if (reached.way().size() >= LONGEST_WAY) {
            return;
        }
        Summary.End end = reached.end();
        Facts given = across.given(in, called, end.argument(), target);
        for (int through : Ways.of(in, called, end)) {
            for (int at = 0; at < given.size(); at++) {
                if (given.get(at).label() instanceof Label.Argument argument && !in.isKnown(argument)) {
                    in.summary.reaches(
                            new Summary.End(argument, end.sink(), end.site(), through),
                            Fact.concat(in.flow.key, reached.way()));
                }
            }
        }
    }

    private void store(MethodFacts in, Facts facts, FieldFacts field) {
        for (int at = 0; at < facts.size(); at++) {
            Fact fact = facts.get(at);
            if (fact.label() instanceof Label.Argument argument) {
                in.summary.stores(new Summary.Stored(argument, field));
            } else if (!fact.own()
                    && !(fact.label() instanceof Label.Trait)
                    && field.type.canBe(fact)
                    && field.facts.add(fact)) {
                agenda.addAll(field.readers);
            }
        }
    }
}
