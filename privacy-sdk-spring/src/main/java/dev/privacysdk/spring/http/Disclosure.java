package dev.privacysdk.spring.http;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.decision.Decision;
import dev.privacysdk.decision.Deny;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The handing over of data to one recipient: asked for, put on record, then made with what the recipient may have. */
final class Disclosure {
    private static final Logger LOG = LoggerFactory.getLogger(RecipientClients.class);

    private final Recipient recipient;
    private final Unseen unseen;
    private final PurposeGate gate;
    private final Minimizer minimizer;

    Disclosure(Recipient recipient, Unseen unseen, PurposeGate gate, Minimizer minimizer) {
        this.recipient = recipient;
        this.unseen = unseen;
        this.gate = gate;
        this.minimizer = minimizer;
    }

    /** Has it sent, with what may be sent of it, in the scope of the disclosure; or throws, and nothing is sent. */
    <T extends @Nullable Object> T send(Content content, Function<Content, T> sending) {
        Content all = content.drained();
        PurposeScope scope = PurposeScope.current().orElse(null);
        Permit permit;
        Content seen;
        try {
            Ready ready = ready(permit(scope, all), all);
            permit = ready.permit();
            seen = ready.content();
        } catch (PrivacyDeniedException denial) {
            if (!observes(scope)) {
                throw denial;
            }
            gate.wouldHaveDenied(
                    "A request to " + recipient,
                    scope == null ? null : scope.permit().purpose(),
                    denial.deny());
            return sending.apply(all);
        }
        return observes(scope) ? sending.apply(all) : PurposeScope.of(permit).get(() -> sending.apply(seen));
    }

    /** What is sent, and the permit that whatever writes it works under. */
    private record Ready(Permit permit, Content content) {}

    private Ready ready(Permit permit, Content content) {
        if (!(content instanceof Content.Of of)) {
            return new Ready(permit, content);
        }
        if (!permit.forEach()) {
            return new Ready(permit, new Content.Of(seen(of.body(), permit), of.type()));
        }
        Map<Subject, Decision> everybody = new LinkedHashMap<>();
        Object seen = seen(of.body(), permit, everybody);
        // Without anybody in it there is nothing that a permit would be needed for.
        Permit theirs =
                everybody.isEmpty() ? permit : gate.together(permit.processing().kind(), everybody);
        return new Ready(theirs, new Content.Of(minimizer.minimizeNamed(seen, theirs), of.type()));
    }

    private boolean observes(@Nullable PurposeScope scope) {
        return scope == null ? gate.observing() : gate.observes(scope.permit().purpose());
    }

    private Permit permit(@Nullable PurposeScope scope, Content content) {
        if (scope == null) {
            throw Denials.noPurpose(recipient);
        }
        String kind = unseen == Unseen.SENT ? null : content.unseen();
        if (kind != null) {
            throw Denials.unseen(scope.permit(), recipient, kind);
        }
        Permit permit = permit(scope.permit());
        if (permit.forEach() && !(content instanceof Content.Of)) {
            throw Denials.nobody(permit, recipient);
        }
        return permit;
    }

    /** The permit of the scope where it is one for this disclosure; otherwise one that is asked for, and on record. */
    private Permit permit(Permit given) {
        ProcessingKind asked = given.processing().kind();
        ProcessingKind kind = asked.disclosedTo(recipient).performing(Operation.DISCLOSE);
        if (kind.equals(asked) && gate.stillValid(given)) {
            return given;
        }
        if (given.forEach()) {
            return gate.openEach(kind);
        }
        return given.processing().subject() == null && !given.subjects().isEmpty()
                ? gate.requireEach(kind, given.subjects())
                : gate.require(given.processing().disclosedTo(recipient).performing(Operation.DISCLOSE));
    }

    /** Refuses a way around the body, unless content that cannot be looked into is sent. */
    void refuseUnseen(String way) {
        if (unseen == Unseen.REFUSED && !observes(PurposeScope.current().orElse(null))) {
            throw Denials.unseen(null, recipient, way);
        }
    }

    private Object seen(Object body, Permit permit) {
        return seen(body, permit, new LinkedHashMap<>());
    }

    private Object seen(Object body, Permit permit, Map<Subject, Decision> everybody) {
        if (!(body instanceof MultiValueMap<?, ?> form)) {
            return minimized(body, permit, everybody);
        }
        // Each part is a body of its own, and the converters of forms know no other kind of map.
        MultiValueMap<Object, Object> parts = new LinkedMultiValueMap<>();
        form.forEach((name, values) -> values.stream()
                .filter(Objects::nonNull)
                .forEach(part -> parts.add(name, part(part, permit, everybody))));
        return parts;
    }

    private Object part(Object part, Permit permit, Map<Subject, Decision> everybody) {
        if (!(part instanceof HttpEntity<?> entity)) {
            return minimized(part, permit, everybody);
        }
        Object body = entity.getBody();
        return body == null ? entity : new HttpEntity<>(minimized(body, permit, everybody), entity.getHeaders());
    }

    private Object minimized(Object body, Permit permit, Map<Subject, Decision> everybody) {
        if (permit.forEach()) {
            return minimizer.minimizeEach(
                    body,
                    permit,
                    people -> decideAll(permit, people, everybody),
                    count -> LOG.debug("{} left out, because {} may not have them.", count, recipient));
        }
        return minimizer.minimize(body, permit);
    }

    /** Who may not be sent is left out; where it cannot be put on record, nobody is sent. */
    private Map<Subject, Decision> decideAll(Permit permit, Set<Subject> people, Map<Subject, Decision> everybody) {
        Map<Subject, Decision> decisions = gate.decideAll(permit.processing().kind(), people);
        for (Decision decision : decisions.values()) {
            if (decision instanceof Deny deny && deny.reason() == Reason.AUDIT_UNAVAILABLE) {
                throw new PrivacyDeniedException(permit.purpose(), deny);
            }
        }
        everybody.putAll(decisions);
        return decisions;
    }
}
