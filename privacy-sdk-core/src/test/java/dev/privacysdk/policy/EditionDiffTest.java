package dev.privacysdk.policy;

import static dev.privacysdk.policy.Documents.NEXT;
import static dev.privacysdk.policy.Documents.SMALL;
import static dev.privacysdk.policy.Documents.edition;
import static dev.privacysdk.policy.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.policy.EditionDiff.Change;
import dev.privacysdk.vocabulary.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionDiffTest {
    private static final Purpose ORDER = Purpose.of("order");

    private static EditionDiff diff(String older, String newer) {
        return EditionDiff.between(edition(older), edition(newer));
    }

    private static EditionDiff changing(String place, String change) {
        return diff(SMALL, with(NEXT, place, change));
    }

    @Test
    void editionsThatSayTheSameDifferInNothing() {
        EditionDiff diff = diff(SMALL, NEXT);

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.problems()).isEmpty();
        assertThat(diff).hasToString("Editions v1 and v2 say the same.");
    }

    /** What stands in the document, what is written instead, the way it goes, its sentence; and the opposite way back. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "basis: contract, uses: [contact] | basis: contract, uses: [contact.email] | NARROWS | order may no longer use all of [contact]. | WIDENS",
                "basis: contract, uses: [contact], recipients: [self] | basis: contract, uses: [contact], recipients: [self, mailer] | WIDENS | order may now also disclose to [mailer]. | NARROWS",
                "basis: contract | basis: legitimate-interest | WIDENS | The basis of order in the regime EU was contract and is now legitimate-interest. | WIDENS",
                "basis: { EU: consent, else: notice } | basis: { EU: contract, else: notice } | WIDENS | The basis of newsletter in the regime EU was consent and is now contract. | NARROWS",
                "basis: { EU: consent, else: notice } | basis: { EU: consent, US: notice } | NARROWS | The basis of newsletter in the regime BASE was notice and is now none. | OPENS",
                "basis: { EU: consent, else: notice } | basis: { EU: none, else: notice } | NARROWS | The basis of newsletter in the regime EU was consent and is now none. | OPENS",
                "basis: contract | basis: contract, direct-marketing: true | NARROWS | order is now marked direct-marketing. | WIDENS",
                "basis: contract | basis: contract, marketing: true | NARROWS | order is now marked marketing. | WIDENS",
                "basis: contract | basis: contract, sale-share: true | NARROWS | order is now marked sale-share. | WIDENS",
                "basis: contract | basis: contract, automated-decision: true | NARROWS | order is now marked automated-decision. | WIDENS",
                "basis: contract | basis: contract, audit: every | NARROWS | order is now marked audit-every. | WIDENS",
                "basis: contract | basis: contract, needs-reference: true | NARROWS | order is now marked needs-reference. | WIDENS",
                "basis: contract | basis: contract, retain-after-erasure: true | WIDENS | order is now marked retain-after-erasure. | NARROWS",
                "basis: contract | basis: contract, minor-exempt: true | WIDENS | order is now marked minor-exempt. | NARROWS",
                "basis: contract | basis: contract, fail-mode: open-audited | WIDENS | order is now marked open-audited. | NARROWS",
                "basis: contract | basis: contract, spi-permitted: true | WIDENS | order is now marked sensitive-use-permitted. | NARROWS",
                "basis: contract | basis: contract, art18: public-interest | WIDENS | order goes on while processing is restricted, for public-interest. | NARROWS",
                "basis: contract | basis: contract, message-class: survey | NARROWS | The messages of order were of class none and are now survey. | WIDENS",
                "keep: { period: P1Y } | keep: { period: P2Y } | WIDENS | contact was kept for P1Y and is now kept for P2Y, which is longer. | NARROWS",
                "keep: { period: P1Y } | keep: { period: P12M } | DIFFERS | contact was kept for P1Y and is now kept for P12M. | DIFFERS",
                "keep: { period: P1Y } | keep: { period: P365D } | WIDENS | contact was kept for P1Y and is now kept for P365D; nothing shows that this is not longer. | WIDENS",
                "keep: { period: P1Y } | keep: { until: contract-end } | WIDENS | contact was kept for P1Y and is now kept until contract-end; nothing shows that this is not longer. | WIDENS",
                "source: [person] | source: [person], special: true | NARROWS | contact is now a special category. | WIDENS",
                "source: [person] | source: [person], us-sensitive: true | NARROWS | contact is now sensitive in the US. | WIDENS",
                "source: [person] | source: [person], only-to: [self] | NARROWS | contact may now go only to [self]. | WIDENS",
                "source: [person] | source: [person], secret: true | NARROWS | contact is now secret. | WIDENS",
                "source: [person] | source: [person], mask: redact | DIFFERS | contact is masked by redact instead of nothing. | DIFFERS",
                "safeguard: SCC | safeguard: SCC, sale-share: true | NARROWS | mailer is now marked sale-share. | WIDENS",
                "country: US, role: processor, safeguard: SCC | country: JP, role: processor | DIFFERS | mailer receives data in JP instead of US under SCC. | DIFFERS",
                "min-age: 18 | min-age: 16 | WIDENS | The setting min-age was 18 and is now 16. | NARROWS",
                "min-age: 18 | min-age: 18, stop-scope: marketing | WIDENS | The setting stop-scope was all and is now marketing. | NARROWS",
                "min-age: 18 | min-age: 18, max-stale: PT2S | WIDENS | The setting max-stale was PT1S and is now PT2S. | NARROWS",
                "min-age: 18 | min-age: 18, gpc: [US-CA] | NARROWS | Global Privacy Control counts now also in [US-CA]. | WIDENS",
                "min-age: 18 | min-age: 18, sensitive-opt-in: [US-CO] | NARROWS | Sensitive data needs a consent now also in [US-CO]. | WIDENS",
                "min-age: 18 | min-age: 18, detectors: { ipv4: off } | WIDENS | What the detector ipv4 finds in logs: off instead of unnamed. | NARROWS",
                "min-age: 18 | min-age: 18, detectors: { email: partial-email } | DIFFERS | What the detector email finds in logs: partial-email instead of unnamed. | DIFFERS",
                "BASE: [JP] | BASE: [JP, BR] | WIDENS | BR was under the regime EU and is now under BASE. | NARROWS",
                "compatible: { order: [newsletter] } | compatible: {} | NARROWS | Data collected for order may no longer serve [newsletter]. | WIDENS"
            })
    void aChangeKnowsItsDirectionAndThatOfTheWayBack(
            String place, String change, String effect, String sentence, String back) {
        EditionDiff there = changing(place, change);
        EditionDiff andBack = diff(with(place, change), NEXT);

        assertThat(there.changes())
                .anyMatch(found -> found.sentence().equals(sentence)
                        && found.effect().name().equals(effect));
        assertThat(andBack.changes())
                .isNotEmpty()
                .allMatch(found -> found.effect().name().equals(back));
        assertThat(there.changes())
                .allMatch(found -> found.widens() == List.of("WIDENS", "OPENS").contains(effect));
    }

    @Test
    void aPurposeThatIsNewIsNoWidenedOne() {
        String without = with("compatible: { order: [newsletter] }", "compatible: {}")
                .replaceFirst("  newsletter: .*\n", "")
                .replace(", purposes: [newsletter]", "");

        EditionDiff diff = diff(without, with(NEXT, "compatible: { order: [newsletter] }", "compatible: {}"));

        assertThat(diff.changes())
                .extracting(Change::sentence)
                .containsExactly("newsletter is a new purpose, which uses [contact.email].");
        assertThat(diff.changes().get(0).widens()).isTrue();
        assertThat(diff.widened()).isEmpty();
        assertThat(diff(NEXT, without).changes())
                .extracting(Change::sentence)
                .contains("newsletter is no purpose any more.");
    }

    @Test
    void aWidenedPurposeThatIsNotMaterialIsAProblem() {
        String wider = with(NEXT, "basis: contract", "basis: contract, compelling: true, minor-exempt: true");
        String marked = with(wider, "languages: [en, ja]", "languages: [en, ja]\nmaterial: [order]");

        assertThat(diff(SMALL, wider).widened()).containsExactly(ORDER);
        assertThat(diff(SMALL, wider).widenedUnmarked()).containsExactly(ORDER);
        assertThat(diff(SMALL, wider).problems())
                .singleElement()
                .asString()
                .startsWith("purposes.order: may do more than in edition v1")
                .contains("list it under material in edition v2", "compelling", "minor-exempt");
        assertThat(diff(SMALL, marked).widened()).containsExactly(ORDER);
        assertThat(diff(SMALL, marked).problems()).isEmpty();
    }

    @Test
    void aFirstBasisInARegimeWidensAndNeedsNoMark() {
        EditionDiff diff = diff(with("basis: contract", "basis: { EU: none, else: notice }"), NEXT);

        assertThat(diff.changes()).singleElement().matches(Change::widens);
        assertThat(diff.problems()).isEmpty();
    }

    @Test
    void aNarrowedPurposeNeedsNoMark() {
        assertThat(changing("basis: contract, uses: [contact]", "basis: contract, uses: [contact.email]")
                        .problems())
                .isEmpty();
    }

    @Test
    void categoriesAndRecipientsThatComeAndGoAreTold() {
        String more = with(NEXT, "sources:", "  pets: { name: { en: Pets, ja: ペット }, keep: { period: P1D } }\nsources:")
                .replace(
                        "headings:", "  vet: { name: { en: Vets, ja: 獣医 }, country: DE, role: controller }\nheadings:");

        assertThat(diff(SMALL, more).changes())
                .extracting(Change::sentence)
                .containsExactly("pets is a new category.", "vet is a new recipient.");
        assertThat(diff(SMALL, more).changes()).noneMatch(Change::widens);
        assertThat(diff(more, SMALL).changes())
                .extracting(Change::sentence)
                .isEqualTo(List.of("pets is no category any more.", "vet is no recipient any more."));
    }

    @Test
    void itReadsAsALineForEachChange() {
        EditionDiff diff = changing("basis: contract", "basis: contract, invitees: true, subject-request: true");

        assertThat(diff).hasToString("order is now marked subject-request.\norder is now marked invitees.");
    }
}
