package dev.privacysdk.archunit;

import java.util.BitSet;
import java.util.List;

/** What facts of a called method are to its caller, and facts of the caller to what it calls. */
final class AcrossCalls {
    private final ToldAsText texts;
    private final Presumption presumption;
    private final OwnReceivers receivers;

    AcrossCalls(ToldAsText texts, Presumption presumption, OwnReceivers receivers) {
        this.receivers = receivers;
        this.texts = texts;
        this.presumption = presumption;
    }

    /** The methods that a call reaches, as far as is known now. */
    List<MethodFacts> targets(MethodFacts in, MethodFacts.Called called) {
        return receivers.targets(in, called);
    }

    /** Whether a fact is that this is an object of our own of this type. */
    boolean isObjectOf(String type, Fact fact) {
        return receivers.isOf(type, fact);
    }

    /** How much is known of all that a call depends on. */
    int known(MethodFacts in, MethodFacts.Called called) {
        return in.sum(called) + texts.size() + (presumption.hasBegun() ? 1 : 0);
    }

    /** What a fact of the called method is to the caller. */
    Facts told(MethodFacts in, MethodFacts.Called called, Fact fact, MethodFacts target) {
        if (fact.label() instanceof Label.Argument argument) {
            return given(in, called, argument, target);
        }
        if (fact.from() >= 0) {
            return asPermittedAs(in, called, fact.by(target.flow.key));
        }
        Facts one = new Facts();
        one.add(fact.by(target.flow.key));
        return one;
    }

    /** A value that was read from an argument is as permitted as that is here. */
    private Facts asPermittedAs(MethodFacts in, MethodFacts.Called called, Fact fact) {
        Facts all = new Facts();
        Facts objects = in.at(called.argument(fact.from()));
        for (int at = 0; at < objects.size(); at++) {
            Fact object = objects.get(at);
            if (object.isObject()) {
                all.add(
                        object.permitted()
                                ? fact.from(-1).asPermitted()
                                : fact.from(object.own() ? objects.argument() : object.from()));
            }
        }
        if (all.size() == 0) {
            if (presumption.hasBegun()) {
                all.add(fact.from(objects.argument()));
            } else {
                presumption.holdBack(in);
            }
        }
        return all;
    }

    /** What is known of an argument of a call, or of what a function answers with that is given to it. */
    Facts given(MethodFacts in, MethodFacts.Called called, Label.Argument argument, MethodFacts target) {
        BitSet values = called.argument(argument.index());
        if (!argument.answer()) {
            Facts taken = target.flow.takes(argument.index()).of(in.at(values));
            return argument.text() ? texts.of(in, taken, 0) : taken;
        }
        Facts all = answers(in, values, argument.text());
        MethodFlow.Function function = called.call().functions().get(argument.index());
        if (function != null) {
            Facts answer = in.at(function.answer());
            all.addAll(argument.text() ? texts.of(in, answer, 0) : answer);
        }
        return all;
    }

    /** What functions answer with that this method was given itself. */
    static Facts answers(MethodFacts in, BitSet functions, boolean text) {
        Facts all = new Facts();
        Facts known = in.at(functions);
        for (int at = 0; at < known.size(); at++) {
            int argument = known.get(at).argument();
            if (argument >= 0) {
                all.add(Fact.of(new Label.Argument(argument, text, true)));
            }
        }
        return all;
    }
}
