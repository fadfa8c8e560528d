package dev.privacysdk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.Privacy;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A permit that has run out is asked for again, where the module has a gate. */
class RunOutPermitTest {
    private static final Purpose NEWSLETTER = Purpose.of("newsletter");
    private static final Instant END = Instant.parse("2025-06-01T10:10:00Z");

    private Instant now = Instant.parse("2025-06-01T10:00:00Z");
    private Privacy privacy;
    private JsonMapper asking;

    @BeforeEach
    void adaConsentsForTenMinutes() {
        privacy = Privacy.under(PolicySource.classpath("dev/privacysdk/interception/readers.yml"), event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .clock(new Moved(), () -> TimeUnit.SECONDS.toNanos(now.getEpochSecond()))
                .build();
        privacy.ledger().register(Desks.ADA, SubjectKind.USER);
        privacy.ledger().residence(Desks.ADA, Jurisdiction.of("EU"), "form");
        privacy.ledger().contract(Desks.ADA).started();
        consents(END);
        asking = JsonMapper.builder()
                .addModule(PrivacyModule.by(ClearanceSource.scope(), privacy.gate()))
                .build();
    }

    @AfterEach
    void closed() {
        privacy.close();
    }

    private void consents(Instant end) {
        privacy.ledger().consent(Desks.ADA, NEWSLETTER).until(end).given("v1", "form");
    }

    @Test
    void whatWouldBeDeniedNowIsNotWritten() {
        Permit permit = privacy.gate().require(Processing.of(Desks.ADA, ProcessingKind.of(NEWSLETTER)));
        assertThat(Desks.written(asking, permit, Desks.customer("ada"))).contains("mail-ada");
        now = END.plusSeconds(1);
        assertThatThrownBy(() -> Desks.written(asking, permit, Desks.customer("ada")))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("CONSENT");
        assertThatThrownBy(() -> Desks.written(asking, permit, List.of(Desks.customer("ada"))))
                .isInstanceOf(PrivacyDeniedException.class)
                .hasMessageContaining("CONSENT");
        // The twin without a gate cannot know the time and writes.
        assertThat(Desks.written(permit, Desks.customer("ada"))).contains("mail-ada");
    }

    @Test
    void whoTurnsUpWhereAPurposeIsOpenForEachIsDecidedThere() {
        Permit open = privacy.gate().openEach(ProcessingKind.of(NEWSLETTER));
        List<Object> both = List.of(Desks.customer("ada"), Desks.customer("bob"));
        assertThat(Desks.written(asking, open, both)).contains("mail-ada").doesNotContain("bob");
        now = END.plusSeconds(1);
        assertThat(Desks.written(asking, open, both)).isEqualTo("[]");
    }

    @Test
    void whatIsPermittedAgainIsWritten() {
        Permit permit = privacy.gate().require(Processing.of(Desks.ADA, ProcessingKind.of(NEWSLETTER)));
        now = END.plusSeconds(1);
        consents(END.plusSeconds(3600));
        assertThat(Desks.written(asking, permit, Desks.customer("ada"))).contains("mail-ada");
        Desks.Household nested = new Desks.Household("ada", "1", List.of(Desks.customer("ada")));
        assertThat(Desks.written(asking, permit, nested)).contains("mail-ada").doesNotContain("born-ada");
        ClearanceSource source = value -> new Clearance.Under(permit);
        JsonMapper bySource = JsonMapper.builder()
                .addModule(PrivacyModule.by(source, privacy.gate()))
                .build();
        assertThat(bySource.writeValueAsString(nested)).contains("mail-ada");
    }

    @Test
    void permitsOfEveryKindAreRenewedAsTheyWereGiven() {
        ProcessingKind kind = ProcessingKind.of(NEWSLETTER);
        Permit one = privacy.gate().require(Processing.of(Desks.ADA, kind));
        Permit each = privacy.gate().openEach(kind);
        Permit many = privacy.gate().requireEach(kind, Set.of(Desks.ADA));
        assertThat(privacy.gate().renewed(one)).isSameAs(one);
        now = END.plusSeconds(3600);
        consents(END.plusSeconds(7200));
        assertThat(privacy.gate().renewed(one).subjects()).containsExactly(Desks.ADA);
        assertThat(privacy.gate().renewed(each).forEach()).isTrue();
        assertThat(privacy.gate().renewed(many).subjects()).containsExactly(Desks.ADA);
        assertThat(privacy.gate().stillValid(privacy.gate().renewed(many))).isTrue();
        privacy.ledger().consent(Desks.ADA, NEWSLETTER).withdrawn("link");
        assertThatThrownBy(() -> privacy.gate().renewed(many)).isInstanceOf(PrivacyDeniedException.class);
    }

    private final class Moved extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
