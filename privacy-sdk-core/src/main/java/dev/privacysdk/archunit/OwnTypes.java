package dev.privacysdk.archunit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** What objects of the imported classes, and of those that inherit from them, may be and hold. */
final class OwnTypes {
    /** Classes of libraries that keep nothing that is asked for by their own methods. */
    private static final ClassNames EMPTY =
            ClassNames.like("java/lang/(Object|Record|Enum|\\w*Exception|\\w*Error|Throwable)");

    private final Program program;
    private final Set<String> marked = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> anything = new ConcurrentHashMap<>();
    private final Map<String, Boolean> values = new ConcurrentHashMap<>();

    OwnTypes(Program program) {
        this.program = program;
    }

    /** Notes a class that something marked is declared with: its objects are such values. */
    void addMarked(String type) {
        marked.add(type);
    }

    /** Whether something of the first class may be of the second as well. */
    boolean meet(String one, String other) {
        if (program.lineage(one).contains(other) || program.lineage(other).contains(one)) {
            return true;
        }
        return (isInterface(one) || isInterface(other))
                && program.below(other).stream().anyMatch(program.below(one)::contains);
    }

    private boolean isInterface(String type) {
        ClassNode node = program.outline(type);
        return node == null || (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Whether such an object is said to be what is in it, as a box of any type is, or what a library keeps things in. */
    boolean holdAnything(String type) {
        return anything.computeIfAbsent(type, first -> anyOf(type, this::isBox));
    }

    private boolean isBox(String type) {
        ClassNode node = program.outline(type);
        if (node == null) {
            return false;
        }
        if (node.superName != null && !program.knows(node.superName) && !EMPTY.have(node.superName)) {
            return true;
        }
        for (FieldNode field : node.fields) {
            FieldOfCode own = program.field(type, field.name);
            if ((field.access & Opcodes.ACC_STATIC) == 0 && own != null && own.isOfAnyType()) {
                return true;
            }
        }
        return false;
    }

    /** Whether such an object may be a personal value by itself: something marked is declared so, or it is a choice. */
    boolean areValues(String type) {
        return values.computeIfAbsent(type, first -> anyOf(type, each -> marked.contains(each) || isEnum(each)));
    }

    private boolean isEnum(String type) {
        ClassNode node = program.outline(type);
        return node != null && (node.access & Opcodes.ACC_ENUM) != 0;
    }

    private boolean anyOf(String type, Predicate<String> wanted) {
        if (!program.knows(type)) {
            return false;
        }
        Set<String> all = new LinkedHashSet<>(program.lineage(type));
        all.addAll(program.below(type));
        return all.stream().anyMatch(wanted);
    }
}
