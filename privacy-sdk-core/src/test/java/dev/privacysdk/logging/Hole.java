package dev.privacysdk.logging;

import static dev.privacysdk.logging.Backend.Form.JSON_OF_FIELDS;
import static dev.privacysdk.logging.Backend.Form.JSON_OF_TEXT;
import static dev.privacysdk.logging.Backend.Form.LINES;
import static dev.privacysdk.logging.Backend.Form.NETWORK;
import static dev.privacysdk.logging.Backend.Form.TEXT;
import static dev.privacysdk.logging.Backend.Library.JUL;
import static dev.privacysdk.logging.Backend.Library.LOG4J;
import static dev.privacysdk.logging.Hole.Kind.CANNOT_BE;
import static dev.privacysdk.logging.Hole.Kind.COMES_OUT;
import static dev.privacysdk.logging.Hole.Kind.SHOWS_NOTHING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A cell that is left out, and why. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is stateless, or made anew each time.
enum Hole {
    TAKES_ONLY_TEXT(
            CANNOT_BE,
            "Nothing but text can stand there, and the text of an object is the shape `CONCATENATION`.",
            cell -> cell.exit().takesText() && !cell.shape().isText()),
    NO_SUCH_PART(
            CANNOT_BE,
            "Events have no such part in this library.",
            cell -> !cell.backend().has(cell.exit())),
    SUPPLIER_OUTSIDE_A_BUILDER(
            SHOWS_NOTHING,
            "Suppliers are asked by builders and by Log4j's own calls; elsewhere the name of their class is printed.",
            cell -> cell.shape() == Shape.SUPPLIER && !isAsked(cell)),
    ARGUMENT_IS_NOT_WRITTEN(
            SHOWS_NOTHING,
            "An argument without a place in the message is not written as text.",
            cell -> cell.exit() == Exit.UNUSED_ARGUMENT && cell.backend().form() == TEXT),
    NO_TEXT(
            SHOWS_NOTHING,
            "The text of such an object is the name of its class, or says less than its fields.",
            cell -> isSilent(cell.shape()) && cell.backend().form() != JSON_OF_FIELDS),
    ARRAY_WITHOUT_TEXT(
            SHOWS_NOTHING,
            "The text of an array is the name of its class, but where a message is formatted.",
            cell -> cell.shape() == Shape.ARRAY_OF_ARRAYS && printsName(cell)),
    EXCEPTION_IS_KEPT(
            SHOWS_NOTHING,
            "The library keeps the failure of a `toString` to itself.",
            cell -> cell.shape() == Shape.TEXT_THAT_THROWS && keepsFailures(cell)),
    TEXT_IS_NOT_ASKED_FOR(
            SHOWS_NOTHING,
            "This encoder does not ask for the text of an object without fields.",
            cell -> cell.shape() == Shape.TEXT_THAT_NEVER_ENDS
                    && cell.backend().form() == JSON_OF_FIELDS
                    && !cell.exit().isFormatted()
                    && cell.exit() != Exit.STRUCTURED_ARGUMENT),
    FAILED_OBJECT_MESSAGE_IS_KEPT(
            SHOWS_NOTHING,
            "Log4j's asynchronous appender tells its own status of an object message whose text fails.",
            cell -> isFailingObjectMessage(cell) && cell.backend().name().equals("Log4j, asynchronous appender")),
    FAILED_OBJECT_MESSAGE_IS_TOLD(
            COMES_OUT,
            "Log4j asks for the text of an object message before anybody can mask it, and tells standard error of the"
                    + " failure.",
            cell -> isFailingObjectMessage(cell) && cell.backend().name().equals("Log4j, all loggers asynchronous")),
    STREAM_THROWS(
            CANNOT_BE,
            "`printf` asks for the text by itself and throws, before anything is printed.",
            cell -> cell.backend().form() == LINES && cell.exit() == Exit.ARGUMENT && fails(cell.shape())),
    KEYS_ARE_LEFT_OUT(
            SHOWS_NOTHING,
            "Log4j's JSON writes a map as an object, and leaves out what has a key that is no text.",
            cell -> (cell.shape() == Shape.MAP_KEY || cell.shape() == Shape.ENUM_MAP)
                    && cell.backend().library() == LOG4J
                    && cell.backend().form() == JSON_OF_TEXT),
    OWN_TEXT_IS_NOT_WRITTEN(
            SHOWS_NOTHING,
            "This encoder writes the message of a throwable, and not its own text.",
            cell -> cell.exit() == Exit.OWN_TEXT
                    && cell.backend().form() == JSON_OF_TEXT
                    && cell.backend().library() != LOG4J),
    ESCAPED_BY_JSON(
            SHOWS_NOTHING,
            "JSON writes such characters as escapes by itself; Logback's own encoder forgets the logger's name.",
            cell -> (EnumSet.of(Shape.ANSI_ESCAPES, Shape.FORGED_LINE).contains(cell.shape())
                            || (cell.shape() == Shape.FORGED_BY_NEXT_LINE
                                    && cell.exit() == Exit.KEY
                                    && cell.backend().library() == LOG4J))
                    && (cell.backend().form() == JSON_OF_FIELDS
                            || (cell.backend().form() == JSON_OF_TEXT
                                    && (cell.exit() != Exit.LOGGER_NAME
                                            || cell.backend().library() == LOG4J)))),
    GROUPED_BY_JAVA(
            SHOWS_NOTHING,
            "`java.util.logging` writes a long number in groups of three.",
            cell -> cell.shape() == Shape.NUMBER && cell.backend().library() == JUL),
    STREAM_SEES_NO_TYPES(
            COMES_OUT,
            "A stream sees text: what is known by its mark alone comes out. Use an argument of a logger, or a scope.",
            cell -> cell.backend().form() == LINES && cell.shape().isKnownByMark()),
    STREAM_KEEPS_LINES(
            COMES_OUT,
            "What is printed may have lines and colors: a stream is not a log of events.",
            cell -> cell.backend().form() == LINES && cell.shape().isForgery());

