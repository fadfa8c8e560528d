package dev.privacysdk.spring.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one request has been given so far; the last few thousand answers, so that a long one does not fill the memory. */
final class Notes {
    private static final int MOST = 4_096;

    private final @Nullable Call handler;
    private final Deque<Minimized> answers = new ArrayDeque<>();
    private @Nullable Minimized own;

    /** Those of a request that this handler answers, where it has a purpose. */
    Notes(@Nullable Call handler) {
        this.handler = handler;
    }

    boolean isOfHandler(Call call) {
        return handler != null && call.is(handler);
    }

    synchronized void addOwn(Minimized answer) {
        own = answer;
    }

    synchronized void add(Minimized answer) {
        if (answers.size() == MOST) {
            answers.removeFirst();
        }
        answers.addLast(answer);
    }

    /** What the handler's own permit covered; null where it has no purpose, or has not answered. */
    synchronized @Nullable Minimized own() {
        return own;
    }

    /** What other marked methods gave back, in order. */
    synchronized List<Minimized> all() {
        return List.copyOf(answers);
    }
}
