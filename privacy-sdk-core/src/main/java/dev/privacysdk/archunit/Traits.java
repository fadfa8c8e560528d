package dev.privacysdk.archunit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a browser tells about itself and its way here without being asked to remember anything. */
final class Traits {
    private static final Set<String> NAMES = Set.of(
            "user-agent",
            "dnt",
            "sec-gpc",
            "x-forwarded-for",
            "forwarded",
            "x-real-ip",
            "if-none-match",
            "if-modified-since",
            "device-memory",
            "viewport-width",
            "dpr",
            "ja3",
            "x-ja3",
            "x-ja4",
            "etag",
            "last-modified");

    private Traits() {}

    /** Whether this may be the name of such a header, or of one that carries a mark back. */
    static boolean isName(String text) {
        if (text.length() > 40) {
            return false;
        }
        String name = text.toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                || name.equals("accept")
                || name.startsWith("accept-")
                || name.startsWith("sec-ch-");
    }

    /** Whether a constant is worth following: such a name, or the empty text. */
    static boolean counts(String text) {
        return text.isEmpty() || isName(text);
    }

    /** What a method of a request tells without an argument. */
    static Optional<String> method(String owner, String name) {
        if (!owner.endsWith("ServletRequest") && !owner.endsWith("HttpRequest")) {
            return Optional.empty();
        }
        return switch (name) {
            case "getRemoteAddr", "getRemoteHost", "getRemoteAddress" -> Optional.of("remote address");
            case "getSslSession", "getSslInfo" -> Optional.of("tls session");
            default -> Optional.empty();
        };
    }

    /** Whether a method gets the header that its argument names. */
    static boolean getsHeader(String owner, String name) {
        return (owner.endsWith("ServletRequest")
                        || owner.endsWith("/HttpHeaders")
                        || owner.endsWith("/Headers")
                        || owner.endsWith("WebRequest"))
                && Set.of("getHeader", "getHeaders", "getFirst", "get", "getRequestHeader", "firstValue", "getOrEmpty")
                        .contains(name);
    }
}
