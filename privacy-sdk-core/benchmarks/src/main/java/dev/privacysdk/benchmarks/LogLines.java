package dev.privacysdk.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/**
 * Lines as services write them, 89 characters on average: timestamps, ids, versions, addresses of services, durations; the
 * personal ones hold an invented value of one kind or two.
 *
 * <p>The same lines for the same number: every figure is about the same text.
 */
public final class LogLines {
    private static final int LENGTH = 80;
    private static final String[] LEVELS = {"INFO ", "INFO ", "DEBUG", "WARN ", "ERROR"};
    private static final String[] LOGGERS = {
        "c.a.shop.OrderService", "c.a.pay.Gateway", "o.s.web.Dispatcher", "c.a.mail.Sender", "org.hibernate.SQL"
    };
    private static final String[] WORDS = {
        "accepted", "queued", "retry", "cache", "miss", "batch", "done", "from", "replica", "commit", "partition",
                "lag",
        "shard", "flushed", "with", "status", "in", "for", "after", "pool", "idle", "max", "size", "elapsed"
    };

    private final Random random;

    private LogLines(long seed) {
        this.random = new Random(seed);
    }

    /** Lines of which so many in a hundred hold nothing personal, in any order. */
    public static List<String> of(int count, int cleanPercent, long seed) {
        LogLines lines = new LogLines(seed);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(lines.line(i % 100 >= cleanPercent));
        }
        Collections.shuffle(all, lines.random);
        return List.copyOf(all);
    }

    private String line(boolean personal) {
        StringBuilder line = new StringBuilder(128);
        line.append(head());
        int target = LENGTH - 29 + random.nextInt(49);
        line.append(personal ? personal() : clean());
        while (line.length() < target) {
            line.append(' ').append(random.nextInt(3) == 0 ? pair() : word());
        }
        return line.toString();
    }

    private String head() {
        return switch (random.nextInt(3)) {
            case 0 ->
                String.format(
                        Locale.ROOT,
                        "2026-%02d-%02dT%02d:%02d:%02d.%03dZ ",
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        random.nextInt(1000));
            case 1 -> pick(LEVELS) + " [http-nio-8080-exec-" + random.nextInt(40) + "] " + pick(LOGGERS) + " - ";
            default -> "";
        };
    }

    private String clean() {
        return switch (random.nextInt(8)) {
            case 0 -> "order " + uuid() + " " + word() + " in " + random.nextInt(900) + " ms";
            case 1 ->
                "GET /api/v1/orders/" + random.nextInt(1_000_000) + "/items?page=" + random.nextInt(40) + " 200 "
                        + random.nextInt(9000);
            case 2 -> "traceId=" + hex(32) + " spanId=" + hex(16);
            case 3 ->
                "connected to https://node-" + random.nextInt(9) + ".internal.example:8443/health version 1."
                        + random.nextInt(20) + "." + random.nextInt(9);
            case 4 ->
                "HikariPool-1 - Pool stats (total=" + random.nextInt(20) + ", active=" + random.nextInt(9) + ", idle="
                        + random.nextInt(9) + ")";
            case 5 -> "select o1_0.id,o1_0.total from orders o1_0 where o1_0.id=?";
            case 6 ->
                "Offset commit topic=orders-" + random.nextInt(12) + " offset=" + random.nextInt(Integer.MAX_VALUE);
            default -> "price 1,2" + random.nextInt(90) + "4.99 EUR, ratio 0." + random.nextInt(999_999) + " " + word();
        };
    }

    private String personal() {
        return switch (random.nextInt(6)) {
            case 0 -> "mail to " + word() + "." + word() + "@example.com " + word();
            case 1 -> "call +81 90-" + (1000 + random.nextInt(9000)) + "-" + (1000 + random.nextInt(9000));
            case 2 -> "card 4111 1111 1111 1111 declined";
            case 3 -> "client 203.0.113." + (1 + random.nextInt(254)) + " connected";
            case 4 -> "Authorization: Bearer " + hex(40);
            default -> "account DE89 3704 0044 0532 0130 00 of " + word() + "@example.org";
        };
    }

    private String pair() {
        return word() + "=" + (random.nextBoolean() ? String.valueOf(random.nextInt(100_000)) : word());
    }

    private String word() {
        return pick(WORDS);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String hex(int length) {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < length) {
            hex.append(Integer.toHexString(random.nextInt(16)));
        }
        return hex.toString();
    }
}
