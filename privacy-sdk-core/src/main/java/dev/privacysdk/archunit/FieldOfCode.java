package dev.privacysdk.archunit;

import org.objectweb.asm.tree.FieldNode;

/**
 * A field whose code is known.
 *
 * @param key the class that declares it and its name
 * @param isMarked whether its value is personal data, as its mark says
 */
record FieldOfCode(String owner, FieldNode node, String key, boolean isMarked) {
    /** Its type, with the types of what is in it where they are written. */
    String signature() {
        return node.signature == null ? node.desc : node.signature;
    }

    /** Whether it may hold this and that. */
    boolean isOfAnyType() {
        return node.desc.equals("Ljava/lang/Object;") || (node.signature != null && node.signature.startsWith("T"));
    }

    /**
     * Whether what is stored into it is asked for where it is read: a mark says all there is to say, and a field of any
     * type at all is used for this and for that.
     */
    boolean carries() {
        return !isMarked && !isOfAnyType();
    }
}
