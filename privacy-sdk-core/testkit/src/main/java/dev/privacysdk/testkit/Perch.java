package dev.privacysdk.testkit;

import java.util.List;

/** A place among the appenders of a logging library. */
interface Perch {
    /** Leaves it; nothing of it stays behind. */
    void leave();

    /** What came out, where, each once. */
    List<String> leaks();

    /** Whether anything was logged. */
    boolean heard();
}
