package dev.privacysdk.logging.log4j;

import org.apache.logging.log4j.message.ObjectMessage;
import org.jspecify.annotations.Nullable;

/** A message that is an object: the same where nothing in it is to be hidden, else its masked text. */
final class MaskedObject extends ObjectMessage implements MaskedMessage {
    private static final long serialVersionUID = 1;

    MaskedObject(@Nullable Object object, Masked masked) {
        super(object instanceof Throwable ? masked.rendered(object) : masked.argument(object));
    }

    /** Never that of a throwable, whose causes nobody has masked; the event has it where it is to be shown. */
    @Override
    public @Nullable Throwable getThrowable() {
        return null;
    }
}
