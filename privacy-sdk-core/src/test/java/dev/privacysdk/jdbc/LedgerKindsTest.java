package dev.privacysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.ledger.EventCodes;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.SubjectKind;
import dev.privacysdk.vocabulary.SuppressionScope;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written today is read in ten years: codes and forms stand here once more, and do not change. */
class LedgerKindsTest {
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456789Z");
    private static final Purpose NEWS = Purpose.of("news");

    @Test
    void codesAreThoseThatTheLedgerGives() {
        assertThat(LedgerKinds.ALL.codes().stream().sorted())
                .isEqualTo(Arrays.stream(LedgerEvent.class.getDeclaredClasses())
                        .filter(Class::isRecord)
                        .map(kind -> EventCodes.of(kind.asSubclass(LedgerEvent.class)))
                        .sorted()
                        .toList());
    }

    @Test
    void codesNeverChange() {
        assertThat(LedgerKinds.ALL.codes()).isEqualTo("""
                SUBJECT_REGISTERED
                SUBJECT_SEEN
                RESIDENCE_LEARNED
                AGE_LEARNED
                PARENTAL_CONSENT_GIVEN
                PARENTAL_CONSENT_WITHDRAWN
                TERMS_ACCEPTED
                POLICY_ACKNOWLEDGED
                CONTRACT_STARTED
                CONTRACT_ENDED
                CONSENT_GIVEN
                CONSENT_REFUSED
                CONSENT_WITHDRAWN
                OBJECTION_RAISED
                OBJECTION_UPHELD
                OBJECTION_OVERRIDDEN
                MARKETING_OBJECTED
                MARKETING_OBJECTION_LIFTED
                PROCESSING_RESTRICTED
                RESTRICTED_USE_CONSENTED
                RESTRICTION_LIFTED
                ERASURE_REQUESTED
                ERASURE_VERIFIED
                ERASURE_COMPLETED
                ERASURE_REJECTED
                LEGAL_HOLD_PLACED
                LEGAL_HOLD_LIFTED
                CHANNEL_STOPPED
                CHANNEL_REOPENED
                PURPOSE_OPTED_OUT
                PURPOSE_OPT_OUT_LIFTED
                SALE_SHARE_OPTED_OUT
                SALE_SHARE_OPT_OUT_LIFTED
                SENSITIVE_USE_LIMITED
                SENSITIVE_USE_LIMIT_LIFTED
                SIGNAL_OVERRIDDEN
                PLATFORM_UNLINKED
                PLATFORM_LINKED
                AUTOMATED_DECISION_OBJECTED
                AUTOMATED_DECISION_OBJECTION_LIFTED
                IDENTITY_VERIFIED
                IDENTITY_UNVERIFIED
                AGENT_APPOINTED
                AGENT_DISMISSED
                OPT_OUT_CONFIRMATION_REQUESTED
                OPT_OUT_CONFIRMATION_SENT
                INSTRUCTION_GIVEN
                INSTRUCTION_WITHDRAWN
                """.lines().toList());
    }

