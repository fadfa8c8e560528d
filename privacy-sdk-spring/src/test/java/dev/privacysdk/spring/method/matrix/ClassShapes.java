package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;

/** The mark is on a class, a superclass, or a method that is not public. */
final class ClassShapes {
    private ClassShapes() {}

    static List<Shape<?>> rows() {
        return List.of(
                Shape.opener("class", "ofClass", OfClass.class, OfClass::new, OfClass::preview),
                Shape.opener("word on the class", "worded", Worded.class, Worded::new, Worded::preview),
                Shape.opener("raw mark", "raw", Raw.class, Raw::new, Raw::preview),
                Shape.opener("superclass", "heir", Heir.class, Heir::new, Heir::preview),
                Shape.opener(
                        "override without its own mark",
                        "silent",
                        SilentHeir.class,
                        SilentHeir::new,
                        SilentHeir::preview),
                Shape.opener("abstract method", "written", Outline.class, Written::new, Outline::preview),
                Shape.opener("package-private method", "quiet", Quiet.class, Quiet::new, Quiet::preview),
                Shape.opener("protected method", "guarded", Guarded.class, Guarded::new, Guarded::preview),
                Shape.opener(
                        "protected method, made public below",
                        "widened",
                        Widened.class,
                        Widened::new,
                        Widened::preview),
                Shape.opener("varargs", "many", Many.class, Many::new, (many, id) -> many.preview(id, "a", "b")),
                Shape.opener(
                        "inner class",
                        "inner",
                        Outer.Inner.class,
                        desk -> new Outer(desk).new Inner(),
                        Outer.Inner::preview),
                Shape.keeper("keeper, by its class", "kept", Kept.class, Kept::new, Kept::find));
    }

    static class OfClass {
        final Desk desk;

        OfClass(Desk desk) {
            this.desk = desk;
        }

        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    @ForNewsletter
    static class Worded {
        final Desk desk;

        Worded(Desk desk) {
            this.desk = desk;
        }

        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    static class Raw {
        final Desk desk;

        Raw(Desk desk) {
            this.desk = desk;
        }

        @ForPurpose("newsletter")
        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    static class Heir extends OfClass {
        Heir(Desk desk) {
            super(desk);
        }
    }

    static class SilentHeir extends Heir {
        SilentHeir(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    abstract static class Outline {
        @ForNewsletter
        abstract Reader preview(@SubjectId("customer") String id);
    }

    static class Written extends Outline {
        final Desk desk;

        Written(Desk desk) {
            this.desk = desk;
        }

        @Override
        Reader preview(String id) {
            return desk.take();
        }
    }

    static class Quiet {
        final Desk desk;

        Quiet(Desk desk) {
            this.desk = desk;
        }

        @ForNewsletter
        Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    static class Guarded {
        final Desk desk;

        Guarded(Desk desk) {
            this.desk = desk;
        }

        @ForNewsletter
        protected Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    static class Widened extends Guarded {
        Widened(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static class Many {
        final Desk desk;

        Many(Desk desk) {
            this.desk = desk;
        }

        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id, String... more) {
            return more.length == 2 ? desk.take() : Reader.of("nobody");
        }
    }

    static class Outer {
        final Desk desk;

        Outer(Desk desk) {
            this.desk = desk;
        }

        class Inner {
            @ForNewsletter
            public Reader preview(@SubjectId("customer") String id) {
                return desk.take();
            }
        }
    }

    @PurposeRequired
    static class Kept {
        final Desk desk;

        Kept(Desk desk) {
            this.desk = desk;
        }

        public Reader find(@SubjectId("customer") String id) {
            return desk.take();
        }
    }
}
