package dev.privacysdk.marking;

import dev.privacysdk.annotation.PurposeRequired;
import java.util.List;
import java.util.concurrent.Callable;

/** The same with type variables, arrays, raw types and bridges between the mark and the body. */
@SuppressWarnings({"SameNameButDifferent", "overrides", "rawtypes", "unused"})
final class GenericShapes {
    private GenericShapes() {}

    static final class OnGenericInterface {
        interface Root<A> {
            @PurposeRequired
            void m(A a);
        }

        static class Leaf implements Root<String> {
            @Override
            public void m(String a) {}
        }
    }

    static final class OnGenericSuperclass {
        abstract static class Root<A extends CharSequence> {
            @PurposeRequired
            public abstract void m(A a);
        }

        static class Leaf extends Root<String> {
            @Override
            public void m(String a) {}
        }
    }

    /** The shape of CVE-2025-41249: a parameterized supertype whose variable stays unbound half way. */
    static final class ThroughUnboundGenericClass {
        interface Root<A> {
            @PurposeRequired
            void m(A a);
        }

        abstract static class Mid<B> implements Root<B> {
            @Override
            public void m(B a) {}
        }

        static class Leaf extends Mid<String> {}
    }

    /** The shape of CVE-2025-41248: the same, overridden at the end with the bound type. */
    static final class ThroughUnboundGenericClassAndOverridden {
        abstract static class Root<A> {
            @PurposeRequired
            public abstract void m(A a);
        }

        abstract static class Mid<B extends CharSequence> extends Root<B> {
            @Override
            public void m(B a) {}
        }

        static class Leaf extends Mid<String> {
            @Override
            public void m(String a) {}
        }
    }

    static final class PartlyBoundWithArray {
        interface Root<A, B> {
            @PurposeRequired
            void m(B b, A[] a);
        }

        static class Mid<C> implements Root<C, Long> {
            @Override
            public void m(Long b, C[] a) {}
        }

        static class Leaf extends Mid<String> {}
    }

    static final class PartlyBoundWithArrayAndOverridden {
        interface Root<A, B> {
            @PurposeRequired
            void m(B b, A[][] a);
        }

        static class Mid<C> implements Root<C, Long> {
            @Override
            public void m(Long b, C[][] a) {}
        }

        static class Leaf extends Mid<String> {
            @Override
            public void m(Long b, String[][] a) {}
        }
    }

    static final class BodyFromUnrelatedGenericBase {
        interface Root<A> {
            @PurposeRequired
            void m(A a, List<A> all);
        }

        static class Base<B> {
            public void m(B a, List<B> all) {}
        }

        static class Leaf extends Base<Long> implements Root<Long> {}
    }

    static final class BodyFromUnrelatedBaseThatIsNotGeneric {
        interface Root<A> {
            @PurposeRequired
            void m(A a);
        }

        static class Base {
            public void m(String a) {}
        }

        static class Leaf extends Base implements Root<String> {}
    }

    static final class ThroughRawSuperclass {
        interface Root<A> {
            @PurposeRequired
            void m(List<A> a);
        }

        static class Mid<C> implements Root<String> {
            @Override
            public void m(List<String> a) {}
        }

        static class Leaf extends Mid {}
    }

    static final class ThroughRawSuperclassWithBridge {
        interface Root<A> {
            @PurposeRequired
            void m(A a);
        }

        static class Mid<C> implements Root<String> {
            @Override
            public void m(String a) {}
        }

        static class Leaf extends Mid {
            @Override
            public void m(String a) {}
        }
    }

    static final class WithVariablesOfItsOwn {
        interface Root<A> {
            @PurposeRequired
            <E extends A> void m(List<E> all, E one);
        }

        static class Leaf implements Root<Number> {
            @Override
            public <F extends Number> void m(List<F> all, F one) {}
        }
    }

    static final class WithIntersectionBound {
        interface Root {
            @PurposeRequired
            <E extends Number & Comparable<E>> void m(E one);
        }

        static class Leaf implements Root {
            @Override
            public <F extends Number & Comparable<F>> void m(F one) {}
        }
    }

    static final class OverriddenByErasure {
        static class Base {
            @PurposeRequired
            public void m(List<String> a) {}
        }

        static class Leaf extends Base {
            @Override
            public void m(List a) {}
        }
    }

    static final class WithWildcards {
        interface Root<A> {
            @PurposeRequired
            void m(List<? extends A> a, Callable<? super A[]> b);
        }

        static class Leaf implements Root<String> {
            @Override
            public void m(List<? extends String> a, Callable<? super String[]> b) {}
        }
    }

    static final class WithVarargs {
        interface Root<A> {
            @PurposeRequired
            void m(List<A> all, String... a);
        }

        static class Leaf implements Root<Long> {
            @Override
            public void m(List<Long> all, String[] a) {}
        }
    }

    static final class WithCovariantResult {
        interface Root<A> {
            @PurposeRequired
            CharSequence m(A a);
        }

        static class Leaf implements Root<String> {
            @Override
            public String m(String a) {
                return a;
            }
        }
    }

    static final class InsideGenericClass {
        static class Outer<A> {
            class Base {
                @PurposeRequired
                public void m(A a) {}
            }
        }

        static class Leaf extends Outer<String>.Base {
            Leaf() {
                new Outer<String>().super();
            }

            @Override
            public void m(String a) {}
        }
    }
}
