package dev.privacysdk.archunit;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A method as a call names it. */
record Callee(String owner, String name, String desc, int opcode) {
    boolean isStatic() {
        return opcode == Opcodes.INVOKESTATIC;
    }

    boolean isVirtual() {
        return opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    }

    boolean isNew() {
        return name.equals("<init>");
    }

    boolean isToString() {
        return name.equals("toString") && desc.equals("()Ljava/lang/String;");
    }

    /** The type of its answer, as a descriptor writes it. */
    String answer() {
        return desc.substring(desc.indexOf(')') + 1);
    }

    boolean isSilent() {
        return desc.endsWith(")V");
    }

    /** How many values are given to it, the receiver among them. */
    int arguments() {
        return Type.getArgumentCount(desc) + (isStatic() ? 0 : 1);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Callee callee
                && opcode == callee.opcode
                && name.equals(callee.name)
                && owner.equals(callee.owner)
                && desc.equals(callee.desc);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + desc.hashCode();
    }
}
