package dev.privacysdk.spring.web;

import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who a request is by: the person who is signed in, as a subject of the ledger.
 *
 * <p>An application has one as a bean. It is asked at every decision, so it answers from what the request holds already; an
 * exception denies. Empty for visitors and for people who are no subjects, such as administrators.
 */
@FunctionalInterface
public interface RequestPerson {
    /** The person whose browser sent this request, where that is known. */
    Optional<Subject> of(HttpServletRequest request);
}
