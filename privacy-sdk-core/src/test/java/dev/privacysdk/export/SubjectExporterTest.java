package dev.privacysdk.export;

import static dev.privacysdk.export.ExportWorld.ADA;
import static dev.privacysdk.export.ExportWorld.export;
import static dev.privacysdk.export.ExportWorld.order;
import static dev.privacysdk.export.ExportWorld.source;
import static dev.privacysdk.export.ExportWorld.tenRecords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Subject;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubjectExporterTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final ExportWorld world = new ExportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private static JsonNode json(ExportWorld.Opened opened, String file) {
        return JSON.readTree(opened.text(file));
    }

    private static long lines(ExportWorld.Opened opened) {
        return opened.files().keySet().stream()
                .filter(name -> name.startsWith("data/"))
                .flatMap(name -> opened.text(name).lines())
                .count();
    }

    @Test
    void aPersonWithTenRecordsGetsThemAllForMachinesAndForPeople() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            ExportWorld.Opened opened = export(world.exporter(tenRecords()).build(), ADA, language);

            assertThat(opened.report().complete()).isTrue();
            assertThat(lines(opened)).isEqualTo(10);
            assertThat(opened.text("index.html")).contains("<html lang=\"" + language.getLanguage() + "\">");
            assertThat(opened.text("index.html").split("<article class=\"card\"><h4", -1))
                    .hasSize(11);
            assertThat(opened.text("index.html"))
                    .contains("ada.byrne@example.org", "12 Fitzwilliam Lane", "A-20255", "Kettle, cast iron");
            JsonNode account = JSON.readTree(opened.text("data/account.ndjson")).get("record");
            assertThat(account.get("born").asString()).isEqualTo("1985-12-10");
            assertThat(account.get("address").get("city").asString()).isEqualTo("Dublin 2");
        }
    }

    @Test
    void thePageSaysWhoWhatWhyForWhomAndWhichRights() {
        world.ledger.consent(ADA, Purpose.of("newsletter")).given("v1", "web form");
        world.ledger.channel(ADA, Channel.SMS).stopped("STOP");

        String english = export(world.exporter(tenRecords()).build()).text("index.html");
        String japanese = export(world.exporter(tenRecords()).build(), ADA, Locale.JAPANESE)
                .text("index.html");

        assertThat(english)
                .contains("Kaede Home K.K.", "privacy@kaede.example", "Kaede Europe, Dublin", "March 1, 2026")
                .contains("You said yes to: Send you news (edition v1)", "You stopped text messages", "web form")
                .contains("Handle your orders", "Our contract with you", "7 years", "You, directly")
                .contains("Mail services", "United States", "Standard contractual clauses")
                .contains("Decide on payment by invoice", "Objection to marketing", "We answer within 1 month")
                .contains("data protection authority");
        assertThat(japanese)
                .contains("2026年3月1日", "同意：お知らせの配信（第 v1 版）", "配信停止：SMS", "ご注文の処理", "7年")
                .contains("メール配信会社", "アメリカ合衆国", "標準契約条項", "データ保護当局", "氏名", "メールアドレス");
    }

    @Test
    void articleFifteenIsAnsweredForTheCategoriesThatAreHeldAndNoOthers() {
        JsonNode facts = json(export(world.exporter(tenRecords()).build()), "article-15.json");

        assertThat(facts.get("confirmation").asBoolean()).isTrue();
        Set<String> categories = new TreeSet<>();
        facts.get("categories").forEach(each -> {
            categories.add(each.get("id").asString());
            assertThat(each.get("retention").asString()).isNotBlank();
            assertThat(each.has("sources") && each.has("purposes")).isTrue();
        });
        assertThat(categories)
                .contains("contact.email", "purchase", "credentials", "message")
                .doesNotContain("staff", "activity");
        for (String part : List.of("purposes", "recipients", "rights", "automatedDecisions")) {
            assertThat(facts.get(part).size()).as(part).isPositive();
        }
        assertThat(facts.get("complaint").asString()).isNotBlank();
        assertThat(facts.get("recipients").toString()).contains("\"safeguard\":\"SCC\"");
    }

    @Test
    void theManifestNamesEveryOtherFileWithTheHashThatItHas() throws Exception {
        ExportWorld.Opened opened = export(world.exporter(tenRecords()).build());

        assertThat(damaged(opened.files())).isEmpty();
        Map<String, byte[]> twin = new LinkedHashMap<>(opened.files());
        twin.computeIfPresent("consents.json", (name, content) -> {
            byte[] changed = content.clone();
            changed[3] ^= 1;
            return changed;
        });
        assertThat(damaged(twin)).containsExactly("consents.json");
    }

    private static List<String> damaged(Map<String, byte[]> files) throws Exception {
        List<String> damaged = new ArrayList<>();
        Set<String> missing = new TreeSet<>(files.keySet());
        missing.remove("manifest.json");
        for (JsonNode file : JSON.readTree(files.get("manifest.json")).get("files")) {
            byte[] content = files.get(file.get("name").asString());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            missing.remove(file.get("name").asString());
            if (!HexFormat.of().formatHex(digest).equals(file.get("sha256").asString())
                    || content.length != file.get("bytes").asLong()) {
                damaged.add(file.get("name").asString());
            }
        }
        damaged.addAll(missing);
        return damaged;
    }

    @Test
    void everyPropertyOfARecordIsInItsSchemaWithItsCategory() {
        ExportWorld.Opened opened = export(world.exporter(tenRecords()).build());
        JsonNode schema = json(opened, "schema/account-account.schema.json");

        Set<String> described = new TreeSet<>(schema.get("properties").propertyNames());
        assertThat(described)
                .containsAll(JSON.readTree(opened.text("data/account.ndjson"))
                        .get("record")
                        .propertyNames());
        assertThat(schema.get("properties").get("email").get("x-category").asString())
                .isEqualTo("contact.email");
        assertThat(schema.get("properties").get("email").get("title").asString())
                .isEqualTo("E-mail address");
        assertThat(json(opened, "schema/orders-order.schema.json")
                        .get("$defs")
                        .get("line")
                        .get("properties")
                        .has("price"))
                .isTrue();
    }

    @Test
    void withoutAVerifiedIdentityNotAByteIsWritten() {
        Subject stranger = Subject.of("customer", "stranger");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Subject> asked = new ArrayList<>();
        SubjectExporter exporter =
                world.exporter(source("orders", each -> asked.add(ADA))).build();

        assertThatThrownBy(() -> exporter.export(stranger, out)).isInstanceOf(PrivacyDeniedException.class);
        world.ledger.identity(ADA).unverified("lapsed");
        assertThatThrownBy(() -> exporter.export(ADA, out))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.IDENTITY_NOT_VERIFIED));
        assertThat(out.size()).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void sourcesRunInsideTheAccessPurpose() {
        List<Purpose> seen = new ArrayList<>();
        export(world.exporter(source(
                        "orders",
                        each -> seen.add(
                                PurposeScope.current().orElseThrow().permit().purpose())))
                .build());

        assertThat(seen).containsExactly(ExportWorld.ACCESS);
        assertThat(PurposeScope.current()).isEmpty();
    }

    @Test
    void disclosuresAreTheirsAndNameNobodyElse() {
        List<List<String>> askedFor = new ArrayList<>();
        ExportWorld.Opened opened = export(world.exporter(tenRecords())
                .disclosures(
                        (pseudonyms, each) -> {
                            askedFor.add(List.copyOf(pseudonyms));
                            each.accept(taken(Operation.DISCLOSE, "carrier"));
                            each.accept(taken(Operation.USE, "self"));
                        },
                        world.pseudonyms)
                .build());

        assertThat(askedFor).containsExactly(world.pseudonyms.every(ADA));
        JsonNode disclosures = json(opened, "disclosures.json").get("disclosures");
        assertThat(disclosures.size()).isEqualTo(1);
        assertThat(disclosures.get(0).get("recipient").asString()).isEqualTo("carrier");
        assertThat(opened.text("index.html")).contains("Parcel carriers", "R-77");
        assertThat(opened.everything()).doesNotContain("CANARY-PSEUDONYM");
        assertThat(export(world.exporter(tenRecords()).build()).text("disclosures.json"))
                .contains("false");
    }

    private static AuditEvent.DecisionTaken taken(Operation operation, String recipient) {
        return new AuditEvent.DecisionTaken(
                "id-1",
                ExportWorld.NOW,
                List.of("k:ada", "k:CANARY-PSEUDONYM"),
                Purpose.of("order"),
                List.of(new AuditEvent.CategoryBasis(DataCategory.of("contact.address"), LegalBasis.CONTRACT)),
                operation,
                Recipient.of(recipient),
                Channel.NONE,
                "R-77",
                Reason.CONTRACT,
                Set.of(),
                new PolicyVersion("v1", "00"),
                null);
    }

    @Test
    void whereNothingIsHeldThePageSaysSo() {
        ExportWorld.Opened opened =
                export(world.exporter(source("orders", each -> {})).build());

        assertThat(opened.report().complete()).isTrue();
        assertThat(opened.text("index.html")).contains("Nothing is held here.", "We hold no data about you");
        assertThat(json(opened, "article-15.json").get("categories").size()).isZero();
    }

    @Test
    void namesOfSourcesThatCouldHarmAnExtractorAreRefused() {
        for (String name : List.of(
                "",
                "../x",
                "a/b",
                "A",
                "a..b",
                "con",
                "com1",
                "é",
                "a b",
                "-a",
                "a-",
                "a--b",
                "a\u0000",
                "x".repeat(65))) {
            assertThatThrownBy(() -> world.exporter(source(name, each -> {})).build())
                    .as(name)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("needs another name");
        }
        assertThatThrownBy(() -> world.exporter(source("a", each -> {}), source("a", each -> {}))
                        .build())
                .hasMessageContaining("Two sources are named a");
        assertThatThrownBy(() -> world.exporter().build()).hasMessageContaining(".from(source)");
    }

    @Test
    void everyNameInThePackageIsSafeAndThereOnce() {
        Consumer<Consumer<Object>> two = each -> {
            each.accept(order(ADA, 1));
            each.accept(new Strange.Order(ADA));
        };
        ExportWorld.Opened opened = export(world.exporter(
                        source("a-order", two),
                        source("a", Stream.of(new Strange.Odd$Type_(ADA))::forEach),
                        source("b", two))
                .build());

        assertThat(opened.files().keySet())
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*([./][a-z0-9]+(-[a-z0-9]+)*)*"))
                .contains("schema/b-order.schema.json", "schema/b-order-2.schema.json");
        assertThat(opened.report().complete()).isTrue();
    }

    private static final class Strange {
        record Order(Subject about) {}

        record Odd$Type_(Subject about) {}
    }
}
