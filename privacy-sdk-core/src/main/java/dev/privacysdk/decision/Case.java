package dev.privacysdk.decision;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.SubjectState;
import dev.privacysdk.policy.CategoryRule;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PurposeRule;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Regime;
import dev.privacysdk.vocabulary.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question with what the policy says about its names, looked up once.
 *
 * <p>A rule may ask for what an earlier rule has established and for nothing else.
 */
final class Case {
    final Policy policy;
    final Request request;
    final SubjectState state;
    private final Instant time;
    private final @Nullable Edition edition;
    private final @Nullable PurposeRule purpose;
    private final @Nullable CategoryRule category;

    Case(Policy policy, Request request, SubjectState state) {
        this.policy = policy;
        this.request = request;
        this.state = state;
        this.time = request.time() == null ? Instant.MIN : request.time();
        this.edition = policy.inForce(time).orElse(null);
        this.purpose = edition == null || request.purpose() == null ? null : edition.purpose(request.purpose());
        this.category = edition == null || request.category() == null ? null : edition.category(request.category());
    }

    Instant time() {
        return time;
    }

    @Nullable
    Edition editionInForce() {
        return edition;
    }

    @Nullable
    PurposeRule declaredPurpose() {
        return purpose;
    }

    @Nullable
    CategoryRule declaredCategory() {
        return category;
    }

    Edition edition() {
        return established(edition);
    }

    PurposeRule purpose() {
        return established(purpose);
    }

    /** What holds for the category: its own rule, or that of its nearest declared ancestor. */
    CategoryRule category() {
        return established(category);
    }

    /** The category as it was asked for, which may lie below the declared one. */
    String categoryId() {
        return established(request.category());
    }

    boolean categoryBelow(DataCategory above) {
        String id = categoryId();
        String root = above.id();
        return id.startsWith(root) && (id.length() == root.length() || id.charAt(root.length()) == '.');
    }

    boolean is(PurposeTrait trait) {
        return purpose().is(trait);
    }

    boolean operation(Operation operation) {
        return request.operation() == operation;
    }

    boolean processor() {
        return request.role() == Role.PROCESSOR;
    }

    Regime regime() {
        return edition().regime(request.jurisdiction());
    }

    boolean selfOnly() {
        return request.recipient().equals("self");
    }

    /** The bases that are tried; sensitive data in an opt-in state needs consent outside permitted uses. */
    List<LegalBasis> bases() {
        boolean optIn = category().usSensitive()
                && !is(PurposeTrait.SENSITIVE_USE_PERMITTED)
                && edition().settings().sensitiveOptIn().contains(request.jurisdiction());
        return optIn ? List.of(LegalBasis.CONSENT) : purpose().basesIn(regime());
    }

    /** Whether no residence whatever would give the purpose a basis. */
    boolean withoutBasisAnywhere() {
        boolean optIn = category().usSensitive()
                && !edition().settings().sensitiveOptIn().isEmpty();
        return !optIn && purpose().bases().values().stream().allMatch(List::isEmpty);
    }

    private static <T> T established(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("A rule asked for what no earlier rule has established.");
        }
        return value;
    }
}
