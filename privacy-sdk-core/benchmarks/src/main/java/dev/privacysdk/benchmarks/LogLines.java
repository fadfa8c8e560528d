package dev.privacysdk.benchmarks;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Lines of a service's log: always the same 4,000, about 89 characters each, with invented people. */
final class LogLines {
    private static final int LINES = 4_000;
    private static final int WITH_SOMEBODY = 3;
    private static final String[] NAMES = {"ada", "grace.hopper", "taro_yamada", "m.curie", "j-p.dupont", "elif"};
    private static final String[] DOMAINS = {"example.com", "mail.example.org", "example.co.jp", "post.example.de"};
    private static final String[] PLACES = {"OrderService", "Checkout", "o.h.engine.jdbc.Batch", "c.z.hikari.Pool"};

    private final Random random = new Random(42);

    private LogLines() {}

    /** Lines with nobody's data in them, though with all the digits and signs that lines have. */
    static String[] clean() {
        return new LogLines().lines(false);
    }

    /** Lines of which three in ten hold somebody's data. */
    static String[] mixed() {
        return new LogLines().lines(true);
    }

    private String[] lines(boolean mixed) {
        String[] lines = new String[LINES];
        for (int i = 0; i < LINES; i++) {
            lines[i] = mixed && i % 10 < WITH_SOMEBODY ? ofSomebody(i) : ofNobody(i);
        }
        return lines;
    }

    private String ofNobody(int i) {
        return switch (i % 10) {
            case 0 ->
                say(
                        "GET /api/v2/orders/%d?page=%d&size=50 answered 200 in %d ms (%d bytes)",
                        id(), 1 + i % 9, 120, id());
            case 1 ->
                say("%s: transaction %s committed, %d rows, version 4.%d.%d", place(), uuid(), i % 90, i % 7, i % 30);
            case 2 ->
                say(
                        "Resolved [HttpRequestMethodNotSupportedException: Request method 'PUT' is not supported] on node-7");
            case 3 ->
                say("order.state=PAID order.id=%d attempt=%d took=%.3fs queue=orders-%d", id(), i % 4, 0.42, i % 12);
            case 4 ->
                say(
                        "HikariPool-1 - Pool stats (total=10, active=%d, idle=%d, waiting=0) after 30s, timeout 30000ms",
                        i % 10, 10 - i % 10);
            case 5 ->
                say(
                        "2026-11-%02dT08:%02d:%02d.123Z next run of CleanUpJob, cron 0 0/15 * * * *",
                        1 + i % 28, i % 60, i % 60);
            case 6 ->
                say(
                        "Consumer clientId=billing-%d, groupId=billing: committed offset %d for partition %d",
                        i % 9, id(), i % 24);
            case 7 ->
                say(
                        "Loaded 128 templates from classpath:/templates/ in %d.%d s, cache of 64 MB is %d%% full",
                        i % 3, i % 9, i % 99);
            case 8 ->
                say(
                        "{\"event\":\"order.shipped\",\"order\":%d,\"warehouse\":\"W-%d\",\"trace\":\"%s\"}",
                        id(), i % 40, uuid());
            default ->
                say("Customer changed the language of the shop; the change is written with the next order, as always");
        };
    }

    private String ofSomebody(int i) {
        return switch (i % 30) {
            case 0, 10 ->
                say(
                        "Confirmation of order %d sent to %s by smtp relay 3 in %d ms, queue is empty",
                        id(), mail(), i % 400);
            case 1, 11 ->
                say("Refused sign-in of %s from 203.0.113.%d after %d attempts within the hour", mail(), i % 250, 3);
            case 2, 12 ->
                say("SMS to +81 90-%04d-%04d handed to the provider, message id %s", 1000 + i % 9000, i % 9999, uuid());
            case 20 ->
                say("Payment with card 4111 1111 1111 1111 declined for order %d, reason 51, retry in 60 s", id());
            case 21 ->
                say(
                        "{\"event\":\"user.created\",\"mail\":\"%s\",\"phone\":\"(555) 013-%04d\",\"plan\":\"basic\"}",
                        mail(), i % 9999);
            default ->
                say("client 2001:db8::%x connected by TLS 1.3, session %s, %d requests so far", 1 + i, uuid(), i % 50);
        };
    }

    private static String say(String line, Object... arguments) {
        return String.format(Locale.ROOT, line, arguments);
    }

    private int id() {
        return 10_000 + random.nextInt(89_999_999);
    }

    private String place() {
        return PLACES[random.nextInt(PLACES.length)];
    }

    private String mail() {
        return NAMES[random.nextInt(NAMES.length)] + random.nextInt(99) + "@" + DOMAINS[random.nextInt(DOMAINS.length)];
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
