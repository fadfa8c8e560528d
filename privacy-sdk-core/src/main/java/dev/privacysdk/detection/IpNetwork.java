package dev.privacysdk.detection;

import org.jspecify.annotations.Nullable;

/** The part of an internet address that names a network and not a machine. */
public final class IpNetwork {
    private static final int LONGEST = 64;
    private static final int GROUPS = 3;

    private IpNetwork() {}

    /**
     * The beginning of an address, up to and with its last separator: three numbers of version 4, three groups at most of
     * version 6; null for whatever is no address, or one that names no network.
     */
    public static @Nullable String of(CharSequence address) {
        if (address.length() > LONGEST) {
            return null;
        }
        Plain plain = Plain.of(address);
        String text = plain.toString();
        if (Ipv4.end(plain.chars, Plain.MARGIN) == plain.end) {
            return text.substring(0, text.lastIndexOf('.') + 1);
        }
        return Ipv6.is(plain.chars, Plain.MARGIN, plain.end) ? ofV6(text) : null;
    }

    private static @Nullable String ofV6(String address) {
        int at = 0;
        for (int groups = 0; groups < GROUPS; groups++) {
            int colon = address.indexOf(':', at);
            if (colon <= at) {
                break;
            }
            at = colon + 1;
        }
        return at == 0 ? null : address.substring(0, at);
    }
}
