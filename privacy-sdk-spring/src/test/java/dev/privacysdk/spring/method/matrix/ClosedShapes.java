package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.method.matrix.InterfaceShapes.Bare;
import dev.privacysdk.spring.method.matrix.InterfaceShapes.Preview;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;

/** Nobody can extend the class, so that only an interface can be stood in for. */
final class ClosedShapes {
    private ClosedShapes() {}

    static List<Shape<?>> rows() {
        return List.of(
                Shape.opener(
                        "record of a marked interface", "ofRecord", Preview.class, OfRecord::new, Preview::preview),
                Shape.opener(
                        "marked record of an interface", "markedRecord", Bare.class, MarkedRecord::new, Bare::preview),
                Shape.opener("enum of a marked interface", "ofEnum", Preview.class, OfEnum::at, Preview::preview),
                Shape.opener("enum constant with a body", "constant", Preview.class, OfConstants::at, Preview::preview),
                Shape.opener("final class of an interface", "ofFinal", Preview.class, OfFinal::new, Preview::preview),
                Shape.opener(
                        "sealed class of an interface", "ofSealed", Preview.class, OfSealed::new, Preview::preview),
                Shape.opener(
                        "final class of a sealed class, of an interface",
                        "underSeal",
                        Preview.class,
                        UnderSeal::new,
                        Preview::preview),
                Shape.opener(
                        "record of a sealed interface of an interface",
                        "ofSealedInterface",
                        Preview.class,
                        OfSealedInterface::new,
                        Preview::preview),
                Shape.opener("open class of a sealed interface", "opened", Opened.class, Opened::new, Opened::preview));
    }

    record OfRecord(Desk desk) implements Preview {
        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    record MarkedRecord(Desk desk) implements Bare {
        @Override
        @ForNewsletter
        public Reader preview(@SubjectId("customer") String id) {
            return desk.take();
        }
    }

    @SuppressWarnings("ImmutableEnumChecker")
    enum OfEnum implements Preview {
        ONE;

        private Desk desk = new Desk();

        static OfEnum at(Desk desk) {
            ONE.desk = desk;
            return ONE;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    @SuppressWarnings("ImmutableEnumChecker")
    enum OfConstants implements Preview {
        ONE {
            @Override
            public Reader preview(String id) {
                return desk.take();
            }
        };

        Desk desk = new Desk();

        static OfConstants at(Desk desk) {
            ONE.desk = desk;
            return ONE;
        }
    }

    static final class OfFinal implements Preview {
        private final Desk desk;

        OfFinal(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static sealed class OfSealed implements Preview permits UnderSeal {
        final Desk desk;

        OfSealed(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static final class UnderSeal extends OfSealed {
        UnderSeal(Desk desk) {
            super(desk);
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    sealed interface Shut extends Preview permits OfSealedInterface, Opened {}

    record OfSealedInterface(Desk desk) implements Shut {
        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }

    static non-sealed class Opened implements Shut {
        private final Desk desk;

        Opened(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Reader preview(String id) {
            return desk.take();
        }
    }
}