    /** What a hole means for those who log. */
    enum Kind {
        /** There is no way to log it. */
        CANNOT_BE,
        /** It can be logged, and shows nothing without a masker either. */
        SHOWS_NOTHING,
        /** It comes out, masked or not. */
        COMES_OUT
    }

    private final Kind kind;
    private final String reason;
    private final Predicate<Cell> covers;

    Hole(Kind kind, String reason, Predicate<Cell> covers) {
        this.kind = kind;
        this.reason = reason;
        this.covers = covers;
    }

    private static boolean isAsked(Cell cell) {
        if (cell.backend().library() == LOG4J && cell.exit() == Exit.ARGUMENT) {
            return true;
        }
        if (cell.backend().library() == LOG4J && cell.exit() == Exit.UNUSED_ARGUMENT) {
            return cell.backend().form() == JSON_OF_TEXT;
        }
        return cell.exit() == Exit.FLUENT_ARGUMENT
                || (cell.exit() == Exit.KEY_VALUE && cell.backend().library() != LOG4J);
    }

    private static boolean isSilent(Shape shape) {
        return Set.of(Shape.ITERATOR, Shape.FIELDS_WITHOUT_TEXT, Shape.FIELDS_BEYOND_TEXT)
                .contains(shape);
    }

    private static boolean printsName(Cell cell) {
        if (cell.backend().library() == LOG4J) {
            return cell.backend().form() == TEXT && cell.exit() == Exit.OBJECT_MESSAGE;
        }
        return switch (cell.backend().form()) {
            case JSON_OF_FIELDS -> false;
            case JSON_OF_TEXT -> !cell.exit().isStructured();
            case TEXT, PARTS -> cell.exit() == Exit.KEY_VALUE || cell.backend().library() == JUL;
            case NETWORK -> !cell.exit().isStructured();
            case LINES -> true;
        };
    }

    private static boolean keepsFailures(Cell cell) {
        return switch (cell.backend().library()) {
            case LOG4J, STREAMS -> false;
            case JUL -> true;
            case LOGBACK, OTHER -> !cell.exit().isFormatted() || cell.backend().form() == NETWORK;
        };
    }

    private static boolean isFailingObjectMessage(Cell cell) {
        return cell.exit() == Exit.OBJECT_MESSAGE && fails(cell.shape());
    }

    private static boolean fails(Shape shape) {
        return shape == Shape.TEXT_THAT_THROWS || shape == Shape.TEXT_THAT_NEVER_ENDS;
    }

    static Optional<Hole> of(Cell cell) {
        return Arrays.stream(values()).filter(each -> each.covers.test(cell)).findFirst();
    }

    Kind kind() {
        return kind;
    }

    /** A sentence for readers of the matrix. */
    String reason() {
        return reason;
    }
}
