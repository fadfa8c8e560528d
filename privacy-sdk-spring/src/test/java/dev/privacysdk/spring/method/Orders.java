package dev.privacysdk.spring.method;

import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Other advisors around ours, at the places that Spring Security gives its own, which note when they are passed. */
final class Orders {
    private Orders() {}

    /** What was passed, in order. */
    static final List<String> PASSED = new ArrayList<>();

    private static DefaultPointcutAdvisor at(int order, String name) {
        NameMatchMethodPointcut send = new NameMatchMethodPointcut();
        send.addMethodName("send*");
        MethodInterceptor note = call -> {
            PASSED.add(name);
            Object answer = call.proceed();
            PASSED.add(name + " saw " + answer);
            return answer;
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(send, note);
        advisor.setOrder(order);
        return advisor;
    }

    @Configuration(proxyBeanMethods = false)
    static class Recording {
        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor before() {
            return at(400, "before");
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static DefaultPointcutAdvisor after() {
            return at(450, "after");
        }
    }
}
