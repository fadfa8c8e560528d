package dev.privacysdk.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.privacysdk.policy.PolicySource;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.EnableAspectJAutoProxy;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;

/** A Boot service without a web, whose beans stand behind checks of five kinds. */
@Configuration
@EnableAutoConfiguration
@EnableAspectJAutoProxy
@Import({
    Letters.ByPurpose.class,
    Letters.ByHand.class,
    Letters.ByRole.class,
    Letters.ByBean.class,
    Letters.ByAspect.class
})
class LetterService {
    /** What a check written by hand knows of a person. */
    record Bits(long purposes, long untilNanos) {}

    /** What checks written by hand ask. */
    static final class Consents {
        private final Cache<String, Bits> known =
                Caffeine.newBuilder().maximumSize(100_000).build();

        Consents(Shop shop) {
            long later = System.nanoTime() + TimeUnit.DAYS.toNanos(1);
            for (var person : shop.people) {
                known.put(person.id(), new Bits(2, later));
            }
        }

        /** Whether a person may be processed. */
        public boolean given(String person) {
            Bits bits = known.getIfPresent(person);
            return bits != null && (bits.purposes & 2) != 0 && System.nanoTime() - bits.untilNanos < 0;
        }

        void require(String person) {
            if (!given(person)) {
                throw new IllegalStateException("This person may not be processed.");
            }
        }
    }

    /** An aspect as people write it. */
    @Aspect
    static final class CheckAspect {
        private final Consents consents;

        CheckAspect(Consents consents) {
            this.consents = consents;
        }

        /** Asks first. */
        @Around("@annotation(dev.privacysdk.benchmarks.Letters.Checked)")
        public Object check(ProceedingJoinPoint call) throws Throwable {
            consents.require((String) call.getArgs()[0]);
            return call.proceed();
        }
    }

    static ConfigurableApplicationContext start(Shop shop) {
        return new SpringApplicationBuilder(LetterService.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off", "privacy.ledger=memory", "privacy.key.secret=" + key())
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton(
                            "policies", (PolicySource) () -> shop.privacy().policy());
                    beans.registerSingleton("shopPrivacy", shop.privacy());
                    beans.registerSingleton("consents", new Consents(shop));
                })
                .run();
    }

    private static String key() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor checkedByHand(Consents consents) {
        StaticMethodMatcherPointcut itsMethods = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(java.lang.reflect.Method method, Class<?> target) {
                return target == Letters.ByHand.class && method.getName().equals("opened");
            }
        };
        MethodInterceptor check = call -> {
            consents.require((String) Objects.requireNonNull(call.getArguments()[0]));
            return call.proceed();
        };
        return new DefaultPointcutAdvisor(itsMethods, check);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor checkedByRole(ApplicationContext service) {
        DefaultMethodSecurityExpressionHandler expressions = new DefaultMethodSecurityExpressionHandler();
        expressions.setApplicationContext(service);
        PreAuthorizeAuthorizationManager manager = new PreAuthorizeAuthorizationManager();
        manager.setExpressionHandler(expressions);
        return AuthorizationManagerBeforeMethodInterceptor.preAuthorize(manager);
    }

    @Bean
    static CheckAspect checkedByAspect(Consents consents) {
        return new CheckAspect(consents);
    }
}
