package dev.privacysdk.examples.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The documents that the tests of the policy read. */
final class PolicyFiles {
    private PolicyFiles() {}

    static String policy() {
        return read("/privacy-policy.yml");
    }

    /** The text of one edition of the policy alone. */
    static String edition(String id) {
        for (String document : policy().split("\n---\n", -1)) {
            if (document.startsWith("edition: " + id + "\n") || document.contains("\nedition: " + id + "\n")) {
                return document + "\n";
            }
        }
        throw new IllegalArgumentException("The policy has no edition " + id + ".");
    }

    static Map<String, ModelRow> model() {
        return ModelRow.rows(read("/model.md"));
    }

    /** The categories that answer each row of data categories. */
    static Map<String, Set<String>> members() {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (String line : read("/dc-members.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(": ", -1);
                members.put(parts[0], new TreeSet<>(List.of(parts[1].split(" ", -1))));
            }
        }
        return members;
    }

    /** The keys and terms of other vocabularies, by section of the list. */
    static Map<String, Set<String>> vocabulary() {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> current = new TreeSet<>();
        for (String line : read("/vocabulary.txt").lines().toList()) {
            if (line.startsWith("[")) {
                current = sections.computeIfAbsent(line, unused -> new TreeSet<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return sections;
    }

    static String read(String resource) {
        try (InputStream in = PolicyFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
