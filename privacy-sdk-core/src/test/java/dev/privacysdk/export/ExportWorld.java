package dev.privacysdk.export;

import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.audit.AuditEvent;
import dev.privacysdk.audit.DecisionCounter;
import dev.privacysdk.audit.DisclosureSource;
import dev.privacysdk.audit.Pseudonyms;
import dev.privacysdk.decision.Enforcement;
import dev.privacysdk.decision.GateSettings;
import dev.privacysdk.decision.PurposeGate;
import dev.privacysdk.ledger.Freshness;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerStore;
import dev.privacysdk.ledger.Recorded;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.policy.PolicySource;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Revision;
import dev.privacysdk.vocabulary.Role;
import dev.privacysdk.vocabulary.Signals;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A shop with a gate, a ledger and people whose identity is verified. */
final class ExportWorld implements AutoCloseable {
    static final Subject ADA = Subject.of("customer", "ada-4711");
    static final Subject BOB = Subject.of("customer", "bob-0815");
    static final Purpose ACCESS = Purpose.of("rights.fulfil");
    static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final AtomicBoolean ledgerOut = new AtomicBoolean();
    final SubjectLedger ledger = SubjectLedger.over(store(), clock, System::nanoTime, 10_000);
    final PolicySource policies = PolicySource.classpath("dev/privacysdk/export/shop.yml");
    final Pseudonyms pseudonyms =
            new Pseudonyms("test", "0123456789abcdef-a-test-key".getBytes(StandardCharsets.US_ASCII));
    final List<AuditEvent> audit = new ArrayList<>();
    final PurposeGate gate = new PurposeGate(
            policies,
            ledger,
            subject -> Signals.NONE,
            audit::add,
            new DecisionCounter(audit::add, pseudonyms, clock),
            pseudonyms,
            new GateSettings(Role.CONTROLLER, Enforcement.ENFORCE, Duration.ofSeconds(20)),
            clock,
            System::nanoTime);

    ExportWorld() {
        verified(ADA);
        verified(BOB);
    }

    private LedgerStore store() {
        LedgerStore behind = LedgerStore.inMemory();
        return new LedgerStore() {
            @Override
            public Revision append(List<LedgerEntry> entries, String idempotencyKey) {
                return behind.append(entries, idempotencyKey);
            }

            @Override
            public Revision read(
                    Collection<Subject> subjects,
                    @Nullable Revision atLeast,
                    BiConsumer<Subject, List<Recorded>> each) {
                if (ledgerOut.get()) {
                    throw new IllegalStateException("out");
                }
                return behind.read(subjects, atLeast, each);
            }

            @Override
            public Freshness freshness() {
                return behind.freshness();
            }
        };
    }

    void verified(Subject subject) {
        ledger.register(subject, SubjectKind.USER);
        ledger.residence(subject, Jurisdiction.of("EU"), "billing address");
        ledger.identity(subject).verified("e-mail link");
    }

    SubjectExporter.Builder exporter(SubjectDataSource... sources) {
        return SubjectExporter.under(gate, ledger, policies, ACCESS)
                .clock(clock)
                .from(sources);
    }

    @Override
    public void close() {
        gate.close();
    }

    // ---- what the shop holds

    record Address(
            @PersonalData("contact.address") String street,
            @PersonalData("contact.address") String city,
            @PersonalData("contact.address") String country) {}

    record Account(
            @SubjectId("customer") String id,
            @PersonalData("identity.name") String name,
            @PersonalData("identity.birth") LocalDate born,
            @PersonalData("contact.email") String email,
            @PersonalData("contact.email") @Nullable String backupEmail,
            @PersonalData("contact.phone") @Nullable String phone,
            @PersonalData("contact.address") Address address,
            @PersonalData("credentials") @Nullable String passwordHash,
            boolean active,
            Instant since) {}

    record Line(String article, int quantity, BigDecimal price) {}

    record Order(
            @SubjectId("customer") String customer,
            String number,
            @PersonalData("purchase") List<Line> lines,
            @PersonalData("purchase") BigDecimal total,
            Instant orderedAt) {}

    record Colleague(
            @SubjectId("customer") String id,
            @PersonalData("identity.name") String name) {}

    record Message(
            @SubjectId("customer") String author,
            @PersonalData("message") String text,
            Instant sentAt,
            @Nullable Colleague forwardedTo) {}

    record Note(
            @SubjectId("customer") String about,
            @PersonalData("staff") String text) {}

