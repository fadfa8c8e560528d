package dev.privacysdk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file, and how much of it was there before the test. */
final class WatchedFile {
    private final Path file;
    private long before;

    WatchedFile(Path file) {
        this.file = file;
    }

    void mark() {
        before = bytes().length;
    }

    /** Adds what came out by its line; says whether anything was written. */
    boolean search(PlantedValues planted, List<String> leaks) {
        byte[] all = bytes();
        // A file that has become shorter was begun anew.
        int from = all.length < before ? 0 : (int) before;
        String text = new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8);
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            planted.search(each, "line " + line + " of what was written to " + file.getFileName(), leaks);
        }
        return !text.isEmpty();
    }

    private byte[] bytes() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException("The watched file cannot be read; let the canary watch one that can.", e);
        }
    }
}
