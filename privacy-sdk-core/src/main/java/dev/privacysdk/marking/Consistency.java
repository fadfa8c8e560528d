package dev.privacysdk.marking;

import dev.privacysdk.annotation.CollectedFor;
import dev.privacysdk.annotation.DisclosedTo;
import dev.privacysdk.annotation.EachSubject;
import dev.privacysdk.annotation.OnDenial;
import dev.privacysdk.annotation.Performs;
import dev.privacysdk.annotation.Via;
import java.lang.annotation.Annotation;
import java.util.List;

/** Refuses a marked method whose marks leave open whom it is about or what a denial gives. */
final class Consistency {
    private static final List<Class<? extends Annotation>> NOT_FOR_KEEPERS = List.of(
            EachSubject.class, DisclosedTo.class, Via.class, Performs.class, CollectedFor.class, OnDenial.class);

    private Consistency() {}

    static void check(MarkedMethod method, Said<Stance> stance, Sources sources, Call call, Answer answer) {
        boolean many = method.eachInResult() || call.each() >= 0;
        if (method.demandsPurpose()) {
            refusePurposeMarks(method, sources, call);
        } else {
            refuseUnclearPeople(method, stance, call, answer);
        }
        MarkedType nobodys = answer.reach().nobodys();
        if (nobodys != null && (many || method.demandsPurpose())) {
            throw new MarkingException(method + " answers with " + nobodys
                    + ", which holds personal data and no @SubjectId, so nobody can tell whom it is about; add one to it or"
                    + " to what holds it.");
        }
        if (method.then() == OnDenial.Then.NOTHING && !answer.canBeNothing()) {
            throw new MarkingException(method + " is @OnDenial(NOTHING) but " + answer.simpleName()
                    + " cannot be nothing; return an Optional, a collection or a @Nullable type, or let it throw.");
        }
    }

    private static void refusePurposeMarks(MarkedMethod keeper, Sources sources, Call call) {
        for (Class<? extends Annotation> mark : NOT_FOR_KEEPERS) {
            if (sources.anyMethodHas(mark) || (mark == EachSubject.class && call.each() >= 0)) {
                throw new MarkingException(keeper + " demands a purpose and bears @" + mark.getSimpleName()
                        + ", which only a method with a purpose of its own can; drop it, or give the method the word of its"
                        + " purpose.");
            }
        }
    }

    private static void refuseUnclearPeople(MarkedMethod method, Said<Stance> said, Call call, Answer answer) {
        Stance stance = said.what();
        int ways = (call.subject() >= 0 ? 1 : 0) + (call.each() >= 0 ? 1 : 0) + (method.eachInResult() ? 1 : 0);
        if (ways == 0) {
            throw new MarkingException(method + " " + stance.inWords()
                    + " but none of its parameters is the @SubjectId; mark the one that names the person, use @EachSubject"
                    + " for many"
                    + (said.element().contains(".")
                            ? "."
                            : ", or move the word from " + said.element() + " to the methods it is about."));
        }
        if (ways > 1) {
            throw new MarkingException(method + " " + stance.inWords()
                    + " and says twice whom it is about, by @SubjectId and @EachSubject; keep one of them.");
        }
        if (method.eachInResult() && !answer.reach().people()) {
            throw new MarkingException(
                    method + " is @EachSubject but answers with " + answer.simpleName()
                            + ", which is no collection of a type with a @SubjectId; return one, or name the person by @SubjectId.");
        }
    }
}
