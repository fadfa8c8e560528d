package dev.privacysdk.benchmarks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.privacysdk.archunit.PurposeRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the rules cost a build that runs them once: nothing is warm, the import is new. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class RulesBenchmark {
    private static final Map<String, Supplier<ArchRule>> RULES = Map.of(
            "all", PurposeRules::all,
            "purposeMethodsNameTheirSubject", PurposeRules::purposeMethodsNameTheirSubject,
            "purposeMethodsCanBeIntercepted", PurposeRules::purposeMethodsCanBeIntercepted,
            "fieldsAreReadOnlyForTheirPurposes", PurposeRules::fieldsAreReadOnlyForTheirPurposes,
            "applicationsStayOutOfScopeCarrier", PurposeRules::applicationsStayOutOfScopeCarrier,
            "classesMaskTheirToString", PurposeRules::classesMaskTheirToString,
            "personalDataStaysOutOfLogs", PurposeRules::personalDataStaysOutOfLogs,
            "fieldsThatLookPersonalAreMarked", PurposeRules::fieldsThatLookPersonalAreMarked);

    /** How often each finds something in a domain that is guilty; the other rules do once. */
    private static final Map<String, Integer> FINDINGS =
            Map.of("all", 12, "purposeMethodsNameTheirSubject", 0, "applicationsStayOutOfScopeCarrier", 0);

    /** A generated application, compiled. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class Compiled {
        @Param("5000")
        int classes;

        Path directory;

        /** Writes it, which takes longer than anything that is measured. */
        @Setup
        public void write() {
            directory = CodeBase.compiled(classes);
        }

        /** Takes it away. */
        @TearDown
        public void delete() {
            CodeBase.delete(directory);
        }

        JavaClasses imported() {
            return new ClassFileImporter().importPath(directory);
        }
    }

    /** The application as ArchUnit sees it, imported anew so that nothing is known of it. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // The fields are filled in before anything is measured.
    public static class Imported {
        @Param({
            "all",
            "purposeMethodsNameTheirSubject",
            "purposeMethodsCanBeIntercepted",
            "fieldsAreReadOnlyForTheirPurposes",
            "applicationsStayOutOfScopeCarrier",
            "classesMaskTheirToString",
            "personalDataStaysOutOfLogs",
            "fieldsThatLookPersonalAreMarked"
        })
        String rule;

        JavaClasses application;
        ArchRule judged;
        int planted;

        /** Imports it. */
        @Setup(Level.Iteration)
        public void open(Compiled compiled) {
            application = compiled.imported();
            judged = Objects.requireNonNull(RULES.get(rule), rule).get();
            planted = FINDINGS.getOrDefault(rule, 1) * CodeBase.guilty(compiled.classes);
        }
    }

    /** What ArchUnit takes before any rule. */
    @Benchmark
    public JavaClasses importing(Compiled compiled) {
        return compiled.imported();
    }

    /** One rule, or all; whoever finds more or less than was planted has measured something else. */
    @Benchmark
    public EvaluationResult rule(Imported imported) {
        EvaluationResult found = imported.judged.evaluate(imported.application);
        int sentences = found.getFailureReport().getDetails().size();
        if (sentences != imported.planted) {
            throw new IllegalStateException(
                    imported.rule + " finds " + sentences + ", but " + imported.planted + " were planted.");
        }
        return found;
    }
}
