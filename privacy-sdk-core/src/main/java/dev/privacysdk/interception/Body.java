package dev.privacysdk.interception;

import org.jspecify.annotations.Nullable;

/**
 * What runs when a call is permitted: the method itself.
 *
 * <p>Run once per call, or once per subscription where the answer is a Mono or a Flux.
 */
@FunctionalInterface
public interface Body {
    /** The method's answer to these arguments, from which people who may not be processed are left out. */
    @Nullable
    Object with(@Nullable Object[] args) throws Exception;
}
