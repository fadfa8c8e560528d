package dev.privacysdk.examples.assistant.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What a form must hold. */
public final class Form {
    private Form() {}

    /** The value of a field; 400 where it was left out. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Fill in " + field + ".");
        }
        return value;
    }
}
