package dev.privacysdk.policy;

import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Regime;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A right that people have, and on which conditions.
 *
 * @param id its id
 * @param label its names
 * @param regime the body of rules that gives it
 * @param kind what it is a right to
 * @param verified it is granted only to people whose identity is verified
 * @param deadline how long an answer may take
 * @param extension by how much that may be extended
 * @param conditions the conditions in words, by language
 * @param residents who has it, by residence; empty for everybody under the regime
 */
public record RightNotice(
        String id,
        Label label,
        Regime regime,
        Kind kind,
        boolean verified,
        @Nullable Period deadline,
        @Nullable Period extension,
        Map<String, String> conditions,
        Set<Jurisdiction> residents) {
    /** What a right is to. */
    public enum Kind {
        /** To know, and to a copy. */
        ACCESS,
        /** To erasure. */
        DELETE,
        /** To rectification. */
        CORRECT,
        /** To restriction. */
        RESTRICT,
        /** To object. */
        OBJECT,
        /** To object to direct marketing. */
        OBJECT_MARKETING,
        /** To have no decision made by a machine alone. */
        NO_AUTOMATED_DECISION,
        /** To take the data along. */
        PORTABILITY,
        /** To withdraw a consent. */
        WITHDRAW_CONSENT,
        /** To complain to an authority. */
        COMPLAIN,
        /** To suffer no disadvantage from a right. */
        NON_DISCRIMINATION,
        /** How people are verified. */
        VERIFICATION,
        /** To act through an agent. */
        AGENT,
        /** To have a refusal looked at again. */
        APPEAL,
        /** How rights are exercised. */
        EXERCISE
    }

    /** Keeps copies. */
    public RightNotice {
        conditions = Ordered.map(conditions);
        residents = Ordered.set(residents);
    }
}
