package dev.privacysdk.testkit;

import java.util.ArrayList;
import java.util.List;

/** Finds the logging libraries that are here; touches none that is not. */
final class Perches {
    private Perches() {}

    static List<Perch> on(PlantedValues planted) {
        List<Perch> perches = new ArrayList<>();
        if (isThere("ch.qos.logback.classic.LoggerContext")) {
            LogbackPerch.on(planted).ifPresent(perches::add);
        }
        if (isThere("org.apache.logging.log4j.core.LoggerContext")) {
            Log4jPerch.on(planted).ifPresent(perches::add);
        }
        if (perches.isEmpty()) {
            throw new IllegalStateException(
                    "LeakCanary listens to Logback and to Log4j 2, and neither is what is logged"
                            + " with here; put logback-classic or log4j-core on the test class path.");
        }
        return perches;
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Perches.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
