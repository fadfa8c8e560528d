package dev.privacysdk.logging;

import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/** A library that nobody can get in front of: the application masks what it hands over, as with slf4j-simple. */
record ExplicitBackend() implements Backend {
    @Override
    public String name() {
        return "explicit calls";
    }

    @Override
    public Library library() {
        return Library.OTHER;
    }

    @Override
    public Form form() {
        return Form.TEXT;
    }

    /** A print stream takes a text and a throwable. */
    @Override
    public boolean has(Exit exit) {
        return switch (exit) {
            case MESSAGE, ARGUMENT, THROWN, QUOTED_INPUT, OWN_TEXT -> true;
            default -> false;
        };
    }

    @Override
    public String written(Event event, @Nullable Masker masker) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Object[] arguments = event.arguments().stream()
                .map(each -> masker == null ? each : masker.argument(each))
                .toArray();
        String message =
                MessageFormatter.arrayFormat(event.message(), arguments).getMessage();
        out.println(masker == null ? message : masker.line(message));
        if (event.thrown() != null) {
            out.println(masker == null ? event.thrown().toString() : masker.line(masker.render(event.thrown())));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name();
    }
}
