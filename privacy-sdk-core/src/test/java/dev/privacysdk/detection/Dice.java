package dev.privacysdk.detection;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.datafaker.Faker;

/** Chance with a seed, so that a corpus is the same wherever it is made. */
final class Dice {
    private static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String BASE64_URL = LETTERS + "abcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final Map<Tongue, Locale> LOCALES =
            Map.of(Tongue.EN, Locale.US, Tongue.JA, Locale.JAPAN, Tongue.DE, Locale.GERMANY, Tongue.FR, Locale.FRANCE);

    private final Random random;
    private final Map<Tongue, Faker> fakers = new EnumMap<>(Tongue.class);

    Dice(long seed) {
        this.random = new Random(seed);
    }

    Faker faker(Tongue tongue) {
        return fakers.computeIfAbsent(tongue, one -> new Faker(Objects.requireNonNull(LOCALES.get(one)), random));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    @SafeVarargs
    final <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    String digits(int count) {
        return some("0123456789", count);
    }

    String hex(int count) {
        return some(HEX, count);
    }

    String capitals(int count) {
        return some(LETTERS, count);
    }

    String base64Url(int count) {
        return some(BASE64_URL, count);
    }

    String alphanumeric(int count) {
        return some(BASE64_URL.substring(0, 62), count);
    }

    String some(String of, int count) {
        StringBuilder out = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            out.append(of.charAt(random.nextInt(of.length())));
        }
        return out.toString();
    }

    /** A pattern filled: # any digit, % one to nine, N two to nine. */
    String fill(String pattern) {
        StringBuilder out = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            out.append(
                    switch (c) {
                        case '#' -> (char) ('0' + below(10));
                        case '%' -> (char) ('1' + below(9));
                        case 'N' -> (char) ('2' + below(8));
                        default -> c;
                    });
        }
        return out.toString();
    }

    String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-" + pick("8", "9", "a", "b") + hex(3) + "-" + hex(12);
    }

    double real(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }
}
