package dev.privacysdk.spring.web;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one request has been given so far; the last few thousand answers, so that a long one does not fill the memory. */
final class Notes {
    private static final int MOST = 4_096;

    private final @Nullable Call handler;
    private final Deque<Minimized> answers = new ArrayDeque<>();
    private @Nullable Minimized own;
    private @Nullable IdentityHashMap<Object, Minimized> parts;
    private Set<Object> cleared = Set.of();

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
        parts = null;
    }

    /** What the handler's own permit covered; null where it has no purpose, or has not answered. */
    synchronized @Nullable Minimized own() {
        return own;
    }

    /** Every person in this body was decided, and what is left of it may be written. */
    synchronized void clear(Object body) {
        Set<Object> rows = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.addAll(PersonalParts.in(body));
        cleared = rows;
    }

    synchronized boolean isCleared(Object value) {
        return cleared.contains(value);
    }

    /** What other marked methods gave back, in order. */
    synchronized List<Minimized> all() {
        return List.copyOf(answers);
    }

    /** Every personal value that other marked methods gave back so far, by identity. */
    synchronized IdentityHashMap<Object, Minimized> parts() {
        IdentityHashMap<Object, Minimized> known = parts;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (Minimized answer : answers) {
                for (Object part : answer.parts()) {
                    known.put(part, answer);
                }
            }
            parts = known;
        }
        return known;
    }
}
