package dev.privacysdk.vocabulary;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act of processing that somebody asks about (GDPR Art. 4(2)): who it is about, and what is done.
 *
 * <p>Immutable; built by reading:
 * {@code Processing.of(reader, ForNewsletter.class).using(EmailAddress.class).via(Channel.EMAIL)}.
 */
public final class Processing {
    private final ProcessingKind kind;
    private final @Nullable Subject subject;
    private final @Nullable Subject customer;
    private final @Nullable String reference;
    private final @Nullable Revision notOlderThan;

    private Processing(
            ProcessingKind kind,
            @Nullable Subject subject,
            @Nullable Subject customer,
            @Nullable String reference,
            @Nullable Revision notOlderThan) {
        this.kind = kind;
        this.subject = subject;
        this.customer = customer;
        this.reference = reference;
        this.notOlderThan = notOlderThan;
    }

    /** This person's data, used for the purpose of a word, with the operation and channel that the word names. */
    public static Processing of(Subject subject, Class<? extends Annotation> word) {
        return new Processing(Words.kind(word), named(subject), null, null, null);
    }

    /** This person's data, used for a purpose. */
    public static Processing of(Subject subject, Purpose purpose) {
        return new Processing(ProcessingKind.of(purpose), named(subject), null, null, null);
    }

    /** A prepared kind of processing of this person's data. */
    public static Processing of(Subject subject, ProcessingKind kind) {
        return new Processing(kind, named(subject), null, null, null);
    }

    /** Processing about somebody who is not known, such as a visitor; few purposes allow it. */
    public static Processing anonymous(ProcessingKind kind) {
        return new Processing(kind, null, null, null, null);
    }

    /** The same on the category of this word, which must be permitted. */
    public Processing using(Class<? extends Annotation> word) {
        return as(kind.using(DataCategory.of(word)));
    }

    /** The same on the categories of these words, every one of which must be permitted. */
    @SafeVarargs
    public final Processing using(Class<? extends Annotation>... words) {
        List<DataCategory> named = new ArrayList<>(words.length);
        for (Class<? extends Annotation> word : words) {
            named.add(DataCategory.of(word));
        }
        return using(named);
    }

    /** The same on these categories, every one of which must be permitted. */
    public Processing using(DataCategory... categories) {
        return using(List.of(categories));
    }

    /** The same on these categories, every one of which must be permitted. */
    public Processing using(Collection<DataCategory> categories) {
        return as(kind.using(categories));
    }

    /** The same as another operation. */
    public Processing performing(Operation operation) {
        return as(kind.performing(operation));
    }

    /** The same on a channel to the person. */
    public Processing via(Channel channel) {
        return as(kind.via(channel));
    }

    /** The same, and the data leaves the service for this recipient. */
    public Processing disclosedTo(Recipient recipient) {
        return as(kind.disclosedTo(recipient));
    }

    /** The same on data that was collected for this purpose. */
    public Processing collectedFor(Purpose origin) {
        return as(kind.collectedFor(origin));
    }

    /** The same with a human who reviews what comes out (GDPR Art. 22). */
    public Processing reviewedByHuman() {
        return as(kind.reviewedByHuman(true));
    }

    /** The same on data that a certified transform has de-identified. */
    public Processing onDeidentifiedData() {
        return as(kind.on(DataState.DEIDENTIFIED));
    }

    /** The same, refused unless this edition of the policy is the one in force. */
    public Processing pinnedTo(String edition) {
        return as(kind.pinnedTo(edition));
    }

    /** The same on the instruction of this customer; the service is then its processor. */
    public Processing onBehalfOf(Subject instructing) {
        return new Processing(kind.as(Role.PROCESSOR), subject, instructing, reference, notOlderThan);
    }

    /** The same with the reference that the recipient or purpose demands. */
    public Processing underReference(String given) {
        return new Processing(kind, subject, customer, given, notOlderThan);
    }

    /** The same, decided at this place in the ledger's order or later, or denied. */
    public Processing notOlderThan(Revision seen) {
        return new Processing(kind, subject, customer, reference, seen);
    }

    /** The same about another person. */
    public Processing about(Subject other) {
        return new Processing(kind, other, customer, reference, notOlderThan);
    }

    private static Subject named(Subject subject) {
        return Objects.requireNonNull(
                subject, "The person is missing; processing about somebody who is not known is said by anonymous(…).");
    }

    private Processing as(ProcessingKind other) {
        return new Processing(other, subject, customer, reference, notOlderThan);
    }

    /** What is done, whoever it is about. */
    public ProcessingKind kind() {
        return kind;
    }

    /** Who it is about; null for somebody not known. */
    public @Nullable Subject subject() {
        return subject;
    }

    /** On whose instruction, where the service is a processor. */
    public @Nullable Subject customer() {
        return customer;
    }

    /** The reference of a disclosure, such as a file number. */
    public @Nullable String reference() {
        return reference;
    }

    /** The change that the caller has seen and the decision must include. */
    public @Nullable Revision notOlderThan() {
        return notOlderThan;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Processing other
                && kind.equals(other.kind)
                && Objects.equals(subject, other.subject)
                && Objects.equals(customer, other.customer)
                && Objects.equals(reference, other.reference)
                && Objects.equals(notOlderThan, other.notOlderThan);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, subject, customer, reference, notOlderThan);
    }

    @Override
    public String toString() {
        return "Processing[" + kind + "]";
    }
}
