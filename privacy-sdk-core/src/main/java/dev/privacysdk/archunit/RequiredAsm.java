package dev.privacysdk.archunit;

/** The library that reads code; it is optional, and so this class names nothing of it that must be loaded. */
final class RequiredAsm {
    private RequiredAsm() {}

    /** Says what to do where it is absent. */
    static void demand() {
        try {
            Class.forName("org.objectweb.asm.tree.analysis.Analyzer", false, RequiredAsm.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The rules that follow values through code need ASM; add org.ow2.asm:asm-analysis, or"
                            + " privacy-sdk-testkit, in test scope.",
                    e);
        }
    }
}
