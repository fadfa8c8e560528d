package dev.privacysdk.testkit;

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
 * <p>Listens where Logback's appenders are, after whatever masks in front of them, on every logger, across resets of the
 * context. A value is found in any case of letters, and percent-encoded, escaped for Java or JSON, or for HTML. The failure
 * names which value came out of which logger, never the value. For tests that run one after the other.
 */
public final class LeakCanary implements BeforeEachCallback, AfterEachCallback {
    private final List<String> values;
    private boolean streams;
    private boolean expecting;
    private @Nullable PlantedValues planted;
    private @Nullable LogbackPerch perch;
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
        PlantedValues now = planted;
        if (now == null) {
            throw new IllegalStateException(
                    "No test is running; register the canary with @RegisterExtension, and plant within a test.");
        }
        now.add(value);
        return value;
    }

    @Override
    public void beforeEach(@Nullable ExtensionContext test) {
        PlantedValues now = new PlantedValues(values);
        planted = now;
        perch = LogbackPerch.on(now);
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
        LogbackPerch listening = perch;
        if (now == null || listening == null) {
            throw new IllegalStateException(
                    "The canary was not there when the test began; register it with @RegisterExtension.");
        }
        planted = null;
        perch = null;
        listening.leave();
        List<String> leaks = new ArrayList<>(listening.leaks());
        boolean heard = listening.heard();
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
        planted.in(text).forEach(value -> leaks.add(value + " came out of " + name));
        return !text.isEmpty();
    }
}
