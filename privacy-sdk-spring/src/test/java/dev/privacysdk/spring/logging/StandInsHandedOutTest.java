package dev.privacysdk.spring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.category.PersonName;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;

/** Objects that stand in for others and fetch them when they are asked: a log line never asks, and counts them instead. */
class StandInsHandedOutTest {
    private static final Privacy PRIVACY = Privacy.under(
                    PolicySource.classpath("dev/privacysdk/spring/readers/privacy-policy.yml"), event -> {})
            .role(Role.CONTROLLER)
            .ledger(LedgerStore.inMemory())
            .build();

    private final AtomicInteger asked = new AtomicInteger();

    /** Somebody with a name. */
    static class Customer {
        @PersonName
        private final String name = "Augusta";

        String name() {
            return name;
        }
    }

    /** One that was not fetched yet. */
    final class Unfetched extends Customer implements HibernateProxy {
        private static final long serialVersionUID = 1;

        @Override
        public Object writeReplace() {
            asked.incrementAndGet();
            return this;
        }

        @Override
        public LazyInitializer getHibernateLazyInitializer() {
            asked.incrementAndGet();
            throw new IllegalStateException("The session is closed.");
        }
    }

    @AfterAll
    static void close() {
        PRIVACY.close();
    }

    private static String line(Object handed) {
        Subject ada = Subject.of("customer", "ada");
        PRIVACY.ledger().register(ada, SubjectKind.USER);
        PRIVACY.ledger().consent(ada, ForNewsletter.class).given("v1", "form");
        PurposeScope scope = PurposeScope.of(PRIVACY.gate().require(Processing.of(ada, ForNewsletter.class)));
        String[] line = new String[1];
        scope.run(() -> {
            PurposeScope.handOut(handed);
            line[0] = Masker.standard().line("written to Augusta");
        });
        return line[0];
    }

    @Test
    void anObjectItselfIsReadAndItsNameIsKnown() {
        long before = Masker.valuesNotKnown();

        assertThat(line(new Customer())).doesNotContain("Augusta");
        assertThat(Masker.valuesNotKnown()).isEqualTo(before);
    }

    @Test
    void aProxyOfSpringIsCountedAndNotCalled() {
        ProxyFactory factory = new ProxyFactory(new Customer());
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> asked.incrementAndGet());
        long before = Masker.valuesNotKnown();

        line(factory.getProxy());

        assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aProxyOfHibernateIsCountedAndNotCalled() {
        long before = Masker.valuesNotKnown();

        line(new Unfetched());

        assertThat(Masker.valuesNotKnown()).isEqualTo(before + 1);
        assertThat(asked).hasValue(0);
    }
}
