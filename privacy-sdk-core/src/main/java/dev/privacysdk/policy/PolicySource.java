package dev.privacysdk.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the policy comes from, asked at every decision.
 *
 * <p>Answers at once and never with a policy that did not load whole. Safe for any number of threads.
 */
public interface PolicySource extends AutoCloseable {
    /** The policy as it is now. */
    Policy current();

    /** What the last reading found: warnings, and where it was refused, why the former policy stays. */
    default List<PolicyProblem> problems() {
        return List.of();
    }

    /** Ends what keeps the policy up to date; the last policy goes on being answered. */
    @Override
    default void close() {}

    /** The source of one policy that never changes. */
    static PolicySource fixed(Policy policy) {
        return () -> policy;
    }

    /** The source of the policy in a resource of the class path; throws PolicyException where that does not load. */
    static PolicySource classpath(String resource) {
        return new LoadedSource(PolicyReader.readClasspath(resource));
    }

    /** The source of the policy in a file that is looked at every second; see the other method of this name. */
    static PolicySource watching(Path file) {
        return watching(file, Duration.ofSeconds(1));
    }

    /**
     * The source of the policy in a file that is looked at again and again.
     *
     * <p>Throws PolicyException where the file does not load now. Later, a change is taken as a whole once two looks in a row
     * have seen it the same. What does not load, and what changes or removes an edition already known, is refused: the former
     * policy stays in force, the log says so, and {@link #problems()} says why. Close it to end the looking.
     */
    static PolicySource watching(Path file, Duration interval) {
        return WatchedFile.watching(file, interval);
    }
}
