package dev.privacysdk.decision;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.ledger.LedgerEvent.InstructionGiven;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PurposeTrait;
import dev.privacysdk.vocabulary.DataState;
import dev.privacysdk.vocabulary.LegalBasis;
import dev.privacysdk.vocabulary.Obligation;
import dev.privacysdk.vocabulary.Reason;
import dev.privacysdk.vocabulary.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** R01 to R11: what the policy alone decides, and whether the ledger can be asked; null where a rule has nothing to say. */
final class PolicyRules {
    private PolicyRules() {}

    static @Nullable Verdict complete(Case about) {
        return about.request.readable() ? null : Verdict.of(Reason.INVALID_REQUEST);
    }

    static @Nullable Verdict inForce(Case about) {
        Edition edition = about.editionInForce();
        if (edition == null) {
            return Verdict.of(Reason.POLICY_NOT_IN_FORCE);
        }
        String pinned = about.request.pinnedVersion();
        return pinned != null && !pinned.equals(edition.version().id())
                ? Verdict.of(Reason.POLICY_VERSION_SUPERSEDED)
                : null;
    }

    static @Nullable Verdict purposeDeclared(Case about) {
        return about.declaredPurpose() == null ? Verdict.of(Reason.PURPOSE_UNKNOWN) : null;
    }

    static @Nullable Verdict categoryDeclared(Case about) {
        return about.declaredCategory() == null ? Verdict.of(Reason.CATEGORY_UNKNOWN) : null;
    }

    static @Nullable Verdict deidentified(Case about) {
        if (about.operation(Operation.REIDENTIFY)) {
            return Verdict.of(Reason.REIDENTIFICATION_PROHIBITED);
        }
        return about.request.dataState() == DataState.DEIDENTIFIED ? Verdict.of(Reason.NOT_PERSONAL_DATA) : null;
    }

    /** Absolute: no consent, instruction or outage lifts it (11 CCR 7027(a)). */
    static @Nullable Verdict inference(Case about) {
        return about.operation(Operation.INFER) && about.category().sensitive()
                ? Verdict.of(Reason.SENSITIVE_INFERENCE_PROHIBITED)
                : null;
    }

    /** GDPR Art. 28(3)(a), 29. */
    static @Nullable Verdict instruction(Case about) {
        return about.processor() && !instructed(about) ? Verdict.of(Reason.NO_CUSTOMER_INSTRUCTION) : null;
    }

    private static boolean instructed(Case about) {
        InstructionGiven instruction = about.state.instruction(about.time());
        return instruction != null
                && instruction.purposes().contains(about.purpose().purpose())
                && instruction.categories().stream().anyMatch(about::categoryBelow)
                && (about.selfOnly()
                        || instruction.recipients().stream().anyMatch(r -> r.id().equals(about.request.recipient())));
    }

    static @Nullable Verdict categoryAllowed(Case about) {
        return about.edition().allows(about.purpose().purpose().id(), about.categoryId())
                ? null
                : Verdict.of(Reason.CATEGORY_NOT_ALLOWED_FOR_PURPOSE);
    }

    static @Nullable Verdict recipientAllowed(Case about) {
        String recipient = about.request.recipient();
        boolean ofPurpose = about.purpose().recipients().stream().anyMatch(r -> r.id().equals(recipient));
        return ofPurpose && about.category().mayGoTo(recipient) ? null : Verdict.of(Reason.RECIPIENT_NOT_ALLOWED);
    }

    static @Nullable Verdict basisDeclared(Case about) {
        return about.bases().isEmpty() ? Verdict.of(Reason.NO_LEGAL_BASIS) : null;
    }

    static @Nullable Verdict ledgerUsable(Case about) {
        StoreHealth store = about.request.store();
        Reason outage = switch (store.status()) {
            case OK -> null;
            case DOWN -> Reason.STORE_UNAVAILABLE;
            case STALE -> fresh(about, store.staleMillis()) ? null : Reason.STORE_STALE;
        };
        if (outage == null) {
            return null;
        }
        boolean goesOn = about.is(PurposeTrait.OPEN_AUDITED)
                && about.request.role() == Role.CONTROLLER
                && !about.operation(Operation.ERASE)
                && !about.operation(Operation.EXPORT);
        return goesOn ? new Verdict(Reason.OUTAGE_OVERRIDE, null, Set.of(Obligation.AUDIT_OUTAGE)) : Verdict.of(outage);
    }

    private static boolean fresh(Case about, @Nullable Long staleMillis) {
        return staleMillis != null
                && staleMillis >= 0
                && staleMillis <= about.edition().settings().maxStale().toMillis();
    }

    /** A processor that stayed inside its instruction needs no basis of its own. */
    static @Nullable Verdict instructionEnds(Case about) {
        return about.processor() && instructed(about)
                ? Verdict.of(Reason.CUSTOMER_INSTRUCTION, LegalBasis.CUSTOMER_INSTRUCTION)
                : null;
    }
}
