package dev.privacysdk.spring.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.privacysdk.archunit.PurposeRules;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.spring.boot.Starter;
import dev.privacysdk.spring.method.Carrier.Stage;
import dev.privacysdk.spring.method.matrix.Answers;
import dev.privacysdk.spring.method.matrix.Desk;
import dev.privacysdk.spring.method.matrix.Guilty;
import dev.privacysdk.spring.method.matrix.GuiltyShapes;
import dev.privacysdk.spring.method.matrix.Kind;
import dev.privacysdk.spring.method.matrix.Rows;
import dev.privacysdk.spring.method.matrix.Shape;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Publisher;
import dev.privacysdk.spring.readers.Reader;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanNotOfRequiredTypeException;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;

/** Every shape and every kind of answer, behind everything that can stand in front of an object: obeyed, or refused. */
class ShapeMatrixTest {
    private static final List<String> CARRIERS =
            List.of(Carrier.PURPOSE_PROXY.title, Carrier.JDK.title, Carrier.CGLIB.title);
    private static final Outcomes SHAPES = new Outcomes("Shapes", CARRIERS);
    private static final Outcomes REFUSALS = new Outcomes("Refusals", List.of("at start", "by PurposeRules"));
    private static final List<String> FINDINGS = PurposeRules.purposeMethodsCanBeIntercepted()
            .evaluate(new ClassFileImporter().importPackagesOf(GuiltyShapes.class))
            .getFailureReport()
            .getDetails();
    private static final List<Outcomes> KINDS = new ArrayList<>();

