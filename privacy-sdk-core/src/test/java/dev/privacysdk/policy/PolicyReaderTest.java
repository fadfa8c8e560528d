package dev.privacysdk.policy;

import static dev.privacysdk.policy.Documents.NEXT;
import static dev.privacysdk.policy.Documents.SMALL;
import static dev.privacysdk.policy.Documents.edition;
import static dev.privacysdk.policy.Documents.read;
import static dev.privacysdk.policy.Documents.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Regime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
    @Test
    void aFileAStreamAndAResourceGiveTheSamePolicy(@TempDir Path folder) throws IOException {
        byte[] bytes;
        try (InputStream in = PolicyReaderTest.class.getResourceAsStream("shop.yml")) {
            bytes = in.readAllBytes();
        }
        Path file = Files.write(folder.resolve("privacy-policy.yml"), bytes);
        List<String> expected = hashes(
                PolicyReader.readClasspath("dev/privacysdk/policy/shop.yml").policy());

        assertThat(expected).hasSize(2);
        assertThat(hashes(PolicyReader.read(file).policy())).isEqualTo(expected);
        assertThat(hashes(PolicyReader.read(new ByteArrayInputStream(bytes), "shop")
                        .policy()))
                .isEqualTo(expected);
        assertThat(hashes(PolicyReader.readClasspath("/dev/privacysdk/policy/shop.yml")
                        .policy()))
                .isEqualTo(expected);
    }

    private static List<String> hashes(Policy policy) {
        return policy.editions().stream()
                .map(edition -> edition.version().hash())
                .toList();
    }

    @Test
    void jsonIsReadByTheSameCode() {
        String json = """
                {
                \t"edition": "v1", "effective": "2025-01-01T00:00:00Z", "languages": ["en"],
                \t"controller": {"name": "Shop \\u00e9", "contact": "privacy@shop.example"},
                \t"categories": {"contact": {"name": {"en": "Contact \\/ data"}, "keep": {"period": "P1Y"}, "special": true}},
                \t"recipients": {"self": {"name": {"en": "The shop"}}},
                \t"purposes": {"order": {"name": {"en": "Orders"}, "basis": ["contract"], "uses": ["contact"], "recipients": ["self"]}}
                }
                """;

        Edition edition = edition(json);

        assertThat(edition.notice().controller().name()).isEqualTo("Shop é");
        assertThat(edition.category("contact").label().in("en", "")).isEqualTo("Contact / data");
        assertThat(edition.category("contact").special()).isTrue();
        assertThat(edition.allows("order", "contact.email")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "NO", "off", "1_000", "12:30:00", "0o17", "~", "null", "2025-01-01", "1e3", "true", ".inf"
            })
    void everyValueIsTextHoweverItLooks(String value) {
        Edition edition = edition(with("name: Shop Inc.", "name: " + value));

        assertThat(edition.notice().controller().name()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "basis: consent                      | CONSENT                       | NOTICE           | NOTICE",
                "basis: [contract, legitimate-interest] | CONTRACT LEGITIMATE_INTEREST | NOTICE          | NOTICE",
                "basis: legal-obligation             | LEGAL_OBLIGATION              | LEGAL_OBLIGATION | LEGAL_OBLIGATION",
                "basis: vital-interests              | VITAL_INTERESTS               | NOTICE           | NOTICE",
                "basis: legitimate-interest, compelling: true | LEGITIMATE_INTEREST  | LEGITIMATE_INTEREST | LEGITIMATE_INTEREST",
                "basis: none                         |                               |                  |",
                "allow-anonymous: true               |                               |                  |",
                "basis: { EU: none, else: notice }   |                               | NOTICE           | NOTICE",
                "basis: { EU: public-task }          | PUBLIC_TASK                   |                  |",
                "basis: { EU: consent, US: [notice], BASE: none } | CONSENT          | NOTICE           |",
                "basis: { EU: contract, BASE: consent, else: notice } | CONTRACT     | NOTICE           | CONSENT"
            })
    void aBasisIsThatOfTheEuUnlessItSaysMore(String written, String eu, String us, String base) {
        PurposeRule rule = edition(with("basis: contract", written)).purpose("order");

        assertThat(rule.basesIn(Regime.EU)).isEqualTo(bases(eu));
        assertThat(rule.basesIn(Regime.US)).isEqualTo(bases(us));
        assertThat(rule.basesIn(Regime.BASE)).isEqualTo(bases(base));
    }

    private static List<LegalBasis> bases(String words) {
        return words == null
                ? List.of()
                : List.of(words.split(" ")).stream().map(LegalBasis::valueOf).toList();
    }

    @Test
    void theWordsForTraitsStandForTheirTraits() {
        Map<String, PurposeTrait> words = Map.ofEntries(
                Map.entry("marketing: true", PurposeTrait.MARKETING),
                Map.entry("direct-marketing: true", PurposeTrait.DIRECT_MARKETING),
                Map.entry("sale-share: true", PurposeTrait.SALE_SHARE),
                Map.entry("spi-permitted: true", PurposeTrait.SENSITIVE_USE_PERMITTED),
                Map.entry("automated-decision: true", PurposeTrait.AUTOMATED_DECISION),
                Map.entry("compelling: true", PurposeTrait.COMPELLING),
                Map.entry("subject-request: true", PurposeTrait.SUBJECT_REQUEST),
                Map.entry("allow-anonymous: true", PurposeTrait.ALLOW_ANONYMOUS),
                Map.entry("retain-after-erasure: true", PurposeTrait.RETAIN_AFTER_ERASURE),
                Map.entry("minor-exempt: true", PurposeTrait.MINOR_EXEMPT),
                Map.entry("invitees: true", PurposeTrait.INVITEES),
                Map.entry("fail-mode: open-audited", PurposeTrait.OPEN_AUDITED),
                Map.entry("audit: every", PurposeTrait.AUDIT_EVERY),
                Map.entry("needs-reference: true", PurposeTrait.NEEDS_REFERENCE));

        assertThat(words.values()).containsExactlyInAnyOrder(PurposeTrait.values());
        words.forEach((written, trait) -> assertThat(edition(with("basis: contract", "basis: contract, " + written))
                        .purpose("order")
                        .traits())
                .containsExactly(trait));
        assertThat(edition(with("basis: contract", "basis: contract, audit: every, compelling: false"))
                        .purpose("order")
                        .traits())
                .containsExactly(PurposeTrait.AUDIT_EVERY);
    }

    @Test
    void whatACategoryLeavesOutComesFromTheOneAbove() {
        Edition edition = edition(with("keep: { period: P1Y }", "keep: { period: P1Y }, mask: redact, special: true"));

        CategoryRule email = edition.category("contact.email");

        assertThat(email.keep()).isEqualTo(edition.category("contact").keep());
        assertThat(email.mask()).isEqualTo("redact");
        assertThat(email.sources()).containsExactly("person");
        assertThat(email.special()).isTrue();
    }

    @Test
    void detectorsAreNamedWithWhatIsDoneWithTheirFindings() {
        Edition edition = edition(
                with(
                        "min-age: 18",
                        "min-age: 18, detectors: { uk-nino: on, ipv4: off, email: partial-email, acme.loyalty-number: acme.stars }"));

        assertThat(edition.settings().detectors())
                .containsExactly(
                        Map.entry("uk-nino", "on"),
                        Map.entry("ipv4", "off"),
                        Map.entry("email", "partial-email"),
                        Map.entry("acme.loyalty-number", "acme.stars"));
    }

    @Test
    void anAliasOfTextIsRead() {
        Edition edition = edition(with("en: Orders, ja: ご注文", "en: &same Orders, ja: *same"));

        assertThat(edition.purpose("order").label().names()).isEqualTo(Map.of("en", "Orders", "ja", "Orders"));
    }

    @Test
    void theHashOfAnEditionIsOverItsOwnBytes() throws Exception {
        String own = SMALL.strip();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own.getBytes(UTF_8)));

        assertThat(hashes(read(SMALL).policy())).containsExactly(hash);
        assertThat(hashes(read("---\n" + SMALL + "---\n" + NEXT).policy()).get(0))
                .isEqualTo(hash);
        assertThat(hashes(read(own + "\n---\n" + NEXT).policy()).get(0)).isEqualTo(hash);
        assertThat(hashes(read(NEXT + "---\n" + SMALL).policy()).get(0)).isEqualTo(hash);
        assertThat(hashes(read("\uFEFF" + SMALL).policy())).containsExactly(hash);
        assertThat(hashes(read(SMALL + "...\n").policy())).containsExactly(hash);
    }

    @Test
    void anyByteInsideAnEditionChangesItsHash() {
        String hash = edition(SMALL).version().hash();

        assertThat(edition(with("en: Orders", "en: Orders ")).version().hash()).isNotEqualTo(hash);
        assertThat(edition(with("edition: v1", "edition:  v1")).version().hash())
                .isNotEqualTo(hash);
        assertThat(edition("# A remark.\n" + SMALL).version().hash()).isNotEqualTo(hash);
        assertThat(edition(SMALL.replace("\n", "\r\n")).version().hash()).isNotEqualTo(hash);
        assertThat(edition(with("ja: メール", "ja: \"\u30e1\u30fc\u30eb\u3000\""))
                        .version()
                        .hash())
                .isNotEqualTo(hash);
    }

    @Test
    void theHashIsRightBehindCharactersOutsideTheBasicPlane() {
        String emoji = with("en: Orders", "en: \"Orders \uD83D\uDE00\uD83D\uDE00\"");

        assertThat(hashes(read(emoji + "---\n" + NEXT).policy()).get(1))
                .isEqualTo(edition(NEXT).version().hash());
    }

    @Test
    void editionsAreOrderedByTheirInstants() {
        Policy policy = read(NEXT + "---\n" + SMALL).policy();

        assertThat(policy.editions())
                .extracting(edition -> edition.version().id())
                .containsExactly("v1", "v2");
    }

    @Test
    void aCategoryIsPortableThroughItsSourceOrByItsOwnWord() {
        Edition shop = PolicyReader.readClasspath("dev/privacysdk/policy/shop.yml")
                .policy()
                .editions()
                .get(0);
        Notice notice = shop.notice();

        assertThat(notice.portable(shop.category("contact.email"))).isTrue();
        assertThat(notice.portable(shop.category("health"))).isTrue();
        assertThat(notice.portable(shop.category("home.appliance"))).isFalse();
    }

    @Test
    void everythingOfTheShopIsRead() {
        Edition shop = PolicyReader.readClasspath("dev/privacysdk/policy/shop.yml")
                .policy()
                .editions()
                .get(0);
        Notice notice = shop.notice();

        assertThat(shop.settings().minAge()).isEqualTo(16);
        assertThat(shop.settings().maxStale()).hasSeconds(2);
        assertThat(notice.settingsRefs()).containsExactly("CHILD-01");
        assertThat(notice.controller().representative()).isEqualTo("Shop EU, Dublin");
        assertThat(notice.controller().dpo()).isEqualTo("dpo@shop.example");
        assertThat(notice.note()).containsEntry("ja", "初版。");
        assertThat(notice.heading("service").purposes())
                .containsExactly(Purpose.of("order"), Purpose.of("order.support"));
        assertThat(notice.source("shops").processor()).isTrue();
        assertThat(notice.tracking("cookies").kinds())
                .containsExactly(TrackingNotice.Kind.SESSION, TrackingNotice.Kind.THIRD_PARTY);
        assertThat(notice.choice("unsubscribe").keywords()).containsExactly("STOP", "停止");
        assertThat(notice.right("access").deadline()).hasToString("P1M");
        assertThat(notice.right("access").extension()).hasToString("P2M");
        assertThat(notice.usDisclosure("identifiers").letter()).isEqualTo("A");
        assertThat(notice.usWindow()).hasToString("P12M");
        assertThat(notice.clause("retention").enforcedBy()).isEqualTo(ClauseNotice.Guard.RETENTION);
        assertThat(shop.category("contact").aliases()).containsEntry("gdpr", List.of("Identity", "Contact"));
        assertThat(shop.category("home.appliance").fidesParent()).isEqualTo("user.home");
        assertThat(shop.compatible(Purpose.of("order"), Purpose.of("tax"))).isTrue();
        assertThat(shop.compatible(Purpose.of("tax"), Purpose.of("order"))).isFalse();
        assertThat(shop.purpose("claims").restrictionException()).isEqualTo(RestrictionException.CLAIMS);
        assertThat(shop.purpose("newsletter").messageClass()).isEqualTo(MessageClass.MARKETING);
        assertThat(shop.purpose("order.support").interest().whose()).isEqualTo("controller");
        assertThat(shop.recipients().get(4).conditions())
                .isEqualTo(Set.of(
                        RecipientRule.Condition.SALE_SHARE,
                        RecipientRule.Condition.WHILE_LINKED,
                        RecipientRule.Condition.NEEDS_INSTRUCTION));
    }

    @Test
    void languagesAndPurposesKeepTheOrderOfTheDocument() {
        assertThat(edition(SMALL).notice().languages()).containsExactly("en", "ja");
        assertThat(edition(SMALL).purposes())
                .extracting(rule -> rule.purpose().id())
                .containsExactly("order", "newsletter");
    }
}
