package dev.privacysdk.spring.http;

import dev.privacysdk.decision.PurposeScope;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;

/** The answer to a request that is sent when the answer is asked for, and anew each time it is. */
final class BoundResponse implements RestClient.ResponseSpec {
    private final BoundRequest request;
    private final List<BiConsumer<RestClient.ResponseSpec, @Nullable PurposeScope>> said = new ArrayList<>();

    BoundResponse(BoundRequest request) {
        this.request = request;
    }

    private <T extends @Nullable Object> T read(Function<RestClient.ResponseSpec, T> as) {
        PurposeScope outer = PurposeScope.current().orElse(null);
        return request.retrieve(response -> {
            said.forEach(each -> each.accept(response, outer));
            return as.apply(response);
        });
    }

    /** The application handles errors in the scope that it is in itself, not in that of the disclosure. */
    private record InScope(
            ResponseErrorHandler handler, @Nullable PurposeScope outer) implements ResponseErrorHandler {
        @Override
        public boolean hasError(ClientHttpResponse response) throws IOException {
            return BoundRequest.<Boolean>within(outer, () -> handler.hasError(response));
        }

        @Override
        public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
            BoundRequest.<Boolean>within(outer, () -> {
                handler.handleError(url, method, response);
                return true;
            });
        }
    }

    @Override
    public RestClient.ResponseSpec onStatus(Predicate<HttpStatusCode> statuses, ErrorHandler handler) {
        said.add((response, outer) -> response.onStatus(
                statuses,
                (made, answer) -> BoundRequest.<Boolean>within(outer, () -> {
                    handler.handle(made, answer);
                    return true;
                })));
        return this;
    }

    @Override
    public RestClient.ResponseSpec onStatus(ResponseErrorHandler handler) {
        said.add((response, outer) -> response.onStatus(new InScope(handler, outer)));
        return this;
    }

    @Override
    public RestClient.ResponseSpec hint(String key, Object value) {
        said.add((response, outer) -> response.hint(key, value));
        return this;
    }

    @Override
    public <T> @Nullable T body(Class<T> type) {
        return this.<@Nullable T>read(response -> response.body(type));
    }

    @Override
    public <T> @Nullable T body(ParameterizedTypeReference<T> type) {
        return this.<@Nullable T>read(response -> response.body(type));
    }

    @Override
    public <T> T requiredBody(Class<T> type) {
        return read(response -> response.requiredBody(type));
    }

    @Override
    public <T> T requiredBody(ParameterizedTypeReference<T> type) {
        return read(response -> response.requiredBody(type));
    }

    @Override
    public <T> ResponseEntity<T> toEntity(Class<T> type) {
        return read(response -> response.toEntity(type));
    }

    @Override
    public <T> ResponseEntity<T> toEntity(ParameterizedTypeReference<T> type) {
        return read(response -> response.toEntity(type));
    }

    @Override
    public ResponseEntity<Void> toBodilessEntity() {
        return read(RestClient.ResponseSpec::toBodilessEntity);
    }
}