    @AfterAll
    static void print() {
        List<Outcomes> tables = new ArrayList<>(List.of(SHAPES, REFUSALS));
        tables.addAll(KINDS);
        Outcomes.write(tables, Path.of("target", "shape-matrix.md"));
        assertThat(tables).allSatisfy(table -> assertThat(table.holes()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyShapeIsObeyedOrRefused(Carrier carrier) {
        carrier.with(stage -> {
            for (Shape<?> shape : Rows.all()) {
                SHAPES.put(shape.name(), carrier.title, outcome(stage, shape));
            }
        });
    }

    private static String outcome(Stage stage, Shape<?> shape) throws Exception {
        if (stage.carrier() == Carrier.PURPOSE_PROXY && !shape.type().isInterface()) {
            assertThatThrownBy(() -> stage.object(shape))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(shape.type().getSimpleName() + " is not an interface that a proxy can");
            return "refused";
        }
        Object object = stage.object(shape);
        if (stage.carrier() == Carrier.JDK && !shape.type().isInstance(object)) {
            assertThatThrownBy(() -> stage.context().getBean(shape.bean(), shape.type()))
                    .isInstanceOf(BeanNotOfRequiredTypeException.class)
                    .hasMessageContaining("'" + shape.bean() + "'");
            return "refused, by Spring: no " + shape.type().getSimpleName();
        }
        obeys(stage, shape, object);
        if (stage.carrier() == Carrier.CGLIB && AopUtils.isJdkDynamicProxy(object)) {
            return "obeyed, by its interface";
        }
        return stage.carrier() == Carrier.JDK && AopUtils.isCglibProxy(object) ? "obeyed, by its class" : "obeyed";
    }

    private static void obeys(Stage stage, Shape<?> shape, Object object) throws Exception {
        Desk desk = stage.desk();

        desk.give(Reader.of("eve"));
        assertThatThrownBy(() -> shape.call(object, "eve"))
                .as("%s, not permitted", shape)
                .isInstanceOf(PrivacyDeniedException.class);
        assertThat(desk.runs()).as("%s, runs of a denied body", shape).isZero();

        desk.give(Reader.of("ada"));
        assertThat(permitted(stage, shape, object)).as("%s, minimized", shape).isEqualTo(Reader.seen("ada"));
        assertThat(desk.runs()).as("%s, runs of a permitted body", shape).isEqualTo(1);

        Reader little = Reader.seen("ada");
        desk.give(little);
        assertThat(permitted(stage, shape, object))
                .as("%s, nothing to leave out", shape)
                .isSameAs(little);

        desk.give(Reader.of("bob"));
        assertThatThrownBy(() -> permitted(stage, shape, object))
                .as("%s, about somebody else", shape)
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denial -> assertThat(denial.reason()).isEqualTo(Reason.SUBJECT_MISMATCH));
    }

    /** A call about ada, who consents; a keeper is called inside her purpose. */
    private static Reader permitted(Stage stage, Shape<?> shape, Object object) throws Exception {
        if (!shape.keeper()) {
            return shape.call(object, "ada");
        }
        Processing forAda = Processing.of(Subject.of("customer", "ada"), ForNewsletter.class);
        return PurposeScope.of(stage.gate().require(forAda)).call(() -> shape.call(object, "ada"));
    }

    @Test
    void withNothingInBetweenEveryShapeFailsTheSameCheck() {
        Carrier.NONE.with(stage -> {
            for (Shape<?> shape : Rows.all()) {
                assertThatThrownBy(() -> obeys(stage, shape, stage.object(shape)))
                        .as("%s", shape)
                        .isInstanceOf(AssertionError.class);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("guilty")
    void whatNothingCanStandInFrontOfIsRefusedByName(Guilty guilty) {
        assertThat(guilty.start() + guilty.build()).as("what refuses it").isNotEmpty();

        Starter.runner()
                .withPropertyValues(Publisher.properties())
                .withInitializer(context -> register((GenericApplicationContext) context, guilty))
                .run(context -> {
                    if (guilty.start().isEmpty()) {
                        assertThat(context).hasNotFailed();
                    } else {
                        assertThat(told(context.getStartupFailure())).contains(guilty.start());
                    }
                });
        assertThat(findings(guilty.type()))
                .as("what the build says")
                .hasSize(guilty.build().isEmpty() ? 0 : 1)
                .allSatisfy(finding -> assertThat(finding).contains(guilty.build()));
        REFUSALS.put(guilty.name(), "at start", guilty.start().isEmpty() ? "left to the build" : "refused by name");
        REFUSALS.put(
                guilty.name(), "by PurposeRules", guilty.build().isEmpty() ? "left to the start" : "refused by name");
    }

    private static void register(GenericApplicationContext context, Guilty guilty) {
        context.registerBeanDefinition(
                "guilty", new RootBeanDefinition(guilty.type().asSubclass(Object.class), guilty.body()::get));
    }

    static List<Guilty> guilty() {
        return GuiltyShapes.rows();
    }

    private static List<String> findings(Class<?> type) {
        String name = "GuiltyShapes." + type.getSimpleName();
        return FINDINGS.stream()
                .filter(finding ->
                        finding.startsWith(name + ".") || finding.startsWith("The constructor of " + name + " "))
                .toList();
    }

    private static String told(@Nullable Throwable failure) {
        StringBuilder told = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            told.append(each.getMessage()).append('\n');
        }
        return told.toString();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyKindOfAnswerIsMinimized(Carrier carrier) {
        Outcomes table = new Outcomes(
                "Answers behind " + carrier.title,
                List.of(
                        "not permitted",
                        "withheld field",
                        "somebody else",
                        "somebody among others",
                        "nothing to leave out"));
        KINDS.add(table);
        carrier.with(stage -> {
            for (Kind<?> kind : Kind.all()) {
                judge(stage, kind, table);
            }
        });
    }

    private static void judge(Stage stage, Kind<?> kind, Outcomes table) {
        Answers answers = stage.answers();
        Desk desk = stage.desk();

        desk.give(Reader.of("eve"));
        assertThat(denied(kind, answers, "eve")).as("%s, not permitted", kind).isTrue();
        assertThat(desk.runs()).as("%s, runs of a denied body", kind).isZero();
        table.put(kind.name(), "not permitted", "does not run");

        desk.give(Reader.of("ada"));
        assertThat(kind.seen(answers, "ada")).as("%s, minimized", kind).containsExactly(Reader.seen("ada"));
        assertThat(desk.runs()).as("%s, runs of a permitted body", kind).isEqualTo(1);
        table.put(kind.name(), "withheld field", "absent");

        desk.give(Reader.of("bob"));
        boolean refused = denied(kind, answers, "ada");
        if (!refused) {
            assertThat(kind.seen(answers, "ada"))
                    .as("%s, about somebody else", kind)
                    .isEmpty();
        }
        table.put(kind.name(), "somebody else", refused ? "denied" : "left out");

        desk.give(Reader.of("bob"), Reader.of("ada"), Reader.of("eve"));
        if (kind.many()) {
            assertThat(kind.seen(answers, "ada")).as("%s, among others", kind).containsExactly(Reader.seen("ada"));
        }
        table.put(kind.name(), "somebody among others", kind.many() ? "left out" : "holds one");

        Reader little = Reader.seen("ada");
        desk.give(little);
        Object answer = kind.answer(answers, "ada");
        if (desk.made() != null) {
            assertThat(answer).as("%s, nothing to leave out", kind).isSameAs(desk.made());
        }
        table.put(kind.name(), "nothing to leave out", desk.made() == null ? "the same values" : "the same instance");
        assertThat(kind.seen(answers, "ada"))
                .as("%s, its values", kind)
                .singleElement()
                .isSameAs(little);
    }

    /** Whether the caller gets to see nothing at all, at once or when the answer is read. */
    private static boolean denied(Kind<?> kind, Answers answers, String id) {
        for (Throwable thrown = catchThrowable(() -> kind.seen(answers, id));
                thrown != null;
                thrown = thrown.getCause()) {
            if (thrown instanceof PrivacyDeniedException) {
                return true;
            }
        }
        return false;
    }

    @Test
    void withNothingInBetweenEveryKindFailsTheSameCheck() {
        Carrier.NONE.with(stage -> {
            for (Kind<?> kind : Kind.all()) {
                assertThatThrownBy(() -> judge(stage, kind, new Outcomes("", List.of())))
                        .as("%s", kind)
                        .isInstanceOf(AssertionError.class);
            }
        });
    }
}
