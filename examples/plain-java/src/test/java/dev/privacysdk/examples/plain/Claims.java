package dev.privacysdk.examples.plain;

import dev.privacysdk.examples.plain.Documents.Block;
import dev.privacysdk.examples.plain.newsletter.Newsletter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** What is wrong with a block of a document, in a sentence; empty where nothing is. */
final class Claims {
    /** What the documents name and other libraries or the platform declare. */
    private static final Set<String> FOREIGN = Set.of(
            "Async",
            "DataSource",
            "StreamingResponseBody",
            "ClassFileImporter",
            "Clock",
            "CompletableFuture",
            "CompletionStage",
            "Disabled",
            "Email",
            "Error",
            "Flux",
            "IllegalStateException",
            "Instant",
            "JdbcClient",
            "JsonFilter",
            "JsonMapper",
            "List",
            "Map",
            "Mono",
            "Nullable",
            "NullMarked",
            "Optional",
            "RestClient",
            "ScopedValue",
            "ServiceLoader",
            "Set",
            "Stream",
            "System",
            "ThreadLocal",
            "ThreadLocalAccessor",
            "Unsafe");

    private static final String SERVICE = "examples/assistant-service/";

    /** The story of the service is compared with what it prints by its own test. */
    private static final List<List<String>> OUTPUTS = List.of(
            printed(PlainJavaDemo::tell),
            printed(out -> Newsletter.run(event -> {}, out)),
            spaced(Documents.text(SERVICE + "src/test/resources/story.txt")),
            spaced(Documents.text("examples/plain-java/src/test/resources/drift.txt")),
            spaced(Documents.text("examples/newsletter-service/src/test/resources/trial.txt")),
            spaced(Documents.text("examples/newsletter-service/src/test/resources/log.txt")),
            spaced(Documents.text("privacy-sdk-core/src/test/resources/dev/privacysdk/decision/observations.txt")));

    /** Sent to the service, one by one, by its own test. */
    private static final List<String> REQUESTS = Documents.text(SERVICE + "src/main/resources/requests.txt")
            .lines()
            .filter(line -> line.startsWith("curl "))
            .toList();

    private Claims() {}

