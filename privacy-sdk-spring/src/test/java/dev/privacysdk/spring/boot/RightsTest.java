package dev.privacysdk.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.erasure.Contact;
import dev.privacysdk.erasure.ContactSource;
import dev.privacysdk.erasure.Erased;
import dev.privacysdk.erasure.Kept;
import dev.privacysdk.erasure.SubjectDataEraser;
import dev.privacysdk.erasure.SubjectEraser;
import dev.privacysdk.erasure.Suppressions;
import dev.privacysdk.export.SubjectDataSource;
import dev.privacysdk.export.SubjectExporter;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.vocabulary.Subject;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class RightsTest {
    private static final ApplicationContextRunner RUNNER = PrivacyAutoConfigurationTest.RUNNER;

    @Test
    void withoutSourcesThereIsNoExporterAndWithoutErasersNoEraser() {
        RUNNER.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(SubjectExporter.class)
                .doesNotHaveBean(SubjectEraser.class)
                .hasSingleBean(Suppressions.class));
    }

    @Test
    void anExporterReadsEverySource() {
        RUNNER.withUserConfiguration(Sources.class).run(context -> {
            assertThat(context).hasNotFailed();
            SubjectLedger ledger = context.getBean(SubjectLedger.class);
            Publisher.meet(ledger);
            ledger.identity(Subject.of("customer", "ada")).verified("passport");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(context.getBean(SubjectExporter.class)
                            .export(Subject.of("customer", "ada"), out)
                            .complete())
                    .isTrue();
            assertThat(out.size()).isPositive();
        });
    }

    @Test
    void aPurposeThatThePolicyDoesNotNameRefusesTheStart() {
        RUNNER.withUserConfiguration(Sources.class)
                .withPropertyValues("privacy.access-purpose=rights.acess")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining(
                                "StartRefused: A person's own request is answered for the purpose rights.acess,"
                                        + " which the policy does not name."));
    }

    @Test
    void anEraserNeedsToKnowWhereAddressesAre() {
        RUNNER.withUserConfiguration(Erasers.class)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("StartRefused: ")
                        .hasStackTraceContaining("Say where addresses are"));
    }

    @Test
    void anEraserAsksEveryPlace() {
        RUNNER.withUserConfiguration(Erasers.class, Contacts.class).run(context -> {
            assertThat(context).hasNotFailed();
            SubjectLedger ledger = context.getBean(SubjectLedger.class);
            Publisher.meet(ledger);
            Subject ada = Subject.of("customer", "ada");
            ledger.identity(ada).verified("passport");
            ledger.erasure(ada).verified();
            assertThat(context.getBean(SubjectEraser.class).erase(ada).complete())
                    .isTrue();
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Sources {
        @Bean
        SubjectDataSource readerSource() {
            return new SubjectDataSource() {
                @Override
                public String name() {
                    return "readers";
                }

                @Override
                public void forEach(Subject subject, Consumer<Object> each) {
                    each.accept(Reader.of(subject.id()));
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Erasers {
        @Bean
        SubjectDataEraser readerEraser() {
            return new SubjectDataEraser() {
                @Override
                public String name() {
                    return "readers";
                }

                @Override
                public Erased erase(Subject subject, Kept kept) {
                    return new Erased(1, 0);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Contacts {
        @Bean
        ContactSource contacts() {
            return RightsTest::none;
        }
    }

    private static Collection<Contact> none(Subject subject) {
        return List.of();
    }
}
