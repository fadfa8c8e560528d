package dev.privacysdk.testkit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.report.Drift;
import dev.privacysdk.report.Inventory;
import dev.privacysdk.report.RecordOfProcessing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate in a build between the record of processing that was committed and the one that policy and marks now give.
 *
 * <p>Where the two differ, or none was committed, it throws an AssertionError that says what changed and how to accept it.
 * It writes the file only when the system property {@value #ACCEPT} is {@code true}, and never where the environment has
 * {@code CI}. Line ends of a checkout do not count.
 */
public final class RecordGate {
    /** The system property with which one run writes the record instead of comparing it. */
    public static final String ACCEPT = "privacy.record.accept";

    private static final int AROUND = 2;

    private final boolean accepting;
    private final boolean unattended;

    private RecordGate(boolean accepting, boolean unattended) {
        this.accepting = accepting;
        this.unattended = unattended;
    }

    /** Compares the committed record with the one that the newest edition and these classes give. */
    public static void check(Path committed, Policy policy, Collection<Class<?>> types) {
        check(committed, RecordOfProcessing.of(policy, types));
    }

    /** Compares the committed record with the one that the newest edition and this import give; it loads the classes. */
    public static void check(Path committed, Policy policy, JavaClasses code) {
        List<Class<?>> types = new ArrayList<>();
        code.forEach(found -> types.add(found.reflect()));
        check(committed, policy, types);
    }

    /** Compares the committed record with this one. */
    public static void check(Path committed, RecordOfProcessing derived) {
        given(System.getProperty(ACCEPT), System.getenv("CI")).pass(committed, derived);
    }

    static RecordGate given(@Nullable String accept, @Nullable String ci) {
        return new RecordGate(
                "true".equals(accept), ci != null && !ci.isBlank() && !ci.trim().equalsIgnoreCase("false"));
    }

    void pass(Path committed, RecordOfProcessing derived) {
        String before = Files.exists(committed) ? read(committed) : null;
        if (derived.markdown().equals(before)) {
            return;
        }
        if (accepting && !unattended) {
            write(committed, derived.markdown());
            return;
        }
        throw new AssertionError(before == null ? missing(committed) : differing(committed, before, derived));
    }

    private String missing(Path committed) {
        return "There is no " + committed + ". " + remedy();
    }

    private String differing(Path committed, String before, RecordOfProcessing derived) {
        List<String> said = new ArrayList<>();
        said.add(committed.getFileName() + " is not what policy and marks now give:");
        said.add("");
        said.add(sentences(before, derived));
        said.add("");
        said.addAll(diff(committed, before, derived.markdown()));
        said.add("");
        said.add(remedy());
        return String.join("\n", said);
    }

    private static String sentences(String before, RecordOfProcessing derived) {
        Inventory older;
        try {
            older = Inventory.in(before);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        Drift drift = derived.since(older);
        return drift.isEmpty()
                ? "Names or wording differ; nothing more and nothing less is allowed or done."
                : drift.toString();
    }

    private static List<String> diff(Path committed, String before, String after) {
        List<String> old = before.lines().toList();
        String name = String.valueOf(committed.getFileName());
        return UnifiedDiffUtils.generateUnifiedDiff(
                name + " (committed)",
                name + " (derived)",
                old,
                DiffUtils.diff(old, after.lines().toList()),
                AROUND);
    }

    private String remedy() {
        String how = "To accept it, run this test once with -D" + ACCEPT + "=true, look at the file and commit it.";
        return accepting && unattended
                ? "The environment has CI, where nothing is written. "
                        + how.replace("run this test", "run this test elsewhere")
                : how;
    }

    private static String read(Path file) {
        try {
            // What is no UTF-8 shows in the diff, so the record is not refused for it.
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("The record " + file + " cannot be read; check that it is a file.", e);
        }
    }

    /** Whole or not at all: a build that is stopped leaves the old record or the new one. */
    private static void write(Path file, String text) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Path whole = Files.createTempFile(directory, ".record", ".md");
            try {
                Files.writeString(whole, text);
                move(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The record " + file + " cannot be written; check its directory.", e);
        }
    }

    private static void move(Path whole, Path file) throws IOException {
        try {
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
