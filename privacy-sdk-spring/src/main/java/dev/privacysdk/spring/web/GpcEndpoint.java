package dev.privacysdk.spring.web;

import dev.privacysdk.channel.GlobalPrivacyControl;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/** Says at {@code /.well-known/gpc.json} that Global Privacy Control is honored, while the policy in force honors it. */
public final class GpcEndpoint implements HttpRequestHandler {
    private final PolicySource policies;
    private final Clock clock;
    private final @Nullable LocalDate lastUpdate;

    /**
     * Answers by this policy.
     *
     * @param lastUpdate since when the site says what it says; null for the day the edition in force took effect
     */
    public GpcEndpoint(PolicySource policies, Clock clock, @Nullable LocalDate lastUpdate) {
        this.policies = policies;
        this.clock = clock;
        this.lastUpdate = lastUpdate;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Edition edition = policies.current().inForce(clock.instant()).orElse(null);
        String method = request.getMethod();
        if (edition == null || edition.settings().gpc().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setHeader("Allow", "GET, HEAD");
        } else {
            LocalDate since =
                    lastUpdate == null ? LocalDate.ofInstant(edition.effective(), ZoneOffset.UTC) : lastUpdate;
            byte[] json = GlobalPrivacyControl.wellKnown(since).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        }
    }
}
