package dev.privacysdk.vocabulary;

/** A class of recipients, as the policy names it (GDPR Art. 4(9)). */
public record Recipient(String id) implements Comparable<Recipient> {
    /** The service itself: nothing leaves it. */
    public static final Recipient SELF = new Recipient("self");

    /** The person the data is about. */
    public static final Recipient SUBJECT = new Recipient("subject");

    /** Takes an id such as {@code payment_processor}; throws IllegalArgumentException, with the remedy, for any other. */
    public Recipient {
        Ids.checked("recipient", id);
    }

    /** The recipient with this id. */
    public static Recipient of(String id) {
        return id.equals(SELF.id) ? SELF : new Recipient(id);
    }

    /** Whether data given to this recipient stays in the service. */
    public boolean isSelf() {
        return id.equals(SELF.id);
    }

    @Override
    public int compareTo(Recipient other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
