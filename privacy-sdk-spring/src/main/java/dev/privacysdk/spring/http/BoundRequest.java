package dev.privacysdk.spring.http;

import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.decision.ScopeCarrier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;

/** A request to a recipient, of which the body is kept back until it is sent. */
final class BoundRequest implements RestClient.RequestBodyUriSpec {
    private final RestClient.RequestBodyUriSpec request;
    private final Disclosure disclosure;
    private Content content = new Content.None();

    BoundRequest(RestClient.RequestBodyUriSpec request, Disclosure disclosure) {
        this.request = request;
        this.disclosure = disclosure;
    }

    @Override
    public RestClient.RequestBodySpec body(Object body) {
        content = new Content.Of(body, null);
        return this;
    }

    @Override
    public <T> RestClient.RequestBodySpec body(T body, ParameterizedTypeReference<T> type) {
        content = new Content.Of(body, type);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec body(StreamingHttpOutputMessage.Body body) {
        content = new Content.Streamed(body);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec httpRequest(Consumer<ClientHttpRequest> changes) {
        // It comes after the body and may write another one.
        disclosure.refuseUnseen("a consumer of the request");
        request.httpRequest(changes);
        return this;
    }

    @Override
    public RestClient.ResponseSpec retrieve() {
        return new BoundResponse(this);
    }

    @Override
    public <T extends @Nullable Object> T exchange(ExchangeFunction<T> exchange, boolean close) {
        PurposeScope outer = PurposeScope.current().orElse(null);
        return disclosure.send(content, sent -> {
            sent.writeTo(request);
            return request.exchange((made, response) -> within(outer, () -> exchange.exchange(made, response)), close);
        });
    }

    @Override
    public <T> T exchangeForRequiredValue(RequiredValueExchangeFunction<T> exchange, boolean close) {
        PurposeScope outer = PurposeScope.current().orElse(null);
        return disclosure.send(content, sent -> {
            sent.writeTo(request);
            return request.exchangeForRequiredValue(
                    (made, response) -> within(outer, () -> exchange.exchange(made, response)), close);
        });
    }

    /** Reads an answer. */
    interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }

    /** The application reads the answer in the scope that it is in itself, not in that of the disclosure. */
    static <T extends @Nullable Object> T within(@Nullable PurposeScope outer, Reading<T> reading) throws IOException {
        PurposeScope inner = ScopeCarrier.put(outer);
        try {
            return reading.read();
        } finally {
            ScopeCarrier.put(inner);
        }
    }

    /** Sends what may be sent, and has the answer read. */
    <T extends @Nullable Object> T retrieve(Function<RestClient.ResponseSpec, T> read) {
        return disclosure.send(content, sent -> {
            sent.writeTo(request);
            return read.apply(request.retrieve());
        });
    }

    @Override
    public RestClient.RequestBodySpec uri(URI uri) {
        request.uri(uri);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec uri(String template, @Nullable Object... variables) {
        request.uri(template, variables);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec uri(String template, Map<String, ? extends @Nullable Object> variables) {
        request.uri(template, variables);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec uri(String template, Function<UriBuilder, URI> builder) {
        request.uri(template, builder);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec uri(Function<UriBuilder, URI> builder) {
        request.uri(builder);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec contentLength(long length) {
        request.contentLength(length);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec contentType(MediaType type) {
        request.contentType(type);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec hint(String key, Object value) {
        request.hint(key, value);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec accept(MediaType... types) {
        request.accept(types);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec acceptCharset(Charset... charsets) {
        request.acceptCharset(charsets);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec cookie(String name, String value) {
        request.cookie(name, value);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec cookies(Consumer<MultiValueMap<String, String>> changes) {
        request.cookies(changes);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec ifModifiedSince(ZonedDateTime time) {
        request.ifModifiedSince(time);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec ifNoneMatch(String... tags) {
        request.ifNoneMatch(tags);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec header(String name, String... values) {
        request.header(name, values);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec headers(Consumer<HttpHeaders> changes) {
        request.headers(changes);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec apiVersion(@Nullable Object version) {
        request.apiVersion(version);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec attribute(String name, Object value) {
        request.attribute(name, value);
        return this;
    }

    @Override
    public RestClient.RequestBodySpec attributes(Consumer<Map<String, Object>> changes) {
        request.attributes(changes);
        return this;
    }
}
