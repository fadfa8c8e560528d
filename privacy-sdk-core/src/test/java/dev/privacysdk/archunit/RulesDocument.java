package dev.privacysdk.archunit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page about the rules, derived from the rule book, its fixtures, and what the rules say of them. */
final class RulesDocument {
    private static final Path RULES = Path.of("src/main/java/dev/privacysdk/archunit/PurposeRules.java");
    private static final Path FIXTURES = Path.of("src/test/java/dev/privacysdk/archunit/fixture");

    private RulesDocument() {}

    static String text() {
        String intro = RuleBook.text("rules-intro.md")
                .replace("${users-test}", RuleBook.text("PrivacyTest.java.txt").strip())
                .replace("${example}", symptom(RuleBook.of("fieldsAreReadOnlyForTheirPurposes")));
        return intro + "\n" + table() + "\n" + chapters() + RuleBook.text("rules-measured.md");
    }

    /** The files of one side of an entry's fixtures, without what only helps them. */
    static List<String> files(RuleBook.Entry entry, String side) {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(entry.fixture()).resolve(side))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !entry.besides().contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences about one file: those that name its class first, and those that point into it. */
    static List<String> sentencesAbout(RuleBook.Entry entry, String side, String file) {
        Pattern named = Pattern.compile("(The \\w+ of )?" + file + "[ .].*");
        return Fixtures.details(entry.rule().get(), entry.fixture() + "." + side).stream()
                .filter(sentence -> named.matcher(sentence).matches() || sentence.contains("(" + file + ".java:"))
                .sorted()
                .toList();
    }

    private static String table() {
        return "| rule | guilty | innocent | what it says |\n| --- | --: | --: | --- |\n"
                + RuleBook.ENTRIES.stream().map(RulesDocument::row).collect(Collectors.joining());
    }

    private static String row(RuleBook.Entry entry) {
        return String.format(
                Locale.ROOT,
                "| [`%s`](#%s) | %d | %d | %s |\n",
                entry.method(),
                entry.method().toLowerCase(Locale.ROOT),
                files(entry, "guilty").size(),
                files(entry, "innocent").size(),
                symptom(entry).replaceAll(" \\(\\w+\\.java:\\d+\\)$", ""));
    }

    private static String chapters() {
        return RuleBook.ENTRIES.stream().map(RulesDocument::chapter).collect(Collectors.joining());
    }

    private static String chapter(RuleBook.Entry entry) {
        String[] description = entry.rule().get().getDescription().split(", because ", 2);
        String notSeen = notSeen(entry.method());
        return "### " + entry.method() + "\n\n"
                + sentence(description[0]) + "\n\n"
                + "**Symptom**\n\n> " + symptom(entry) + "\n\n"
                + "**Reason.** " + sentence(description[1]) + "\n\n"
                + "**Guilty**\n\n```java\n" + code(entry, "guilty", entry.guilty()) + "\n```\n\n"
                + "**Fixed**\n\n```java\n" + code(entry, "innocent", entry.innocent()) + "\n```\n\n"
                + (notSeen.isEmpty() ? "" : "**Not seen.** " + notSeen + "\n\n");
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String symptom(RuleBook.Entry entry) {
        return sentencesAbout(entry, "guilty", entry.guilty()).get(0);
    }

    /** The class without its package and imports. */
    private static String code(RuleBook.Entry entry, String side, String file) {
        String source = read(FIXTURES.resolve(entry.fixture()).resolve(side).resolve(file + ".java"));
        return source.lines()
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What the Javadoc of the rule, or of one of its overloads, says that it does not see. */
    private static String notSeen(String method) {
        Matcher comments = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static ArchRule " + method + "\\(", Pattern.DOTALL)
                .matcher(read(RULES));
        StringBuilder said = new StringBuilder();
        while (comments.find()) {
            String comment = comments.group(1)
                    .replaceAll("\\n\\s*\\* ?", " ")
                    .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                    .replaceAll("<p>", "");
            Matcher sentence =
                    Pattern.compile("Not seen (?:is|are) ([^.]*\\.)(?=\\s|$)").matcher(comment);
            while (sentence.find()) {
                said.append(said.isEmpty() ? "" : " ")
                        .append(sentence(sentence.group(1).strip().replaceAll("\\.$", "")));
            }
        }
        return said.toString().replaceAll("\\s+", " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
