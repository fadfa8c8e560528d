package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitterReturnValueHandler;

/** Emitters, server-sent events and reactive answers, with a guard in front of what they send for one request. */
final class EmitterBodies implements HandlerMethodReturnValueHandler {
    private final RequestMappingHandlerAdapter adapter;
    private final ListableBeanFactory beans;
    private final Supplier<Bodies> bodies;
    private final Supplier<Settings> settings = SingletonSupplier.of(this::settings);
    private final Supplier<HandlerMethodReturnValueHandler> plain;

    EmitterBodies(RequestMappingHandlerAdapter adapter, ListableBeanFactory beans, Supplier<Bodies> bodies) {
        this.adapter = adapter;
        this.beans = beans;
        this.bodies = bodies;
        this.plain = SingletonSupplier.of(() -> handler(adapter.getMessageConverters()));
    }

    /** What Spring gives its own handler of emitters. */
    private record Settings(
            AsyncTaskExecutor executor,
            ContentNegotiationManager negotiation,
            List<ViewResolver> views,
            LocaleResolver locales) {}

    /** Reads what the application configured. */
    private static final class Async extends AsyncSupportConfigurer {
        @Nullable
        AsyncTaskExecutor executor() {
            return getTaskExecutor();
        }
    }

    private Settings settings() {
        Async async = new Async();
        beans.getBeanProvider(WebMvcConfigurer.class)
                .orderedStream()
                .forEach(configurer -> configurer.configureAsyncSupport(async));
        AsyncTaskExecutor executor = async.executor();
        return new Settings(
                executor == null ? new SimpleAsyncTaskExecutor("privacy-later-") : executor,
                beans.getBeanProvider(ContentNegotiationManager.class).getIfUnique(ContentNegotiationManager::new),
                beans.getBeanProvider(ViewResolver.class).orderedStream().toList(),
                beans.containsBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
                        ? beans.getBean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME, LocaleResolver.class)
                        : new AcceptHeaderLocaleResolver());
    }

    private HandlerMethodReturnValueHandler handler(List<HttpMessageConverter<?>> converters) {
        Settings given = settings.get();
        return new ResponseBodyEmitterReturnValueHandler(
                converters,
                adapter.getReactiveAdapterRegistry(),
                given.executor(),
                given.negotiation(),
                given.views(),
                given.locales());
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return plain.get().supportsReturnType(returnType);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer mav, NativeWebRequest request)
            throws Exception {
        HttpServletRequest current = request.getNativeRequest(HttpServletRequest.class);
        Notes notes = current == null ? null : HandlerPermits.of(current);
        List<HttpMessageConverter<?>> guarded = new ArrayList<>();
        for (HttpMessageConverter<?> converter : adapter.getMessageConverters()) {
            guarded.add(new GuardedConverter<>(converter, bodies.get(), notes, returnType));
        }
        handler(guarded).handleReturnValue(value, returnType, mav, request);
    }
}
