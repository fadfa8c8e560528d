package dev.privacysdk.examples.assistant.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was logged, and whether the books are whole. */
final class BooksChapter {
    private static final List<String> WORTH_SEEING = List.of(
            "account opened: ", "offer mailed to ", "answered ", "order placed ", "charging card ", "no route to ");

    private final Stage stage;
    private final Path log;

    BooksChapter(Stage stage, Path log) {
        this.stage = stage;
        this.log = log;
    }

    void tell() {
        stage.teller().pause();
        stage.teller().says("What the service logged of it, as it stands in " + log + ":");
        for (String beginning : WORTH_SEEING) {
            stage.teller().notes(first(beginning));
        }
        stage.teller().pause();
        Answer books = stage.asked("the books are read back", stage.anybody().get("/staff/books"), 200, "");
        stage.teller()
                .notes("ledger " + books.json().path("ledger").asString("") + ", "
                        + books.json().path("ledgerRecords").asLong(0) + " records");
        stage.teller()
                .notes("audit book " + books.json().path("audit").asString("") + ", "
                        + books.json().path("auditRecords").asLong(0) + " records");
    }

    private String first(String beginning) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(beginning))
                    .findFirst()
                    .map(line -> line.replaceFirst("^.*? - ", ""))
                    .orElseThrow(() ->
                            new UnexpectedAnswer("The service should have logged a line with \"" + beginning + "\"."));
        } catch (IOException e) {
            throw new UncheckedIOException("The log of the service cannot be read.", e);
        }
    }
}
