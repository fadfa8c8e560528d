package dev.privacysdk.decision;

/** Whether a denial stops a call, or is only recorded while an old service learns its purposes. */
public enum Enforcement {
    /** A denied call does not run. */
    ENFORCE,
    /** A denied call runs, and the denial is counted as what would have happened. */
    OBSERVE
}
