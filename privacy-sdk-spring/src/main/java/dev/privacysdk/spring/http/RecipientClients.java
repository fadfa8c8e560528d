package dev.privacysdk.spring.http;

import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.vocabulary.Recipient;
import org.springframework.web.client.RestClient;

/**
 * Makes HTTP clients that are bound to one recipient.
 *
 * <p>A request of such a client needs a purpose scope. What it is for is asked of the gate as a disclosure to the recipient,
 * with the reference of the scope, and on record before anything is sent; the body is what the recipient may have of it. A
 * denial, a lost scope and an audit sink that is down throw {@link dev.privacysdk.decision.PrivacyDeniedException}, and
 * nothing is sent. For HTTP interfaces, give the client to {@code RestClientAdapter.create(client)}. While the gate only
 * observes, requests go out whole and what would have been refused is logged. Safe for any number of threads.
 */
public final class RecipientClients {
    private final PurposeGate gate;
    private final Minimizer minimizer;

    /** Clients that ask this gate and whose bodies pass through this minimizer. */
    public RecipientClients(PurposeGate gate, Minimizer minimizer) {
        this.gate = gate;
        this.minimizer = minimizer;
    }

    /** A client of what this builder says, as of now, that sends to this recipient of the policy. */
    public RestClient to(String recipient, RestClient.Builder builder) {
        return to(Recipient.of(recipient), Unseen.REFUSED, builder);
    }

    /** The same, with a say about content that cannot be looked into; throws IllegalArgumentException for the service itself. */
    public RestClient to(Recipient recipient, Unseen unseen, RestClient.Builder builder) {
        if (recipient.isSelf()) {
            throw new IllegalArgumentException(
                    "What the service keeps to itself is no disclosure; use a plain client, or name the recipient of the policy.");
        }
        // Where there is an interceptor, a body is written in full, and on the thread of the call, before anything is
        // sent.
        RestClient client = builder.clone()
                .requestInterceptor((request, body, execution) -> execution.execute(request, body))
                .build();
        return new BoundClient(client, new Disclosure(recipient, unseen, gate, minimizer));
    }
}
