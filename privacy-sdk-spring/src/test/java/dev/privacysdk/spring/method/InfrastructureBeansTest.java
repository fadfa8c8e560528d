package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class InfrastructureBeansTest {
    private static final ApplicationContextRunner RUNNER = Starter.runner().withPropertyValues(Publisher.properties());

    public static class Infra implements AopInfrastructureBean {
        @ForNewsletter
        public Reader send(@SubjectId("customer") String reader) {
            return Reader.of(reader);
        }
    }

    @Test
    void aBeanThatSpringTakesForInfrastructureIsRefused() {
        RUNNER.withUserConfiguration(Infra.class)
                .run(context -> assertThat(context).hasFailed());
    }
}
