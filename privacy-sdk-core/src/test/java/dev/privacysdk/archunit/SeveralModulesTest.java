package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are compiled apart, the way a multi-module build does it, and imported together. */
class SeveralModulesTest {
    private static final String PERSON = """
            package com.acme.people;
            import dev.privacysdk.annotation.ForPurpose;
            import dev.privacysdk.annotation.category.BirthDate;
            public record Person(String id, @BirthDate @ForPurpose("age-check") String born) {}
            """;
    private static final String COLUMN = """
            package com.acme.people;
            public interface Column { String text(Person person); }
            """;
    private static final String AGE_COLUMN = """
            package com.acme.people;
            public class AgeColumn implements Column {
                @Override
                public String text(Person person) { return person.born(); }
            }
            """;
    private static final String LETTERS = """
            package com.acme.letters;
            import com.acme.people.*;
            import dev.privacysdk.annotation.*;
            public class Letters {
                private final Column column;
                public Letters(Column column) { this.column = column; }
                @ForPurpose("newsletter")
                public String preview(@SubjectId("person") Person reader) { return column.text(reader); }
            }
            """;
    private static final String FINDING =
            "Letters.preview is for newsletter but reads Person.born, which may be used only for age-check, by way of"
                    + " AgeColumn.text; read it in a method for a purpose that the field names, or add"
                    + " @ForPurpose(\"newsletter\") to Person.born if people were told of that use. (AgeColumn.java:4)";

    @TempDir
    Path work;

    private Path people;
    private Path letters;

    @BeforeEach
    void compile() throws IOException {
        people = compiled("people", System.getProperty("java.class.path"), PERSON, COLUMN, AGE_COLUMN);
        letters = compiled("letters", System.getProperty("java.class.path") + File.pathSeparator + people, LETTERS);
    }

    @Test
    void aPathGoesFromOneModuleToAnother() {
        assertThat(findings(new ClassFileImporter().importPaths(letters, people)))
                .containsExactly(FINDING);
    }

    @Test
    void aModuleMayBeAJar() throws IOException {
        Path jar = work.resolve("people.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> classes = Files.walk(people)) {
            for (Path each : classes.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(people.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, entries);
            }
        }
        JavaClasses both;
        try (JarFile opened = new JarFile(jar.toFile())) {
            both = new ClassFileImporter().importLocations(List.of(Location.of(letters), Location.of(opened)));
        }
        assertThat(findings(both)).containsExactly(FINDING);
    }

    @Test
    void aModuleThatIsNotImportedIsNotSeen() {
        assertThat(findings(new ClassFileImporter().importPath(letters))).isEmpty();
    }

    private static List<String> findings(JavaClasses modules) {
        return PurposeRules.fieldsAreReadOnlyForTheirPurposes()
                .evaluate(modules)
                .getFailureReport()
                .getDetails();
    }

    private Path compiled(String module, String classPath, String... sources) throws IOException {
        Path target = Files.createDirectories(work.resolve(module));
        Path written = Files.createDirectories(work.resolve(module + "-sources"));
        List<String> arguments =
                new ArrayList<>(List.of("-d", target.toString(), "-cp", classPath, "-proc:none", "-nowarn", "-g"));
        for (String source : sources) {
            String name = source.replaceAll("(?s).*public (?:record|interface|class) (\\w+).*", "$1");
            arguments.add(
                    Files.writeString(written.resolve(name + ".java"), source).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return target;
    }
}
