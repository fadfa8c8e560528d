package dev.privacysdk.archunit;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Takes facts from value to value inside one method until nothing new comes to light. */
final class InsideMethod {
    private final AcrossCalls calls;
    private final ToldAsText texts;
    private final Presumption presumption;

    InsideMethod(AcrossCalls calls, ToldAsText texts, Presumption presumption) {
        this.calls = calls;
        this.texts = texts;
        this.presumption = presumption;
    }

    void spread(MethodFacts in) {
        start(in);
        boolean more = true;
        while (more) {
            more = moves(in);
            more |= gets(in);
            for (int at = 0; at < in.calls.size(); at++) {
                MethodFacts.Called called = in.calls.get(at);
                // The sum is taken first: what a call tells of its own arguments is to be looked at again.
                if (MethodFacts.Seen.isNew(in.seen.calls, at, calls.known(in, called))) {
                    more |= apply(in, called);
                }
            }
            more |= runs(in);
        }
    }

    private void start(MethodFacts in) {
        MethodFlow flow = in.flow;
        if (!in.seen.start) {
            in.seen.start = true;
            for (int parameter = 0; parameter < flow.parameters; parameter++) {
                in.add(parameter, Fact.of(new Label.Argument(parameter, false, false)));
            }
            flow.known.forEach((node, all) -> all.forEach(fact -> in.add(node, fact)));
        }
        for (int at = 0; at < in.reads.size(); at++) {
            MethodFacts.Read read = in.reads.get(at);
            Facts kept = read.field().facts;
            for (; in.seen.reads[at] < kept.size(); in.seen.reads[at]++) {
                in.add(read.node(), kept.get(in.seen.reads[at]));
            }
        }
    }

    private boolean moves(MethodFacts in) {
        boolean more = false;
        int[] seen = in.seen.edges;
        for (int at = 0; at < seen.length; at++) {
            MethodFlow.Edge edge = in.flow.edges.get(at);
            Facts there = in.at(edge.from());
            int size = there.size();
            if (edge.text()) {
                if (seen[at] < size || (size > 0 && in.seen.edgeTexts[at] != texts.size())) {
                    int from = in.seen.edgeTexts[at] == texts.size() ? seen[at] : 0;
                    in.seen.edgeTexts[at] = texts.size();
                    more |= in.addAll(edge.to(), texts.of(in, there, from));
                }
            } else {
                for (int next = seen[at]; next < size; next++) {
                    more |= pass(in, edge, there.get(next));
                }
            }
            seen[at] = size;
        }
        return more;
    }

    private boolean pass(MethodFacts in, MethodFlow.Edge edge, Fact fact) {
        if (edge.passing() == Passing.AS_IT_IS && edge.except() == null) {
            return in.add(edge.to(), fact);
        }
        if (edge.except() != null && calls.isObjectOf(edge.except(), fact)) {
            return false;
        }
        Fact passed = edge.passing().of(fact);
        return passed != null && in.add(edge.to(), passed);
    }

    private boolean gets(MethodFacts in) {
        boolean more = false;
        for (int at = 0; at < in.seen.gets.length; at++) {
            MethodFlow.Get get = in.flow.gets.get(at);
            int sum = in.sum(get.object()) + (presumption.hasBegun() ? 1 : 0);
            more |= MethodFacts.Seen.isNew(in.seen.gets, at, sum) && get(in, get);
        }
        return more;
    }

    private boolean get(MethodFacts in, MethodFlow.Get get) {
        Facts objects = in.at(get.object());
        if (!objects.hasObject()) {
            return presumption.hasBegun()
                    && !in.at(get.value()).hasLabel(get.mark())
                    && in.add(get.value(), Fact.of(get.mark()));
        }
        boolean more = false;
        int until = objects.size();
        for (int at = 0; at < until; at++) {
            Fact object = objects.get(at);
            if (object.isObject()) {
                // The parameter that an object is known by, for who calls may have got it with permission.
                int from = object.own() ? objects.argument() : object.from();
                more |= in.add(get.value(), new Fact(get.mark(), object.permitted(), false, from, List.of()));
            }
        }
        return more;
    }

    private boolean runs(MethodFacts in) {
        boolean more = false;
        for (int at = 0; at < in.seen.runs.length; at++) {
            MethodFlow.Run run = in.flow.runs.get(at);
            if (run.answer() >= 0 && MethodFacts.Seen.isNew(in.seen.runs, at, in.sum(run.function()))) {
                more |= in.addAll(run.answer(), AcrossCalls.answers(in, run.function(), false));
            }
        }
        return more;
    }

    private boolean apply(MethodFacts in, MethodFacts.Called called) {
        boolean more = false;
        for (MethodFacts target : calls.targets(in, called)) {
            Summary summary = target.summary;
            if (called.call().result() >= 0) {
                for (int at = 0; at < summary.answer.size(); at++) {
                    Facts told = calls.told(in, called, summary.answer.get(at), target);
                    more |= answer(in, called, target.flow.answers.of(told));
                }
            }
            for (Map.Entry<Integer, MethodFlow.Function> function :
                    called.call().functions().entrySet()) {
                Facts given = summary.intoFunctions.getOrDefault(function.getKey(), Facts.NONE);
                for (int at = 0; at < given.size(); at++) {
                    more |= in.addAll(function.getValue().given(), calls.told(in, called, given.get(at), target));
                }
            }
            for (Map.Entry<Integer, Facts> into : summary.intoArguments.entrySet()) {
                DeclaredType type = target.flow.takes(into.getKey());
                for (int at = 0; at < into.getValue().size(); at++) {
                    Facts told = calls.told(in, called, into.getValue().get(at), target);
                    more |= into(in, called.argument(into.getKey()), type.of(told));
                }
            }
        }
        return more;
    }

    private static boolean answer(MethodFacts in, MethodFacts.Called called, Facts told) {
        boolean more = false;
        int until = told.size();
        for (int at = 0; at < until; at++) {
            Fact fact = told.get(at);
            more |= in.add(called.call().result(), called.call().permitted() ? fact.asPermitted() : fact);
        }
        return more;
    }

    private static boolean into(MethodFacts in, BitSet argument, Facts told) {
        boolean more = false;
        int until = told.size();
        for (int at = 0; at < until; at++) {
            for (int node = argument.nextSetBit(0); node >= 0; node = argument.nextSetBit(node + 1)) {
                more |= in.add(node, told.get(at));
            }
        }
        return more;
    }
}
