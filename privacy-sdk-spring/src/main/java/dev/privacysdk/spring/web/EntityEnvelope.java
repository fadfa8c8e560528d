package dev.privacysdk.spring.web;

import dev.privacysdk.minimization.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.ResponseEntity;

/** A response with status and headers, of which only the body is an answer. */
public final class EntityEnvelope implements Envelope {
    /** One is as good as another. */
    public EntityEnvelope() {}

    @Override
    public boolean holds(Class<?> type) {
        return type == ResponseEntity.class || type == HttpEntity.class;
    }

    @Override
    public @Nullable Object content(Object envelope) {
        return ((HttpEntity<?>) envelope).getBody();
    }

    @Override
    public Object around(Object envelope, @Nullable Object content) {
        HttpEntity<?> entity = (HttpEntity<?>) envelope;
        return entity instanceof ResponseEntity<?> response
                ? new ResponseEntity<>(content, response.getHeaders(), response.getStatusCode())
                : new HttpEntity<>(content, entity.getHeaders());
    }
}
