package dev.privacysdk.spring.method;

import dev.privacysdk.interception.PurposeInvocation;
import java.util.List;
import java.util.function.Supplier;
import org.aopalliance.aop.Advice;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;

/**
 * Puts the interceptor in front of every marked method of every bean.
 *
 * <p>As a bean it has to be of the infrastructure role, and asks for what its calls need only when the first one comes.
 */
public final class PurposeAdvisor extends AbstractPointcutAdvisor {
    /**
     * Behind the checks that Spring Security makes before a method (200 to 400), so that strangers are turned away before a
     * purpose is asked about; in front of those it makes afterwards (450 to 600), so that they see the whole answer; and in
     * front of transactions, so that a denied call begins none.
     */
    public static final int ORDER = 425;

    private static final long serialVersionUID = 1L;

    private final transient Pointcut pointcut = new MarkedPointcut();
    private final transient PurposeInterceptor interceptor;

    /** Asks these, which are fetched when they are needed. */
    public PurposeAdvisor(Supplier<PurposeInvocation> invocation, Supplier<List<AnswerObserver>> observers) {
        this.interceptor = new PurposeInterceptor(invocation, observers);
        setOrder(ORDER);
    }

    @Override
    public Pointcut getPointcut() {
        return pointcut;
    }

    @Override
    public Advice getAdvice() {
        return interceptor;
    }
}
