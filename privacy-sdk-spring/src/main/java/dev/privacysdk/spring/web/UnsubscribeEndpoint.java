package dev.privacysdk.spring.web;

import dev.privacysdk.channel.OneClickUnsubscribe;
import dev.privacysdk.channel.OneClickUnsubscribe.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.HttpRequestHandler;

/**
 * The address behind {@code List-Unsubscribe} (RFC 8058): a POST unsubscribes, a GET shows a button and changes nothing.
 *
 * <p>It asks for no cookie, no sign-in and no token of a session, never redirects, and answers a token that is none of ours
 * with 404 and nothing else. Where Spring Security stands in front, both methods must be let through without a CSRF token,
 * as mail programs have none: {@code requestMatchers("/unsubscribe/*").permitAll()} and
 * {@code csrf.ignoringRequestMatchers("/unsubscribe/*")}. The token in the path is what proves the request.
 */
public final class UnsubscribeEndpoint implements HttpRequestHandler {
    private final OneClickUnsubscribe unsubscribe;

    /** The address of these links; the token is the last part of the path. */
    public UnsubscribeEndpoint(OneClickUnsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // The address is the secret: neither kept, nor indexed, nor handed on.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        String path = request.getRequestURI();
        String token = path.substring(path.lastIndexOf('/') + 1);
        switch (request.getMethod()) {
            case "POST" -> answer(unsubscribe.post(token, OneClickForm.of(request)), request, response);
            case "GET", "HEAD" -> show(token, request, response);
            default -> {
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                response.setHeader("Allow", "GET, HEAD, POST");
            }
        }
    }

    private void show(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (unsubscribe.list(token).isPresent()) {
            UnsubscribePage.QUESTION.write(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(Outcome outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (outcome) {
            case STOPPED -> UnsubscribePage.DONE.write(request, response);
            case UNKNOWN_TOKEN -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            case NOT_ONE_CLICK ->
                problem(
                                HttpServletResponse.SC_BAD_REQUEST,
                                "Not a one-click unsubscribe",
                                "The body must say List-Unsubscribe=One-Click, as RFC 8058 has it.")
                        .write(response, Locale.ENGLISH, Map.of());
            case NOT_RECORDED -> {
                response.setHeader("Retry-After", "60");
                problem(
                                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                                "Not possible right now",
                                "You are not unsubscribed yet, because it could not be recorded. Please try again in a"
                                        + " minute.")
                        .write(response, Locale.ENGLISH, Map.of());
            }
        }
    }

    private static Problem problem(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }
}
