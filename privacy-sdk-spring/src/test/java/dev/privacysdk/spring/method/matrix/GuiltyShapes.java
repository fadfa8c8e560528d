package dev.privacysdk.spring.method.matrix;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.spring.method.elsewhere.Hidden;
import dev.privacysdk.spring.readers.ForNewsletter;
import dev.privacysdk.spring.readers.Reader;
import java.util.List;

/** Nothing can stand in front of these. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable", "unused"})
public final class GuiltyShapes {
    private static final String CLOSED = " and no interface declares preview, so no";

    private GuiltyShapes() {}

    /** All of them. */
    public static List<Guilty> rows() {
        return List.of(
                Guilty.of(
                        "private method",
                        Private.class,
                        Private::new,
                        "Private.preview is for newsletter but is private, so nothing can stand in front of it; make it",
                        "Private.preview is for newsletter but is private, so no interceptor stands in front of it; make it"),
                Guilty.of(
                        "static method",
                        Static.class,
                        Static::new,
                        "Static.preview is for newsletter but is static, so nothing can stand in front of it; make it",
                        "Static.preview is for newsletter but is static, so no interceptor stands in front of it; make it"),
                Guilty.of(
                        "final method",
                        Final.class,
                        Final::new,
                        "Final.preview is for newsletter but is final, so nothing can stand in front of it; make it",
                        "Final.preview is for newsletter but is final, so no interceptor stands in front of it; take"),
                Guilty.of(
                        "constructor",
                        Made.class,
                        () -> new Made("ada"),
                        "The constructor of Made is for newsletter but nothing can stand in front of a constructor; move",
                        "The constructor of GuiltyShapes.Made bears a purpose but no interceptor can stand in front of a"),
                Guilty.of(
                        "record without an interface",
                        Card.class,
                        Card::new,
                        "Card.preview bears a purpose, but Card is a record and no interface declares preview, so nothing",
                        "Card.preview is for newsletter but GuiltyShapes.Card is a record" + CLOSED),
                Guilty.of(
                        "enum without an interface",
                        Press.class,
                        () -> Press.ONE,
                        "Press.preview bears a purpose, but Press is an enum and no interface declares preview, so nothing",
                        "Press.preview is for newsletter but GuiltyShapes.Press is an enum" + CLOSED),
                Guilty.of(
                        "final class without an interface",
                        Last.class,
                        Last::new,
                        "Last.preview bears a purpose, but Last is final and no interface declares preview, so nothing",
                        "Last.preview is for newsletter but GuiltyShapes.Last is final" + CLOSED),
                Guilty.of(
                        "sealed class without an interface",
                        Shut.class,
                        Shut::new,
                        "Shut.preview bears a purpose, but Shut is sealed and no interface declares preview, so nothing",
                        "Shut.preview is for newsletter but GuiltyShapes.Shut is sealed" + CLOSED),
                Guilty.of(
                        "record of a sealed interface alone",
                        Hatch.class,
                        Hatch::new,
                        "Hatch.preview bears a purpose, but Hatch is a record and no interface declares preview, so nothing",
                        "Hatch.preview is for newsletter but GuiltyShapes.Hatch is a record" + CLOSED),
                Guilty.of(
                        "package-private method of another package",
                        Heir.class,
                        Heir::new,
                        "Heir.send bears a purpose, but it is package-private in dev.privacysdk.spring.method.elsewhere",
                        ""),
                Guilty.of(
                        "parents with different purposes",
                        Torn.class,
                        Torn::new,
                        "Torn.preview inherits marks that disagree: Letters.preview is for newsletter, Answers.preview is for"
                                + " support; write the one that holds on Torn.preview itself.",
                        ""),
                Guilty.of(
                        "parents, one of them a keeper",
                        Undecided.class,
                        Undecided::new,
                        "Undecided.preview inherits marks that disagree: Letters.preview is for newsletter, Kept.preview"
                                + " demands a purpose; write the one that holds on Undecided.preview itself.",
                        ""),
                Guilty.of(
                        "two purposes",
                        Twofold.class,
                        Twofold::new,
                        "Twofold.preview is for newsletter and support, but consent is per purpose; make a method for each.",
                        ""),
                Guilty.of(
                        "call of its own method",
                        SelfCall.class,
                        SelfCall::new,
                        "",
                        "GuiltyShapes.SelfCall.all calls GuiltyShapes.SelfCall.preview, which is for newsletter, on its own object, where"),
                Guilty.of(
                        "call of an object made with new",
                        Attic.class,
                        Attic::new,
                        "",
                        "GuiltyShapes.Attic.all calls ClassShapes.OfClass.preview, which is for newsletter, on an object made with new,"));
    }

    static class Private {
        @ForNewsletter
        private void preview(@SubjectId("customer") String id) {}
    }

    static class Static {
        @ForNewsletter
        static void preview(@SubjectId("customer") String id) {}
    }

    static class Final {
        @ForNewsletter
        public final void preview(@SubjectId("customer") String id) {}
    }

    static class Made {
        @ForNewsletter
        Made(@SubjectId("customer") String id) {}
    }

    record Card() {
        @ForNewsletter
        public void preview(@SubjectId("customer") String id) {}
    }

    enum Press {
        ONE;

        @ForNewsletter
        public void preview(@SubjectId("customer") String id) {}
    }

    static final class Last {
        @ForNewsletter
        public void preview(@SubjectId("customer") String id) {}
    }

    static sealed class Shut permits Sealed {
        @ForNewsletter
        public void preview(@SubjectId("customer") String id) {}
    }

    static final class Sealed extends Shut {}

    sealed interface Hatches permits Hatch {
        @ForNewsletter
        void preview(@SubjectId("customer") String id);
    }

    record Hatch() implements Hatches {
        @Override
        public void preview(String id) {}
    }

    static class Heir extends Hidden {}

    interface Letters {
        @ForNewsletter
        void preview(@SubjectId("customer") String id);
    }

    interface Answers {
        @ForPurpose("support")
        void preview(@SubjectId("customer") String id);
    }

    interface Kept {
        @PurposeRequired
        void preview(String id);
    }

    static class Torn implements Letters, Answers {
        @Override
        public void preview(String id) {}
    }

    static class Undecided implements Letters, Kept {
        @Override
        public void preview(String id) {}
    }

    static class Twofold {
        @ForNewsletter
        @ForPurpose("support")
        public void preview(@SubjectId("customer") String id) {}
    }

    static class SelfCall {
        @ForNewsletter
        public void preview(@SubjectId("customer") String id) {}

        public void all() {
            preview("eve");
        }
    }

    /** Keeps what it made itself. */
    static class Attic {
        private final ClassShapes.OfClass made = new ClassShapes.OfClass(new Desk());

        public Reader all() {
            return made.preview("eve");
        }
    }
}
