package dev.privacysdk.spring.boot;

import dev.privacysdk.annotation.PersonalData;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.Map;

/** Tells marks and words from other annotations. */
final class MarkWords {
    private static final String MARKS = PersonalData.class.getPackageName() + ".";

    /** What an annotation is; a missing one may be a word that Java left out. */
    private enum Kind {
        MARK,
        OTHER,
        MISSING
    }

    private final ClassLoader loader;
    private final Map<String, Kind> known = new HashMap<>();

    MarkWords(ClassLoader loader) {
        this.loader = loader;
    }

    /** Whether this annotation on that class marks it, or might if its own class were not missing. */
    boolean isMark(String annotation, String on) {
        Kind kind = known.computeIfAbsent(annotation, this::kind);
        return kind == Kind.MARK || (kind == Kind.MISSING && home(annotation).equals(home(on)));
    }

    private Kind kind(String annotation) {
        if (annotation.startsWith(MARKS)) {
            return Kind.MARK;
        }
        if (annotation.startsWith("java.") || annotation.startsWith("org.springframework.")) {
            return Kind.OTHER;
        }
        try {
            for (Annotation meta : Class.forName(annotation, false, loader).getDeclaredAnnotations()) {
                if (meta.annotationType().getName().startsWith(MARKS)) {
                    return Kind.MARK;
                }
            }
            return Kind.OTHER;
        } catch (ClassNotFoundException | LinkageError missing) {
            return Kind.MISSING;
        }
    }

    /** The first two parts of a name, which the classes of one application share. */
    private static String home(String name) {
        int first = name.indexOf('.');
        int second = first < 0 ? -1 : name.indexOf('.', first + 1);
        return second < 0 ? name : name.substring(0, second);
    }
}
