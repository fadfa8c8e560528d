package dev.privacysdk.examples.assistant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The story as the scenario told it once, on a service started with these settings. */
record Told(List<String> lines) {
    private static final Pattern FOLDER = Pattern.compile("\\S*assistant-story-\\d+");

    static Told with(String... settings) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        DemoScenario.tell(new PrintStream(buffer, true, StandardCharsets.UTF_8), settings);
        return new Told(buffer.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** What is written down. */
    static List<String> writtenDown() {
        try (InputStream in = Told.class.getResourceAsStream("/story.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is different each time: the folder, what the key of the run makes, and how often counts were written. */
    List<String> normalized() {
        return lines.stream()
                .map(line -> FOLDER.matcher(line).replaceAll("FOLDER"))
                .map(line -> line.replaceAll("\\[\\w+:[\\w-]{16,}\\]", "[TOKEN]"))
                .map(line -> line.replaceAll("(audit book \\S+), \\d+ records", "$1, N records"))
                .toList();
    }

    void writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, normalized());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where log and package are. */
    Path folder() {
        return lines.stream()
                .map(FOLDER::matcher)
                .filter(Matcher::find)
                .map(found -> Path.of(found.group()))
                .findFirst()
                .orElseThrow();
    }

    String log() {
        try {
            return Files.readString(folder().resolve("assistant.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
