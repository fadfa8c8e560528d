package dev.privacysdk.house;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The map of the house: who may know whom, and which library lives in which room. A new arrow is a reviewed line. */
final class HouseMap {
    private HouseMap() {}

    /** The front door's own room. */
    static final String ROOT = "";

    /** Who may know whom. Whoever may know vocabulary may know the enums of the marks, which vocabulary speaks. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("annotation", Set.of()),
            Map.entry("annotation.category", Set.of("annotation")),
            Map.entry("vocabulary", Set.of("annotation")),
            Map.entry("marking", Set.of("annotation", "vocabulary")),
            Map.entry("policy", Set.of("annotation", "vocabulary", "marking")),
            Map.entry("audit", Set.of("vocabulary")),
            Map.entry("ledger", Set.of("vocabulary", "audit")),
            Map.entry("decision", Set.of("vocabulary", "policy", "ledger", "audit")),
            Map.entry("minimization", Set.of("vocabulary", "marking", "decision")),
            Map.entry("interception", Set.of("vocabulary", "marking", "decision", "minimization")),
            Map.entry("json", Set.of("vocabulary", "marking", "decision", "minimization", "masking")),
            Map.entry("detection", Set.of()),
            Map.entry("masking", Set.of("vocabulary", "marking", "policy", "decision", "detection")),
            Map.entry("logging", Set.of()),
            Map.entry("logging.logback", Set.of("masking", "logging")),
            Map.entry("logging.thrown", Set.of("masking")),
            Map.entry("logging.log4j", Set.of("masking", "logging", "logging.thrown")),
            Map.entry("logging.jdk", Set.of("masking", "logging.thrown")),
            Map.entry("export", Set.of("vocabulary", "marking", "policy", "ledger", "audit", "decision")),
            Map.entry("erasure", Set.of("vocabulary", "marking", "policy", "ledger", "audit", "decision")),
            Map.entry("rights", Set.of("vocabulary", "policy", "ledger", "audit", "decision", "export", "erasure")),
            Map.entry("channel", Set.of("vocabulary", "policy", "ledger")),
            Map.entry("feed", Set.of("ledger")),
            Map.entry("value", Set.of("decision", "masking")),
            Map.entry("report", Set.of("vocabulary", "marking", "policy")),
            Map.entry("archunit", Set.of("annotation", "vocabulary", "marking", "policy")),
            Map.entry("jdbc", Set.of("vocabulary", "ledger", "audit", "rights")),
            Map.entry(
                    ROOT,
                    Set.of(
                            "annotation",
                            "annotation.category",
                            "vocabulary",
                            "marking",
                            "policy",
                            "audit",
                            "ledger",
                            "decision",
                            "minimization",
                            "interception",
                            "json",
                            "detection",
                            "masking",
                            "export",
                            "erasure",
                            "rights",
                            "channel",
                            "feed",
                            "value",
                            "report")));

    /** Which rooms may use the packages under a prefix, and which of them may show it to callers. */
    record Library(String prefix, Set<String> usedIn, Set<String> shownBy) {}

    /** Everything beside the JDK and JSpecify. What is not listed is used nowhere. */
    static final List<Library> LIBRARIES = List.of(
            new Library("com.tngtech.archunit.", Set.of("archunit"), Set.of("archunit")),
            new Library("org.objectweb.asm.", Set.of("archunit"), Set.of()),
            new Library("ch.qos.logback.", Set.of("logging.logback"), Set.of("logging.logback")),
            new Library("org.apache.logging.log4j.", Set.of("logging.log4j"), Set.of("logging.log4j")),
            new Library("com.github.benmanes.caffeine.", Set.of("ledger"), Set.of()),
            new Library("tools.jackson.", Set.of("json", "export"), Set.of("json")),
            new Library("com.fasterxml.jackson.annotation.", Set.of("json"), Set.of("json")),
            new Library("org.snakeyaml.engine.", Set.of("policy"), Set.of()),
            new Library("reactor.", Set.of("interception"), Set.of()),
            new Library("org.reactivestreams.", Set.of("interception"), Set.of()),
            new Library(
                    "org.slf4j.",
                    Set.of(
                            ROOT,
                            "audit",
                            "policy",
                            "ledger",
                            "decision",
                            "minimization",
                            "interception",
                            "channel",
                            "logging.logback"),
                    Set.of("audit")),
            new Library("java.sql.", Set.of("jdbc"), Set.of("jdbc")),
            new Library("javax.sql.", Set.of("jdbc"), Set.of("jdbc")));

    /** What every room may use. */
    static final List<String> EVERYWHERE = List.of("java.", "javax.crypto.", "org.jspecify.annotations.");

    /**
     * Who may use regular expressions: on short text that its own code bounds or on the lawyers' document, whose size is
     * bounded, or on names of classes while an application is built; never on what people wrote, because backtracking is a
     * denial of service.
     */
    static final Set<String> REGEX = Set.of("archunit", "policy", "vocabulary.Jurisdiction", "audit.Pseudonyms");

    /** Who may touch the platform's own logs and streams, because it masks what others write there. */
    static final String PLATFORM_LOGS = "logging.jdk";

    /** Who may make the clock that everybody else is given. */
    static final String CLOCKMAKER = "Privacy";

    /** The rule of decision, which is pure. */
    static final String PURE = "decision.Decider";

    /** What the rule may not know, in this house. */
    static final Set<String> IMPURE_ROOMS = Set.of("audit");

    /** Classes of the shell that the rule may not know. */
    static final Set<String> IMPURE = Set.of(
            "decision.PurposeGate",
            "decision.PurposeScope",
            "decision.SignalSource",
            "ledger.LedgerStore",
            "ledger.SubjectLedger",
            "ledger.KnownSubject",
            "policy.PolicySource");
}