    private static List<String> printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        program.accept(new PrintStream(buffer, true, StandardCharsets.UTF_8));
        return spaced(buffer.toString(StandardCharsets.UTF_8));
    }

    private static List<String> spaced(String text) {
        return text.lines().map(Claims::squeezedColumns).toList();
    }

    static String about(Block block) {
        return switch (block.language()) {
            case "java" -> java(block);
            case "yaml" -> yaml(block);
            case "properties" -> properties(block);
            case "text" -> text(block);
            case "sh" -> sh(block);
            case "xml" -> xml(block);
            default -> "nobody checks blocks of " + block.language();
        };
    }

    /** A region or a part of one, however its lines are broken; a body that is left open is shown as {@code { … }}. */
    private static String java(Block block) {
        String shown = squeezed(block.text().replaceAll("\\{ … }$", "{"));
        boolean compiled = Documents.regions().values().stream()
                .anyMatch(region -> squeezed(region).contains(shown));
        return compiled ? "" : "no region holds\n" + block.text();
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    /** Whole lines of a policy, from its margin or from one level in. */
    private static String yaml(Block block) {
        boolean read = Documents.policies().values().stream()
                .map(policy -> "\n" + policy + "\n")
                .anyMatch(policy -> policy.contains("\n" + block.text() + "\n")
                        || policy.contains("\n" + block.text().indent(2)));
        return read ? "" : "no policy holds\n" + block.text();
    }

    /** Lines of the configuration of an example. */
    private static String properties(Block block) {
        List<String> unknown = block.lines().stream()
                .filter(line -> Documents.configurations().values().stream()
                        .noneMatch(text -> text.lines().anyMatch(line::equals)))
                .toList();
        return unknown.isEmpty() ? "" : "no application.properties says " + unknown;
    }

    /** Each line is printed by one program, in this order; … stands for lines left out. */
    private static String text(Block block) {
        boolean printed = OUTPUTS.stream().anyMatch(output -> holdsInOrder(output, block.lines()));
        return printed ? "" : "no program prints\n" + block.text();
    }

    private static boolean holdsInOrder(List<String> output, List<String> lines) {
        int from = 0;
        for (String line : lines) {
            if (!line.equals("…")) {
                int at = output.subList(from, output.size()).indexOf(squeezedColumns(line));
                if (at < 0) {
                    return false;
                }
                from += at + 1;
            }
        }
        return true;
    }

    /** A column may become wider or narrower without making a document untrue. */
    private static String squeezedColumns(String line) {
        return line.replaceAll(" {2,}", "  ");
    }

    private static String sh(Block block) {
        return block.lines().stream()
                .filter(line -> !REQUESTS.contains(line))
                .map(line -> line.replaceAll("\\s*#.*", ""))
                .filter(line -> !line.isBlank())
                .flatMap(line -> command(line).stream().map(problem -> line + ": " + problem))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> command(String line) {
        List<String> problems = new ArrayList<>();
        if (!Files.isExecutable(Documents.ROOT.resolve(line.replaceFirst(" .*", "")))) {
            problems.add("it begins with no script of this repository");
        }
        String poms = String.join("\n", Documents.poms().values());
        for (MatchResult flag : Documents.matches("-D([\\w.]+)", line)) {
            String name = flag.group(1);
            boolean known = poms.contains("<name>" + name + "</name>")
                    || poms.contains("<" + name + "/>")
                    || poms.contains("<" + name + ">")
                    || Set.of("test", "maven.test.skip").contains(name);
            if (!known) {
                problems.add("nothing looks at " + flag.group());
            }
        }
        for (MatchResult profile : Documents.matches(" -P(\\S+)", line)) {
            if (!poms.contains("<id>" + profile.group(1) + "</id>")) {
                problems.add("there is no profile " + profile.group(1));
            }
        }
        for (MatchResult module : Documents.matches("(?:-pl |,)([\\w/-]+)", line)) {
            if (!Files.exists(Documents.ROOT.resolve(module.group(1)).resolve("pom.xml"))) {
                problems.add("there is no module " + module.group(1));
            }
        }
        for (MatchResult test : Documents.matches("-Dtest=(\\w+)", line)) {
            if (!Documents.isInCode(test.group(1))) {
                problems.add("there is no test " + test.group(1));
            }
        }
        return problems;
    }

    /** Own artifacts are modules of this build, in its version. */
    private static String xml(Block block) {
        String version = Documents.matches("<version>([^<]+)</version>", Documents.text("pom.xml"))
                .get(0)
                .group(1);
        Set<String> modules = Documents.poms().values().stream()
                .map(pom -> Documents.matches(
                                "<artifactId>([^<]+)</artifactId>", pom.replaceFirst("(?s)<parent>.*?</parent>", ""))
                        .get(0)
                        .group(1))
                .collect(Collectors.toSet());
        String own = "<groupId>dev.privacysdk</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)<";
        List<MatchResult> named = Documents.matches(own, block.text());
        boolean right = !named.isEmpty()
                && named.stream()
                        .allMatch(each ->
                                modules.contains(each.group(1)) && each.group(2).equals(version));
        return right ? "" : "no module of this build in version " + version + " is\n" + block.text();
    }

    /** Names in backticks that look like a type or a constant and are none. */
    static Set<String> unknownNames(String document) {
        Set<String> unknown = new TreeSet<>();
        String prose = document.replaceAll("(?ms)^```.*?^```$", "");
        for (MatchResult ticked : Documents.matches("`([^`\\n]+)`", prose)) {
            for (MatchResult name : Documents.matches(
                    "(?<![\\w/*\"#<-])([A-Z]\\w*[a-z]\\w*|[A-Z]+_[A-Z_]+)(?![\\w-])", ticked.group(1))) {
                if (!FOREIGN.contains(name.group(1)) && !Documents.isInCode(name.group(1))) {
                    unknown.add(name.group(1));
                }
            }
        }
        return unknown;
    }
}