    static Account account(Subject person, String name) {
        return new Account(
                person.id(),
                name,
                LocalDate.of(1985, 12, 10),
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org",
                "second@example.org",
                "+353 1 555 0147",
                new Address("12 Fitzwilliam Lane", "Dublin 2", "Ireland"),
                "$2b$12$CANARY-SECRET-" + person.id(),
                true,
                Instant.parse("2024-05-04T08:15:00Z"));
    }

    static Order order(Subject person, int n) {
        return new Order(
                person.id(),
                "A-" + (20_250 + n),
                List.of(
                        new Line("Kettle, cast iron", 1, new BigDecimal("84.50")),
                        new Line("Green tea, 100 g", n, new BigDecimal("7.20"))),
                new BigDecimal("84.50").add(new BigDecimal("7.20").multiply(BigDecimal.valueOf(n))),
                Instant.parse("2025-06-01T10:00:00Z").plus(Duration.ofDays(31L * n)));
    }

    /** Ten records in four places. */
    static SubjectDataSource[] tenRecords() {
        return new SubjectDataSource[] {
            source(
                    "account",
                    Map.of("en", "Your account", "ja", "アカウント"),
                    each -> each.accept(account(ADA, "Ada Byrne"))),
            source("orders", Map.of("en", "Orders", "ja", "ご注文"), each -> {
                for (int i = 1; i <= 5; i++) {
                    each.accept(order(ADA, i));
                }
            }),
            source("messages", Map.of("en", "Messages", "ja", "メッセージ"), each -> {
                each.accept(new Message(
                        ADA.id(),
                        "Hello,\nthe kettle came without its lid. Could you send one?\n\nThank you,\nAda",
                        Instant.parse("2025-07-10T12:00:00Z"),
                        null));
                each.accept(new Message(
                        ADA.id(),
                        "よろしくお願いします。".repeat(12),
                        Instant.parse("2025-07-11T12:00:00Z"),
                        new Colleague(BOB.id(), "CANARY-OTHER Bob")));
                each.accept(new Message(
                        ADA.id(),
                        "https://example.org/" + "x".repeat(160),
                        Instant.parse("2025-07-12T12:00:00Z"),
                        null));
            }),
            source("preferences", Map.of(), each -> {
                Map<String, Object> settings = new LinkedHashMap<>();
                settings.put("theme", "dark");
                settings.put("itemsPerPage", 25);
                settings.put("favorites", List.of("tea", "kettles"));
                settings.put("newsletterFrequency", Map.of("unit", "week", "every", 2));
                each.accept(settings);
            })
        };
    }

    static SubjectDataSource source(String name, Consumer<Consumer<Object>> records) {
        return source(name, Map.of(), records);
    }

    static SubjectDataSource source(String name, Map<String, String> labels, Consumer<Consumer<Object>> records) {
        return new SubjectDataSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void forEach(Subject subject, Consumer<Object> each) {
                records.accept(each);
            }

            @Override
            public Map<String, String> labels() {
                return labels;
            }
        };
    }

    static DisclosureSource noDisclosures() {
        return (pseudonyms, each) -> {};
    }

    // ---- packages

    /** An export, opened: every file by its name. */
    record Opened(ExportReport report, Map<String, byte[]> files) {
        String text(String name) {
            byte[] content = files.get(name);
            if (content == null) {
                throw new AssertionError("There is no " + name + " among " + files.keySet());
            }
            return new String(content, StandardCharsets.UTF_8);
        }

        String everything() {
            StringBuilder all = new StringBuilder();
            files.keySet().forEach(name -> all.append(name).append('\n').append(text(name)));
            return all.toString();
        }
    }

    static Opened export(SubjectExporter exporter, Subject subject, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExportReport report = exporter.export(subject, language, out);
            return new Opened(report, open(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Opened export(SubjectExporter exporter) {
        return export(exporter, ADA, Locale.ENGLISH);
    }

    static Map<String, byte[]> open(byte[] zip) throws IOException {
        Path file = Files.createTempFile("export", ".zip");
        try {
            Files.write(file, zip);
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipFile opened = new ZipFile(file.toFile())) {
                for (ZipEntry entry : opened.stream().toList()) {
                    try (InputStream in = opened.getInputStream(entry)) {
                        if (files.put(entry.getName(), in.readAllBytes()) != null) {
                            throw new AssertionError(entry.getName() + " is there twice.");
                        }
                    }
                }
            }
            return files;
        } finally {
            Files.delete(file);
        }
    }
}
