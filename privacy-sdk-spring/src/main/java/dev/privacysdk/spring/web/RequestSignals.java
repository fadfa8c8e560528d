package dev.privacysdk.spring.web;

import dev.privacysdk.channel.GlobalPrivacyControl;
import dev.privacysdk.decision.SignalSource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signals of the current request: Global Privacy Control, Do Not Track, the device, the residence of a visitor.
 *
 * <p>They are about the person the request is by, or about a visitor nobody knows: the header in an administrator's request
 * says nothing about a customer. Where the application does not say who requests are by, the opt-out, the device and Do Not
 * Track count for everybody who is processed in the request, and the residence for nobody who is known. Outside a request
 * there are none.
 */
public final class RequestSignals implements SignalSource {
    private final @Nullable RequestPerson person;
    private final @Nullable RequestResidence residence;
    private final DeviceMark device;

    /** Signals of whoever these two say a request is by and where they reside; null where the application does not say. */
    public RequestSignals(@Nullable RequestPerson person, @Nullable RequestResidence residence, DeviceMark device) {
        this.person = person;
        this.residence = residence;
        this.device = device;
    }

    @Override
    public Signals signals(@Nullable Subject subject) {
        HttpServletRequest request = CurrentRequest.get();
        if (request == null) {
            return Signals.NONE;
        }
        boolean own = subject == null
                || (person != null && person.of(request).filter(subject::equals).isPresent());
        if (!own && person != null) {
            return Signals.NONE;
        }
        Signals signals = new Signals(
                gpc(request), request.getHeader("DNT"), device.of(request), own ? residence(request) : null);
        return signals.silent() ? Signals.NONE : signals;
    }

    /** Any instance that is exactly 1 is the signal; otherwise what was sent, for the record. */
    private static @Nullable String gpc(HttpServletRequest request) {
        List<String> instances = instances(request);
        if (GlobalPrivacyControl.on(instances)) {
            return "1";
        }
        return instances.isEmpty() ? null : instances.get(0);
    }

    static List<String> instances(HttpServletRequest request) {
        return Collections.list(request.getHeaders(GlobalPrivacyControl.HEADER));
    }

    private @Nullable Jurisdiction residence(HttpServletRequest request) {
        return residence == null ? null : residence.of(request).orElse(null);
    }
}
