package dev.privacysdk.archunit;

import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** What is in the variables and on the stack before each instruction of a method. */
final class Frames {
    private Frames() {}

    /** One for each instruction; none for those that are never reached, and none at all where there is no code. */
    static <V extends Value> Frame<V>[] of(String owner, MethodNode method, Interpreter<V> values) {
        try {
            return new Analyzer<>(values).analyze(owner, method);
        } catch (AnalyzerException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "The code of " + Program.key(owner, method.name, method.desc)
                            + " cannot be followed; is the class file of a newer Java than ASM reads?",
                    e);
        }
    }
}
