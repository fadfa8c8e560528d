package dev.privacysdk.spring.logging;

import dev.privacysdk.logging.SelfCheck;
import dev.privacysdk.masking.Masker;
import java.util.Optional;

/** A logging system whose logs can be masked. */
interface LogSystem {
    /** Keeps the masker that is there: an application that starts second does not take the policy from the first. */
    void install();

    void use(Masker masker);

    Optional<SelfCheck> selfCheck();

    boolean complete();
}
