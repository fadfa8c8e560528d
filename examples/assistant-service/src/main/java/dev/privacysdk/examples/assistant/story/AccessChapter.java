package dev.privacysdk.examples.assistant.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Emma, about whom the service holds ten records, asks for a copy of everything. */
final class AccessChapter {
    private final Stage stage;
    private final Path folder;
    private final Browser emma;

    AccessChapter(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
        this.emma = stage.as(People.EMMA);
    }

    void tell() {
        stage.teller().pause();
        stage.clock().goTo(LocalDate.of(2026, 1, 9));
        stage.asked("Emma, in the EU, opens an account", stage.enroll(People.EMMA), 201, "CONTRACT");
        live();
        stage.asked(
                "she asks for everything; is it she who asks?", emma.get("/me/export"), 403, "IDENTITY_NOT_VERIFIED");
        stage.asked("it is", stage.anybody().put("/staff/people/emma/identity"), 200, "");
        Answer exported = stage.asked("she gets everything held about her", emma.get("/me/export"), 200, "");
        Path zip = folder.resolve("emma.zip");
        try {
            exported.save(zip);
            list(zip);
        } catch (IOException e) {
            throw new UncheckedIOException("The package could not be written or read.", e);
        }
    }

    /** With her account ten records: three orders, four questions, two mails. */
    private void live() {
        for (String item : new String[] {"Kettle", "Toaster", "Lamp"}) {
            stage.asked(
                    "she orders a " + item.toLowerCase(Locale.ROOT),
                    emma.post(
                            "/me/orders",
                            "{\"item\": \"" + item + "\", \"cents\": 1900, \"card\": \"5555 5555 5555 4444\"}"),
                    201,
                    "CONTRACT");
        }
        for (String question : new String[] {
            "Does the kettle whistle?",
            "My toaster is too dark, call me at +353-1-555-0142.",
            "Which bulb fits the lamp?",
            "Thank you!"
        }) {
            emma.post("/me/chat", "{\"text\": \"" + question + "\"}");
        }
        stage.asked(
                "a text to her finds no route",
                stage.anybody().post("/customers/emma/delivery-text", ""),
                200,
                "CONTRACT");
        emma.put("/me/consents/marketing.direct");
        stage.asked("she has consented and is mailed an offer", stage.offerTo(People.EMMA), 200, "CONSENT");
        stage.asked("and another", stage.offerTo(People.EMMA), 200, "CONSENT");
    }

    private void list(Path zip) throws IOException {
        stage.teller().notes("written to " + zip);
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                stage.teller().notes(entry.getName() + counted(file, entry));
            }
        }
    }

    private static String counted(ZipFile file, ZipEntry entry) throws IOException {
        if (!entry.getName().endsWith(".ndjson")) {
            return "";
        }
        String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        return ": " + text.lines().count();
    }
}
