package dev.privacysdk.spring.web;

import dev.privacysdk.minimization.Envelope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** An answer of which the web layer gets the content piece by piece, later or in a view: it is looked at when it is shown. */
public final class LaterEnvelope implements Envelope {
    private static final List<Class<?>> KINDS = List.of(
            ResponseBodyEmitter.class,
            StreamingResponseBody.class,
            DeferredResult.class,
            WebAsyncTask.class,
            ModelAndView.class);

    /** One is as good as another. */
    public LaterEnvelope() {}

    @Override
    public boolean holds(Class<?> type) {
        return isLater(type);
    }

    static boolean isLater(Class<?> type) {
        return KINDS.stream().anyMatch(kind -> kind.isAssignableFrom(type));
    }

    @Override
    public @Nullable Object content(Object envelope) {
        return null;
    }

    @Override
    public Object around(Object envelope, @Nullable Object content) {
        return envelope;
    }
}
