package dev.privacysdk.spring.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;

/** The answer to a request that is sent when the answer is asked for, and anew each time it is. */
final class BoundResponse implements RestClient.ResponseSpec {
    private final BoundRequest request;
    private final List<Consumer<RestClient.ResponseSpec>> said = new ArrayList<>();

    BoundResponse(BoundRequest request) {
        this.request = request;
    }

    private <T extends @Nullable Object> T read(Function<RestClient.ResponseSpec, T> as) {
        return request.retrieve(response -> {
            said.forEach(each -> each.accept(response));
            return as.apply(response);
        });
    }

    @Override
    public RestClient.ResponseSpec onStatus(Predicate<HttpStatusCode> statuses, ErrorHandler handler) {
        said.add(response -> response.onStatus(statuses, handler));
        return this;
    }

    @Override
    public RestClient.ResponseSpec onStatus(ResponseErrorHandler handler) {
        said.add(response -> response.onStatus(handler));
        return this;
    }

    @Override
    public RestClient.ResponseSpec hint(String key, Object value) {
        said.add(response -> response.hint(key, value));
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
