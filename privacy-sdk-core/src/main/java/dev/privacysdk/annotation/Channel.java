package dev.privacysdk.annotation;

/** A way of reaching a person; suppressions hold per channel. */
public enum Channel {
    /** Nobody is reached. */
    NONE,
    /** Electronic mail. */
    EMAIL,
    /** Text messages. */
    SMS,
    /** Notifications of an application on a device. */
    PUSH,
    /** Voice calls. */
    PHONE,
    /** Letters. */
    POST
}
