package dev.privacysdk.spring.web;

import dev.privacysdk.vocabulary.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A denial as a problem (RFC 9457): its reason, the rule, and a sentence in the language of the request.
 *
 * <p>Made of constants alone, so that nothing personal can be in it; it names no path, as paths hold ids.
 */
record Refusal(Reason reason) {
    /** What passes when something inside works again; the caller may come back. */
    private static final Set<Reason> OUTAGES = Set.of(
            Reason.STORE_UNAVAILABLE,
            Reason.STORE_STALE,
            Reason.DEADLINE,
            Reason.AUDIT_UNAVAILABLE,
            Reason.REVISION_AHEAD,
            Reason.LEDGER_REGRESSED);

    private static final Properties JAPANESE = japanese();

    int status() {
        if (OUTAGES.contains(reason)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return reason == Reason.INTERNAL_ERROR
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : HttpServletResponse.SC_FORBIDDEN;
    }

    /** Instead of whatever was about to be answered; the response must not be committed. */
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean inJapanese = Language.of(request) == Language.JAPANESE;
        Problem problem = new Problem(
                "urn:privacy-sdk:reason:" + reason.name(),
                inJapanese ? JAPANESE.getProperty("title." + status()) : title(),
                status(),
                inJapanese ? JAPANESE.getProperty(reason.name()) : reason.sentence());
        problem.write(
                response,
                inJapanese ? Locale.JAPANESE : Locale.ENGLISH,
                Map.of("reason", reason.name(), "rule", reason.rule().name()));
    }

    private String title() {
        return switch (status()) {
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "Not possible right now";
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR -> "Not possible";
            default -> "Not permitted";
        };
    }

    private static Properties japanese() {
        Properties sentences = new Properties();
        try (InputStream in = Refusal.class.getResourceAsStream("refusals_ja.properties")) {
            if (in == null) {
                throw new IllegalStateException("The Japanese sentences of the privacy SDK are missing from its jar.");
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                sentences.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
