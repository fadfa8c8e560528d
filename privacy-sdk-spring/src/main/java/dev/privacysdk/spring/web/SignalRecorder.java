package dev.privacysdk.spring.web;

import dev.privacysdk.channel.GlobalPrivacyControl;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Writes a browser's opt-out into the ledger of the person the request is by, before the handler runs.
 *
 * <p>Once, and again only after the person took it back; so it also holds without a request, as in a nightly job. Only for
 * people who reside where the policy honors Global Privacy Control, and not after a consent in spite of the signal
 * (11 CCR 7025). Where the ledger does not acknowledge, the request goes on: its own decisions see the header, and the
 * next request is recorded.
 */
public final class SignalRecorder implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SignalRecorder.class);

    private final RequestPerson person;
    private final SubjectLedger ledger;
    private final PolicySource policies;
    private final Clock clock;

    /** Records for whoever this says a request is by. */
    public SignalRecorder(RequestPerson person, SubjectLedger ledger, PolicySource policies, Clock clock) {
        this.person = person;
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (GlobalPrivacyControl.on(RequestSignals.instances(request))) {
            try {
                person.of(request).ifPresent(this::record);
            } catch (RuntimeException e) {
                LOG.warn(
                        "A browser's opt-out could not be recorded ({}); the next request is tried again.",
                        e.getClass().getSimpleName());
            }
        }
        return true;
    }

    private void record(Subject subject) {
        Instant now = clock.instant();
        SubjectState state = ledger.known(subject).state();
        if (honored(state.residence(), now) && !state.signalOverridden(now) && !recorded(state, now)) {
            ledger.saleAndSharing(subject).optedOutBySignal("Sec-GPC header");
        }
    }

    private boolean honored(@Nullable Jurisdiction residence, Instant now) {
        Set<Jurisdiction> where = policies.current()
                .inForce(now)
                .map(edition -> edition.settings().gpc())
                .orElse(Set.of());
        return residence != null && where.contains(residence);
    }

    private static boolean recorded(SubjectState state, Instant now) {
        return state.saleShareOptOuts().stream()
                .anyMatch(one -> one.device() == null && one.span().restrictsAt(now));
    }
}
