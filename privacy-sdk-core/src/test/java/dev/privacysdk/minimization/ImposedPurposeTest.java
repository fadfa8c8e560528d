package dev.privacysdk.minimization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.privacysdk.Privacy;
import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purpose that is imposed needs no word on a field; the same purpose does where it is not. */
class ImposedPurposeTest {
    private static final String POLICY = """
            edition: v1
            effective: 2025-01-01T00:00:00Z
            controller: { name: "Shop", contact: privacy@shop.example, country: US }
            languages: [en]
            regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
            categories:
              contact: { name: { en: Contact data }, keep: { period: P1Y } }
              contact.email: { name: { en: E-mail address } }
            recipients:
              self: { name: { en: Shop } }
            purposes:
              care:
                name: { en: Care }
                basis: contract
                compelling: %s
                uses: [contact]
                recipients: [self]
            """;

    record Note(
            @SubjectId("customer") String id,

            @EmailAddress @ForPurpose("visit") @Nullable String email) {}

    private final Note note = new Note("ada", Shop.EMAIL);

    @TempDir
    Path folder;

    private Permit permit(boolean compelling) throws IOException {
        Path policy = Files.writeString(folder.resolve(compelling + ".yml"), POLICY.formatted(compelling));
        try (Privacy privacy = Privacy.under(PolicySource.watching(policy), event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .build()) {
            Subject ada = Subject.of("customer", "ada");
            privacy.ledger().register(ada, SubjectKind.USER);
            privacy.ledger().residence(ada, Jurisdiction.of("EU"), "form");
            privacy.ledger().contract(ada).started();
            return privacy.gate()
                    .require(Processing.of(ada, Purpose.of("care")).using(DataCategory.of("contact.email")));
        }
    }

    @Test
    void whatAnImposedPurposeSeesIsNotRememberedForOneThatIsNot() throws IOException {
        Minimizer minimizer = new Minimizer();
        Permit imposed = permit(true);
        Permit chosen = permit(false);
        assertThat(imposed.imposed()).isTrue();
        assertThat(imposed.findings()).isEqualTo(chosen.findings());
        for (int i = 0; i < 2; i++) {
            assertThat(minimizer.minimize(note, imposed)).isSameAs(note);
            assertThat(minimizer.minimize(note, chosen)).isEqualTo(new Note("ada", null));
        }
    }
}
