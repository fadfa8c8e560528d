package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.method.shapes.Answers;
import dev.privacysdk.spring.method.shapes.Desk;
import dev.privacysdk.spring.method.shapes.FinalAnswers;
import dev.privacysdk.spring.method.shapes.OpenAnswers;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every kind of proxy times every kind of result. */
class BeanShapesTest {
    private static final Map<String, BiFunction<Answers, String, Reader>> KINDS = new TreeMap<>(Map.of(
            "a record", Answers::plain,
            "an Optional", (answers, id) -> answers.optional(id).orElseThrow(),
            "a List", (answers, id) -> answers.list(id).get(0),
            "an array", (answers, id) -> answers.array(id)[0],
            "a Map", (answers, id) -> answers.map(id).values().iterator().next(),
            "a Stream",
                    (answers, id) -> {
                        try (Stream<Reader> stream = answers.stream(id)) {
                            return stream.findFirst().orElseThrow();
                        }
                    },
            "a CompletionStage",
                    (answers, id) -> answers.later(id).toCompletableFuture().join()));

    /** A way for a bean to be proxied. */
    private record Carrier(String name, Class<?> beans, boolean extended, boolean jdk) {
        ApplicationContextRunner runner() {
            return Starter.runner()
                    .withUserConfiguration(beans)
                    .withPropertyValues(Publisher.properties())
                    .withPropertyValues("spring.aop.proxy-target-class=" + extended);
        }
    }

    private static final List<Carrier> CARRIERS = List.of(
            new Carrier("an extended class", AsClass.class, true, false),
            new Carrier("an extended class declared by its interface", AsInterface.class, true, false),
            new Carrier("the interface of a class", AsInterface.class, false, true),
            new Carrier("the interface of a record", AsRecord.class, true, true),
            new Carrier("the interface of a record declared by its interface", AsHiddenRecord.class, true, true));

    @TestFactory
    Stream<DynamicTest> everyProxyObeysForEveryResult() {
        return CARRIERS.stream()
                .flatMap(carrier -> KINDS.keySet().stream()
                        .map(kind -> dynamicTest(
                                kind + " through " + carrier.name(),
                                () -> carrier.runner().run(context -> {
                                    assertThat(context).hasNotFailed();
                                    Answers answers = context.getBean(Answers.class);
                                    assertThat(AopUtils.isJdkDynamicProxy(answers))
                                            .isEqualTo(carrier.jdk());
                                    assertThat(AopUtils.isCglibProxy(answers)).isEqualTo(!carrier.jdk());
                                    obeys(context, answers, KINDS.get(kind));
                                }))));
    }

    @TestFactory
    Stream<DynamicTest> withoutTheAdvisorTheSameCheckFails() {
        return CARRIERS.stream()
                .map(carrier -> dynamicTest(
                        carrier.name(),
                        () -> carrier.runner().run(context -> {
                            assertThat(context).hasNotFailed();
                            Answers bare = new OpenAnswers(context.getBean(Desk.class));
                            KINDS.values()
                                    .forEach(kind -> assertThatThrownBy(() -> obeys(context, bare, kind))
                                            .isInstanceOf(AssertionError.class));
                        })));
    }

    private static void obeys(ApplicationContext context, Answers answers, BiFunction<Answers, String, Reader> kind) {
        Desk desk = context.getBean(Desk.class);
        Publisher.meet(context.getBean(SubjectLedger.class));

        desk.give(Reader.of("eve"));
        assertThatThrownBy(() -> kind.apply(answers, "eve")).isInstanceOf(PrivacyDeniedException.class);
        assertThat(desk.runs()).as("a denied body").isZero();

        desk.give(Reader.of("ada"));
        assertThat(kind.apply(answers, "ada")).isEqualTo(Reader.seen("ada"));
        assertThat(desk.runs()).as("a permitted body").isEqualTo(1);

        Reader little = Reader.seen("ada");
        desk.give(little);
        assertThat(kind.apply(answers, "ada")).as("what needs no copy").isSameAs(little);
    }

    @Configuration(proxyBeanMethods = false)
    static class AsClass {
        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        OpenAnswers answers(Desk desk) {
            return new OpenAnswers(desk);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AsInterface {
        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        Answers answers(Desk desk) {
            return new OpenAnswers(desk);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AsRecord {
        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        FinalAnswers answers(Desk desk) {
            return new FinalAnswers(new OpenAnswers(desk));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AsHiddenRecord {
        @Bean
        Desk desk() {
            return new Desk();
        }

        @Bean
        Answers answers(Desk desk) {
            return new FinalAnswers(new OpenAnswers(desk));
        }
    }
}
