package dev.privacysdk.examples.plain;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import java.util.List;
import java.util.Optional;

/** Keeps customers; knows no purpose of its own and demands that its caller has one. */
// region keeper
@PurposeRequired
public interface Customers {
    /** The customer with this id. */
    Optional<Customer> find(@SubjectId("customer") String id);

    /** Everybody on a plan; what is about somebody else than the caller's permit is left out. */
    List<Customer> onPlan(String plan);
}
// endregion
