package dev.privacysdk.report;

/** Names of code as people read them: the class and its member, without the package. */
final class CodeName {
    private CodeName() {}

    /** {@code Reader.email} of {@code com.acme.Reader.email}; a class inside another keeps only its own name. */
    static String name(String full) {
        boolean call = full.endsWith("()");
        String plain = call ? full.substring(0, full.length() - 2) : full;
        int member = plain.lastIndexOf('.');
        String owner = member < 0 ? "" : plain.substring(0, member);
        int start = Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$'));
        return plain.substring(start + 1) + (call ? "()" : "");
    }
}
