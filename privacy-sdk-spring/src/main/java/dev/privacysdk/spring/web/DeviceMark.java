package dev.privacysdk.spring.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request says which device or browser it comes from, if anywhere; the cookie speaks first.
 *
 * @param cookie the name of the cookie that holds the device
 * @param header the name of the header that holds it
 */
public record DeviceMark(@Nullable String cookie, @Nullable String header) {
    /** Devices are not told apart. */
    public static final DeviceMark NONE = new DeviceMark(null, null);

    @Nullable
    String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookie != null && cookies != null) {
            for (Cookie each : cookies) {
                if (each.getName().equals(cookie) && !each.getValue().isBlank()) {
                    return each.getValue();
                }
            }
        }
        String sent = header == null ? null : request.getHeader(header);
        return sent == null || sent.isBlank() ? null : sent;
    }
}
