package dev.privacysdk.ledger;

import org.jspecify.annotations.Nullable;

/** An opt-out of sale and sharing: by one device or the person, by a browser's signal or in so many words. */
public record SaleShareOptOut(@Nullable String device, boolean bySignal, Span span) {
    /** Never the device. */
    @Override
    public String toString() {
        return "SaleShareOptOut[" + span + "]";
    }
}
