package dev.privacysdk.spring.logging;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs an application in a process of its own, with the starter on its class path or without. */
final class OwnProcess {
    private OwnProcess() {}

    /** The class path of these tests. */
    static String everything() {
        return path(entry -> true);
    }

    /** The same, with the starter's classes and without the files in its META-INF, by which Boot finds them. */
    static String withoutStarter(Path directory) throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (isStarter(entry)) {
                copyClasses(Path.of(entry), classes);
            }
        }
        return path(entry -> !isStarter(entry)) + File.pathSeparator + classes;
    }

    private static void copyClasses(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static boolean isStarter(String entry) {
        return new File(entry, "META-INF/services/ch.qos.logback.classic.spi.Configurator").exists();
    }

    static String path(Predicate<String> kept) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(kept)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Everything that the application prints until it ends. */
    static String printed(Class<?> main, String classPath, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName(),
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude=dev.privacysdk.spring.boot.PrivacyAutoConfiguration"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
