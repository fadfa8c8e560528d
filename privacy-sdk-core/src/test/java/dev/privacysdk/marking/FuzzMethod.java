package dev.privacysdk.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One method of a random hierarchy. */
record FuzzMethod(
        String name,
        @Nullable FuzzSpelling own,
        List<FuzzSpelling> parameters,
        boolean varargs,
        FuzzSpelling returns,
        List<String> modifiers,
        String mark,
        FuzzTypeDeclaration owner,
        String erasure) {

    static final FuzzSpelling VOID = new FuzzSpelling.Plain("void");

    /** The same method seen from a type that extends its owner with these arguments, or raw where there are none. */
    FuzzMethod seen(@Nullable Map<String, FuzzSpelling> arguments) {
        return new FuzzMethod(
                name,
                own == null || arguments == null ? null : own.filled(arguments),
                parameters.stream()
                        .map(each -> arguments == null ? each.erased() : each.filled(arguments))
                        .toList(),
                varargs,
                arguments == null ? returns.erased() : returns.filled(arguments),
                modifiers,
                mark,
                owner,
                erasure);
    }

    boolean is(String modifier) {
        return modifiers.contains(modifier);
    }

    boolean isAbstract() {
        return is("abstract");
    }

    /** Whether a class of this package that inherits it may override it. */
    boolean openTo(String place) {
        return !is("private")
                && !is("static")
                && !is("final")
                && (is("public") || is("protected") || owner.place().equals(place));
    }

    String signature() {
        return name + parameters.stream().map(FuzzSpelling::text).toList() + (own == null ? "" : own.text());
    }

    static String erasure(String name, List<FuzzSpelling> parameters, @Nullable FuzzSpelling own) {
        Map<String, FuzzSpelling> bound = own == null ? Map.of() : Map.of("E", own);
        return name
                + parameters.stream()
                        .map(each -> each.filled(bound).erased().text())
                        .toList();
    }

    private String erasureHere() {
        return erasure(name, parameters, own);
    }

    int openness() {
        return is("public") || owner.isInterface() ? 3 : is("protected") ? 2 : is("private") ? 0 : 1;
    }

    /** Whether a class may have both, of which it declares or inherits this one (JLS 8.4.8). */
    boolean goesWith(FuzzMethod other) {
        boolean alike = erasure.equals(other.erasure) || erasureHere().equals(other.erasureHere());
        if (!alike || is("private") || other.is("private")) {
            return true;
        }
        if (is("static") || other.is("static")) {
            return false;
        }
        return (signature().equals(other.signature()) || signature().equals(other.erasureHere()))
                && FuzzSpelling.fits(returns, other.returns)
                && openness() >= other.openness();
    }

    String source(boolean named) {
        List<String> words = new ArrayList<>();
        if (!mark.isEmpty()) {
            words.add(mark);
        }
        // An abstract method of an interface says neither.
        modifiers.stream()
                .filter(each -> !owner.isInterface() || !each.matches("public|abstract"))
                .forEach(words::add);
        if (own != null) {
            words.add("<E extends " + own.text() + ">");
        }
        words.add(returns.text());
        List<String> places = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            String text = parameters.get(i).text();
            boolean last = varargs && i == parameters.size() - 1 && text.endsWith("[]");
            places.add((named && i == 0 ? "@SubjectId(\"customer\") " : "")
                    + (last ? text.substring(0, text.length() - 2) + "..." : text) + " p" + i);
        }
        String head =
                words.stream().collect(Collectors.joining(" ")) + " " + name + "(" + String.join(", ", places) + ")";
        if (isAbstract()) {
            return head + ";";
        }
        return head + (returns.equals(VOID) ? " {}" : " { return null; }");
    }
}
