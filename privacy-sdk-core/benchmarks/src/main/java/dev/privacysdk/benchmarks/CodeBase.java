package dev.privacysdk.benchmarks;

import dev.privacysdk.annotation.ForPurpose;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.slf4j.Logger;
import org.springframework.cache.Cache;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application of any size, written and compiled for the rules to read: always the same for the same number of classes.
 *
 * <p>It comes in domains that look alike: marked records, beans with getters, a keeper, interfaces with up to five
 * implementations, services that call each other ten deep and in circles, with lambdas, method references and callbacks, a
 * hub that calls forty methods of other domains, and methods for twenty purposes; logs, exceptions, handlers, requests,
 * streams, caches and secrets. One domain in twenty is guilty, and does once what each rule forbids.
 */
final class CodeBase {
    /** The classes of one domain. */
    static final int DOMAIN = 31;

    private static final int PURPOSES = 20;
    private static final int CHAIN = 10;
    private static final int FAN_OUT = 40;

    /** What stands in one domain, and what stands there in a guilty one. */
    private static final Map<String, String> INNOCENT = Map.of(
            "born", "person.name()",
            "toString",
                    "    public String toString() { return dev.privacysdk.masking.Masker.standard().render(this); }\n",
            "known", "id",
            "answer", "people.find(id)",
            "compare", "MessageDigest.isEqual",
            "field", "tier",
            "made", "given");

    private static final Map<String, String> GUILTY = Map.of(
            "born", "person.born()",
            "toString", "",
            "known", "name",
            "answer", "new Account(id, id)",
            "compare", "java.util.Arrays.equals",
            "field", "email",
            "made", "new StoredPeople()");

    private final int domains;

    private CodeBase(int domains) {
        this.domains = domains;
    }

    /** Writes class files into a new directory, at least this many. */
    static Path compiled(int classes) {
        try {
            Path target = Files.createTempDirectory("code-base");
            new CodeBase(domains(classes)).compile(target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the directory away again. */
    static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path target) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options =
                List.of("-d", target.toString(), "-cp", classPath(), "-proc:none", "-nowarn", "-g", "--release", "17");
        if (!javac.getTask(said, null, null, options, null, sources()).call()) {
            throw new IllegalStateException(said.toString());
        }
    }

    /** The marks, and the libraries that applications call. */
    private static String classPath() {
        return Stream.of(ForPurpose.class, Logger.class, RestController.class, Cache.class, AliasFor.class)
                .map(type -> place(type).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JavaFileObject> sources() {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int p = 0; p < PURPOSES; p++) {
            sources.add(source(
                    "words", "ForUse" + p, Template.WORD.with(Map.of("use", "use-" + (char) ('a' + p), "n", "" + p))));
        }
        for (int d = 0; d < domains; d++) {
            String home = "d" + d;
            Map<String, String> values = values(d);
            for (Template template : Template.OF_A_DOMAIN) {
                sources.add(source(home, template.type(), template.with(values)));
            }
            for (int i = 0; i < CHAIN; i++) {
                sources.add(source(home, "Service" + i, Template.SERVICE.with(service(d, i))));
            }
            for (int i = 0; i <= d % 5; i++) {
                sources.add(source(home, "Step" + i, Template.STEP.with(Map.of("home", home, "n", "" + i))));
            }
        }
        return sources;
    }

    private Map<String, String> values(int domain) {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < FAN_OUT; i++) {
            int other = (domain + i * 7 + 1) % domains;
            calls.append("        new com.app.d%d.Service%d(null, null).m%d(null);\n"
                    .formatted(other, i % CHAIN, i % Template.METHODS));
        }
        Map<String, String> values =
                new HashMap<>(Map.of("home", "d" + domain, "use", "" + domain % PURPOSES, "calls", calls.toString()));
        values.putAll(isGuilty(domain) ? GUILTY : INNOCENT);
        return values;
    }

    private static boolean isGuilty(int domain) {
        return domain % 20 == 3;
    }

    /** How many domains do once each thing that a rule finds. */
    static int guilty(int classes) {
        return (int)
                IntStream.range(0, domains(classes)).filter(CodeBase::isGuilty).count();
    }

    private static int domains(int classes) {
        return Math.max(1, (classes + DOMAIN - 1) / DOMAIN);
    }

    private Map<String, String> service(int domain, int place) {
        int next = (place + 1) % CHAIN;
        StringBuilder methods = new StringBuilder();
        for (int m = 0; m < Template.METHODS; m++) {
            methods.append(Template.METHOD.with(Map.of(
                    "m", "" + m, "other", "" + (m + 1) % Template.METHODS, "next", "" + next, "step", "" + m % 3)));
        }
        return Map.of("home", "d" + domain, "n", "" + place, "next", "" + next, "methods", methods.toString());
    }

    private static JavaFileObject source(String home, String type, String text) {
        URI place = URI.create("string:///com/app/" + home + "/" + type + ".java");
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
