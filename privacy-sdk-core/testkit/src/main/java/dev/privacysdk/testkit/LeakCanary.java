package dev.privacysdk.testkit;

import dev.privacysdk.vocabulary.DataCategory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension that fails a test when a planted value reaches any log.
 *
 * <p>Listens where the appenders of Logback and of Log4j 2 are, after whatever masks in front of them, on every logger,
 * across resets of the context. A value is found in any case of letters, percent-encoded, escaped for Java or JSON or for
 * HTML, in wide letters and between characters that nobody sees. The failure names which value came out, by which exit of
 * which logger, and the line around it, never the value. For tests that run one after the other.
 */
public final class LeakCanary implements BeforeEachCallback, AfterEachCallback {
    private final List<String> values;
    private boolean streams;
    private boolean expecting;
    private @Nullable PlantedValues planted;
    private List<Perch> perches = List.of();
    private int made;
    private @Nullable Tee out;
    private @Nullable Tee err;
    private final List<WatchedFile> files = new ArrayList<>();

    private LeakCanary(List<String> values) {
        this.values = values;
    }

    /** One that knows these values from the start of each test; each has at least four characters. */
    public static LeakCanary planted(String... values) {
        LeakCanary canary = new LeakCanary(List.of(values));
        canary.values.forEach(PlantedValues::checked);
        return canary;
    }

    /** Listens to standard output and standard error too. */
    public LeakCanary listeningToStreams() {
        streams = true;
        return this;
    }

    /** Fails a test that logged nothing, since it shows nothing. */
    public LeakCanary expectingOutput() {
        expecting = true;
        return this;
    }

    /** Reads what is written to this file during each test, whoever writes it. */
    public LeakCanary watch(Path file) {
        files.add(new WatchedFile(file));
        return this;
    }

    /** Plants one more value, until the end of the running test, and gives it back. */
    public String plant(String value) {
        running().add(value);
        return value;
    }

    /** Plants a made-up value of this category, another at each call, until the end of the running test. */
    public String plant(DataCategory category) {
        PlantedValues now = running();
        String value = SampleValues.of(category, ++made);
        now.add(value, category.toString());
        return value;
    }

    /**
     * A record of this type in whose marked components, however deep, stand planted values of their categories.
     *
     * <p>Text without a mark is the name of its component; what else is not marked is empty, zero or null.
     *
     * @throws IllegalArgumentException where the type is no record, or does not take such values
     */
    public <T> T fill(Class<T> type) {
        running();
        return new PlantedRecords(this::plant).fill(type);
    }

    private PlantedValues running() {
        PlantedValues now = planted;
        if (now == null) {
            throw new IllegalStateException(
                    "No test is running; register the canary with @RegisterExtension, and plant within a test.");
        }
        return now;
    }

    @Override
    public void beforeEach(@Nullable ExtensionContext test) {
        PlantedValues now = new PlantedValues(values);
        planted = now;
        perches = Perches.on(now);
        made = 0;
        files.forEach(WatchedFile::mark);
        if (streams) {
            out = new Tee(System.out);
            err = new Tee(System.err);
            System.setOut(new PrintStream(out, true));
            System.setErr(new PrintStream(err, true));
        }
    }

    @Override
    public void afterEach(@Nullable ExtensionContext test) {
        PlantedValues now = planted;
        if (now == null) {
            throw new IllegalStateException(
                    "The canary was not there when the test began; register it with @RegisterExtension.");
        }
        planted = null;
        List<String> leaks = new ArrayList<>();
        boolean heard = false;
        for (Perch perch : perches) {
            perch.leave();
            leaks.addAll(perch.leaks());
            heard |= perch.heard();
        }
        perches = List.of();
        heard |= end(out, "standard output", now, leaks);
        heard |= end(err, "standard error", now, leaks);
        for (WatchedFile file : files) {
            heard |= file.search(now, leaks);
        }
        if (!leaks.isEmpty()) {
            throw new AssertionError(leaks.size() + " leaks into logs:\n  " + String.join("\n  ", leaks));
        }
        if (expecting && !heard) {
            throw new AssertionError(
                    "Nothing was logged during this test, so it shows nothing; log something, or drop expectingOutput().");
        }
    }

    private static boolean end(@Nullable Tee tee, String name, PlantedValues planted, List<String> leaks) {
        if (tee == null) {
            return false;
        }
        if (name.equals("standard output")) {
            System.setOut(tee.original());
        } else {
            System.setErr(tee.original());
        }
        String text = tee.text();
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            planted.search(each, name + " in line " + line, leaks);
        }
        return !text.isEmpty();
    }
}
