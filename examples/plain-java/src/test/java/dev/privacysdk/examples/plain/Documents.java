package dev.privacysdk.examples.plain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of this repository, and the code and policies they speak of. */
final class Documents {
    /** The repository: the nearest directory above that holds its license. */
    static final Path ROOT = root();

    private static final List<Path> FILES = files();
    private static final String JAVA =
            texts(path -> path.toString().endsWith(".java")).values().stream().collect(Collectors.joining("\n"));

    private Documents() {}

    /** A fenced block, in the language that is written behind its fence. */
    record Block(String language, String text) {
        List<String> lines() {
            return text.lines().toList();
        }
    }

    static List<Block> blocks(String markdown) {
        return matches("(?ms)^```(\\w+)\\n(.*?)^```$", markdown).stream()
                .map(fence ->
                        new Block(fence.group(1), fence.group(2).stripTrailing().stripIndent()))
                .toList();
    }

    /** Every document of the repository, and no document that a test reads. */
    static Map<Path, String> all() {
        return texts(path -> path.toString().endsWith(".md") && !path.toString().contains("/src/"));
    }

    /** The policies that the examples read. */
    static Map<Path, String> policies() {
        return texts(path -> path.toString().endsWith("-policy.yml"));
    }

    /** The configurations of the examples. */
    static Map<Path, String> configurations() {
        return texts(path -> path.endsWith("application.properties"));
    }

    static Map<Path, String> poms() {
        return texts(path -> path.endsWith("pom.xml"));
    }

    /** The regions of compiled code in the examples, by name, without the indentation their lines have in common. */
    static Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        texts(path -> path.startsWith(ROOT.resolve("examples"))
                        && path.toString().endsWith(".java"))
                .forEach((path, source) -> matches(
                                "(?ms)^[ \\t]*// region ([a-z-]+)\\n(.*?)^[ \\t]*// endregion\\b", source)
                        .forEach(region -> {
                            String text = region.group(2)
                                    .stripTrailing()
                                    .stripIndent()
                                    .stripLeading();
                            if (regions.put(region.group(1), text) != null) {
                                throw new IllegalStateException("Two regions are called " + region.group(1)
                                        + "; give one of them another name.");
                            }
                        }));
        return regions;
    }

    /** The packages of core that have a package-info, without what their names have in common. */
    static Set<String> packages() {
        Path core = ROOT.resolve("privacy-sdk-core/src/main/java/dev/privacysdk");
        return FILES.stream()
                .filter(path -> path.startsWith(core) && path.endsWith("package-info.java"))
                .map(path -> core.relativize(path.getParent()).toString().replace('/', '.'))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Whether a name is that of a type, or of a constant, in the code of this repository. */
    static boolean isInCode(String name) {
        String declared = name.matches("[A-Z][A-Z0-9_]+")
                ? "(?m)(^ +|\\w )" + name + "( =|[,;(]|$)"
                : "\\b(class|interface|record|enum) " + name + "\\b";
        return Pattern.compile(declared).matcher(JAVA).find();
    }

    static List<MatchResult> matches(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().toList();
    }

    static String text(String file) {
        return text(ROOT.resolve(file));
    }

    private static Map<Path, String> texts(Predicate<Path> wanted) {
        Map<Path, String> texts = new TreeMap<>();
        FILES.stream().filter(wanted).forEach(path -> texts.put(path, text(path)));
        return texts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the repository and was not built. */
    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(path -> !ROOT.relativize(path).toString().matches("(.*/)?(target\\w*|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("LICENSE"))) {
            path = path.getParent();
            if (path == null) {
                throw new IllegalStateException("No directory above holds the license; run this in the repository.");
            }
        }
        return path;
    }
}
