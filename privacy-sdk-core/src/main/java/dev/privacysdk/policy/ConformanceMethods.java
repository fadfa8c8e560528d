package dev.privacysdk.policy;

import dev.privacysdk.annotation.Channel;
import dev.privacysdk.annotation.Operation;
import dev.privacysdk.marking.MarkedMethod;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.policy.RecipientRule.Condition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.ProcessingKind;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Recipient;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the marks on methods against an edition. */
final class ConformanceMethods {
    private final Edition edition;
    private final ConformanceFindings findings;

    ConformanceMethods(Edition edition, ConformanceFindings findings) {
        this.edition = edition;
        this.findings = findings;
    }

    void check(Collection<MarkedMethod> methods) {
        Set<Purpose> served = new HashSet<>();
        for (MarkedMethod method : methods) {
            if (method.opensPurpose()) {
                served.add(method.purpose());
                check(method, method.kind());
            }
            for (MarkedType answer : method.answers()) {
                if (!answer.type().isRecord() && !answer.type().isInterface()) {
                    findings.warning(
                            method,
                            method + " answers with " + answer
                                    + ", which is no record and therefore passes whole or not at all; answer with a record or a"
                                    + " projection.");
                }
            }
        }
        for (PurposeRule rule : edition.purposes()) {
            // What a person asks for is answered by export and erasure, which no method of the application marks.
            if (!served.contains(rule.purpose()) && !rule.is(PurposeTrait.SUBJECT_REQUEST)) {
                findings.warning(
                        rule.purpose(),
                        "No method serves " + rule.purpose() + " of policy "
                                + edition.version().id() + "; mark the one that does, or have the policy drop it.");
            }
        }
    }

    private void check(MarkedMethod method, ProcessingKind kind) {
        PurposeRule rule = purpose(method, "is for", kind.purpose());
        Purpose origin = kind.collectedFor();
        if (origin != null) {
            purpose(method, "uses data collected for", origin);
        }
        if (rule == null) {
            return;
        }
        if (rule.messageClass() != null && kind.channel() == Channel.NONE) {
            findings.error(
                    method,
                    method + " is for " + kind.purpose()
                            + ", which sends messages, but names no channel, so no suppression would count; add @Via, or a channel to"
                            + " the word.");
        }
        checkRecipient(method, kind, rule);
        checkCategories(method, kind, rule);
    }

    private @Nullable PurposeRule purpose(MarkedMethod method, String does, Purpose purpose) {
        PurposeRule rule = edition.purpose(purpose);
        if (rule == null) {
            findings.unknown(method, does, purpose, edition, ConformanceFindings.purposeIds(edition));
        }
        return rule;
    }

    private void checkRecipient(MarkedMethod method, ProcessingKind kind, PurposeRule rule) {
        Recipient recipient = kind.recipient();
        RecipientRule known = edition.recipient(recipient);
        if (known == null && !recipient.isSelf()) {
            findings.unknown(
                    method,
                    "discloses to",
                    recipient,
                    edition,
                    edition.recipients().stream()
                            .map(each -> each.recipient().id())
                            .toList());
            return;
        }
        if (!rule.recipients().contains(recipient)) {
            findings.error(
                    method,
                    method + " gives data to " + recipient + ", but policy "
                            + edition.version().id() + " lets "
                            + kind.purpose() + " give it only to " + rule.recipients()
                            + "; name one of these by @DisclosedTo, or have"
                            + " the policy add " + recipient + ".");
        }
        Set<Condition> needs = known == null ? Set.of() : known.conditions();
        boolean byPurpose = rule.is(PurposeTrait.NEEDS_REFERENCE) && kind.operation() == Operation.DISCLOSE;
        boolean byRecipient = needs.contains(Condition.NEEDS_REFERENCE) || needs.contains(Condition.NEEDS_INSTRUCTION);
        if ((byPurpose || byRecipient) && !method.takesReference()) {
            findings.error(
                    method,
                    method + " discloses to " + recipient + " for " + kind.purpose()
                            + ", which policy " + edition.version().id()
                            + " allows only under a reference, but no parameter is the @Reference; add one.");
        }
    }

    private void checkCategories(MarkedMethod method, ProcessingKind kind, PurposeRule rule) {
        List<DataCategory> barred = kind.categories().stream()
                .filter(category -> edition.category(category) != null && !edition.allows(kind.purpose(), category))
                .toList();
        boolean denied = kind.everyCategory()
                ? !barred.isEmpty()
                : barred.size() == kind.categories().size();
        if (denied && !kind.categories().isEmpty()) {
            findings.error(
                    method,
                    method + " is for " + kind.purpose() + " and needs " + barred + ", but policy "
                            + edition.version().id() + " lets " + kind.purpose() + " use only " + rule.uses()
                            + ", so every call is denied; answer with what it may use, or have the policy add it.");
        }
    }
}
