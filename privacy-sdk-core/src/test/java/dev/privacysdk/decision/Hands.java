package dev.privacysdk.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what a thread may hold, as the masker does: takes what waits and keeps it with the scope. */
final class Hands {
    private Hands() {}

    static Set<Object> known() {
        HandedOut here = HandedOut.here();
        Set<Object> known = new LinkedHashSet<>();
        if (here != null) {
            here.all().forEach(each -> known.addAll(of(each)));
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> of(HandedOut each) {
        Set<Object> known = (Set<Object>) each.memo(any -> ConcurrentHashMap.newKeySet());
        synchronized (known) {
            HandedOut.Taken taken = each.take();
            known.addAll(taken.objects());
            each.settle(taken);
        }
        return known;
    }
}
