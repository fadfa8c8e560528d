package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.privacysdk.annotation.DisclosedTo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The method that somebody wrote, for code that may be in a lambda or class inside it. */
record CodePlace(JavaClass owner, String name, String desc) {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    /** Of code as the analysis calls it: {@code com/acme/Mail.send(I)V}. */
    static CodePlace of(Flows flows, String code) {
        String key = flows.written(code);
        int dot = key.indexOf('.');
        int bracket = key.indexOf('(');
        return new CodePlace(flows.owner(key), key.substring(dot + 1, bracket), key.substring(bracket));
    }

    /** {@code Mail.send}. */
    String said() {
        Optional<JavaCodeUnit> around = owner.getEnclosingCodeUnit();
        if (around.isPresent()) {
            JavaCodeUnit unit = around.get();
            return new CodePlace(unit.getOwner(), unit.getName(), "").said();
        }
        return switch (written()) {
            case "<init>", "new" -> "The constructor of " + Names.of(owner);
            case "<clinit>", "static" -> "The initializer of " + Names.of(owner);
            default -> Names.of(owner) + "." + written();
        };
    }

    /** The same inside a sentence. */
    String saidWithin() {
        String said = said();
        return said.startsWith("The ") ? "t" + said.substring(1) : said;
    }

    /** Its name in the source. */
    String written() {
        Matcher lambda = LAMBDA.matcher(name);
        return lambda.matches() ? lambda.group(1) : name;
    }

    /** {@code . (Mail.java:12)}. */
    String line(int line) {
        return ". (" + owner.getSourceCodeLocation().getSourceFileName() + ":" + line + ")";
    }

    /** Whether it is for a purpose or demands one, or the method around it does. */
    boolean isForPurpose() {
        return units().anyMatch(CodePlace::isForPurpose);
    }

    /** Whether it, or its class, says who receives what it sends. */
    boolean isDisclosed() {
        return units().anyMatch(unit -> bears(unit)
                || unit.getOwner().getAllClassesSelfIsAssignableTo().stream().anyMatch(CodePlace::bears));
    }

    private static boolean bears(HasAnnotations<?> element) {
        return ClassFileMarks.bears(element, DisclosedTo.class);
    }

    private static boolean isForPurpose(JavaCodeUnit unit) {
        return unit instanceof JavaMethod method
                && (PurposeMethod.of(method.getOwner(), method).isPresent()
                        || !PurposeMethod.wordsOf(method.getOwner()).isEmpty());
    }

    private java.util.stream.Stream<JavaCodeUnit> units() {
        return java.util.stream.Stream.concat(
                owner.getCodeUnits().stream()
                        .filter(unit -> unit.getName().equals(written()))
                        .filter(unit -> !written().equals(name) || desc.equals(unit.getDescriptor())),
                owner.getEnclosingCodeUnit().stream());
    }
}
