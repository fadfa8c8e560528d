package dev.privacysdk.logging;

import static dev.privacysdk.logging.People.CARD;
import static dev.privacysdk.logging.People.MAIL;
import static dev.privacysdk.logging.People.NAME;
import static dev.privacysdk.logging.People.PHONE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The forms in which a value is handed over, and what must not be readable of each in any log. */
@SuppressWarnings({"ImmutableEnumChecker", "UnnecessaryStringBuilder"}) // Stateless, or made anew each time.
enum Shape {
    RECORD(People::customer, NAME, MAIL),
    BEAN(People.Bean::new, NAME, MAIL),
    INHERITED_PRIVATE_FIELD(People.Employee::new, NAME),
    NESTED_THREE_DEEP(() -> new People.Order(new People.Line(new People.Gift(People.customer()))), NAME, MAIL),
    LIST(() -> List.of("first", People.customer()), NAME, MAIL),
    SET(() -> Set.of(People.customer()), NAME, MAIL),
    MAP_VALUE(() -> Map.of("buyer", People.customer()), NAME, MAIL),
    MAP_KEY(() -> Map.of(People.customer(), "buyer"), NAME, MAIL),
    OPTIONAL(() -> Optional.of(People.customer()), NAME, MAIL),
    ARRAY_OF_ARRAYS(() -> new Object[][] {{People.customer()}, {"second"}}, NAME, MAIL),
    ITERATOR(() -> List.of(People.customer()).iterator(), NAME, MAIL),
    ITERATOR_WITH_TEXT(() -> new People.Cursor(List.of(People.customer())), NAME, MAIL),
    ENUM_MAP(() -> new EnumMap<>(Map.of(TimeUnit.DAYS, People.customer())), NAME, MAIL),
    SUPPLIER(() -> (Supplier<Object>) People::customer, NAME, MAIL),
    TEXT_THAT_THROWS(People.Throwing::new, MAIL),
    TEXT_THAT_NEVER_ENDS(People.Endless::new, Needle.exactly("StackOverflowError")),
    CYCLIC_GRAPH(People::circle, NAME),
    VALUE_CLASS(People.Lombok::new, NAME, MAIL),
    FIELDS_WITHOUT_TEXT(People.Row::new, MAIL),
    FIELDS_BEYOND_TEXT(() -> List.of(new People.Brief()), MAIL),
    NUMBER(() -> 4111111111111111L, "4111111111111111"),
    TEXT_BUILDER(() -> new StringBuilder("to " + MAIL), MAIL),

    CONCATENATION(() -> "customer " + new People.Contact(MAIL, PHONE), MAIL, PHONE),
    STRING_FORMAT(() -> String.format("%s paid with %s", MAIL, CARD), MAIL, CARD),
    TEXT_BLOCK(() -> """
            mail  : %s
            phone : %s
            card  : %s""".formatted(MAIL, PHONE, CARD), MAIL, PHONE, CARD),
    JSON(() -> "{\"mail\":\"" + MAIL + "\",\"card\":\"" + CARD + "\"}", MAIL, CARD),
    URL_WITH_QUERY(() -> "GET https://shop.example/find?mail=" + MAIL + "&page=2", MAIL),
    PERCENT_ENCODED(() -> "GET /find?mail=ada.quill%40example.com&page=2", MAIL),
    PERCENT_ENCODED_WHOLLY(() -> "mail=ada%2Equill%40example%2Ecom", MAIL),
    ESCAPED(() -> "mail ada.quill\\u0040example.com", MAIL),
    ESCAPED_WHOLLY(() -> "mail \\u0061da.quill\\u0040exampl\\u0065.com", MAIL),
    ENTITIES(() -> "<a>ada.quill&#64;example.com</a>", MAIL),
    MULTI_LINE(() -> "one\n  " + MAIL + "\r\n  " + CARD + "\n", MAIL, CARD),
    MEGABYTE(() -> "lorem ipsum ".repeat(45_000) + MAIL + " dolor sit".repeat(50_000), MAIL),
    FULL_WIDTH(() -> "宛先 ａｄａ．ｑｕｉｌｌ＠ｅｘａｍｐｌｅ．ｃｏｍ です", MAIL),
    FULL_WIDTH_DIGITS(() -> "番号４１１１　１１１１　１１１１　１１１１。", CARD),
    MATHEMATICAL(() -> "to \uD835\uDC1A\uD835\uDC1D\uD835\uDC1A.quill@example.com", MAIL),
    CIRCLED(() -> "card ④①①① ①①①① ①①①① ①①①①", CARD),
    ZERO_WIDTH(() -> "to ada.qu\u200Bill@exam\u200Dple.com", MAIL),
    ZERO_WIDTH_DIGITS(() -> "card 4111 1111\uFEFF 1111 11\u206011", CARD),
    RIGHT_TO_LEFT_MARKS(() -> "to \u200Fada.quill\u200E@example.com\u200F", MAIL),
    RIGHT_TO_LEFT_OVERRIDE(() -> "to " + MAIL + " \u202Egpj.exe", MAIL, Needle.exactly("\u202E")),
    SURROGATE_PAIRS(() -> "\uD83D\uDE00" + MAIL + "\uD83D\uDE00", MAIL),
    FORGED_LINE(() -> "ok\r\n2026-01-01 INFO forged", Needle.exactly("\n2026-01-01")),
    FORGED_BY_SEPARATORS(() -> "ok\u2028forged\u2029forged", Needle.exactly("\u2028"), Needle.exactly("\u2029")),
    FORGED_BY_NEXT_LINE(() -> "ok\u0085forged", Needle.exactly("\u0085")),
    ANSI_ESCAPES(() -> "\u001B[31mred\u001B[0m", Needle.exactly("\u001B"));

    private final Supplier<Object> value;
    private final List<Needle> needles;

    Shape(Supplier<Object> value, Object... needles) {
        this.value = value;
        this.needles = List.of(needles).stream()
                .map(each -> each instanceof Needle needle ? needle : Needle.of((String) each))
                .toList();
    }

    /** A new one, since some are used up. */
    Object value() {
        return value.get();
    }

    boolean isText() {
        return value() instanceof String;
    }

    /** Whether something of it has no shape of its own. */
    boolean isKnownByMark() {
        return needles.contains(Needle.of(NAME));
    }

    /** Whether it pretends to be something else than one line of text. */
    boolean isForgery() {
        return EnumSet.of(RIGHT_TO_LEFT_OVERRIDE, FORGED_LINE, FORGED_BY_SEPARATORS, FORGED_BY_NEXT_LINE, ANSI_ESCAPES)
                .contains(this);
    }

    List<Needle> needles() {
        return needles;
    }
}
