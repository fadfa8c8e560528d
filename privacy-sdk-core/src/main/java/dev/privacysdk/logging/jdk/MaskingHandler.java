package dev.privacysdk.logging.jdk;

import dev.privacysdk.logging.thrown.MaskedThrowables;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.masking.Nesting;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Writes nothing, and masks each record for the handlers behind it. */
final class MaskingHandler extends Handler {
    private static final String FAILED = "[MASKING-FAILED]";

    private final Supplier<Masker> masker;

    MaskingHandler(Supplier<Masker> masker) {
        this.masker = masker;
        setLevel(Level.ALL);
    }

    @Override
    public void publish(@Nullable LogRecord record) {
        if (record == null) {
            return;
        }
        if (!Nesting.enter()) {
            record.setMessage(FAILED);
            record.setLoggerName(FAILED);
            record.setResourceBundle(null);
            record.setParameters(null);
            record.setThrown(null);
            return;
        }
        try {
            mask(record, masker.get());
        } finally {
            Nesting.leave();
        }
    }

    private static void mask(LogRecord record, Masker now) {
        String message = message(record, now);
        record.setResourceBundle(null);
        record.setParameters(null);
        record.setMessage(message);
        if (record.getLoggerName() != null) {
            record.setLoggerName(now.line(record.getLoggerName()));
        }
        if (record.getThrown() != null) {
            record.setThrown(MaskedThrowables.of(record.getThrown(), now));
        }
    }

    /** The finished text, since a value may be spread over the format and its parameters. */
    private static @Nullable String message(LogRecord record, Masker masker) {
        if (record.getMessage() == null) {
            return null;
        }
        try {
            String format = localized(record.getMessage(), record.getResourceBundle());
            @Nullable Object[] parameters = record.getParameters();
            return masker.line(
                    parameters == null || parameters.length == 0 ? format : filled(format, parameters, masker));
        } catch (Throwable e) {
            return FAILED;
        }
    }

    private static String localized(String message, @Nullable ResourceBundle words) {
        try {
            return words == null ? message : words.getString(message);
        } catch (MissingResourceException e) {
            return message;
        }
    }

    private static String filled(String format, @Nullable Object[] parameters, Masker masker) {
        if (!hasPlaces(format)) {
            return format;
        }
        @Nullable Object[] typed = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            // The format parts the digits of a number, so that nobody finds in the text what they are.
            typed[i] =
                    parameters[i] instanceof Number number ? masker.lineArgument(number) : masker.typed(parameters[i]);
        }
        try {
            return MessageFormat.format(format, typed);
        } catch (IllegalArgumentException e) {
            return format;
        }
    }

    /** As JUL's own formatters look: a format without a numbered place is text. */
    private static boolean hasPlaces(String format) {
        for (int at = format.indexOf('{'); at >= 0 && at + 1 < format.length(); at = format.indexOf('{', at + 1)) {
            char next = format.charAt(at + 1);
            if (next >= '0' && next <= '9') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void flush() {
        // It holds nothing back.
    }

    @Override
    public void close() {
        // It holds nothing back.
    }
}
