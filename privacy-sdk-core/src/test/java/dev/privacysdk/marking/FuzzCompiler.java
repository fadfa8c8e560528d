package dev.privacysdk.marking;

import com.sun.source.util.JavacTask;
import dev.privacysdk.annotation.PurposeRequired;
import dev.privacysdk.marking.FuzzOracle.Expected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Runs javac over many hierarchies at once, in memory. */
final class FuzzCompiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** What javac says and makes of one hierarchy: what is expected of each of its concrete classes, and the classes. */
    record Compiled(FuzzHierarchy hierarchy, Map<String, Map<String, Expected>> expected, ClassLoader classes) {}

    private FuzzCompiler() {}

    /** Compiles those of the hierarchies that are Java. */
    static List<Compiled> compile(List<FuzzHierarchy> all) {
        List<FuzzHierarchy> sound = all;
        for (int attempt = 0; attempt < 4; attempt++) {
            DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
            try (Output output = new Output(JAVAC.getStandardFileManager(told, null, StandardCharsets.UTF_8))) {
                JavacTask task =
                        (JavacTask) JAVAC.getTask(new StringWriter(), output, told, options(), null, sources(sound));
                task.parse();
                task.analyze();
                Set<String> broken = broken(told);
                if (broken.isEmpty()) {
                    FuzzOracle oracle = new FuzzOracle(task.getElements(), task.getTypes());
                    List<Compiled> compiled = new ArrayList<>();
                    for (FuzzHierarchy each : sound) {
                        compiled.add(new Compiled(each, oracle.expected(each.names()), output.loader));
                    }
                    task.generate();
                    return compiled;
                }
                sound = sound.stream()
                        .filter(each -> !broken.contains(each.name()))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("javac finds something new at every attempt.");
    }

    private static List<String> options() {
        String marks = PurposeRequired.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return List.of("-proc:none", "-g:none", "-Xlint:none", "-Xmaxerrs", "1000000", "-classpath", marks);
    }

    private static List<JavaFileObject> sources(List<FuzzHierarchy> hierarchies) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (FuzzHierarchy hierarchy : hierarchies) {
            hierarchy.sources().forEach((place, text) -> sources.add(new Source(hierarchy.name(), place, text)));
        }
        return sources;
    }

    private static Set<String> broken(DiagnosticCollector<JavaFileObject> told) {
        Set<String> broken = new HashSet<>();
        for (Diagnostic<? extends JavaFileObject> each : told.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                if (!(each.getSource() instanceof Source source)) {
                    throw new IllegalStateException(each.toString());
                }
                broken.add(source.name);
            }
        }
        return broken;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String place, String text) {
            super(URI.create("string:///" + place + "/" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        /** One source holds many public types. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        private final ClassLoader loader = new ClassLoader(PurposeRequired.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };

        Output(JavaFileManager given) {
            super(given);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
