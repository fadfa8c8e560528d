package dev.privacysdk.examples.assistant.story;

import dev.privacysdk.examples.assistant.word.ForAiTraining;
import dev.privacysdk.ledger.LedgerEntry;
import dev.privacysdk.ledger.LedgerEvent;
import dev.privacysdk.ledger.SubjectLedger;
import dev.privacysdk.vocabulary.Jurisdiction;
import dev.privacysdk.vocabulary.Purpose;
import dev.privacysdk.vocabulary.Subject;
import dev.privacysdk.vocabulary.SubjectKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Brings in many people at once, as an import from an older system would, each with one conversation. */
@RestController
@Profile("scenario")
class CrowdController {
    private static final int BATCH = 100;

    private final SubjectLedger ledger;
    private final JdbcClient db;
    private final Clock clock;

    CrowdController(SubjectLedger ledger, JdbcClient db, Clock clock) {
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    @PostMapping("/import")
    Imported bringIn(@RequestParam int people) {
        int consenting = 0;
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Instant now = clock.instant();
            Subject person = Subject.of("customer", "c" + i);
            entries.add(new LedgerEntry(person, new LedgerEvent.SubjectRegistered(now, SubjectKind.USER)));
            entries.add(new LedgerEntry(
                    person, new LedgerEvent.ResidenceLearned(now, Jurisdiction.of("EU"), "older system")));
            entries.add(new LedgerEntry(person, new LedgerEvent.ContractStarted(now)));
            if (i % 3 == 0) {
                entries.add(new LedgerEntry(
                        person,
                        LedgerEvent.ConsentGiven.to(now, Purpose.of(ForAiTraining.class), "v3", "older system")));
                consenting++;
            }
            db.sql("INSERT INTO chat_message (customer, question, answer, at) VALUES (?, ?, ?, ?)")
                    .params(
                            person.id(),
                            "My dishwasher, model " + i + ", makes a noise.",
                            "-",
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            if ((i + 1) % BATCH == 0 || i + 1 == people) {
                ledger.append(entries, "import-" + i);
                entries.clear();
            }
        }
        return new Imported(people, consenting);
    }

    /** How many came, and how many of them let the assistant learn. */
    record Imported(int people, int consenting) {}
}
