package dev.privacysdk.archunit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Through which arguments things go out at a sink: -1 where they do, nothing where they do not. */
final class Ways {
    private static final Set<Integer> OUT = Set.of(-1);

    private Ways() {}

    /** Where a value is used in the method itself. */
    static Set<Integer> of(MethodFacts in, MethodFlow.Use use) {
        return of(needed(use.sink()), in.at(use.receiver()));
    }

    /** The same for what a called method does. */
    static Set<Integer> of(MethodFacts in, MethodFacts.Called called, Summary.End end) {
        return end.through() < 0 ? OUT : of(needed(end.sink()), in.at(called.argument(end.through())));
    }

    private static Set<Integer> of(Label.@Nullable Outlet needed, Facts receiver) {
        if (needed == null) {
            return receiver.hasLabel(Label.Outlet.RECIPIENT) ? Set.of() : OUT;
        }
        Set<Integer> ways = new LinkedHashSet<>();
        for (int at = 0; at < receiver.size(); at++) {
            Fact fact = receiver.get(at);
            if (fact.label() == needed) {
                ways.add(-1);
            } else if (fact.argument() >= 0) {
                ways.add(fact.argument());
            }
        }
        return ways;
    }

    private static Label.@Nullable Outlet needed(Sink sink) {
        return switch (sink.kind()) {
            case CONSOLE -> Label.Outlet.CONSOLE;
            case RESPONSE_STREAM -> Label.Outlet.RESPONSE;
            case CLIENT_STREAM -> Label.Outlet.REQUEST;
            default -> null;
        };
    }
}
