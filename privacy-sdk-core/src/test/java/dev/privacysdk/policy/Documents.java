package dev.privacysdk.policy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Policy documents for tests, and short ways to read them. */
final class Documents {
    /** The smallest document worth having; sound, so that whatever is put into it is the only thing wrong. */
    static final String SMALL = """
            edition: v1
            effective: 2025-01-01T00:00:00Z
            controller: { name: Shop Inc., contact: privacy@shop.example }
            languages: [en, ja]
            regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
            settings: { min-age: 18 }
            categories:
              contact: { name: { en: Contact, ja: 連絡先 }, keep: { period: P1Y }, source: [person] }
              contact.email: { name: { en: E-mail, ja: メール } }
            sources:
              person: { name: { en: You, ja: お客様 }, kind: subject }
            recipients:
              self: { name: { en: The shop, ja: 当店 } }
              mailer: { name: { en: Mailers, ja: 配信業者 }, country: US, role: processor, safeguard: SCC }
            headings:
              service: { name: { en: Service, ja: サービス } }
            purposes:
              order: { name: { en: Orders, ja: ご注文 }, basis: contract, uses: [contact], recipients: [self] }
              newsletter: { name: { en: News, ja: お知らせ }, basis: { EU: consent, else: notice }, uses: [contact.email], recipients: [self, mailer] }
            compatible: { order: [newsletter] }
            choices:
              stop: { name: { en: Stop, ja: 停止 }, effect: opt-out, scope: subject, purposes: [newsletter] }
            rights:
              access: { name: { en: Access, ja: アクセス }, regime: EU, kind: access, verified: true }
            us-disclosures:
              ids: { name: { en: Identifiers, ja: 識別子 }, letter: A, categories: [contact], recipients: [mailer] }
            clauses:
              deletion: { name: { en: Deletion, ja: 削除 }, enforced-by: retention }
            """;

    /** A second edition to stand behind {@link #SMALL}, which changes nothing but its name and instant. */
    static final String NEXT = SMALL.replace("edition: v1", "edition: v2").replace("2025-01-01", "2026-01-01");

    private Documents() {}

    static LoadedPolicy read(String document) {
        return PolicyReader.read(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "privacy-policy.yml");
    }

    static Edition edition(String document) {
        return read(document).policy().latest();
    }

    /** The problems for which a document is refused, in words; none where it loads. */
    static List<String> refusals(String document) {
        return refusals(document.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> refusals(byte[] document) {
        try {
            PolicyReader.read(document, "privacy-policy.yml");
            return List.of();
        } catch (PolicyException e) {
            return e.problems().stream()
                    .filter(PolicyProblem::isError)
                    .map(PolicyProblem::toString)
                    .toList();
        }
    }

    static List<String> warnings(String document) {
        return read(document).warnings().stream().map(PolicyProblem::toString).toList();
    }

    /** {@link #SMALL} with one place changed; fails where the place is not there, since nothing would be tested then. */
    static String with(String place, String change) {
        return with(SMALL, place, change);
    }

    static String with(String document, String place, String change) {
        if (!document.contains(place)) {
            throw new IllegalArgumentException("There is no " + place + " to change.");
        }
        return document.replace(place, change);
    }
}
