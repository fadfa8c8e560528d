package dev.privacysdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.category.PaymentCard;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class SmokeTest {
    @BeforeAll
    static void nothingIsTimedSoThatAnotherRunMayBeUnderWay() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void everyBenchmarkRunsOnceAndHasAResult() throws Exception {
        Collection<RunResult> results = run(".*");

        assertThat(measured(results)).containsExactlyElementsOf(written());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.getPrimaryResult().getScore()).isPositive();
            assertThat(result.getSecondaryResults().get(CpuTimeProfiler.LABEL).getScore())
                    .isPositive();
        });
    }

    @Test
    void aBenchmarkThatDidNotRunIsNoticed() throws Exception {
        assertThat(measured(run("BaselineBenchmark.nanoTime"))).isNotEqualTo(written());
    }

    @Test
    void aRowThatMeasuresSomethingElseThanItsNameIsRefused() {
        try (Shop shop = Shop.of(1)) {
            assertThatThrownBy(() -> shop.permitted(
                            person -> Processing.of(person, ForNewsletter.class).using(PaymentCard.class)))
                    .hasMessageContaining("CATEGORY_NOT_ALLOWED_FOR_PURPOSE");
            assertThatThrownBy(() -> shop.denied(
                            Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE,
                            person -> Processing.of(person, ForNewsletter.class)))
                    .hasMessageContaining("CONSENT");
        }
    }

    private static Collection<RunResult> run(String which) throws Exception {
        return new Runner(new OptionsBuilder()
                        .include(which)
                        .param("people", "3")
                        .param("purposes", "3")
                        .param("classes", "30")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .addProfiler(CpuTimeProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Set<String> measured(Collection<RunResult> results) {
        return results.stream()
                .map(result -> result.getParams().getBenchmark())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every method that was written as a benchmark, found without JMH's own list. */
    private static Set<String> written() throws IOException {
        Path classes = Path.of(URI.create(
                        GateBenchmark.class.getResource("GateBenchmark.class").toString()))
                .getParent();
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> named(name.substring(0, name.length() - ".class".length())))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Benchmark.class))
                    .map(SmokeTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Class<?> named(String simpleName) {
        try {
            return Class.forName(
                    SmokeTest.class.getPackageName() + "." + simpleName, false, SmokeTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }
}
