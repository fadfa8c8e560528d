package dev.privacysdk.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Logs stay readable, however short or common what a scope has handed out. */
class FalseFriendsTest {
    private static final List<String> LINES = List.of(
            "Started ShopApplication in 2.345 seconds (process running for 2.9)",
            "The planned job 'annual-report' may run on 1 January in Tokyo, Japan",
            "Al dente: cooking timer finished, status=true, tier=GOLD, level=info",
            "user admin from Paris, France is active; male, single, student",
            "will retry in 5 s; grace period of 30 s, mark set, hope for the best",
            "HikariPool-1 - Added connection conn0: url=jdbc:h2:mem:shop user=SA",
            "took 1984 ms for 42 orders of 29 customers, batch 7 of 1000",
            "select c.id, c.name, c.city from customer c where c.tier = ? and c.name like '%an%'",
            "GET /customers/summary?sort=name&order=asc HTTP/1.1 200",
            "東京支店の注文を登録しました（会員：有効、性別：男性）",
            "Die Bestellung wurde im Mai in Berlin aufgegeben, Herr Kunde",
            "at dev.example.shop.PricingService.rosette(PricingService.java:42)");

    private static final Object[] PEOPLE = {
        person("Al", "Tokyo", "GOLD"),
        person("Ann", "Paris", "true"),
        person("Grace", "Japan", "info"),
        person("Will", "Berlin", "active"),
        person("May", "東京", "male"),
        person("Rose", "France", "single"),
        person("林", "New York", "student"),
        person("Mark", "Mexico", "SA"),
        person("Hope", "Deutschland", "1984"),
        new Handing.Note("42"),
        new Handing.Note("may"),
        new Handing.Note("男性"),
        new Handing.Note("29")
    };

    private static Object person(String name, String city, String tier) {
        return List.of(
                new Handing.Customer("7", name, "", "", LocalDate.of(2001, 1, 1), new Handing.Street("1", city), tier),
                new Handing.Note(tier),
                new Handing.Name(city));
    }

    @Test
    void anOrdinaryLogComesOutAsItIs() {
        for (String line : LINES) {
            assertThat(Handing.inScope(Masker.standard(), line, PEOPLE)).isEqualTo(line);
        }
    }

    @Test
    void soDoesEveryCleanLineOfTheCorpus() throws IOException {
        List<String> clean = clean();
        Handing.in(
                () -> {
                    clean.forEach(
                            line -> assertThat(Masker.standard().text(line)).isEqualTo(line));
                    return "";
                },
                PEOPLE);
    }

    /** The twin: searches for whatever it was handed, in any case and anywhere. */
    @Test
    void searchingForEverythingMakesMostLinesUnreadable() {
        List<String> values =
                List.of("al", "ann", "grace", "will", "may", "rose", "mark", "hope", "gold", "true", "42");
        long touched = LINES.stream()
                .filter(line -> values.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .count();
        assertThat(touched).isGreaterThanOrEqualTo(LINES.size() / 2);
    }

    private static List<String> clean() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                FalseFriendsTest.class.getResourceAsStream("/dev/privacysdk/detection/clean.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
