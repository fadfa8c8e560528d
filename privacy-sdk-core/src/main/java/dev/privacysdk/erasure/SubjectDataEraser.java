package dev.privacysdk.erasure;

import dev.privacysdk.vocabulary.Subject;

/**
 * One place where a service can forget a person, next to the source that exports it.
 *
 * <p>Idempotent: it may be called again at any time, finishes what was left half done, and finds nothing the second time. It runs
 * inside the erasure purpose, so keepers it calls answer.
 */
public interface SubjectDataEraser {
    /** Its name, as in {@code orders}. */
    String name();

    /** Erases what this place holds about this person and nobody else, except what must stay; throws where it cannot. */
    Erased erase(Subject subject, Kept kept);
}
