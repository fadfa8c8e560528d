package dev.privacysdk.erasure;

import static dev.privacysdk.erasure.ErasureWorld.ADA;
import static dev.privacysdk.erasure.ErasureWorld.BOB;
import static dev.privacysdk.erasure.ErasureWorld.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.erasure.ErasureWorld.Table;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectEraserTest {
    private final ErasureWorld world = new ErasureWorld();
    private final Table accounts =
            new Table("accounts").with(ADA, "identity.name", 1).with(BOB, "identity.name", 1);
    private final Table orders = new Table("orders").with(ADA, "purchase", 3).with(BOB, "purchase", 2);
    private final Table messages = new Table("messages").with(ADA, "message", 2).with(ADA, "contact.email", 1);

    @AfterEach
    void close() {
        world.close();
    }

    private SubjectEraser.Builder eraser() {
        return world.eraser(accounts, orders, messages);
    }

    private long left() {
        return accounts.of(ADA) + orders.of(ADA) + messages.of(ADA);
    }

    @Test
    void aVerifiedRequestErasesThePersonEverywhereAndNobodyElse() {
        ErasureReport report =
                world.verified().eraser(accounts, orders, messages).build().erase(ADA);

        assertThat(report.complete()).isTrue();
        assertThat(report.steps())
                .extracting(ErasureReport.Step::name)
                .containsExactly("suppressions", "accounts", "orders", "messages");
        assertThat(report.steps()).extracting(ErasureReport.Step::removed).containsExactly(0L, 1L, 3L, 3L);
        assertThat(left()).isZero();
        assertThat(accounts.of(BOB) + orders.of(BOB)).isEqualTo(3);
        assertThat(world.isCompleted()).isTrue();
        assertThat(world.ask(ADA, "order", "purchase", Channel.NONE).reason()).isEqualTo(Reason.SUBJECT_ERASED);
    }

    @Test
    void withoutAVerifiedRequestNothingIsErased() {
        assertThatThrownBy(() -> eraser().build().erase(ADA))
                .isInstanceOf(ErasureRefused.class)
                .hasMessageContaining("No verified request");
        world.asked();
        assertThatThrownBy(() -> eraser().build().erase(ADA)).isInstanceOf(ErasureRefused.class);
        world.ledger.erasure(ADA).verified();
        world.ledger.erasure(ADA).rejected("not the account holder");
        assertThatThrownBy(() -> eraser().build().erase(ADA)).isInstanceOf(ErasureRefused.class);

        assertThat(left()).isEqualTo(7);
        assertThat(accounts.calls).isZero();
    }

    @Test
    void whereTheGateDeniesNothingIsErased() {
        world.verified().ledger.identity(ADA).unverified("lapsed");

        assertThatThrownBy(() -> eraser().build().erase(ADA))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.IDENTITY_NOT_VERIFIED));
        assertThat(left()).isEqualTo(7);
    }

    @Test
    void aHoldOnEverythingRefusesWithItsReason() {
        world.verified()
                .ledger
                .legalHold(ADA, "case 7")
                .placed(
                        DataCategory.of("identity"),
                        DataCategory.of("contact"),
                        PURCHASE,
                        DataCategory.of("message"),
                        DataCategory.of("activity"));

        assertThatThrownBy(() -> eraser().build().erase(ADA))
                .isInstanceOfSatisfying(
                        PrivacyDeniedException.class,
                        denied -> assertThat(denied.reason()).isEqualTo(Reason.LEGAL_HOLD));
        assertThat(left()).isEqualTo(7);
    }

    @Test
    void aHoldKeepsItsCategoriesAndTheReportSaysWhy() {
        world.verified().ledger.legalHold(ADA, "case 7").placed(PURCHASE, DataCategory.of("contact.email"));

        ErasureReport report = eraser().build().erase(ADA);

        assertThat(report.complete()).isTrue();
        assertThat(report.keptAnything()).isTrue();
        assertThat(report.steps()).extracting(ErasureReport.Step::kept).containsExactly(0L, 0L, 3L, 1L);
        assertThat(report.kept())
                .containsOnlyKeys(PURCHASE, DataCategory.of("contact.email"))
                .containsValue(Kept.Ground.LEGAL_HOLD);
        world.ledger.legalHold(ADA, "case 7").lifted();
        assertThat(eraser().build().erase(ADA).keptAnything()).isFalse();
        assertThat(left()).isZero();
    }

    @Test
    void aHoldKeepsWhatIsAboveAndBelowItAndNothingBesideIt() {
        Kept kept = Kept.nothing().and(Kept.Ground.LEGAL_HOLD, List.of(DataCategory.of("contact.email")));

        assertThat(kept.keeps(DataCategory.of("contact.email"))).isTrue();
        assertThat(kept.keeps(DataCategory.of("contact.email.work"))).isTrue();
        assertThat(kept.keeps(DataCategory.of("contact"))).isTrue();
        assertThat(kept.keeps(DataCategory.of("contact.phone"))).isFalse();
        assertThat(kept.and(Kept.Ground.RETAINED_BY_LAW, List.of(DataCategory.of("contact")))
                        .ground(DataCategory.of("contact.email")))
                .contains(Kept.Ground.LEGAL_HOLD);
    }

    @Test
    void anEarlierHoldThatWasLiftedKeepsNothingBesideTheOneThatStands() {
        world.verified().ledger.legalHold(ADA, "old").placed(DataCategory.of("contact"));
        world.ledger.legalHold(ADA, "old").lifted();
        world.ledger.legalHold(ADA, "new").placed(DataCategory.of("contact.email"));
        Table phones = new Table("phones").with(ADA, "contact.phone", 1);

        ErasureReport report = world.eraser(phones).build().erase(ADA);

        assertThat(report.kept()).containsOnlyKeys(DataCategory.of("contact.email"));
        assertThat(phones.of(ADA)).isZero();
    }

    @Test
    void theLawKeepsWhatCodeAndPolicyAgreeOn() {
        ErasureReport report = world.verified()
                .eraser(accounts, orders, messages)
                .retaining(Purpose.of("tax"), PURCHASE)
                .build()
                .erase(ADA);

        assertThat(report.complete()).isTrue();
        assertThat(report.kept()).containsExactlyEntriesOf(java.util.Map.of(PURCHASE, Kept.Ground.RETAINED_BY_LAW));
        assertThat(orders.of(ADA)).isEqualTo(3);
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void whereCodeAndPolicyDisagreeOnTheLawNothingIsErased() {
        world.verified();
        List<SubjectEraser> disagreeing = List.of(
                eraser().retaining(Purpose.of("order"), PURCHASE).build(),
                eraser().retaining(Purpose.of("nowhere"), PURCHASE).build(),
                eraser().retaining(Purpose.of("rights.fulfil"), PURCHASE).build(),
                eraser().retaining(Purpose.of("tax"), DataCategory.of("message"))
                        .build());
        for (SubjectEraser eraser : disagreeing) {
            assertThatThrownBy(() -> eraser.erase(ADA))
                    .isInstanceOf(ErasureRefused.class)
                    .hasMessageContaining("correct the policy or the eraser");
        }
        assertThat(left()).isEqualTo(7);
    }

    @Test
    void aFaultInOnePlaceStopsNoOtherAndIsNeverCalledComplete() {
        world.verified();
        orders.before = () -> {
            throw new IllegalStateException("CANARY ada@example.org");
        };

        ErasureReport report = eraser().build().erase(ADA);

        assertThat(report.complete()).isFalse();
        assertThat(report.steps().get(2).failure()).isEqualTo("java.lang.IllegalStateException");
        assertThat(report.toString()).doesNotContain("CANARY");
        assertThat(accounts.of(ADA) + messages.of(ADA)).isZero();
        assertThat(world.stands()).isInstanceOf(LedgerEvent.ErasureVerified.class);
        assertThat(world.ask(ADA, "order", "purchase", Channel.NONE).reason()).isEqualTo(Reason.ERASURE_PENDING);

        orders.before = null;
        assertThat(eraser().build().erase(ADA).complete()).isTrue();
        assertThat(left()).isZero();
        assertThat(world.isCompleted()).isTrue();
    }

    @Test
    void whereAddressesCannotBeReadNothingIsErasedAsOptOutsWouldBeLost() {
        world.verified();
        SubjectEraser blind = eraser().contacts(subject -> {
                    throw new IllegalStateException("out");
                })
                .build();

        ErasureReport report = blind.erase(ADA);

        assertThat(report.complete()).isFalse();
        assertThat(report.steps()).hasSize(1);
        assertThat(left()).isEqualTo(7);
        assertThat(world.isCompleted()).isFalse();
    }

    @Test
    void whatComesInAfterwardsIsErasedByCallingAgain() {
        world.verified();
        eraser().build().erase(ADA);
        orders.with(ADA, "purchase", 2);
        int events = world.ledger.history(ADA).size();

        ErasureReport again = eraser().build().erase(ADA);

        assertThat(again.complete()).isTrue();
        assertThat(again.steps().get(2).removed()).isEqualTo(2);
        assertThat(left()).isZero();
        assertThat(world.ledger.history(ADA)).hasSize(events);
    }

    @Test
    void erasersRunInsideTheErasurePurpose() {
        List<Purpose> seen = new ArrayList<>();
        accounts.before =
                () -> seen.add(PurposeScope.current().orElseThrow().permit().purpose());

        world.verified().eraser(accounts).build().erase(ADA);

        assertThat(seen).isNotEmpty().containsOnly(ErasureWorld.RIGHTS);
        assertThat(PurposeScope.current()).isEmpty();
    }

    @Test
    void whatCannotHoldIsNotBuilt() {
        assertThatThrownBy(() -> SubjectEraser.under(world.gate, world.ledger, world.policies, ErasureWorld.RIGHTS)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(".from(eraser)", ".contacts(source)", ".clock(");
        assertThatThrownBy(() -> world.eraser(accounts, new Table("accounts")).build())
                .hasMessageContaining("name of its own");
        assertThatThrownBy(() -> new Erased(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Contact(Channel.EMAIL, "ada@example.org").toString()).doesNotContain("ada");
        assertThatThrownBy(() -> new Contact(Channel.NONE, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Subject.of("customer", "x").toString()).doesNotContain("x]");
    }
}
