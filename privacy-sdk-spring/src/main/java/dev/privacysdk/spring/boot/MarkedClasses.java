package dev.privacysdk.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/** Finds the classes in packages that bear marks or words, and loads only those. */
final class MarkedClasses {
    private static final int ANNOTATIONS_ONLY =
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final ResourceLoader resources;
    private final ClassLoader loader;

    MarkedClasses(ResourceLoader resources) {
        ClassLoader own = resources.getClassLoader();
        this.resources = resources;
        this.loader = own == null ? MarkedClasses.class.getClassLoader() : own;
    }

    /** All marked classes in these packages and below. */
    Set<Class<?>> in(List<String> packages) {
        Set<Class<?>> found = new LinkedHashSet<>();
        MarkWords words = new MarkWords(loader);
        for (String each : packages) {
            String pattern = "classpath*:" + ClassUtils.convertClassNameToResourcePath(each) + "/**/*.class";
            try {
                for (Resource file : new PathMatchingResourcePatternResolver(resources).getResources(pattern)) {
                    String name = marked(file, words);
                    if (name != null) {
                        found.add(ClassUtils.forName(name, loader));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The classes in " + each + " cannot be looked through.", unreadable);
            } catch (ClassNotFoundException | LinkageError missing) {
                throw new StartRefused(
                        "A class in " + each + " bears marks and cannot be loaded: " + missing.getMessage() + ".",
                        "Add what is missing to the class path.",
                        missing);
            }
        }
        return found;
    }

    private static @Nullable String marked(Resource file, MarkWords words) throws IOException {
        String name = file.getFilename();
        if (name == null || name.equals("module-info.class") || name.equals("package-info.class")) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            ClassReader reader = new ClassReader(in);
            String type = reader.getClassName().replace('/', '.');
            AnnotationNames written = new AnnotationNames();
            reader.accept(written, ANNOTATIONS_ONLY);
            return written.names().stream().anyMatch(each -> words.isMark(each, type)) ? type : null;
        }
    }
}
