package dev.privacysdk.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;

/**
 * Lets personal data into the views that resolvers of exceptions choose only as into others; they pass by no interceptor.
 *
 * <p>Resolvers inside Spring's own are replaced when it is complete, so that whoever configures them finds them as they are.
 */
public final class FailureViews implements BeanPostProcessor {
    private final Supplier<@Nullable Models> models;

    /** Has models looked at by these, which are fetched when they are needed. */
    public FailureViews(Supplier<@Nullable Models> models) {
        this.models = models;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HandlerExceptionResolverComposite all) {
            List<HandlerExceptionResolver> inside = all.getExceptionResolvers();
            all.setExceptionResolvers(inside.stream().map(this::guarded).toList());
            return bean;
        }
        // Boot's own remembers failures and chooses no view.
        boolean boots = bean.getClass().getName().startsWith("org.springframework.boot.");
        return bean instanceof HandlerExceptionResolver resolver && !boots ? standIn(resolver) : bean;
    }

    private HandlerExceptionResolver guarded(HandlerExceptionResolver resolver) {
        return (request, response, handler, failure) ->
                permitted(resolver.resolveException(request, response, handler, failure), request, response, handler);
    }

    /** The application may ask for its resolver by class. */
    private Object standIn(HandlerExceptionResolver resolver) {
        ProxyFactory proxies = new ProxyFactory(resolver);
        proxies.setProxyTargetClass(!Modifier.isFinal(resolver.getClass().getModifiers()));
        proxies.addAdvice((MethodInterceptor) call -> {
            Object answer = call.proceed();
            @Nullable Object[] given = call.getArguments();
            return answer instanceof ModelAndView shown
                            && given.length == 4
                            && given[0] instanceof HttpServletRequest request
                            && given[1] instanceof HttpServletResponse response
                    ? permitted(shown, request, response, given[2])
                    : answer;
        });
        return proxies.getProxy(resolver.getClass().getClassLoader());
    }

    private @Nullable ModelAndView permitted(
            @Nullable ModelAndView shown,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler) {
        Models known = shown == null ? null : models.get();
        return shown == null || known == null ? shown : known.permitted(shown, request, response, handler);
    }
}
