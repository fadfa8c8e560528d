package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.privacysdk.annotation.OnBehalfOf;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.vocabulary.Purpose;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Code that trains models calls nothing that works on behalf of a customer, unless it is instructed itself. */
final class StayOutOfTraining extends ArchCondition<JavaClass> {
    /** The data use for training in the fideslang taxonomy. */
    private static final String FIDES = "train_ai_system";

    /** The purpose of training in the AI extension of the Data Privacy Vocabulary. */
    private static final String DPV = "ai:ModelTraining";

    private final Set<Purpose> training;
    private CallPaths paths = walk();

    StayOutOfTraining(Collection<Purpose> training) {
        super("leave customers' data out of training");
        this.training = Set.copyOf(training);
    }

    /** The purposes that an edition declares as training of models. */
    static List<Purpose> purposes(Edition edition) {
        return edition.purposes().stream()
                .filter(rule -> rule.dpv().contains(DPV) || isTraining(rule.fides()))
                .map(PurposeRule::purpose)
                .toList();
    }

    private static boolean isTraining(@Nullable String fides) {
        return fides != null && (fides.equals(FIDES) || fides.startsWith(FIDES + "."));
    }

    boolean anyTrains(JavaClass type) {
        return PurposeMethod.of(type).stream().anyMatch(this::trains);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (PurposeMethod method : PurposeMethod.of(type)) {
            if (trains(method) && !isInstructed(method.body())) {
                Set<JavaMethod> reported = new HashSet<>();
                for (CallPaths.Reached reached : paths.from(method.body())) {
                    JavaMethod called = worksForCustomer(reached.call()).orElseThrow();
                    if (reported.add(called)) {
                        events.add(SimpleConditionEvent.violated(reached.access(), sentence(method, called, reached)));
                    }
                }
            }
        }
    }

    /** A rule may outlive the import that it judged. */
    @Override
    public void finish(ConditionEvents events) {
        paths = walk();
    }

    private static CallPaths walk() {
        return new CallPaths(call -> worksForCustomer(call).isPresent(), StayOutOfTraining::opens);
    }

    private static String sentence(PurposeMethod method, JavaMethod called, CallPaths.Reached reached) {
        List<String> via = reached.via();
        return method.name() + " " + method.claim() + ", which is training, but calls " + Names.of(called)
                + ", which works on behalf of a customer" + (via.isEmpty() ? "" : ", by way of " + Names.list(via))
                + "; leave customers' data out or, if the customer instructs the training, take the customer as a"
                + " parameter with @OnBehalfOf"
                + Names.place(reached.access());
    }

    private boolean trains(PurposeMethod method) {
        return method.opens()
                && method.words().keySet().stream()
                        .anyMatch(id -> training.stream().anyMatch(purpose -> purpose.covers(new Purpose(id))));
    }

    /** What is called, or what may stand in for it. */
    private static Optional<JavaMethod> worksForCustomer(Calls.Call call) {
        return Stream.concat(call.named().stream(), call.reached().stream().map(Step::code))
                .filter(JavaMethod.class::isInstance)
                .map(JavaMethod.class::cast)
                .filter(StayOutOfTraining::isInstructed)
                .findFirst();
    }

    private static boolean isInstructed(JavaMethod method) {
        return Dispatch.declarations(method.getOwner(), method).stream()
                .flatMap(declaration -> declaration.getParameters().stream())
                .anyMatch(StayOutOfTraining::isCustomer);
    }

    private static boolean isCustomer(JavaParameter parameter) {
        return ClassFileMarks.bears(parameter, OnBehalfOf.class);
    }

    private static boolean opens(JavaCodeUnit code) {
        return code instanceof JavaMethod method
                && PurposeMethod.of(method.getOwner(), method)
                        .filter(PurposeMethod::opens)
                        .isPresent();
    }
}
