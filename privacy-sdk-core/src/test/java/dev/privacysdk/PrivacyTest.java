package dev.privacysdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.annotation.category.EmailAddress;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Label;
import dev.privacysdk.policy.Notice;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.RecipientRule;
import dev.privacysdk.policy.Settings;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.PolicyVersion;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Recipient;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final PolicySource POLICY = PolicySource.fixed(policy(Instant.EPOCH));

    record Customer(
            @SubjectId("customer") String id,
            @EmailAddress @ForPurpose("orders") @Nullable String email) {}

    record Stranger(
            @SubjectId("customer") String id,
            @EmailAddress @ForPurpose("gossip") @Nullable String email) {}

    interface Orders {
        @ForPurpose("orders")
        Customer confirm(@SubjectId("customer") String id);
    }

    private static Policy policy(Instant effective) {
        PurposeRule orders = new PurposeRule(
                Purpose.of("orders"),
                Label.NONE,
                PurposeRule.defaultBases(List.of(LegalBasis.CONTRACT), false),
                Set.of(DataCategory.of("contact")),
                Set.of(Recipient.SELF),
                Set.of(),
                null,
                null,
                null,
                null,
                List.of());
        return Policy.of(List.of(new Edition(
                new PolicyVersion("v1", "hash"),
                effective,
                Set.of(),
                Settings.DEFAULTS,
                Map.of(),
                Map.of(),
                List.of(CategoryRule.plain(DataCategory.of("contact"))),
                List.of(RecipientRule.plain(Recipient.SELF)),
                List.of(orders),
                Notice.EMPTY)));
    }

    @Test
    void whatHasNoSensibleDefaultIsAskedForAllAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Privacy.under(POLICY, event -> {})
                        .deadline(Duration.ZERO)
                        .build())
                .withMessageContainingAll(".role(Role.CONTROLLER)", ".ledger(store)", "deadline");
    }

    @Test
    void marksThatDisagreeWithThePolicyRefuseTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Privacy.under(POLICY, event -> {})
                        .role(Role.CONTROLLER)
                        .ledger(LedgerStore.inMemory())
                        .holding(List.of(Stranger.class))
                        .build())
                .withMessageContaining("gossip");
    }

    @Test
    void aLedgerThatOutlivesTheProcessNeedsALastingKey() {
        LedgerStore lasting = new Lasting(LedgerStore.inMemory());
        assertThatIllegalStateException()
                .isThrownBy(() -> Privacy.under(POLICY, event -> {})
                        .role(Role.CONTROLLER)
                        .ledger(lasting)
                        .build())
                .withMessageContaining("new Pseudonyms(keyId, key)");
    }

    @Test
    void beforeTheFirstEditionNothingRuns() {
        try (Privacy privacy = Privacy.under(
                        PolicySource.fixed(policy(Instant.parse("2999-01-01T00:00:00Z"))), event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .build()) {
            assertThat(privacy.gate()
                            .decide(Processing.of(Subject.of("customer", "1"), Purpose.of("orders")))
                            .reason())
                    .isEqualTo(Reason.POLICY_NOT_IN_FORCE);
        }
    }

    @Test
    void anObservedServiceRunsWhatWouldBeDenied() {
        try (Privacy enforced = built(Enforcement.ENFORCE);
                Privacy observed = built(Enforcement.OBSERVE)) {
            Orders target = id -> new Customer(id, "ada@example.com");
            assertThat(observed.guard(Orders.class, target).confirm("1").email())
                    .isEqualTo("ada@example.com");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> enforced.guard(Orders.class, target).confirm("1"))
                    .hasMessage(
                            "orders: SUBJECT_UNKNOWN (R12). The person is not known here, and this purpose needs one who is.");
        }
    }

    @Test
    void aPermittedCallRuns() {
        try (Privacy privacy = built(Enforcement.ENFORCE)) {
            Subject ada = Subject.of("customer", "1");
            privacy.ledger().register(ada, SubjectKind.USER);
            privacy.ledger().contract(ada).started();
            Orders orders = privacy.guard(Orders.class, id -> new Customer(id, "ada@example.com"));
            assertThat(orders.confirm("1").email()).isEqualTo("ada@example.com");
        }
    }

    private static Privacy built(Enforcement enforcement) {
        return Privacy.under(POLICY, event -> {})
                .role(Role.CONTROLLER)
                .ledger(LedgerStore.inMemory())
                .enforcement(enforcement)
                .holding(List.of(Customer.class, Orders.class))
                .build();
    }

    /** Says that it survives the process. */
    private record Lasting(LedgerStore behind) implements LedgerStore {
        @Override
        public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
            return behind.append(entries, idempotencyKey);
        }

        @Override
        public Revision read(
                Collection<Subject> subjects, @Nullable Revision atLeast, BiConsumer<Subject, List<Recorded>> each) {
            return behind.read(subjects, atLeast, each);
        }

        @Override
        public Freshness freshness() {
            return new Freshness(behind.freshness().lowWater(), Freshness.Durability.POWER);
        }
    }
}
