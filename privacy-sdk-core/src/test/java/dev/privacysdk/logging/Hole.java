package dev.privacysdk.logging;

import static dev.privacysdk.logging.Backend.Form.JSON_OF_FIELDS;
import static dev.privacysdk.logging.Backend.Form.JSON_OF_TEXT;
import static dev.privacysdk.logging.Backend.Form.NETWORK;
import static dev.privacysdk.logging.Backend.Form.TEXT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A cell that is left out, and why; what can be logged all the same must show nothing without a masker. */
@SuppressWarnings("ImmutableEnumChecker") // What they hold is stateless, or made anew each time.
enum Hole {
    /** Nothing but text can stand there, and text of an object is the shape CONCATENATION. */
    TAKES_ONLY_TEXT(false, cell -> cell.exit().takesText() && !cell.shape().isText()),
    /** Events have no such part in this library. */
    NO_SUCH_PART(false, cell -> !cell.backend().has(cell.exit())),
    /** Suppliers are asked by builders alone; elsewhere the name of their class is printed. */
    SUPPLIER_OUTSIDE_A_BUILDER(
            true,
            cell -> cell.shape() == Shape.SUPPLIER
                    && !Set.of(Exit.FLUENT_ARGUMENT, Exit.KEY_VALUE).contains(cell.exit())),
    /** An argument without a place in the message is not written as text. */
    ARGUMENT_IS_NOT_WRITTEN(
            true, cell -> cell.exit() == Exit.UNUSED_ARGUMENT && cell.backend().form() == TEXT),
    /** The text of these is the name of their class, or says less than their fields. */
    NO_TEXT(true, cell -> isSilent(cell.shape()) && cell.backend().form() != JSON_OF_FIELDS),
    /** The text of an array is the name of its class, but where a message is formatted. */
    ARRAY_WITHOUT_TEXT(true, cell -> cell.shape() == Shape.ARRAY_OF_ARRAYS && printsName(cell)),
    /** An appender keeps the failure to itself, but where a message is formatted. */
    EXCEPTION_IS_KEPT(
            true,
            cell -> cell.shape() == Shape.TEXT_THAT_THROWS
                    && (!cell.exit().isFormatted() || cell.backend().form() == NETWORK)),
    /** This encoder does not ask for the text of an object without fields. */
    TEXT_IS_NOT_ASKED_FOR(
            true,
            cell -> cell.shape() == Shape.TEXT_THAT_NEVER_ENDS
                    && cell.backend().form() == JSON_OF_FIELDS
                    && !cell.exit().isFormatted()
                    && cell.exit() != Exit.STRUCTURED_ARGUMENT),
    /** This encoder writes the message of a throwable, and not its own text. */
    OWN_TEXT_IS_NOT_WRITTEN(
            true, cell -> cell.exit() == Exit.OWN_TEXT && cell.backend().form() == JSON_OF_TEXT),
    /** JSON writes such characters as escapes; Logback's own encoder forgets the name of the logger. */
    ESCAPED_BY_JSON(
            true,
            cell -> EnumSet.of(Shape.ANSI_ESCAPES, Shape.FORGED_LINE).contains(cell.shape())
                    && (cell.backend().form() == JSON_OF_FIELDS
                            || (cell.backend().form() == JSON_OF_TEXT && cell.exit() != Exit.LOGGER_NAME)));

    private final boolean run;
    private final Predicate<Cell> covers;

    Hole(boolean run, Predicate<Cell> covers) {
        this.run = run;
        this.covers = covers;
    }

    private static boolean isSilent(Shape shape) {
        return EnumSet.of(Shape.ITERATOR, Shape.FIELDS_WITHOUT_TEXT, Shape.FIELDS_BEYOND_TEXT)
                .contains(shape);
    }

    private static boolean printsName(Cell cell) {
        return switch (cell.backend().form()) {
            case JSON_OF_FIELDS -> false;
            case JSON_OF_TEXT -> !cell.exit().isStructured();
            case TEXT, PARTS -> cell.exit() == Exit.KEY_VALUE;
            case NETWORK -> !cell.exit().isStructured();
        };
    }

    static Optional<Hole> of(Cell cell) {
        return Arrays.stream(values()).filter(each -> each.covers.test(cell)).findFirst();
    }

    /** Whether it can be logged all the same. */
    boolean canRun() {
        return run;
    }
}
