package dev.privacysdk.export;

import dev.privacysdk.audit.DisclosureSource;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.Permit;
import dev.privacysdk.decision.PurposeScope;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.DataCategory;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One export being written: data first, then what explains it, then the page, then the manifest. */
final class ExportRun implements AutoCloseable {
    private final SubjectExporter exporter;
    private final Subject subject;
    private final Permit permit;
    private final Edition edition;
    private final Words words;
    private final Instant created;
    private final Archive archive;
    private final List<Spool> spools = new ArrayList<>();
    private final List<Page.Part> parts = new ArrayList<>();
    private final List<Value> listed = new ArrayList<>();
    private final Set<DataCategory> held = new TreeSet<>();
    private List<Recorded> history = List.of();
    private @Nullable Jurisdiction residence;
    private @Nullable Spool disclosures;

    ExportRun(
            SubjectExporter exporter,
            Subject subject,
            Permit permit,
            Edition edition,
            Words words,
            Instant created,
            OutputStream out) {
        this.exporter = exporter;
        this.subject = subject;
        this.permit = permit;
        this.edition = edition;
        this.words = words;
        this.created = created;
        this.archive = new Archive(new Outlet(out), created);
    }

    ExportReport write() throws IOException {
        for (SubjectDataSource source : exporter.sources()) {
            take(source);
        }
        ExportReport.Section consents = consents();
        ExportReport.Section received = received();
        Facts facts = new Facts(edition, residence, words, held);
        boolean any = parts.stream().anyMatch(part -> part.section().records() > 0) || !history.isEmpty();
        archive.file("article-15.json", Json.document(facts.document(any)));
        Page.Content content = new Page.Content(
                service(), subject, created, edition, facts, parts, history, disclosures, consents, received);
        try (OutputStream page = archive.begin("index.html")) {
            new Page(page, words, content).write();
        }
        archive.file("manifest.json", Json.document(manifest(content)));
        archive.finish();
        return new ExportReport(content.complete(), content.sections(), edition.version(), created);
    }

    private String service() {
        String named = exporter.service(edition);
        return named.isEmpty() ? words.say("service.us") : named;
    }

    private Spool spool() {
        Spool spool = new Spool(exporter.spoolDirectory());
        spools.add(spool);
        return spool;
    }

    private void take(SubjectDataSource source) throws IOException {
        Spool cards = spool();
        String label = words.text(source.labels(), Names.plain(source.name()));
        Taking taking;
        try (OutputStream lines = archive.begin("data/" + source.name() + ".ndjson")) {
            taking = new Taking(subject, edition, permit, lines, new RecordPage(cards, words, label));
            Throwable ended = null;
            try {
                PurposeScope.of(permit).run(() -> source.forEach(subject, taking));
            } catch (Exception | LinkageError | StackOverflowError e) {
                ended = e;
            }
            taking.end(ended);
        }
        held.addAll(taking.found());
        List<Value> types = new ArrayList<>();
        for (Map.Entry<Class<?>, String> type : taking.types().entrySet()) {
            String schema = archive.free("schema/" + source.name() + "-" + type.getValue(), ".schema.json");
            archive.file(schema, Json.document(SchemaOf.type(type.getKey(), words)));
            types.add(Value.whole()
                    .with("type", type.getValue())
                    .with("schema", schema)
                    .end());
            reachable(type.getKey());
        }
        ExportReport.Section section = taking.section(source.name());
        parts.add(new Page.Part(label, section, cards));
        listed.add(listed(section).with("types", Value.many(types)).end());
    }

    /** What the records' types say that this service holds, found in this person's records or not. */
    private void reachable(Class<?> type) {
        for (MarkedType marked : MarkedType.of(type).personalTypes()) {
            for (MarkedField field : marked.fields()) {
                if (field.category() != null) {
                    held.add(field.category());
                }
            }
        }
    }

    private ExportReport.Section consents() throws IOException {
        Throwable ended = null;
        try {
            history = exporter.ledger().history(subject);
            residence = exporter.ledger().of(subject).residence();
        } catch (RuntimeException e) {
            ended = e;
        }
        archive.file("consents.json", Json.document(Said.document(history)));
        return plain("consents", history.size(), ended);
    }

    private ExportReport.Section received() throws IOException {
        DisclosureSource source = exporter.disclosures();
        Pseudonyms pseudonyms = exporter.pseudonyms();
        if (source == null || pseudonyms == null) {
            archive.file(
                    "disclosures.json",
                    Json.document(
                            Value.whole().with("kept", new Value.Truth(false)).end()));
            return plain("disclosures", 0, null);
        }
        Spool rows = spool();
        disclosures = rows;
        Throwable ended = null;
        try (OutputStream json = archive.begin("disclosures.json")) {
            Received received = new Received(json, rows, words);
            json.write("{\"kept\":true,\"disclosures\":[".getBytes(StandardCharsets.UTF_8));
            try {
                source.forEach(pseudonyms.every(subject), received);
            } catch (Exception | LinkageError | StackOverflowError e) {
                ended = e;
            }
            received.check();
            json.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            return plain("disclosures", received.count(), ended);
        }
    }

    private static ExportReport.Section plain(String name, long records, @Nullable Throwable ended) {
        String failure = ended == null ? null : ended.getClass().getName();
        return new ExportReport.Section(name, records, 0, 0, 0, Map.of(), failure, ended);
    }

    private static Value.Writing listed(ExportReport.Section section) {
        Value.Writing withheld = Value.whole();
        section.withheld().forEach((reason, count) -> withheld.with(reason.name(), Value.number(count)));
        return Value.whole()
                .with("name", section.source())
                .with("complete", new Value.Truth(section.complete()))
                .with("records", Value.number(section.records()))
                .with("foreign", Value.number(section.foreign()))
                .with("failed", Value.number(section.failed()))
                .with("unmarked", Value.number(section.unmarked()))
                .with("withheld", withheld.end())
                .maybe("failure", section.failure());
    }

    private Value manifest(Page.Content content) {
        List<Value> files = new ArrayList<>();
        archive.files()
                .forEach(file -> files.add(Value.whole()
                        .with("name", file.name())
                        .with("bytes", Value.number(file.bytes()))
                        .with("sha256", file.sha256())
                        .end()));
        return Value.whole()
                .with("format", "privacy-sdk-export-1")
                .with("service", content.service())
                .with(
                        "subject",
                        Value.whole()
                                .with("kind", subject.kind())
                                .with("id", subject.id())
                                .end())
                .with("created", new Value.Moment(created))
                .with("language", words.language())
                .with("complete", new Value.Truth(content.complete()))
                .with("policyVersion", edition.version().id())
                .with("policyHash", edition.version().hash())
                .maybe(
                        "ledgerRevision",
                        permit.revision() == null ? null : permit.revision().toString())
                .with("sources", Value.many(listed))
                .with("consents", listed(content.consents()).end())
                .with("disclosures", listed(content.received()).end())
                .with("files", Value.many(files))
                .end();
    }

    /** Deletes what waited on disk, whatever happened. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Spool spool : spools) {
            try {
                spool.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
