package dev.privacysdk.channel;

import java.time.LocalDate;
import java.util.List;

/** The browser's signal against sale and sharing, Global Privacy Control, as its specification reads it. */
public final class GlobalPrivacyControl {
    /** The header that carries the signal. */
    public static final String HEADER = "Sec-GPC";

    /** Where a site says that it honors the signal. */
    public static final String WELL_KNOWN = "/.well-known/gpc.json";

    private GlobalPrivacyControl() {}

    /** Whether at least one instance of the header is exactly {@code 1}; every other value says nothing. */
    public static boolean on(List<String> instances) {
        return instances.contains("1");
    }

    /** The JSON by which a site says that it honors the signal, and since when it says so. */
    public static String wellKnown(LocalDate lastUpdate) {
        return "{\"gpc\": true, \"lastUpdate\": \"" + lastUpdate + "\"}";
    }
}
