package dev.privacysdk.examples.assistant.web;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.vocabulary.Obligation;
import java.util.List;

/**
 * That something was done, and why it was permitted; it says nothing about the person.
 *
 * <p>The last three are here so that a demonstration can show them; a service of one's own need not tell.
 */
public record Done(String done, String reason, String rule, List<String> obligations) {
    /** What was done in the purpose this thread runs in. */
    public static Done under(String done) {
        Permit permit = PurposeScope.current()
                .orElseThrow(() -> new IllegalStateException("This was done outside every purpose; mark the method."))
                .permit();
        return new Done(
                done,
                permit.reason().name(),
                permit.rule().name(),
                permit.obligations().stream().map(Obligation::name).toList());
    }
}
