package dev.privacysdk.ledger;

import dev.privacysdk.vocabulary.Revision;

/** How far a ledger has come, with everything before that place visible, and what an acknowledgement survives. */
public record Freshness(Revision lowWater, Durability durability) {
    /** What an acknowledged append survives. */
    public enum Durability {
        /** Nothing: it is gone with the process. */
        VOLATILE,
        /** The process being killed. */
        PROCESS,
        /** The power going out. */
        POWER,
        /** The loss of the machine. */
        REPLICATED
    }
}
