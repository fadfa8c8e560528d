package dev.privacysdk.marking;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PurposeRequired;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an element stands to purposes: it serves one, or it demands that its caller has one. */
record Stance(@Nullable ForPurpose serves) {
    /** The stance that marks express, if any; refuses those that express two. */
    static @Nullable Stance in(Marks marks) {
        List<ForPurpose> named = marks.all(ForPurpose.class);
        boolean demands = marks.has(PurposeRequired.class);
        if (named.size() > 1) {
            throw new MarkingException(marks.element() + " is for "
                    + Marks.joined(named.stream().map(ForPurpose::value).toList())
                    + ", but consent is per purpose; make a method for each.");
        }
        if (demands && !named.isEmpty()) {
            throw new MarkingException(
                    marks.element() + " is for " + named.get(0).value()
                            + " and @PurposeRequired at once; it either opens a purpose or demands one, so keep one of the two.");
        }
        if (named.isEmpty()) {
            return demands ? new Stance(null) : null;
        }
        return new Stance(named.get(0));
    }

    String inWords() {
        return serves == null ? "demands a purpose" : "is for " + serves.value();
    }
}
