package dev.privacysdk.report;

import dev.privacysdk.policy.Edition;
import dev.privacysdk.vocabulary.PolicyVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The facts of policy and marks that the build compares, as sorted lines.
 *
 * <p>Immutable. They stand at the end of a record of processing and can be read back from it.
 */
public final class Inventory {
    static final String FENCE = "```";
    private static final String SEAL = "seal: ";

    private final SortedMap<String, String> facts;

    private Inventory(SortedMap<String, String> facts) {
        this.facts = Collections.unmodifiableSortedMap(facts);
    }

    /** The facts of this edition and the marks of these classes. */
    public static Inventory of(Edition edition, Collection<Class<?>> types) {
        Survey survey = Survey.of(types);
        return of(edition, survey, Activity.of(edition, survey));
    }

    static Inventory of(Edition edition, Survey survey, List<Activity> activities) {
        return new Inventory(new InventoryFacts(edition, survey, activities).all());
    }

    /**
     * The facts at the end of a record of processing; throws IllegalArgumentException, in one sentence, for a document that
     * has none, that is damaged, or whose text and facts were not written together.
     */
    public static Inventory in(String document) {
        List<String> lines = normal(document).lines().toList();
        int end = lines.lastIndexOf(FENCE);
        int begin = end < 1 ? -1 : lines.subList(0, end).lastIndexOf(FENCE);
        if (begin < 0 || end - begin < 2 || !lines.get(end - 1).startsWith(SEAL)) {
            throw new IllegalArgumentException(
                    "The document does not end with the facts that the build compares, so it is"
                            + " no record of processing or a part of one; write it anew.");
        }
        List<String> facts = lines.subList(begin + 1, end - 1);
        String seal = lines.get(end - 1).substring(SEAL.length());
        if (!seal.equals(seal(lines.subList(0, begin), facts)) || end != lines.size() - 1) {
            throw new IllegalArgumentException(
                    "The text of the record and the facts at its end were not written together,"
                            + " so somebody edited or merged it by hand; write it anew.");
        }
        return parse(facts);
    }

    /** The facts of these lines, which {@link #lines()} gave; throws IllegalArgumentException for any other. */
    static Inventory parse(List<String> lines) {
        SortedMap<String, String> facts = new TreeMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            facts.put(colon < 0 ? line : line.substring(0, colon), colon < 0 ? "" : line.substring(colon + 2));
        }
        Inventory read = new Inventory(facts);
        if (!facts.keySet().containsAll(Set.of("edition", "effective", "hash"))
                || !read.lines().equals(lines)
                || !InventoryFacts.areKnown(facts)) {
            throw new IllegalArgumentException(
                    "The facts at the end of the record are damaged, or of another version of the SDK; write it anew.");
        }
        return read;
    }

    /** The document with these facts and their seal at its end; the text ends with a line break. */
    String sealing(String text) {
        List<String> facts = lines();
        return text + FENCE + "\n" + String.join("\n", facts) + "\n" + SEAL
                + seal(text.lines().toList(), facts) + "\n" + FENCE + "\n";
    }

    /** A checkout may have changed line ends, and an editor put a mark in front. */
    static String normal(String document) {
        String plain = document.replace("\r\n", "\n");
        return plain.startsWith("\uFEFF") ? plain.substring(1) : plain;
    }

    private static String seal(List<String> text, List<String> facts) {
        return hash(String.join("\n", text) + "\n" + String.join("\n", facts));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256, which every Java must have.", e);
        }
    }

    /** The facts, one a line, in order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        facts.forEach((key, value) -> lines.add(value.isEmpty() ? key : key + ": " + value));
        return List.copyOf(lines);
    }

    /** The id and hash of the edition that they are facts of. */
    public PolicyVersion edition() {
        return new PolicyVersion(value("edition"), value("hash"));
    }

    String value(String key) {
        return facts.getOrDefault(key, "");
    }

    boolean says(String key) {
        return facts.containsKey(key);
    }

    /** What follows a kind in the keys of its facts: for {@code use newsletter}, the categories in use. */
    Set<String> under(String kind) {
        Set<String> found = new TreeSet<>();
        String prefix = kind + " ";
        for (String key : facts.tailMap(prefix).keySet()) {
            if (!key.startsWith(prefix)) {
                break;
            }
            found.add(key.substring(prefix.length()));
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inventory that && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return "Inventory[" + edition() + ", " + facts.size() + " facts]";
    }
}
