package dev.privacysdk.examples.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a person was handed: the files of the ZIP by their names. */
record ExportPackage(Map<String, String> files) {
    static ExportPackage read(Path zip) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                files.put(
                        entry.getName(), new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportPackage(files);
    }

    /** The lines of one source. */
    List<String> records(String source) {
        return text("data/" + source + ".ndjson").lines().toList();
    }

    String manifest() {
        return text("manifest.json");
    }

    /** What a person reads. */
    String page() {
        return text("index.html");
    }

    /** All files one after the other. */
    String everything() {
        return String.join("\n", files.values());
    }

    private String text(String name) {
        return Objects.requireNonNull(files.get(name), () -> "The package holds no " + name);
    }
}
