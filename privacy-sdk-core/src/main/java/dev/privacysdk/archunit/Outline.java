package dev.privacysdk.archunit;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class without the code of its methods, which takes far more room than all else.
 *
 * @param withCode the names and descriptors of the methods that have code
 */
record Outline(ClassNode type, Set<String> withCode) {
    static Outline of(ClassNode whole) {
        ClassNode type = new ClassNode();
        Set<String> withCode = new HashSet<>();
        type.access = whole.access;
        type.name = whole.name;
        type.superName = whole.superName;
        type.interfaces = whole.interfaces;
        type.fields = whole.fields;
        for (MethodNode method : whole.methods) {
            MethodNode bare = new MethodNode(method.access, method.name, method.desc, method.signature, null);
            bare.visibleAnnotations = method.visibleAnnotations;
            bare.invisibleAnnotations = method.invisibleAnnotations;
            type.methods.add(bare);
            if (method.instructions.size() > 0) {
                withCode.add(method.name + method.desc);
            }
        }
        return new Outline(type, withCode);
    }
}
