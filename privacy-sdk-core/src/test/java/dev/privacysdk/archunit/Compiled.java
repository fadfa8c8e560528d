package dev.privacysdk.archunit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Small modules that are written and compiled by a test, each into a folder of its own. */
final class Compiled {
    private Compiled() {}

    /** Compiles classes, by their full names and their bodies without the package, against the tests' class path. */
    static void into(Path folder, Map<String, String> sources, Path... modules) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs the tests");
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                int dot = source.getKey().lastIndexOf('.');
                Path file = folder.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                Files.writeString(file, "package " + source.getKey().substring(0, dot) + ";\n" + source.getValue());
                written.add(file);
            }
            String classPath = String.join(
                    System.getProperty("path.separator"),
                    Stream.concat(
                                    Stream.of(System.getProperty("java.class.path")),
                                    Stream.of(modules).map(Path::toString))
                            .toList());
            List<String> options =
                    List.of("-proc:none", "-g", "-parameters", "-d", folder.toString(), "-classpath", classPath);
            if (!compiler.getTask(errors, files, null, options, null, files.getJavaFileObjectsFromPaths(written))
                    .call()) {
                throw new IllegalStateException(errors.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something while the classes of some folders can be loaded, as they can in a build of their own. */
    static <T> T loading(List<Path> folders, Function<ClassLoader, T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        List<URL> urls = new ArrayList<>();
        try {
            for (Path folder : folders) {
                urls.add(folder.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), before)) {
            thread.setContextClassLoader(loader);
            return work.apply(loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
