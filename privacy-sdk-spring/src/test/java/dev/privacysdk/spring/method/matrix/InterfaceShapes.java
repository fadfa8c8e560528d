package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;

/** The mark is on an interface, or on a class that callers know by an interface. */
final class InterfaceShapes {
    private InterfaceShapes() {}

    static List<Shape<?>> rows() {
        return List.of(
                Shape.opener("interface", "ofInterface", Preview.class, OfInterface::new, Preview::preview),
                Shape.opener(
                        "interface of an interface",
                        "ofParent",
                        FinePreview.class,
                        OfParent::new,
                        FinePreview::preview),
                Shape.opener("default method", "ofDefault", Defaulted.class, OfDefault::new, Defaulted::preview),
                Shape.opener(
                        "default method, overridden",
                        "overDefault",
                        Defaulted.class,
                        OverDefault::new,
                        Defaulted::preview),
                Shape.opener("class, known by an interface", "ofBoth", Bare.class, MarkedBare::new, Bare::preview),
                Shape.opener(
                        "interface, body from an unrelated class",
                        "borrowed",
                        Preview.class,
                        Borrowed::new,
                        Preview::preview),
                Shape.opener("covariant return", "covariant", Wide.class, Narrow::new, (wide, id) ->
                        (Reader) wide.preview(id)),
                Shape.opener(
                        "varargs of an interface",
                        "spread",
                        Spread.class,
                        Spreading::new,
                        (spread, id) -> spread.preview(id, "a")),
                Shape.opener("word on the interface", "wordedInterface", Worded.class, OfWorded::new, Worded::preview),
                Shape.opener(
                        "anonymous class", "anonymous", Preview.class, InterfaceShapes::anonymous, Preview::preview),
                Shape.opener("lambda", "lambda", Preview.class, desk -> id -> desk.take(), Preview::preview),
                Shape.opener(
                        "method reference",
                        "reference",
                        Preview.class,
                        desk -> new Taking(desk)::take,
                        Preview::preview),
                Shape.keeper("keeper, by its interface", "keptInterface", Kept.class, KeptHere::new, Kept::find));
    }

    private static Preview anonymous(Desk desk) {
        return new Preview() {
            @Override
            public Reader preview(String id) {
                return desk.take();
            }
        };
    }

    interface Preview {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String id);
    }

    interface FinePreview extends Preview {}

    interface Bare {
        Reader preview(String id);
    }

    interface Defaulted {
        Desk desk();

        @ForNewsletter
        default Reader preview(@SubjectId("customer") String id) {
            return desk().take();
        }
    }

    interface Wide {
        @ForNewsletter
        Record preview(@SubjectId("customer") String id);
    }

    interface Spread {
        @ForNewsletter
        Reader preview(@SubjectId("customer") String id, String... more);
    }

    @ForNewsletter
    interface Worded {
        Reader preview(@SubjectId("customer") String id);
    }

    @PurposeRequired
    interface Kept {
        Reader find(@SubjectId("customer") String id);
    }

    /** Has the body, and knows of no interface. */
    static class Taking {
        final Desk desk;

        Taking(Desk desk) {
            this.desk = desk;
        }

        public Reader preview(String id) {
            return desk.take();
        }

        Reader take(String id) {
            return desk.take();
        }
    }

    static class Borrowed extends Taking implements Preview {
        Borrowed(Desk desk) {
            super(desk);
        }
    }

    static class OfInterface extends Taking implements Preview {
        OfInterface(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static class OfParent extends Taking implements FinePreview {
        OfParent(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static class OfDefault implements Defaulted {
        private final Desk desk;

        OfDefault(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Desk desk() {
            return desk;
        }
    }

    static class OverDefault extends OfDefault {
        OverDefault(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk().take();
        }
    }

    static class MarkedBare extends Taking implements Bare {
        MarkedBare(Desk desk) {
            super(desk);
        }

        @Override
        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    static class Narrow implements Wide {
        private final Desk desk;

        Narrow(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static class Spreading implements Spread {
        private final Desk desk;

        Spreading(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id, String... more) {
            return more.length == 1 ? desk.take() : Reader.of("nobody");
        }
    }

    static class OfWorded extends Taking implements Worded {
        OfWorded(Desk desk) {
            super(desk);
        }
    }

    static class KeptHere implements Kept {
        private final Desk desk;

        KeptHere(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader find(String id) {
            return desk.take();
        }
    }
}
