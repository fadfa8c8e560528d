package dev.privacysdk.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A policy file that is looked at again and again.
 *
 * <p>Compares bytes, not times: a file system that stamps by the second, a mounted volume whose link is turned, and a clock
 * set back all hide a change from its time.
 */
final class WatchedFile implements PolicySource {
    private static final Logger log = LoggerFactory.getLogger(WatchedFile.class);

    private static final byte[] NOTHING = {};

    private record State(Policy policy, List<PolicyProblem> problems) {}

    private final Path file;
    private final Map<String, String> known = new HashMap<>();
    private volatile State state;
    private volatile @Nullable ScheduledExecutorService looking;

    /** The bytes of the last look; {@link #NOTHING} stands for a file that could not be read. */
    private byte[] seen;

    /** The bytes last taken or refused, so that a refusal is told once. */
    private byte[] judged;

    /** Reads the file, and looks again only when {@link #poll()} is called. */
    WatchedFile(Path file) {
        this.file = file;
        this.seen = PolicyReader.bytes(file);
        this.judged = seen;
        LoadedPolicy loaded = PolicyReader.read(seen, file.toString());
        this.state = new State(loaded.policy(), loaded.warnings());
        remember(loaded.policy());
    }

    static WatchedFile watching(Path file, Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "The interval between two looks must be longer than nothing, such as PT1S.");
        }
        WatchedFile watched = new WatchedFile(file);
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "privacy-policy-watch");
            thread.setDaemon(true);
            return thread;
        });
        watched.looking = looking;
        ScheduledFuture<?> unused = looking.scheduleWithFixedDelay(
                watched::poll, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
        return watched;
    }

    @Override
    public Policy current() {
        return state.policy();
    }

    @Override
    public List<PolicyProblem> problems() {
        return state.problems();
    }

    @Override
    public void close() {
        ScheduledExecutorService running = looking;
        if (running != null) {
            running.shutdownNow();
        }
    }

    /** Looks once. Never throws, because what is scheduled and throws is never run again. */
    synchronized void poll() {
        try {
            look();
        } catch (PolicyException refusal) {
            refuse(refusal.problems());
        } catch (RuntimeException e) {
            refuse(List.of(problem("cannot be judged because of a fault ("
                    + e.getClass().getSimpleName() + "); take back the last change, and report this")));
            log.error("The policy file could not be judged.", e);
        }
    }

    private void look() {
        byte[] bytes = NOTHING;
        PolicyException unreadable = null;
        try {
            bytes = PolicyReader.bytes(file);
        } catch (PolicyException e) {
            unreadable = e;
        }
        // Half a file can be a whole document: what is still being written looks different the next time.
        boolean settled = Arrays.equals(bytes, seen);
        seen = bytes;
        if (!settled || Arrays.equals(bytes, judged)) {
            return;
        }
        judged = bytes;
        if (unreadable != null) {
            throw unreadable;
        }
        LoadedPolicy loaded = PolicyReader.read(bytes, file.toString());
        List<PolicyProblem> conflicts = conflicts(loaded.policy());
        if (conflicts.isEmpty()) {
            take(loaded);
        } else {
            refuse(conflicts);
        }
    }

    private void take(LoadedPolicy loaded) {
        Policy former = state.policy();
        remember(loaded.policy());
        state = new State(loaded.policy(), loaded.warnings());
        List<Edition> editions = loaded.policy().editions();
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            if (former.place(edition.version().id()) < 0) {
                log.info("The privacy policy has a new edition: {}.", edition);
                if (i > 0) {
                    log.info("It changes:\n{}", EditionDiff.between(editions.get(i - 1), edition));
                }
            }
        }
        loaded.warnings().forEach(warning -> log.warn("{}", warning));
    }

    private void remember(Policy policy) {
        policy.editions()
                .forEach(edition ->
                        known.put(edition.version().id(), edition.version().hash()));
    }

    private List<PolicyProblem> conflicts(Policy policy) {
        Map<String, String> hashes = new HashMap<>();
        policy.editions()
                .forEach(edition ->
                        hashes.put(edition.version().id(), edition.version().hash()));
        List<PolicyProblem> conflicts = new ArrayList<>();
        known.keySet().stream().sorted().forEach(id -> {
            String hash = hashes.get(id);
            if (hash == null) {
                conflicts.add(
                        problem("no longer holds edition " + id + ", which decisions and consents already name; put it"
                                + " back, and take its effect away by a later edition"));
            } else if (!hash.equals(known.get(id))) {
                conflicts.add(
                        problem("holds another edition " + id + " than the one already known; put that back byte for"
                                + " byte, and write the change as an edition of its own"));
            }
        });
        return conflicts;
    }

    private PolicyProblem problem(String message) {
        return new PolicyProblem(PolicyProblem.Severity.ERROR, file.toString(), 0, "", message);
    }

    private void refuse(List<PolicyProblem> problems) {
        state = new State(state.policy(), problems);
        log.error(
                "The change to the privacy policy is refused, and the former policy stays in force:\n  {}",
                String.join(
                        "\n  ", problems.stream().map(PolicyProblem::toString).toList()));
    }
}
