package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What classes should do, told by the flows of all imported code. */
final class FlowCondition extends ArchCondition<FlowCondition.Judged> {
    private final List<Judge> judges;

    private FlowCondition(String should, List<Judge> judges) {
        super(should);
        this.judges = judges;
    }

    /** A class, and the flows in all that was imported with it. */
    record Judged(JavaClass type, Flows flows) {}

    /** Finds the sentences about one class, each with its place. */
    interface Judge {
        void judge(JavaClass type, Flows flows, Set<String> sentences);
    }

    /** The rule that the classes of an import which the test takes should do this. */
    static ArchRule rule(
            String that, BiPredicate<Flows, JavaClass> test, String should, String because, Judge... judges) {
        return ArchRuleDefinition.all(new Given(that, test))
                .should(new FlowCondition(should, List.of(judges)))
                .because(because)
                .allowEmptyShould(false);
    }

    @Override
    public void check(Judged judged, ConditionEvents events) {
        Set<String> sentences = new LinkedHashSet<>();
        judges.forEach(judge -> judge.judge(judged.type(), judged.flows(), sentences));
        sentences.forEach(sentence -> events.add(SimpleConditionEvent.violated(judged.type(), sentence)));
    }

    /** The classes to judge; only here is a rule told all that were imported. */
    private static final class Given extends AbstractClassesTransformer<Judged> {
        private final BiPredicate<Flows, JavaClass> test;

        Given(String that, BiPredicate<Flows, JavaClass> test) {
            super("classes" + that);
            this.test = test;
        }

        @Override
        public Iterable<Judged> doTransform(JavaClasses classes) {
            if (classes.isEmpty()) {
                return List.of();
            }
            RequiredAsm.demand();
            Flows flows = Flows.over(classes);
            return classes.stream()
                    .filter(type -> test.test(flows, type))
                    .map(type -> new Judged(type, flows))
                    .toList();
        }
    }
}
