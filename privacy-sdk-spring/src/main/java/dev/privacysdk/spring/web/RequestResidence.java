package dev.privacysdk.spring.web;

import dev.privacysdk.vocabulary.Jurisdiction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where the sender of a request seems to reside, such as by a header that an edge network sets.
 *
 * <p>Counts for the sender alone, and only while that is a visitor of whom the ledger knows no residence. Without such a
 * bean nothing is guessed, and the strictest regime holds.
 */
@FunctionalInterface
public interface RequestResidence {
    /** The residence, where there is something to tell it by. */
    Optional<Jurisdiction> of(HttpServletRequest request);
}
