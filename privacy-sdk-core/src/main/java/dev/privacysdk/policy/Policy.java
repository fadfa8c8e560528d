package dev.privacysdk.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policy as a list of editions, one of which is in force at any time.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Policy {
    private final List<Edition> editions;
    private final Map<String, Integer> order = new HashMap<>();

    private Policy(List<Edition> editions) {
        this.editions = editions;
        for (int i = 0; i < editions.size(); i++) {
            order.put(editions.get(i).version().id(), i);
        }
    }

    /** The policy of these editions, in any order; throws IllegalArgumentException for none, a name or an instant used twice. */
    public static Policy of(List<Edition> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("A policy needs at least one edition.");
        }
        List<Edition> sorted = new ArrayList<>(editions);
        sorted.sort(Comparator.comparing(Edition::effective));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).effective().equals(sorted.get(i - 1).effective())) {
                throw new IllegalArgumentException("Editions "
                        + sorted.get(i - 1).version().id() + " and "
                        + sorted.get(i).version().id() + " take effect at the same instant; only one can be in force.");
            }
        }
        Policy policy = new Policy(List.copyOf(sorted));
        if (policy.order.size() != sorted.size()) {
            throw new IllegalArgumentException("Two editions have the same name; each edition needs its own.");
        }
        return policy;
    }

    /** The editions, from the oldest to the newest. */
    public List<Edition> editions() {
        return editions;
    }

    /** The newest edition, in force or not. */
    public Edition latest() {
        return editions.get(editions.size() - 1);
    }

    /** The edition in force at an instant: the latest whose own instant is not after it. */
    public Optional<Edition> inForce(Instant time) {
        return Optional.ofNullable(find(time));
    }

    private @Nullable Edition find(Instant time) {
        for (int i = editions.size() - 1; i >= 0; i--) {
            if (!editions.get(i).effective().isAfter(time)) {
                return editions.get(i);
            }
        }
        return null;
    }

    /** The instant at which the edition in force changes next, if it does. */
    public Optional<Instant> nextChange(Instant time) {
        for (Edition edition : editions) {
            if (edition.effective().isAfter(time)) {
                return Optional.of(edition.effective());
            }
        }
        return Optional.empty();
    }

    /** The place of an edition in the order of time, or -1 where there is none of that name. */
    public int place(String edition) {
        return order.getOrDefault(edition, -1);
    }

    @Override
    public String toString() {
        return "Policy" + editions;
    }
}
