package dev.privacysdk.erasure;

import dev.privacysdk.annotation.Channel;

/**
 * An address at which a person can be reached on a channel.
 *
 * <p>Its text form never shows the address.
 */
public record Contact(Channel channel, String address) {
    /** Throws IllegalArgumentException for no channel or a blank address. */
    public Contact {
        if (channel == Channel.NONE || address.isBlank()) {
            throw new IllegalArgumentException("A contact is a channel and an address on it; one of them is missing.");
        }
    }

    @Override
    public String toString() {
        return "Contact[" + channel + "]";
    }
}