    @Test
    void everyEventThereIsHasACode() {
        assertThat(LedgerKinds.ALL.types())
                .containsExactlyInAnyOrderElementsOf(kinds(LedgerEvent.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(LedgerKindsTest::kinds)
                : Stream.of(type);
    }

    /** One of each kind of field, as the first version wrote it. */
    private static Map<LedgerEvent, String> written() {
        Map<LedgerEvent, String> written = new LinkedHashMap<>();
        written.put(new LedgerEvent.ContractStarted(AT), "010000000069a40010075bcd15");
        written.put(new LedgerEvent.ContractEnded(Instant.EPOCH.minusSeconds(1)), "01ffffffffffffffff00000000");
        written.put(
                new LedgerEvent.SubjectRegistered(AT, SubjectKind.VISITOR),
                "010000000069a40010075bcd150000000700560049005300490054004f0052");
        written.put(
                new LedgerEvent.ResidenceLearned(AT, Jurisdiction.of("US-CA"), "address"),
                "010000000069a40010075bcd150000000500550053002d004300410000000700610064006400720065007300" + "73");
        written.put(new LedgerEvent.AgeLearned(AT, 17), "010000000069a40010075bcd1500000011");
        written.put(new LedgerEvent.TermsAccepted(AT, "\ud800 日"), "010000000069a40010075bcd1500000003d800002065e5");
        written.put(
                new LedgerEvent.ObjectionRaised(AT, null, "letter"),
                "010000000069a40010075bcd15ffffffff00000006006c00650074007400650072");
        written.put(
                new LedgerEvent.ObjectionRaised(AT, NEWS, "letter"),
                "010000000069a40010075bcd1500000004006e00650077007300000006006c00650074007400650072");
        written.put(
                new LedgerEvent.ChannelStopped(AT, Channel.SMS, null, "STOP"),
                "010000000069a40010075bcd15000000030053004d0053ffffffff0000000400530054004f0050");
        written.put(
                new LedgerEvent.ChannelStopped(AT, Channel.SMS, SuppressionScope.MARKETING, "STOP"),
                "010000000069a40010075bcd15000000030053004d005300000009004d00410052004b004500540049004e00"
                        + "470000000400530054004f0050");
        written.put(
                new LedgerEvent.SaleShareOptedOut(AT, null, true, "GPC"),
                "010000000069a40010075bcd15ffffffff0100000003004700500043");
        written.put(
                new LedgerEvent.ConsentGiven(
                        AT,
                        NEWS,
                        "v1",
                        AT,
                        true,
                        false,
                        Set.of(DataCategory.of("b"), DataCategory.of("a")),
                        Set.of(Recipient.of("carrier")),
                        "form"),
                "010000000069a40010075bcd1500000004006e0065007700730000000200760031010000000069a40010075b"
                        + "cd15010000000002000000010061000000010062000000010000000700630061007200720069006500720000"
                        + "00040066006f0072006d");
        return written;
    }

    @Test
    void theFormNeverChanges() {
        written().forEach((event, hex) -> {
            assertThat(HexFormat.of().formatHex(LedgerKinds.ALL.pack(event)))
                    .as("%s", event.getClass().getSimpleName())
                    .isEqualTo(hex);
            assertThat(LedgerKinds.ALL.unpack(
                            LedgerKinds.ALL.code(event), HexFormat.of().parseHex(hex)))
                    .isEqualTo(event);
        });
    }

    @Test
    void anUnknownCodeAndAnUnknownFormAreRefused() {
        byte[] payload = LedgerKinds.ALL.pack(new LedgerEvent.ContractStarted(AT));
        assertThatThrownBy(() -> LedgerKinds.ALL.unpack("SOMETHING_NEW", payload))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("use the version that wrote it");

        payload[0] = 2;

        assertThatThrownBy(() -> LedgerKinds.ALL.unpack("CONTRACT_STARTED", payload))
                .isInstanceOf(Unpacker.MalformedPayload.class);
    }

    @Test
    void editionsAreKnownOfThoseEventsThatNameOne() {
        assertThat(EventKinds.policyVersion(LedgerEvent.ConsentGiven.to(AT, NEWS, "v1", "form")))
                .isEqualTo("v1");
        assertThat(EventKinds.policyVersion(new LedgerEvent.PolicyAcknowledged(AT, "v2")))
                .isEqualTo("v2");
        assertThat(EventKinds.policyVersion(new LedgerEvent.ContractStarted(AT)))
                .isNull();
    }

    @Test
    void aCodeOrATypeIsDeclaredOnce() {
        EventKinds kinds = new EventKinds();
        kinds.bare("ONE", LedgerEvent.ContractStarted.class, LedgerEvent.ContractStarted::new);

        assertThatThrownBy(() -> kinds.bare("ONE", LedgerEvent.ContractEnded.class, LedgerEvent.ContractEnded::new))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> kinds.bare("TWO", LedgerEvent.ContractStarted.class, LedgerEvent.ContractStarted::new))
                .isInstanceOf(IllegalStateException.class);
        assertThat(List.of("ONE")).isEqualTo(kinds.codes());
    }
}
