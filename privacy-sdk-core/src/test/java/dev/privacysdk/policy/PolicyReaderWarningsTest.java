package dev.privacysdk.policy;

import static dev.privacysdk.policy.Documents.NEXT;
import static dev.privacysdk.policy.Documents.SMALL;
import static dev.privacysdk.policy.Documents.refusals;
import static dev.privacysdk.policy.Documents.warnings;
import static dev.privacysdk.policy.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolicyReaderWarningsTest {
    @Test
    void theSmallDocumentLoadsWithoutAWord() {
        assertThat(refusals(SMALL)).isEmpty();
        assertThat(warnings(SMALL)).isEmpty();
    }

    @Test
    void aPurposeWithoutABasisIsAWarningThatNamesTheRegimesInUse() {
        assertThat(warnings(with("basis: contract", "basis: none")))
                .containsExactly(
                        "privacy-policy.yml:18 purposes.order.basis: has no basis in the regimes [EU, US, BASE], so its"
                                + " calls there are denied NO_LEGAL_BASIS; name one, or leave it if that is meant");
        assertThat(warnings(with("basis: contract", "basis: { EU: none, else: notice }")))
                .singleElement()
                .asString()
                .contains("in the regimes [EU],");
        assertThat(warnings(with(with("basis: contract", "basis: none"), ", BASE: [JP]", "")))
                .as("where nobody can be, nobody is denied")
                .singleElement()
                .asString()
                .contains("in the regimes [EU, US],");
    }

    @Test
    void anInterestOfThePersonIsAWarning() {
        String place = "basis: contract";
        String interest = "basis: legitimate-interest, interest: { whose: %s, name: { en: Growth, ja: 成長 } }";

        assertThat(warnings(with(place, interest.formatted("controller")))).isEmpty();
        assertThat(warnings(with(place, interest.formatted("third-party")))).isEmpty();
        assertThat(warnings(with(place, interest.formatted("subject"))))
                .singleElement()
                .asString()
                .contains(":18 purposes.order.interest.whose: names the person's own interest");
    }

    @Test
    void aWidenedPurposeThatIsNotMaterialIsAWarning() {
        String wider = with(NEXT, "uses: [contact.email]", "uses: [contact]");
        String marked = with(wider, "languages: [en, ja]", "languages: [en, ja]\nmaterial: [newsletter]");

        assertThat(warnings(SMALL + "---\n" + NEXT)).isEmpty();
        assertThat(warnings(SMALL + "---\n" + marked)).isEmpty();
        assertThat(warnings(SMALL + "---\n" + wider))
                .singleElement()
                .asString()
                .contains(
                        ":48 purposes.newsletter: ",
                        "may now also use [contact]",
                        "list it under material in edition v2");
    }

    @Test
    void aUsTableThatTellsAnotherStoryIsAWarning() {
        String table = "categories: [contact], recipients: [mailer]";

        assertThat(warnings(with(table, "categories: [contact], recipients: [self]")))
                .anyMatch(warning -> warning.contains(":26 us-disclosures.ids.recipients: does not name [mailer]"))
                .anyMatch(warning -> warning.contains("us-disclosures.ids.recipients: names [self]"));
        assertThat(warnings(with("else: notice", "else: none")))
                .anyMatch(warning -> warning.contains("names [mailer], to whom no purpose discloses"));
    }
}
