package dev.privacysdk.examples.assistant.web;

import dev.privacysdk.spring.web.RequestPerson;
import dev.privacysdk.vocabulary.Subject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The one place that knows who is signed in: whoever the header says.
 *
 * <p>For a demonstration only, as anybody can send a header. A real service asks Spring Security here.
 */
@Component
public class DemoSignIn implements RequestPerson, HandlerMethodArgumentResolver, WebMvcConfigurer {
    /** The header that names the person. */
    public static final String HEADER = "X-Demo-Person";

    @Override
    public Optional<Subject> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .filter(id -> !id.isBlank())
                .map(id -> Subject.of("customer", id));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public SignedIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest served = request.getNativeRequest(HttpServletRequest.class);
        return Optional.ofNullable(served)
                .flatMap(this::of)
                .map(subject -> new SignedIn(subject.id()))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED, "Say who is signed in with the header " + HEADER + "."));
    }
}
