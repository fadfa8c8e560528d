package dev.privacysdk.logging.log4j;

import dev.privacysdk.masking.Masker;
import org.apache.logging.log4j.message.ParameterConsumer;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.jspecify.annotations.Nullable;

/**
 * A message of text, with or without parameters, masked when it is first asked for.
 *
 * <p>Keeps nothing of a message that Log4j will use again for another.
 */
final class MaskedText implements MaskedMessage, StringBuilderFormattable, ParameterVisitable {
    private static final long serialVersionUID = 1;
    private static final @Nullable Object[] NONE = {};

    /** How the text is made of the parameters, as the marks have left them. */
    @FunctionalInterface
    interface Words {
        String of(@Nullable Object[] typed);
    }

    private final transient Masked masked;
    private final transient @Nullable String format;
    private final transient @Nullable Object[] parameters;
    private transient @Nullable Words words;
    private String formatted = "";
    private transient @Nullable Object @Nullable [] arguments;

    /** A text of parameters, and the format it has been made by where that is known to hold none of them. */
    MaskedText(@Nullable String format, @Nullable Object @Nullable [] parameters, Words words, Masked masked) {
        this.masked = masked;
        this.format = format;
        this.parameters = parameters == null ? NONE : parameters.clone();
        this.words = words;
    }

    /** A text alone, which is what its message says. */
    MaskedText(Words words, Masked masked) {
        this(null, NONE, words, masked);
    }

    /** What is said of a message that cannot even be looked at. */
    static MaskedText failed() {
        return new MaskedText(none -> Masked.FAILED, new Masked(Masker.standard()));
    }

    @Override
    public String getFormattedMessage() {
        Words unsaid = words;
        if (unsaid != null) {
            formatted = String.valueOf(masked.text(() -> unsaid.of(masked.typed(parameters))));
            words = null;
        }
        return formatted;
    }

    @Override
    @SuppressWarnings("deprecation") // Layouts may ask for it still.
    public @Nullable String getFormat() {
        return format == null ? getFormattedMessage() : masked.text(format);
    }

    private @Nullable Object[] arguments() {
        @Nullable Object[] known = arguments;
        if (known == null) {
            known = masked.arguments(parameters);
            arguments = known;
        }
        return known;
    }

    /** Reads everything that may change now. */
    void settle() {
        getFormattedMessage();
        arguments();
    }

    @Override
    @SuppressWarnings("NullAway") // What is in the array may be null, which Log4j does not say.
    public @Nullable Object[] getParameters() {
        return arguments().clone();
    }

    @Override
    public <S> void forEachParameter(ParameterConsumer<S> action, S state) {
        @Nullable Object[] all = arguments();
        for (int i = 0; i < all.length; i++) {
            action.accept(all[i], i, state);
        }
    }

    @Override
    public void formatTo(StringBuilder buffer) {
        buffer.append(getFormattedMessage());
    }

    /** The event has what was thrown. */
    @Override
    public @Nullable Throwable getThrowable() {
        return null;
    }

    private Object writeReplace() {
        return new SimpleMessage(getFormattedMessage());
    }

    @Override
    public String toString() {
        return getFormattedMessage();
    }
}
