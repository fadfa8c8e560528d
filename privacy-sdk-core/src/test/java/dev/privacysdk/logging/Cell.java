package dev.privacysdk.logging;

import dev.privacysdk.masking.Masker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One combination. */
record Cell(Exit exit, Shape shape, Backend backend) {
    /** Recognizes the event whatever became of the rest. */
    static final String TAG = "the-event-itself";

    /** What came out of the backend, and what reached standard error or the caller. */
    record Output(String text, String besides) {
        Readings readings() {
            return Readings.of(text + besides);
        }
    }

    Output output(@Nullable Masker masker) {
        return output(exit.event(TAG, shape.value()), backend, masker, task -> task);
    }

    /** What comes of an event, logged on a thread of its own. */
    static Output output(Event event, Backend backend, @Nullable Masker masker, UnaryOperator<Runnable> around) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] text = {""};
        StringWriter thrown = new StringWriter();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            Runnable task = () -> {
                try {
                    text[0] = backend.written(event, masker);
                } catch (RuntimeException | Error e) {
                    e.printStackTrace(new PrintWriter(thrown, true));
                }
            };
            Thread thread = new Thread(around.apply(task), event.thread());
            thread.start();
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            System.setErr(before);
        }
        return new Output(text[0], thrown + err.toString(StandardCharsets.UTF_8));
    }

    /** Whether it is written as text, and without the lines of a stack trace. */
    boolean isOneLine() {
        return backend.form() == Backend.Form.TEXT
                && exit.event(TAG, shape.isText() ? shape.value() : "").thrown() == null;
    }

    @Override
    public String toString() {
        return exit + " x " + shape + " x " + backend.name();
    }
}
