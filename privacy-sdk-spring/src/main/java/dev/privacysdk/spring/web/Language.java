package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The languages that people are answered in. */
enum Language {
    ENGLISH,
    JAPANESE;

    /** The first of the request's languages that is one of these; English where none is. */
    static Language of(HttpServletRequest request) {
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals("ja")) {
                return JAPANESE;
            } else if (wanted.getLanguage().equals("en")) {
                return ENGLISH;
            }
        }
        return ENGLISH;
    }
}
