package dev.privacysdk.marking;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.marking.elsewhere.Neighbors;

/** Hierarchies in which a method {@code m} is marked somewhere above; calls are made on {@code Leaf}. */
@SuppressWarnings({"SameNameButDifferent", "overrides", "rawtypes", "unused"})
final class Shapes {
    private Shapes() {}

    static final class InheritedFromSuperclass {
        static class Base {
            @PurposeRequired
            public void m(String a) {}
        }

        static class Leaf extends Base {}
    }

    static final class OverriddenWithoutTheMark {
        static class Base {
            @PurposeRequired
            public void m(String a) {}
        }

        static class Mid extends Base {
            @Override
            public void m(String a) {}
        }

        static class Leaf extends Mid {
            @Override
            public void m(String a) {}
        }
    }

    static final class OnInterface {
        interface Root {
            @PurposeRequired
            void m(String a);
        }

        static class Leaf implements Root {
            @Override
            public void m(String a) {}
        }
    }

    static final class OnInterfaceOfInterface {
        interface Root {
            @PurposeRequired
            void m(String a);
        }

        interface Mid extends Root {}

        static class Base implements Mid {
            @Override
            public void m(String a) {}
        }

        static class Leaf extends Base {
            @Override
            public void m(String a) {}
        }
    }

    static final class OnDefaultMethod {
        interface Root {
            @PurposeRequired
            default void m(String a) {}
        }

        static class Leaf implements Root {}
    }

    static final class OnDefaultMethodThatIsOverridden {
        interface Root {
            @PurposeRequired
            default void m(String a) {}
        }

        interface Mid extends Root {
            @Override
            default void m(String a) {}
        }

        static class Leaf implements Mid {}
    }

    static final class BodyFromUnrelatedBase {
        interface Root {
            @PurposeRequired
            void m(String a);
        }

        static class Base {
            public void m(String a) {}
        }

        static class Leaf extends Base implements Root {}
    }

    static final class MarkOnUnrelatedBase {
        interface Root {
            void m(String a);
        }

        static class Base {
            @PurposeRequired
            public void m(String a) {}
        }

        static class Leaf extends Base implements Root {}
    }

    static final class InheritedFromAHiddenClass {
        static class Leaf extends Neighbors.Open {}
    }

    static final class WordOnSubclass {
        static class Base {
            public void m(String a) {}
        }

        @PurposeRequired
        static class Leaf extends Base {}
    }

    static final class WordOnSuperclass {
        @PurposeRequired
        static class Base {}

        static class Leaf extends Base {
            public void m(String a) {}
        }
    }

    static final class WordOnInterface {
        @PurposeRequired
        interface Root extends WordOnInterfaceParent<String> {}

        interface WordOnInterfaceParent<A> {
            void m(A a);
        }

        static class Base {
            public void m(String a) {}
        }

        static class Leaf extends Base implements Root {}
    }

    static final class WordOnEmptyInterface {
        @PurposeRequired
        interface Keeper {}

        static class Leaf implements Keeper {
            public void m(String a) {}
        }
    }

    static final class OnBothParentsAlike {
        interface One {
            @PurposeRequired
            void m(String a);
        }

        interface Other<A> {
            @PurposeRequired
            void m(A a);
        }

        static class Leaf implements One, Other<String> {
            @Override
            public void m(String a) {}
        }
    }

    static final class OnInterfaceOfARecord {
        interface Root<A> {
            @PurposeRequired
            A m(String a);
        }

        record Leaf(String held) implements Root<String> {
            @Override
            public String m(String a) {
                return held;
            }
        }
    }
}
