package dev.privacysdk.spring.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/** A converter that writes what one request sends piece by piece, each as far as it may be seen. */
record GuardedConverter<T>(
        HttpMessageConverter<T> converter,
        Bodies bodies,
        @Nullable Notes notes,
        MethodParameter sender) implements HttpMessageConverter<T> {
    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return converter.canWrite(type, mediaType);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return converter.getSupportedMediaTypes();
    }

    @Override
    public T read(Class<? extends T> type, HttpInputMessage message) throws IOException {
        return converter.read(type, message);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void write(T value, @Nullable MediaType type, HttpOutputMessage message) throws IOException {
        Minimized own = notes == null ? null : notes.own();
        T seen = (T) bodies.permitted(value, own, notes, Place.event(sender), false);
        Writing.in(notes, () -> converter.write(seen, type, message));
    }
}
