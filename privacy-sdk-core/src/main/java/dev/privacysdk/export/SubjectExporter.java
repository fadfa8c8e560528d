package dev.privacysdk.export;

import dev.privacysdk.annotation.Operation;
import dev.privacysdk.audit.DisclosureSource;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PrivacyDeniedException;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Processing;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a service holds about one person, as one ZIP that a person can read and a machine too (GDPR Art. 15, 20).
 *
 * <p>Safe for any number of threads. Memory does not grow with the number of records. A source that fails stops nobody, and the
 * package says so itself; an output that fails stops everything, and what was written by then does not open.
 */
public final class SubjectExporter {
    private final PurposeGate gate;
    private final SubjectLedger ledger;
    private final PolicySource policies;
    private final Purpose access;
    private final String service;
    private final List<SubjectDataSource> sources;
    private final @Nullable DisclosureSource disclosures;
    private final @Nullable Pseudonyms pseudonyms;
    private final Clock clock;
    private final Locale language;
    private final Path spoolDirectory;

    private SubjectExporter(Builder builder, Clock clock, String service) {
        this.gate = builder.gate;
        this.ledger = builder.ledger;
        this.policies = builder.policies;
        this.access = builder.access;
        this.service = service;
        this.sources = List.copyOf(builder.sources);
        this.disclosures = builder.disclosures;
        this.pseudonyms = builder.pseudonyms;
        this.clock = clock;
        this.language = builder.language;
        this.spoolDirectory = builder.spoolDirectory;
    }

    /** Begins with what has no sensible default; {@code access} is the purpose of answering a person's own request. */
    public static Builder under(PurposeGate gate, SubjectLedger ledger, PolicySource policies, Purpose access) {
        return new Builder(gate, ledger, policies, access);
    }

    /** Writes the package in the service's own language; see the other method of this name. */
    public ExportReport export(Subject subject, OutputStream out) throws IOException {
        return export(subject, language, out);
    }

    /**
     * Writes the package about this person, in this language where it is spoken, else in English; leaves the output open.
     *
     * @throws PrivacyDeniedException where the gate denies, such as for want of a verified identity; nothing was written
     * @throws IOException where the output failed; what was written does not open as a ZIP
     */
    public ExportReport export(Subject subject, Locale wanted, OutputStream out) throws IOException {
        Permit permit = gate.require(Processing.of(subject, access).performing(Operation.EXPORT));
        Instant created = clock.instant();
        Edition edition = policies.current()
                .inForce(created)
                .orElseThrow(() ->
                        new IllegalStateException("No edition of the policy is in force; nothing is handed out."));
        try (ExportRun run = new ExportRun(this, subject, permit, edition, Words.of(wanted, edition), created, out)) {
            return run.write();
        }
    }

    String service(Edition edition) {
        var controller = edition.notice().controller();
        return !service.isEmpty() || controller == null ? service : controller.name();
    }

    SubjectLedger ledger() {
        return ledger;
    }

    List<SubjectDataSource> sources() {
        return sources;
    }

    @Nullable
    DisclosureSource disclosures() {
        return disclosures;
    }

    @Nullable
    Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    Path spoolDirectory() {
        return spoolDirectory;
    }

    /** Takes where the data is, and refuses to build what would not hold. */
    public static final class Builder {
        private final PurposeGate gate;
        private final SubjectLedger ledger;
        private final PolicySource policies;
        private final Purpose access;
        private final List<SubjectDataSource> sources = new ArrayList<>();
        private String service = "";
        private @Nullable DisclosureSource disclosures;
        private @Nullable Pseudonyms pseudonyms;
        private @Nullable Clock clock;
        private Locale language = Locale.ENGLISH;
        private Path spoolDirectory = Path.of(System.getProperty("java.io.tmpdir", "."));

        private Builder(PurposeGate gate, SubjectLedger ledger, PolicySource policies, Purpose access) {
            this.gate = gate;
            this.ledger = ledger;
            this.policies = policies;
            this.access = access;
        }

        /** What the service is called; by default as its controller in the policy. */
        public Builder service(String name) {
            this.service = name;
            return this;
        }

        /** Where the person's data is, in the order in which it is shown. */
        public Builder from(SubjectDataSource... where) {
            sources.addAll(List.of(where));
            return this;
        }

        /** Where disclosures are recorded, and the names people have there; without it the package says that none are kept. */
        public Builder disclosures(DisclosureSource recorded, Pseudonyms named) {
            this.disclosures = recorded;
            this.pseudonyms = named;
            return this;
        }

        /** The clock that dates the package and picks the edition; has to be said. */
        public Builder clock(Clock wall) {
            this.clock = wall;
            return this;
        }

        /** The language where none is asked for: English, as by default, or Japanese. */
        public Builder language(Locale own) {
            this.language = own;
            return this;
        }

        /** Where large pages wait to be written, in files of the owner alone; the directory for such files by default. */
        public Builder spoolIn(Path directory) {
            this.spoolDirectory = directory;
            return this;
        }

        /** Builds; throws IllegalStateException with everything that is missing or wrong, and what to do. */
        public SubjectExporter build() {
            List<String> problems = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (SubjectDataSource source : sources) {
                if (!Names.isSource(source.name())) {
                    problems.add(
                            "A source of " + source.getClass().getSimpleName()
                                    + " needs another name: lower-case letters, digits and single hyphens, such as \"orders\".");
                } else if (names.contains(source.name())) {
                    problems.add("Two sources are named " + source.name() + "; give each a name of its own.");
                }
                names.add(source.name());
            }
            if (sources.isEmpty()) {
                problems.add("Say where data is: .from(source); without one every export would call itself complete.");
            }
            if (clock == null) {
                problems.add("Say which clock: .clock(Clock.systemUTC()).");
            }
            if (!problems.isEmpty() || clock == null) {
                throw new IllegalStateException("The exporter cannot be built. " + String.join(" ", problems));
            }
            return new SubjectExporter(this, clock, service);
        }
    }
}
