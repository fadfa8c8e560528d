package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;

/** Type variables, arrays and bridges stand between the mark and the body. */
final class GenericShapes {
    private GenericShapes() {}

    static List<Shape<?>> rows() {
        return List.of(
                Shape.opener("generic superclass", "genericClass", OfRoot.class, OfRoot::new, OfRoot::preview),
                Shape.opener(
                        "generic superclass, called by its bridge",
                        "bridgedClass",
                        Root.class,
                        OfRoot::new,
                        GenericShapes::byBridge),
                Shape.opener(
                        "generic interface with a bridge",
                        "genericInterface",
                        Sends.class,
                        Bridged::new,
                        GenericShapes::bySends),
                Shape.opener(
                        "generic interface, called by the class",
                        "bridged",
                        Bridged.class,
                        Bridged::new,
                        Bridged::preview),
                Shape.opener(
                        "unbound half way, overridden (CVE-2025-41248)",
                        "bound",
                        Bound.class,
                        Bound::new,
                        Bound::preview),
                Shape.opener(
                        "unbound half way, inherited (CVE-2025-41249)",
                        "halfway",
                        Halfway.class,
                        desk -> new Halfway<String>(desk) {},
                        GenericShapes::byHalfway),
                Shape.opener(
                        "partly bound with an array, by the class",
                        "arrayed",
                        Arrayed.class,
                        Arrayed::new,
                        (arrayed, id) -> arrayed.preview(id, new String[] {"a"})),
                Shape.opener(
                        "partly bound with an array, by the interface",
                        "arrayedInterface",
                        Matched.class,
                        Arrayed::new,
                        GenericShapes::byMatched),
                Shape.keeper("generic keeper", "genericKeeper", Finds.class, Finding::new, GenericShapes::byFinds));
    }

    @SuppressWarnings("unchecked")
    private static Reader byBridge(Root<?> root, String id) {
        return ((Root<String>) root).preview(id);
    }

    @SuppressWarnings("unchecked")
    private static Reader bySends(Sends<?> sends, String id) {
        return ((Sends<String>) sends).preview(id);
    }

    @SuppressWarnings("unchecked")
    private static Reader byHalfway(Halfway<?> halfway, String id) {
        return ((Halfway<String>) halfway).preview(id);
    }

    @SuppressWarnings("unchecked")
    private static Reader byMatched(Matched<?, ?> matched, String id) {
        return ((Matched<String, String>) matched).preview(id, new String[] {"a"});
    }

    @SuppressWarnings("unchecked")
    private static Reader byFinds(Finds<?, ?> finds, String id) {
        return ((Finds<Reader, String>) finds).find(id);
    }

    abstract static class Root<A> {
        @ForNewsletter
        public abstract Reader preview(@SubjectId("customer") A id);
    }

    static class OfRoot extends Root<String> {
        private final Desk desk;

        OfRoot(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    interface Sends<A> {
        @ForNewsletter
        Reader preview(@SubjectId("customer") A id);
    }

    static class Bridged implements Sends<String> {
        private final Desk desk;

        Bridged(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static class Halfway<B> implements Sends<B> {
        final Desk desk;

        Halfway(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(B id) {
            return desk.take();
        }
    }

    abstract static class Tie<B extends CharSequence> extends Root<B> {
        final Desk desk;

        Tie(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(B id) {
            return desk.take();
        }
    }

    static class Bound extends Tie<String> {
        Bound(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    interface Matched<A, B> {
        @ForNewsletter
        Reader preview(@SubjectId("customer") B id, A[] more);
    }

    static class PartlyBound<C> implements Matched<C, String> {
        private final Desk desk;

        PartlyBound(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id, C[] more) {
            return more.length == 1 ? desk.take() : Reader.of("nobody");
        }
    }

    static class Arrayed extends PartlyBound<String> {
        Arrayed(Desk desk) {
            super(desk);
        }
    }

    interface Finds<T, I> {
        @PurposeRequired
        T find(@SubjectId("customer") I id);
    }

    static class Finding implements Finds<Reader, String> {
        private final Desk desk;

        Finding(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader find(String id) {
            return desk.take();
        }
    }
}
