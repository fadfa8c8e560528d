package dev.privacysdk.logging;

import dev.privacysdk.logging.jdk.SystemOutMasking;
import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Standard output and standard error: what is printed there is seen as text, line by line. */
record StreamsBackend() implements Backend {
    @Override
    public String name() {
        return "System.out and System.err";
    }

    @Override
    public Library library() {
        return Library.STREAMS;
    }

    @Override
    public Form form() {
        return Form.LINES;
    }

    @Override
    public boolean has(Exit exit) {
        return switch (exit) {
            case MESSAGE, ARGUMENT, THROWN, CAUSE, SUPPRESSED, CIRCULAR, QUOTED_INPUT, OWN_TEXT -> true;
            default -> false;
        };
    }

    @Override
    public String written(Event event, @Nullable Masker masker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        Map<String, @Nullable String> encodings = utf8();
        PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        SystemOutMasking masking = masker == null ? null : SystemOutMasking.install(masker);
        try {
            print(event);
        } finally {
            if (masking != null) {
                masking.close();
            }
            System.setOut(out);
            System.setErr(err);
            encodings.forEach(StreamsBackend::put);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** As on a terminal of today; what was said before. */
    private static Map<String, @Nullable String> utf8() {
        Map<String, @Nullable String> before = new HashMap<>();
        for (String name : List.of("stdout.encoding", "stderr.encoding")) {
            before.put(name, System.getProperty(name));
            put(name, "UTF-8");
        }
        return before;
    }

    private static void put(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }

    private static void print(Event event) {
        if (event.arguments().isEmpty()) {
            System.out.println(event.message());
        } else {
            System.out.printf(
                    event.message().replace("{}", "%s") + "%n",
                    event.arguments().get(0));
        }
        if (event.thrown() != null) {
            event.thrown().printStackTrace();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
