package dev.privacysdk.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.io.SerializedString;

/** A generator that writes a name only when its value begins, so that a value can be left out together with it. */
final class DeferredNameGenerator extends ValueStartGenerator {
    private @Nullable SerializableString name;
    /** Objects being written as arrays, in which the place of a value says what it is. */
    private final Deque<Object> positional = new ArrayDeque<>(2);

    private DeferredNameGenerator(JsonGenerator generator) {
        super(generator);
    }

    /** This generator, made deferred if it is not so already. */
    static DeferredNameGenerator of(JsonGenerator generator) {
        return generator instanceof DeferredNameGenerator known ? known : new DeferredNameGenerator(generator);
    }

    /** Leaves out the value that would begin now; false where there is no way to. */
    @SuppressWarnings("ReferenceEquality") // The very object that the array stands for.
    boolean leaveOut() {
        TokenStreamContext place = delegate.streamWriteContext();
        if (place.inObject()) {
            boolean waiting = name != null;
            name = null;
            return waiting;
        }
        if (place.inArray() && !positional.isEmpty() && place.currentValue() == positional.peek()) {
            delegate.writeNull();
        }
        return place.inArray();
    }

    /** Runs what writes an object as an array. */
    void inPlaces(Object value, Runnable writing) {
        positional.push(value);
        try {
            writing.run();
        } finally {
            positional.pop();
        }
    }

    /** The generator below, once the waiting name is written: for a value in which nothing can be left out. */
    @Override
    JsonGenerator begin() {
        SerializableString waiting = name;
        if (waiting != null) {
            name = null;
            delegate.writeName(waiting);
        }
        return delegate;
    }

    @Override
    public JsonGenerator writeName(String text) {
        return writeName(new SerializedString(text));
    }

    @Override
    public JsonGenerator writeName(SerializableString text) {
        name = text;
        return this;
    }

    @Override
    public JsonGenerator writePropertyId(long id) {
        name = null;
        delegate.writePropertyId(id);
        return this;
    }

    @Override
    public JsonGenerator writeOmittedProperty(String text) {
        name = null;
        delegate.writeOmittedProperty(text);
        return this;
    }

    @Override
    public JsonGenerator writeEndObject() {
        name = null;
        delegate.writeEndObject();
        return this;
    }

    @Override
    public JsonGenerator writePOJO(@Nullable Object value) {
        if (value == null) {
            return writeNull();
        }
        objectWriteContext().writeValue(this, value);
        return this;
    }
}
