package dev.privacysdk.archunit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    @TempDir
    Path folder;

    @Test
    void aClassFileThatIsGoneIsSaidWithTheRemedy() throws IOException {
        JavaClasses classes = imported();
        Files.delete(file());
        assertThatThrownBy(() -> evaluate(classes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The class file of com.acme.Mail cannot be read from " + file().toUri()
                        + "; compile the classes anew, and let the rules read what the build has just made.");
    }

    @Test
    void aClassFileThatIsCutOffIsSaidToo() throws IOException {
        JavaClasses classes = imported();
        Files.write(file(), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> evaluate(classes)).hasMessageStartingWith("The class file of com.acme.Mail cannot be");
    }

    @Test
    void aClassFileOfANewerJavaIsSaidWithTheRemedy() throws IOException {
        JavaClasses classes = imported();
        byte[] code = Files.readAllBytes(file());
        code[7] = 120;
        Files.write(file(), code);
        assertThatThrownBy(() -> evaluate(classes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The class file of com.acme.Mail is of a newer Java than this ASM reads; take a newer"
                                + " org.ow2.asm:asm-analysis in test scope, or let the build make classes for an older release.");
    }

    @Test
    void whereAsmIsAbsentTheRulesSayWhatToAdd() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
            if (!entry.contains("/asm")) {
                urls.add(url(entry));
            }
        }
        try (URLClassLoader withoutAsm =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object rule = withoutAsm
                    .loadClass(PurposeRules.class.getName())
                    .getMethod("personalDataStaysOutOfLogs")
                    .invoke(null);
            Class<?> importer = withoutAsm.loadClass(ClassFileImporter.class.getName());
            Compiled.into(folder, Map.of("com.acme.Mail", "class Mail { void send() {} }"));
            Object classes = importer.getMethod("importPath", Path.class)
                    .invoke(importer.getConstructor().newInstance(), folder.resolve("com"));
            Method evaluate = withoutAsm
                    .loadClass(ArchRule.class.getName())
                    .getMethod("evaluate", withoutAsm.loadClass(JavaClasses.class.getName()));
            assertThatThrownBy(() -> evaluate.invoke(rule, classes))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The rules that follow values through code need ASM; add org.ow2.asm:asm-analysis, or"
                            + " privacy-sdk-testkit, in test scope.");
        }
    }

    private static URL url(String entry) throws MalformedURLException {
        return Path.of(entry).toUri().toURL();
    }

    private static void evaluate(JavaClasses classes) {
        PurposeRules.personalDataStaysOutOfLogs().evaluate(classes);
    }

    private JavaClasses imported() {
        Compiled.into(folder, Map.of("com.acme.Mail", "class Mail { void send() {} }"));
        return new ClassFileImporter().importPath(folder.resolve("com"));
    }

    private Path file() {
        return folder.resolve("com/acme/Mail.class");
    }
}
