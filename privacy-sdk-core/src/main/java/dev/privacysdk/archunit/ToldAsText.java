package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What facts become when a value is made text: text of an object tells what its {@code toString} tells. */
final class ToldAsText {
    private final Program program;
    private final Map<String, MethodFacts> methods;
    private final Map<String, List<MethodFacts>> ofTypes = new HashMap<>();
    private int size;
    private boolean isSettled;

    ToldAsText(Program program, Map<String, MethodFacts> methods) {
        this.program = program;
        this.methods = methods;
    }

    /** How much any text tells; it only grows. */
    int size() {
        return size;
    }

    /** Notes that a method answers with more. */
    void grow(MethodFlow flow) {
        if (flow.name.equals("toString")) {
            size++;
        }
    }

    /** From now on nobody waits for more. */
    void settle() {
        isSettled = true;
    }

    /** What is known of these values, as they are or as text; not to be added to. */
    Facts at(MethodFacts in, BitSet values, boolean text) {
        return text ? of(in, in.at(values), 0) : in.at(values);
    }

    /** What these facts become as text, from one of them on. */
    Facts of(MethodFacts in, Facts facts, int from) {
        Facts told = new Facts();
        int until = facts.size();
        for (int at = from; at < until; at++) {
            add(in, facts.get(at), told);
        }
        return told;
    }

    private void add(MethodFacts in, Fact fact, Facts told) {
        if (fact.label() instanceof Label.Argument argument) {
            told.add(Fact.of(argument.asText()));
        } else if (fact.label() instanceof Label.Holder holder) {
            for (MethodFacts target : toStrings(holder.type())) {
                if (!isSettled) {
                    target.callers.add(in);
                }
                Facts answer = target.summary.answer;
                int until = answer.size();
                for (int at = 0; at < until; at++) {
                    Label label = answer.get(at).label();
                    if (label instanceof Label.Marked) {
                        told.add(new Fact(label, fact.permitted(), fact.own(), fact.from(), List.of(target.flow.key)));
                    }
                }
            }
        } else {
            told.add(fact);
        }
    }

    private synchronized List<MethodFacts> toStrings(String type) {
        List<MethodFacts> known = ofTypes.get(type);
        if (known == null) {
            known = new ArrayList<>();
            for (String target : program.toStrings(type)) {
                MethodFacts method = methods.get(target);
                if (method != null) {
                    known.add(method);
                }
            }
            ofTypes.put(type, known);
        }
        return known;
    }
}
