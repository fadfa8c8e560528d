package dev.privacysdk.spring.http;

import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

/** A client all of whose requests are disclosures to one recipient. */
final class BoundClient implements RestClient {
    private final RestClient client;
    private final Disclosure disclosure;

    BoundClient(RestClient client, Disclosure disclosure) {
        this.client = client;
        this.disclosure = disclosure;
    }

    @Override
    public RequestHeadersUriSpec<?> get() {
        return method(HttpMethod.GET);
    }

    @Override
    public RequestHeadersUriSpec<?> head() {
        return method(HttpMethod.HEAD);
    }

    @Override
    public RequestBodyUriSpec post() {
        return method(HttpMethod.POST);
    }

    @Override
    public RequestBodyUriSpec put() {
        return method(HttpMethod.PUT);
    }

    @Override
    public RequestBodyUriSpec patch() {
        return method(HttpMethod.PATCH);
    }

    @Override
    public RequestHeadersUriSpec<?> delete() {
        return method(HttpMethod.DELETE);
    }

    @Override
    public RequestHeadersUriSpec<?> options() {
        return method(HttpMethod.OPTIONS);
    }

    @Override
    public RequestBodyUriSpec method(HttpMethod method) {
        return new BoundRequest(client.method(method), disclosure);
    }

    /** Refused: a client made of the copy would be bound to nobody. */
    @Override
    public Builder mutate() {
        throw new UnsupportedOperationException(
                "A client that is bound to a recipient is not changed any more; change the builder, and bind it again.");
    }
}
