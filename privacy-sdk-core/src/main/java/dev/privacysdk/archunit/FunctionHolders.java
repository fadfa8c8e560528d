package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.util.Set;
import org.objectweb.asm.Type;

/** Tells which values can have a function in them: most can, but numbers, texts and times have none. */
final class FunctionHolders {
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.StringBuilder",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Class",
            "java.util.UUID",
            "java.util.Locale");

    private FunctionHolders() {}

    /** Whether a function can be in this field; what objects of the application's own classes hold is in fields of theirs. */
    static boolean include(JavaField field) {
        JavaClass type = field.getRawType().getBaseComponentType();
        if (type.isPrimitive() || isValue(type.getName())) {
            return false;
        }
        if (type.isInterface()) {
            return Handed.isForeign(type, field.getOwner()) || Functions.areMadeFor(type);
        }
        return !type.isEnum() && type.getPackageName().startsWith("java.");
    }

    /** Whether a function can be in a value of this type, as code tells it. */
    static boolean include(Type type) {
        return type.getSort() == Type.ARRAY || (type.getSort() == Type.OBJECT && !isValue(type.getClassName()));
    }

    private static boolean isValue(String name) {
        return name.startsWith("java.") && (VALUES.contains(name) || name.startsWith("java.time."));
    }
}
