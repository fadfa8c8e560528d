package dev.privacysdk.vocabulary;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is done, for what, on which data and to whom, whoever it is about.
 *
 * <p>Immutable, and the structural key under which decisions are remembered: two kinds are equal exactly when every part
 * of them is, and no two different questions share an answer.
 */
public final class ProcessingKind {
    private static final int MOST_ON_ONE = 32;

    private final Purpose purpose;
    private final List<DataCategory> categories;
    private final boolean everyCategory;
    private final Operation operation;
    private final Recipient recipient;
    private final Channel channel;
    private final @Nullable Purpose collectedFor;
    private final @Nullable Role role;
    private final DataState dataState;
    private final boolean humanReview;
    private final @Nullable String pinnedVersion;
    private final int hash;

    /** Kinds on one category each that were made before; two threads may make the same one, no harm done. */
    private volatile List<ProcessingKind> onOne = List.of();

    private ProcessingKind(
            Purpose purpose,
            List<DataCategory> categories,
            boolean everyCategory,
            Operation operation,
            Recipient recipient,
            Channel channel,
            @Nullable Purpose collectedFor,
            @Nullable Role role,
            DataState dataState,
            boolean humanReview,
            @Nullable String pinnedVersion) {
        this.purpose = purpose;
        this.categories = categories;
        this.everyCategory = everyCategory;
        this.operation = operation;
        this.recipient = recipient;
        this.channel = channel;
        this.collectedFor = collectedFor;
        this.role = role;
        this.dataState = dataState;
        this.humanReview = humanReview;
        this.pinnedVersion = pinnedVersion;
        this.hash = Objects.hash(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                collectedFor,
                role,
                dataState,
                humanReview,
                pinnedVersion);
    }

    /** Plain use of whatever the policy lets this purpose use, inside the service. */
    public static ProcessingKind of(Purpose purpose) {
        return new ProcessingKind(
                Objects.requireNonNull(purpose, "The purpose is missing; name it by a word or an id."),
                List.of(),
                false,
                Operation.USE,
                Recipient.SELF,
                Channel.NONE,
                null,
                null,
                DataState.PERSONAL,
                false,
                null);
    }

    /** The same on exactly these categories: it is permitted only if every one is. */
    public ProcessingKind using(Collection<DataCategory> named) {
        return with(operation, recipient, channel, sorted(named), true);
    }

    /** The same on exactly this category, made once as long as there are few of them. */
    ProcessingKind using(DataCategory only) {
        List<ProcessingKind> made = onOne;
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).categories.get(0).equals(only)) {
                return made.get(i);
            }
        }
        ProcessingKind fresh = using(List.of(only));
        if (made.size() < MOST_ON_ONE) {
            List<ProcessingKind> more = new ArrayList<>(made);
            more.add(fresh);
            onOne = List.copyOf(more);
        }
        return fresh;
    }

    /** The same on those of these categories that are permitted. */
    public ProcessingKind usingAnyOf(Collection<DataCategory> candidates) {
        return with(operation, recipient, channel, sorted(candidates), false);
    }

    /** The same as another operation. */
    public ProcessingKind performing(Operation other) {
        return other == operation ? this : with(other, recipient, channel, categories, everyCategory);
    }

    /** The same on a channel to the person. */
    public ProcessingKind via(Channel other) {
        return other == channel ? this : with(operation, recipient, other, categories, everyCategory);
    }

    /** The same, and the data leaves the service for this recipient. */
    public ProcessingKind disclosedTo(Recipient other) {
        Operation act = operation == Operation.USE && !other.isSelf() ? Operation.DISCLOSE : operation;
        return with(act, other, channel, categories, everyCategory);
    }

    /** The same on data that was collected for this purpose. */
    public ProcessingKind collectedFor(@Nullable Purpose origin) {
        return new ProcessingKind(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                origin,
                role,
                dataState,
                humanReview,
                pinnedVersion);
    }

    /** The same in this role, whatever the service's own is. */
    public ProcessingKind as(@Nullable Role other) {
        return new ProcessingKind(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                collectedFor,
                other,
                dataState,
                humanReview,
                pinnedVersion);
    }

    /** The same on data in this state. */
    public ProcessingKind on(DataState state) {
        return new ProcessingKind(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                collectedFor,
                role,
                state,
                humanReview,
                pinnedVersion);
    }

    /** The same with or without a human who reviews what comes out. */
    public ProcessingKind reviewedByHuman(boolean reviewed) {
        return new ProcessingKind(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                collectedFor,
                role,
                dataState,
                reviewed,
                pinnedVersion);
    }

    /** The same, refused unless this edition is the one in force. */
    public ProcessingKind pinnedTo(@Nullable String edition) {
        return new ProcessingKind(
                purpose,
                categories,
                everyCategory,
                operation,
                recipient,
                channel,
                collectedFor,
                role,
                dataState,
                humanReview,
                edition);
    }

    private ProcessingKind with(Operation act, Recipient to, Channel on, List<DataCategory> which, boolean every) {
        return new ProcessingKind(
                purpose, which, every, act, to, on, collectedFor, role, dataState, humanReview, pinnedVersion);
    }

    private static List<DataCategory> sorted(Collection<DataCategory> categories) {
        return List.copyOf(new ArrayList<>(new TreeSet<>(categories)));
    }

    /** The purpose. */
    public Purpose purpose() {
        return purpose;
    }

    /** The categories, in order and each once; empty means whatever the policy lets the purpose use. */
    public List<DataCategory> categories() {
        return categories;
    }

    /** Whether each of the categories must be permitted, rather than any. */
    public boolean everyCategory() {
        return everyCategory;
    }

    /** What is done. */
    public Operation operation() {
        return operation;
    }

    /** To whom the data goes. */
    public Recipient recipient() {
        return recipient;
    }

    /** How the person is reached, if at all. */
    public Channel channel() {
        return channel;
    }

    /** The purpose of collection, where that is another one. */
    public @Nullable Purpose collectedFor() {
        return collectedFor;
    }

    /** The role, where it is not the service's own. */
    public @Nullable Role role() {
        return role;
    }

    /** Whether the data still leads to a person. */
    public DataState dataState() {
        return dataState;
    }

    /** Whether a human reviews an automated decision. */
    public boolean humanReview() {
        return humanReview;
    }

    /** The edition the caller relies on. */
    public @Nullable String pinnedVersion() {
        return pinnedVersion;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        if (this == o) {
            return true;
        }
        return o instanceof ProcessingKind other
                && hash == other.hash
                && purpose.equals(other.purpose)
                && categories.equals(other.categories)
                && everyCategory == other.everyCategory
                && operation == other.operation
                && recipient.equals(other.recipient)
                && channel == other.channel
                && Objects.equals(collectedFor, other.collectedFor)
                && role == other.role
                && dataState == other.dataState
                && humanReview == other.humanReview
                && Objects.equals(pinnedVersion, other.pinnedVersion);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return operation + " " + categories + " for " + purpose + " to " + recipient
                + (channel == Channel.NONE ? "" : " via " + channel);
    }
}
