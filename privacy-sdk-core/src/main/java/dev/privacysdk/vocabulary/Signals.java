package dev.privacysdk.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What a request says about the person behind it, beyond what the ledger knows.
 *
 * @param gpc the raw {@code Sec-GPC} header; only exactly {@code 1} is a signal
 * @param dnt the raw {@code DNT} header; recorded, never acted on
 * @param device the device or browser, where one is known
 * @param residence where a visitor without a ledger entry seems to reside
 */
public record Signals(
        @Nullable String gpc,
        @Nullable String dnt,
        @Nullable String device,
        @Nullable Jurisdiction residence) {
    /** No signal at all. */
    public static final Signals NONE = new Signals(null, null, null, null);

    /** Whether there is no signal at all. */
    public boolean silent() {
        return gpc == null && dnt == null && device == null && residence == null;
    }

    /** Whether the header is exactly the opt-out of Global Privacy Control. */
    public boolean globalPrivacyControl() {
        return "1".equals(gpc);
    }

    /** Whether the person's browser said Do Not Track. */
    public boolean doNotTrack() {
        return "1".equals(dnt);
    }

    /** Never the device, which may lead to a person. */
    @Override
    public String toString() {
        return "Signals[gpc=" + globalPrivacyControl() + ", dnt=" + doNotTrack() + "]";
    }
}
