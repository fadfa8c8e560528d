package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads the code of classes from where they were imported. */
final class ClassFiles {
    private ClassFiles() {}

    /** The class with its code; nothing for one whose class file is not in a directory or a jar. */
    static Optional<ClassNode> read(JavaClass type) {
        return read(type, ClassReader.SKIP_FRAMES);
    }

    /** The class without the code of its methods, which takes far longer to read than all else. */
    static Optional<ClassNode> outline(JavaClass type) {
        return read(type, ClassReader.SKIP_FRAMES | ClassReader.SKIP_CODE);
    }

    private static Optional<ClassNode> read(JavaClass type, int skipped) {
        URI place = type.getSource().map(source -> source.getUri()).orElse(null);
        if (place == null || "jrt".equals(place.getScheme())) {
            return Optional.empty();
        }
        try {
            URLConnection connection = place.toURL().openConnection();
            connection.setUseCaches("jar".equals(place.getScheme()));
            try (InputStream in = connection.getInputStream()) {
                ClassNode code = new ClassNode();
                new ClassReader(in).accept(code, skipped);
                return Optional.of(code);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The class file of " + type.getName() + " is of a newer Java than this ASM reads; take a newer"
                            + " org.ow2.asm:asm-analysis in test scope, or let the build make classes for an older"
                            + " release.",
                    e);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "The class file of " + type.getName() + " cannot be read from " + place
                            + "; compile the classes anew, and let the rules read what the build has just made.",
                    e);
        }
    }
}
