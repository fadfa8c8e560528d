package dev.privacysdk.jdbc;

/**
 * The end of a chain at some time, to be kept where who can change the database cannot reach.
 *
 * <p>Holds no personal data, and fits on one line.
 *
 * @param chain which ledger or audit book it is of
 * @param sequence how many records the chain had
 * @param hash the hash of the last of them, in hexadecimal digits
 */
public record Anchor(String chain, long sequence, String hash) {
    /** The anchor that {@link #toString} wrote; throws IllegalArgumentException for any other text. */
    public static Anchor parse(String text) {
        int second = text.lastIndexOf('/');
        int first = second < 0 ? -1 : text.lastIndexOf('/', second - 1);
        if (first < 1) {
            throw new IllegalArgumentException("An anchor is written as chain/sequence/hash; this text is not one.");
        }
        return new Anchor(
                text.substring(0, first),
                Long.parseLong(text.substring(first + 1, second)),
                text.substring(second + 1));
    }

    @Override
    public String toString() {
        return chain + "/" + sequence + "/" + hash;
    }
}
