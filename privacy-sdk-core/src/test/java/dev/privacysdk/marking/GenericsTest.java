package dev.privacysdk.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PurposeRequired;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"rawtypes", "unused"})
class GenericsTest {
    interface Root<A, B> {
        Map<A, List<? super B[]>> m(A a, B[] b, List<A>[] c);
    }

    interface Mid<C> extends Root<C, Long> {}

    interface Leaf extends Mid<String> {}

    abstract static class Erased implements Mid {}

    @Test
    void aSupertypeIsSeenWithTheArgumentsThatTheClassGivesIt() {
        Method m = Root.class.getDeclaredMethods()[0];

        assertThat(Generics.of(Leaf.class).types()).containsExactly(Leaf.class, Mid.class, Root.class);
        assertThat(Generics.of(Leaf.class).parameters(m).toString())
                .contains("String", "Long")
                .doesNotContain("C");
        assertThat(Generics.erasure(Generics.of(Leaf.class).parameters(m)))
                .containsExactly(String.class, Long[].class, List[].class);
        assertThat(Generics.of(Mid.class).parameters(m).get(0))
                .isEqualTo(Mid.class.getTypeParameters()[0]);
    }

    @Test
    void whatIsExtendedRawIsErasedAndSoIsAllAboveIt() {
        Method m = Root.class.getDeclaredMethods()[0];

        assertThat(Generics.of(Erased.class).parameters(m)).containsExactly(Object.class, Object[].class, List[].class);
        assertThat(Generics.of(Erased.class).seen(m.getGenericReturnType(), Root.class))
                .isEqualTo(Map.class);
    }

    @Test
    void theSameTypeReadTwiceIsEqual() {
        Method m = Root.class.getDeclaredMethods()[0];

        assertThat(Generics.of(Leaf.class).parameters(m))
                .isEqualTo(Generics.of(Leaf.class).parameters(m));
        ParameterizedType map = (ParameterizedType) Generics.of(Leaf.class).seen(m.getGenericReturnType(), Root.class);
        ParameterizedType list = (ParameterizedType) map.getActualTypeArguments()[1];
        assertThat(map.getRawType()).isEqualTo(Map.class);
        assertThat(((WildcardType) list.getActualTypeArguments()[0]).getLowerBounds())
                .containsExactly(Long[].class);
    }

    static class Base<A> {
        @PurposeRequired
        public void m(A a) {}
    }

    /** Two overloads that look alike once their type arguments are gone; only one overrides. */
    static class Overloads extends Base<List<String>> {
        public void m(List<Integer> a) {}
    }

    /** The control is the last line: to an eye that sees only classes, the free one overrides the marked one. */
    @Test
    void anOverloadByTypeArgumentsAloneIsNotTakenForAnOverride() throws Exception {
        Method marked = Base.class.getMethod("m", Object.class);
        Method free = Overloads.class.getMethod("m", List.class);

        assertThat(MarkedMethod.of(marked, Overloads.class)).isNotNull();
        assertThat(MarkedMethod.of(free, Overloads.class)).isNull();
        assertThat(new Slots(Overloads.class).sharing(free)).containsExactly(free);
        assertThat(Generics.erasure(new Slots(Overloads.class).view().parameters(marked)))
                .isEqualTo(Arrays.asList(free.getParameterTypes()));
    }

    abstract static class Sink<C> {
        public void m(C a) {}
    }

    static class NumberSink extends Sink<Number> {
        @PurposeRequired
        public <E extends Number> void m(E a) {}
    }

    @Test
    void aMethodWithAVariableOfItsOwnDoesNotOverrideOneWithout() throws Exception {
        Method marked = NumberSink.class.getMethod("m", Number.class);
        Method free = Sink.class.getMethod("m", Object.class);

        assertThat(MarkedMethod.of(marked, NumberSink.class)).isNotNull();
        assertThat(MarkedMethod.of(free, NumberSink.class)).isNull();
    }

    @Test
    void theMethodsOfOneSlotAreTheSameWhicheverIsAsked() throws Exception {
        Slots slots = new Slots(GenericShapes.PartlyBoundWithArray.Leaf.class);
        Method root = GenericShapes.PartlyBoundWithArray.Root.class.getDeclaredMethods()[0];
        Method mid = GenericShapes.PartlyBoundWithArray.Mid.class.getMethod("m", Long.class, Object[].class);

        assertThat(slots.sharing(root)).containsExactlyInAnyOrder(root, mid);
        assertThat(slots.sharing(mid)).containsExactlyInAnyOrder(root, mid);
    }
}
