package dev.privacysdk.report;

import dev.privacysdk.policy.Policy;
import dev.privacysdk.policy.PolicyReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A press and its twins: the same classes, compiled again with one thing changed, and the same policy likewise. */
final class Twins {
    static final String POLICY = """
            edition: v1
            effective: 2025-01-01T00:00:00Z
            material: []
            controller: { name: Acme Press, contact: privacy@acme.example, country: DE }
            languages: [en, ja]
            regimes: { EU: [EU, UNKNOWN], US: [US-CA], BASE: [JP] }
            settings: { min-age: 18 }
            sources:
              person: { name: { en: You, ja: お客様 }, kind: subject }
            categories:
              contact: { name: { en: Contact, ja: 連絡先 }, keep: { period: P1Y }, source: [person] }
              contact.email: { name: { en: E-mail, ja: メール }, mask: partial-email }
              contact.phone: { name: { en: Phone, ja: 電話番号 } }
              contact.address: { name: { en: Address, ja: 住所 } }
            recipients:
              self: { name: { en: The press, ja: 当社 } }
              mailer: { name: { en: Mailers, ja: 配信業者 }, country: US, role: processor, safeguard: SCC }
              printer: { name: { en: Printers, ja: 印刷業者 }, country: FR, role: processor }
            purposes:
              analytics: { name: { en: Analytics, ja: 分析 }, basis: { EU: consent, else: notice }, uses: [contact.phone], recipients: [self] }
              delivery: { name: { en: Delivery, ja: 配送 }, basis: contract, uses: [contact], recipients: [self, printer] }
              newsletter: { name: { en: News, ja: お知らせ }, basis: { EU: consent, else: notice }, uses: [contact.email], recipients: [self, mailer] }
              survey: { name: { en: Survey, ja: 調査 }, basis: consent, uses: [contact.email], recipients: [self] }
            """;

    static final String CODE = """
            package press;

            import dev.privacysdk.annotation.*;
            import org.jspecify.annotations.Nullable;

            record Reader(
                    @SubjectId("reader") String id,
                    @PersonalData("contact.email") @ForPurpose("newsletter") @ForPurpose("delivery") @Nullable String email,
                    @PersonalData("contact.email") @ForPurpose("delivery") @Nullable String backup,
                    @PersonalData("contact.phone") @ForPurpose("analytics") @ForPurpose("delivery") @Nullable String phone) {}

            interface Readers {
                @PurposeRequired
                java.util.List<Reader> all();
            }

            class Issues {
                @ForPurpose("newsletter")
                public void send(@SubjectId("reader") String reader) {}

                @ForPurpose("analytics")
                public void count(@SubjectId("reader") String reader) {}

                @ForPurpose("delivery") @DisclosedTo("printer")
                public void print(@SubjectId("reader") String reader) {}
            }
            """;

    private static final Map<String, List<Class<?>>> COMPILED = new ConcurrentHashMap<>();

    private Twins() {}

    /** The policy of these documents, each an edition. */
    static Policy policy(String... documents) {
        String all = String.join("---\n", documents);
        return PolicyReader.read(new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)), "privacy-policy.yml")
                .policy();
    }

    /** The second edition, which changes its name and instant. */
    static String next(String document) {
        return document.replace("edition: v1", "edition: v2").replace("2025-01-01", "2026-01-01");
    }

    /** A text with one thing changed, which must be in it. */
    static String with(String text, String place, String change) {
        if (!text.contains(place)) {
            throw new IllegalArgumentException("Nothing says \"" + place + "\"; plant the change where something is.");
        }
        return text.replace(place, change);
    }

    /** The classes of a source, in a loader of their own. */
    static List<Class<?>> classes(String source) {
        return COMPILED.computeIfAbsent(source, Twins::compile);
    }

    private static List<Class<?>> compile(String source) {
        Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileManager memory =
                new ForwardingJavaFileManager<JavaFileManager>(compiler.getStandardFileManager(null, null, null)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                            @Override
                            public OutputStream openOutputStream() {
                                return compiled.computeIfAbsent(name, none -> new ByteArrayOutputStream());
                            }
                        };
                    }
                };
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("memory:///press/Press.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoring) throws IOException {
                        return source;
                    }
                };
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-classpath", path, "-proc:none");
        if (!compiler.getTask(null, memory, null, options, null, List.of(file)).call()) {
            throw new IllegalArgumentException("The twin does not compile; mend what was planted.");
        }
        ClassLoader loader = new ClassLoader(Twins.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = compiled.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compiled.keySet()) {
            try {
                classes.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("The compiler made " + name + " and the loader has it not.", e);
            }
        }
        return List.copyOf(classes);
    }
}
