package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static dev.privacysdk.export.ExportWorld.BOB;
import static dev.privacysdk.export.ExportWorld.export;
import static dev.privacysdk.export.ExportWorld.order;
import static dev.privacysdk.export.ExportWorld.source;
import static dev.privacysdk.export.ExportWorld.tenRecords;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What does not belong into a person's package, and that the package says what it leaves out. */
class WithholdingTest {
    private final ExportWorld world = new ExportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void secretsAndOtherPeopleInsideARecordAreWithheldAndCounted() {
        ExportWorld.Opened opened = export(world.exporter(tenRecords()).build());

        assertThat(foreign(opened.everything())).isEmpty();
        assertThat(opened.report().sections().get(0).withheld(Withheld.SECRET)).isEqualTo(1);
        assertThat(opened.report().sections().get(2).withheld(Withheld.ANOTHER_PERSON))
                .isEqualTo(1);
        assertThat(opened.report().complete()).isTrue();
        assertThat(opened.text("data/account.ndjson")).contains("{\"at\":\"passwordHash\",\"because\":\"SECRET\"}");
        assertThat(opened.text("manifest.json")).contains("\"SECRET\" : 1", "\"ANOTHER_PERSON\" : 1");
        assertThat(opened.text("index.html")).contains("for your safety, such as passwords: 1 value.");
    }

    @Test
    void aWriterThatLooksAtNoMarksWouldHaveHandedThemOut() {
        StringBuilder twin = new StringBuilder();
        for (SubjectDataSource each : tenRecords()) {
            each.forEach(ADA, record -> twin.append(new JsonMapper().writeValueAsString(record)));
        }

        assertThat(foreign(twin.toString())).contains("CANARY-SECRET", "CANARY-OTHER");
    }

    private static List<String> foreign(String text) {
        List<String> found = new ArrayList<>();
        for (String canary : List.of("CANARY-SECRET", "CANARY-OTHER", BOB.id())) {
            if (text.contains(canary)) {
                found.add(canary);
            }
        }
        return found;
    }

    @Test
    void aRecordAboutSomebodyElseIsLeftOutWholeAndCountedAgainstItsSource() {
        ExportWorld.Opened opened = export(world.exporter(source("orders", each -> {
                    each.accept(order(BOB, 1));
                    each.accept(order(ADA, 2));
                    each.accept(new Owned(null, "CANARY-OTHER nobody"));
                    each.accept(BOB);
                }))
                .build());

        ExportReport.Section section = opened.report().sections().get(0);
        assertThat(section.foreign()).isEqualTo(3);
        assertThat(section.records()).isEqualTo(1);
        assertThat(opened.report().complete()).isFalse();
        assertThat(foreign(opened.everything())).isEmpty();
        assertThat(opened.text("index.html")).contains("about somebody else, and left out: 3 records.");
    }

    @Test
    void aCategoryThatThePolicyDoesNotHandOutMakesTheExportIncomplete() {
        ExportWorld.Opened opened = export(world.exporter(source("notes", each -> {
                    each.accept(new ExportWorld.Note(ADA.id(), "CANARY-STAFF"));
                    each.accept(new Undeclared(ADA.id(), "CANARY-UNDECLARED"));
                }))
                .build());

        assertThat(opened.report().sections().get(0).withheld(Withheld.NOT_PERMITTED))
                .isEqualTo(2);
        assertThat(opened.report().complete()).isFalse();
        assertThat(opened.everything()).doesNotContain("CANARY-STAFF", "CANARY-UNDECLARED");
        assertThat(opened.text("index.html")).contains("because the privacy policy does not name them");
    }

    @Test
    void otherPeopleAreFoundInListsMapsOptionalsAndSubjects() {
        Map<Object, Object> byPerson = new LinkedHashMap<>();
        byPerson.put(BOB, "CANARY-OTHER under his name");
        byPerson.put(ADA, "hers");
        ExportWorld.Opened opened = export(world.exporter(source(
                        "deep",
                        each -> each.accept(new Deep(
                                ADA,
                                List.of(new Owned(BOB.id(), "CANARY-OTHER"), new Owned(ADA.id(), "own")),
                                Map.of("x", new Owned(BOB.id(), "CANARY-OTHER")),
                                Optional.of(new Owned(BOB.id(), "CANARY-OTHER")),
                                BOB,
                                new Object[] {new Owned(BOB.id(), "CANARY-OTHER"), "plain"},
                                byPerson))))
                .build());

        assertThat(foreign(opened.everything())).isEmpty();
        assertThat(opened.report().sections().get(0).withheld(Withheld.ANOTHER_PERSON))
                .isEqualTo(6);
        assertThat(opened.text("data/deep.ndjson")).contains("\"own\"", "\"plain\"", "\"hers\"", ADA.id());
    }

    @Test
    void aRecordWithoutAnyMarkIsExportedAsFoundAndSaysSo() {
        ExportWorld.Opened opened = export(world.exporter(tenRecords()).build());

        assertThat(opened.report().sections().get(3).unmarked()).isEqualTo(1);
        assertThat(opened.text("data/preferences.ndjson")).contains("\"theme\":\"dark\"", "\"every\":2");
        assertThat(opened.text("index.html")).contains("Shown as found, without a description: 1 record.");
    }

    @Test
    void cyclesEndAndChainsWithoutEndAreRefused() {
        Node loop = new Node("loop", null, new ArrayList<>());
        loop.children.add(new Node("child", loop, new ArrayList<>()));
        Consumer<Consumer<Object>> records = each -> {
            each.accept(loop);
            Node chain = new Node("end", null, List.of());
            for (int i = 0; i < 5_000; i++) {
                chain = new Node("n", chain, List.of());
            }
            each.accept(chain);
            Object wide = "x";
            for (int i = 0; i < 40; i++) {
                wide = List.of(wide, wide);
            }
            each.accept(wide);
            each.accept("last");
        };

        ExportWorld.Opened opened =
                export(world.exporter(source("nodes", records)).build());

        assertThat(opened.text("data/nodes.ndjson")).contains("{\"$above\":3}", "\"last\"");
        assertThat(opened.report().sections().get(0).failed()).isEqualTo(2);
        assertThat(opened.text("index.html")).contains("(see above)");
    }

    @Test
    void aProxyWhoseFieldsAreEmptyIsNoRecord() {
        ExportWorld.Opened opened = export(world.exporter(source("a", each -> each.accept(new Row$HibernateProxy$x())))
                .build());

        assertThat(opened.report().sections().get(0).failed()).isEqualTo(1);
    }

    record Owned(
            @SubjectId("customer") @Nullable String owner,
            @PersonalData("message") String text) {}

    record Undeclared(
            @SubjectId("customer") String owner,
            @PersonalData("nowhere.declared") String text) {}

    record Deep(
            Subject about,
            List<Owned> list,
            Map<String, Owned> map,
            Optional<Owned> optional,
            Subject friend,
            Object array,
            Map<Object, Object> byPerson) {}

    @SuppressWarnings("unused")
    private static final class Node {
        private final String name;
        private final @Nullable Node parent;
        private final List<Node> children;

        Node(String name, @Nullable Node parent, List<Node> children) {
            this.name = name;
            this.parent = parent;
            this.children = children;
        }
    }

    static final class Row$HibernateProxy$x {
        @Nullable
        String name;
    }
}
