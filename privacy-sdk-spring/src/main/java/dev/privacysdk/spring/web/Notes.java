package dev.privacysdk.spring.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one request has been given so far; the last few thousand answers, so that a long one does not fill the memory. */
final class Notes {
    private static final int MOST = 4_096;

    private final Deque<Minimized> answers = new ArrayDeque<>();

    synchronized void add(Minimized answer) {
        if (answers.size() == MOST) {
            answers.removeFirst();
        }
        answers.addLast(answer);
    }

    /** The newest that fits. */
    synchronized @Nullable Minimized last(Predicate<Minimized> fits) {
        for (Iterator<Minimized> newest = answers.descendingIterator(); newest.hasNext(); ) {
            Minimized answer = newest.next();
            if (fits.test(answer)) {
                return answer;
            }
        }
        return null;
    }

    synchronized List<Minimized> all() {
        return List.copyOf(answers);
    }
}
