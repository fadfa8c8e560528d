package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Engines that see less miss what the fixtures are for, each by its name. */
class FlowTwinsTest {
    private static final List<JavaClass> CODE = FlowFixtures.ALL.stream()
            .filter(type -> type.getPackageName().endsWith(".log.guilty")
                    || type.getPackageName().endsWith(".shop"))
            .toList();

    @Test
    void theWholeEngineMissesNothing() {
        assertThat(found(method -> {}, flow -> {}))
                .contains("Helper", "AnswerOfHelper", "Inherited", "Concatenation", "InLambda", "ByReference", "Value");
    }

    @Test
    void anEngineThatStaysInsideAMethodMissesHelpers() {
        Set<String> found = found(method -> {}, flow -> flow.calls.clear());
        assertThat(found).contains("Value", "Concatenation");
        assertThat(found).doesNotContain("Helper", "AnswerOfHelper", "Inherited", "Captured");
    }

    @Test
    void anEngineThatIgnoresInvokedynamicMissesConcatenationAndReferences() {
        Set<String> found = found(FlowTwinsTest::withoutDynamic, flow -> {});
        assertThat(found).contains("Value", "Builder", "AnswerOfHelper");
        assertThat(found)
                .doesNotContain("Concatenation", "ByReference", "Captured", "Supplied", "TextOfObject", "Collected");
    }

    @Test
    void anEngineThatForgetsFieldsMissesWhatIsKeptInThem() {
        Set<String> found = found(method -> {}, flow -> flow.writes.clear());
        assertThat(found).contains("Value").doesNotContain("UnmarkedField", "Anonymous$1");
    }

    private static Set<String> found(Consumer<MethodNode> before, Consumer<MethodFlow> after) {
        Program program = new Program(CODE);
        PersonalTypes types = new PersonalTypes(program);
        List<MethodFlow> flows = new ArrayList<>();
        for (ClassNode node : program.code()) {
            for (MethodNode method : node.methods) {
                if (method.instructions.size() > 0) {
                    before.accept(method);
                    MethodFlow flow = FlowReader.read(
                            program, types, node, Objects.requireNonNull(program.type(node.name)), method);
                    after.accept(flow);
                    flows.add(flow);
                }
            }
        }
        Spread spread = new Spread(program, flows);
        Set<String> guilty = new TreeSet<>();
        for (MethodFlow flow : flows) {
            for (Flows.Arrival arrival : spread.arrivals(flow)) {
                boolean log = arrival.sink().kind() == Sink.Kind.MASKED_LOG
                        || arrival.sink().kind() == Sink.Kind.OPEN_LOG
                        || arrival.sink().kind() == Sink.Kind.CONSOLE;
                if (log && arrival.facts().stream().anyMatch(StayOutOf::isValue)) {
                    guilty.add(flow.owner.getName().replaceAll(".*\\.", ""));
                }
            }
        }
        return guilty;
    }

    /** Every invokedynamic becomes a call of something unknown. */
    private static void withoutDynamic(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                method.instructions.set(
                        instruction,
                        new MethodInsnNode(Opcodes.INVOKESTATIC, "unknown/Code", "make", dynamic.desc, false));
            }
        }
    }
}
