package dev.privacysdk.detection;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in the blanks of a log line, such as {@code {uuid}} and {@code {epoch}}; none of it is personal. */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+[0-9]*)}");

    private Blanks() {}

    static String fill(Dice dice, Tongue tongue, String template) {
        return BLANK.matcher(template).replaceAll(match -> {
            String name = match.group(1);
            String value = name.equals("name") ? dice.faker(tongue).name().lastName() : one(dice, name);
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    private static @Nullable String one(Dice dice, String name) {
        if (name.matches("(hex|d|b)[0-9]+")) {
            int length = Integer.parseInt(name.replaceAll("[a-z]", ""));
            return switch (name.charAt(0)) {
                case 'h' -> dice.hex(length);
                case 'd' -> dice.fill("%") + dice.digits(length - 1);
                default -> dice.alphanumeric(length);
            };
        }
        return switch (name) {
            case "n" -> String.valueOf(dice.below(dice.pick(10, 1000, 100_000)));
            case "uuid" -> dice.uuid();
            case "thread" ->
                dice.pick(
                        "main",
                        "http-nio-8080-exec-" + dice.below(200),
                        "scheduling-1",
                        "pool-3-thread-" + dice.below(64));
            case "class" -> dice.pick("Customer", "Order", "PaymentGateway", "Mailer", "ProfileController", "Invoice");
            case "iso" ->
                time(
                        dice,
                        dice.pick(
                                "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'",
                                "yyyy-MM-dd HH:mm:ss,SSS",
                                "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+01:00'"));
            case "day" -> time(dice, dice.pick("yyyy-MM-dd", "dd.MM.yyyy", "MM/dd/yyyy", "yyyyMMdd"));
            case "stamp" ->
                time(
                        dice,
                        dice.pick(
                                "yyyyMMddHHmmss",
                                "yyyyMMdd-HHmmss",
                                "yyyyMMdd_HHmmssSSS",
                                "yyyy-MM-dd-HH-mm-ss",
                                "dd/MMM/yyyy:HH:mm:ss '+0000'",
                                "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
                                "yyyyMMdd'T'HHmmss'Z'",
                                "yyyy.MM.dd HH:mm:ss",
                                "MM/dd/yy HH:mm",
                                "yyyy年M月d日 HH時mm分",
                                "dd.MM.yyyy HH:mm:ss",
                                "HH:mm:ss.SSSSSS"));
            case "epoch" -> String.valueOf(moment(dice).toEpochMilli());
            case "seconds" -> String.valueOf(moment(dice).getEpochSecond());
            case "micros" -> moment(dice).toEpochMilli() + dice.digits(3);
            case "nanos" -> moment(dice).toEpochMilli() + dice.digits(6);
            case "version" -> dice.between(0, 25) + "." + dice.below(40) + "." + dice.below(300);
            case "real" -> String.format(Locale.ROOT, "%." + dice.between(1, 6) + "f", dice.real(-500, 500));
            case "price" ->
                dice.pick("€ %d.%02d", "%d,%02d €", "$%d.%02d", "¥%d,%03d", "USD %d.%02d", "%d.%02d CHF")
                        .formatted(dice.between(1, 99_999), dice.below(100));
            case "word" -> dice.pick("alpha", "orders", "billing", "edge", "search", "inventory");
            default -> null;
        };
    }

    private static Instant moment(Dice dice) {
        return Instant.ofEpochSecond(1_500_000_000L + dice.below(400_000_000), dice.below(1000) * 1_000_000L);
    }

    private static String time(Dice dice, String pattern) {
        return LocalDateTime.ofInstant(moment(dice), ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
