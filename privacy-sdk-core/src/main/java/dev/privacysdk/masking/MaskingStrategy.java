package dev.privacysdk.masking;

/**
 * How the values of one category are written in logs.
 *
 * <p>A strategy never returns its input unless there is nothing in it to hide, masks what it made into the same again, and
 * lengthens by no more than a few dozen characters. Where it throws, or breaks the last of these, the value is replaced.
 */
@FunctionalInterface
public interface MaskingStrategy {
    /** The value as logs may show it. */
    String mask(String value);
}
