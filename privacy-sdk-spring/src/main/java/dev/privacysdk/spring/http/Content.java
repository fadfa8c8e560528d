package dev.privacysdk.spring.http;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.client.RestClient;

/** What a request carries. */
sealed interface Content {
    /** Gives it to the request that will carry it. */
    void writeTo(RestClient.RequestBodySpec request);

    /** What of it cannot be looked into, in words; null where it all can. */
    @Nullable
    String unseen();

    /** The same without what can be read only once. */
    default Content drained() {
        return this;
    }

    /** Nothing but the address and the headers. */
    record None() implements Content {
        @Override
        public void writeTo(RestClient.RequestBodySpec request) {}

        @Override
        public @Nullable String unseen() {
            return null;
        }
    }

    /** An object that converters write; with the type it is declared with, where that is said. */
    record Of(Object body, @Nullable ParameterizedTypeReference<?> type) implements Content {
        @Override
        public void writeTo(RestClient.RequestBodySpec request) {
            if (type == null) {
                request.body(body);
            } else {
                typed(request, type);
            }
        }

        @SuppressWarnings("unchecked")
        private <T> void typed(RestClient.RequestBodySpec request, ParameterizedTypeReference<T> declared) {
            request.body((T) body, declared);
        }

        @Override
        public @Nullable String unseen() {
            return Sight.unseenIn(body);
        }

        /** Of a stream everybody has to be decided before the first of them is sent. */
        @Override
        public Content drained() {
            if (!(body instanceof Stream<?> stream)) {
                return this;
            }
            try (stream) {
                return new Of(stream.toList(), null);
            }
        }
    }

    /** Whatever is written when the time comes. */
    record Streamed(StreamingHttpOutputMessage.Body body) implements Content {
        @Override
        public void writeTo(RestClient.RequestBodySpec request) {
            request.body(body);
        }

        @Override
        public String unseen() {
            return "a streaming body";
        }
    }
}
