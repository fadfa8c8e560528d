package dev.privacysdk.benchmarks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import dev.privacysdk.annotation.PersonalData;
import dev.privacysdk.archunit.PurposeRules;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Prints what looks personal in somebody else's jars, and what the rules find there once it is marked; to be judged by
 * their sources.
 *
 * <p>The arguments are jars. Each is copied with marks and judged by itself. The property {@code harmless} is a pattern
 * for fields, {@code .*\.Token\.apiKey}, that stay without a mark. Build with the profile {@code benchmarks}, and then:
 *
 * <pre>
 * java -cp benchmarks.jar dev.privacysdk.benchmarks.MarkedAlarms some-code.jar
 * </pre>
 */
public final class MarkedAlarms {
    private static final Pattern REMEDY = Pattern.compile("add @(\\w+),|add .*@PersonalData\\(\"(.+?)\"\\)");

    private MarkedAlarms() {}

    /** Judges each of these jars. */
    public static void main(String[] jars) throws IOException, ReflectiveOperationException {
        Pattern harmless = Pattern.compile(System.getProperty("harmless", ""));
        for (String jar : jars) {
            System.out.println(jar + " looks personal:");
            Map<String, String> marks = marks(imported(Path.of(jar)), harmless);
            JavaClasses classes = imported(copy(Path.of(jar), marks));
            System.out.println(jar + ": " + classes.size() + " classes, " + marks.size() + " marks");
            judge(classes);
        }
    }

    private static JavaClasses imported(Path jar) {
        return new ClassFileImporter().importLocations(List.of(Location.of(URI.create("jar:" + jar.toUri() + "!/"))));
    }

    /** The categories of what looks personal, by the names of fields: {@code com/acme/Customer.email}. */
    private static Map<String, String> marks(JavaClasses classes, Pattern harmless) {
        Map<String, String> marks = new HashMap<>();
        PurposeRules.fieldsThatLookPersonalAreMarked(DescribedPredicate.describe(
                        "harmless",
                        field -> harmless.matcher(field.getFullName()).matches()))
                .allowEmptyShould(true)
                .evaluate(classes)
                .handleViolations((Collection<JavaField> fields, String sentence) -> {
                    System.out.println("    " + sentence);
                    fields.forEach(field -> marks.put(
                            field.getOwner().getName().replace('.', '/') + "." + field.getName(), category(sentence)));
                });
        return marks;
    }

    /** What the sentence of the rule asks for. */
    private static String category(String sentence) {
        Matcher remedy = REMEDY.matcher(sentence);
        if (!remedy.find()) {
            throw new IllegalStateException("No category: " + sentence);
        }
        if (remedy.group(1) == null) {
            return remedy.group(2);
        }
        try {
            return Class.forName(PersonalData.class.getPackageName() + ".category." + remedy.group(1))
                    .getAnnotation(PersonalData.class)
                    .value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No such word: " + sentence, e);
        }
    }

    private static Path copy(Path jar, Map<String, String> marks) throws IOException {
        Path copy = Files.createTempFile("marked", ".jar");
        copy.toFile().deleteOnExit();
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry : from.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                to.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    to.write(marked(in.readAllBytes(), marks));
                }
                to.closeEntry();
            }
        }
        return copy;
    }

    private static byte[] marked(byte[] code, Map<String, String> marks) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public FieldVisitor visitField(int access, String name, String desc, String generic, Object value) {
                        FieldVisitor field = super.visitField(access, name, desc, generic, value);
                        String category = marks.get(reader.getClassName() + "." + name);
                        if (category != null) {
                            var mark = field.visitAnnotation(Type.getDescriptor(PersonalData.class), true);
                            mark.visit("value", category);
                            mark.visitEnd();
                        }
                        return field;
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static void judge(JavaClasses classes) throws ReflectiveOperationException {
        List<Method> rules = Arrays.stream(PurposeRules.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> !method.getName().equals("all"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (Method method : rules) {
            long start = System.nanoTime();
            List<String> findings = rule(method)
                    .allowEmptyShould(true)
                    .evaluate(classes)
                    .getFailureReport()
                    .getDetails();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            System.out.println(method.getName() + ": " + findings.size() + " in " + took.toMillis() + " ms");
            findings.stream().sorted().forEach(finding -> System.out.println("    " + finding));
        }
    }

    private static ArchRule rule(Method method) throws ReflectiveOperationException {
        try {
            return (ArchRule) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + " makes no rule.", e);
        }
    }
}
