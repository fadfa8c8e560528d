package dev.privacysdk.marking;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.marking.elsewhere.Neighbors;
import java.util.List;

/** Hierarchies in which {@code m(Integer)} of {@code Leaf} only looks like a marked method. */
@SuppressWarnings({"SameNameButDifferent", "overrides", "rawtypes", "unused"})
final class FreeShapes {
    private FreeShapes() {}

    static final class Overload {
        static class Base {
            @PurposeRequired
            public void other(Integer a) {}

            @PurposeRequired
            public void m(Number a) {}
        }

        static class Leaf extends Base {
            public void m(Integer a) {}
        }
    }

    static final class OverloadByTypeArgument {
        static class Base<A> {
            @PurposeRequired
            public void m(A a) {}
        }

        static class Leaf extends Base<List<String>> {
            public void m(Integer a) {}
        }
    }

    static final class PrivateInBase {
        static class Base {
            private void m(Integer a) {}
        }

        static class Leaf extends Base {
            public void m(Integer a) {}

            @PurposeRequired
            public void m(String a) {}
        }
    }

    static final class HiddenInOtherPackage {
        static class Leaf extends Neighbors.Closed {
            void m(Integer a) {}
        }
    }

    static final class WordOnInterfaceWithoutIt {
        @PurposeRequired
        interface Root {
            void other();
        }

        static class Leaf implements Root {
            @Override
            public void other() {}

            public void m(Integer a) {}
        }
    }
}
