package dev.privacysdk.marking;

import java.util.Map;

/** A type as the source of a random hierarchy spells it. */
sealed interface FuzzSpelling {
    /** A class without type arguments. */
    record Plain(String name) implements FuzzSpelling {}

    /** A type variable and the class it stands for when erased. */
    record Variable(String name, String bound) implements FuzzSpelling {}

    /** An array. */
    record Array(FuzzSpelling of) implements FuzzSpelling {}

    /** A class with one type argument, behind a wildcard's words if there are any. */
    record Given(String name, String wildcard, FuzzSpelling argument) implements FuzzSpelling {}

    /** The same with these type arguments filled in. */
    default FuzzSpelling filled(Map<String, FuzzSpelling> arguments) {
        if (this instanceof Variable variable) {
            return arguments.getOrDefault(variable.name, this);
        } else if (this instanceof Array array) {
            return new Array(array.of.filled(arguments));
        } else if (this instanceof Given given) {
            return new Given(given.name, given.wildcard, given.argument.filled(arguments));
        }
        return this;
    }

    /** The same as a raw type shows it. */
    default FuzzSpelling erased() {
        if (this instanceof Variable variable) {
            return new Plain(variable.bound);
        } else if (this instanceof Array array) {
            return new Array(array.of.erased());
        } else if (this instanceof Given given) {
            return new Plain(given.name);
        }
        return this;
    }

    /** Whether a method that answers with the one may override a method that answers with the other; no is also maybe. */
    static boolean fits(FuzzSpelling one, FuzzSpelling other) {
        String wide = other.text();
        boolean text = one.text().equals("String") || one.text().equals("CharSequence");
        return one.equals(other)
                || (wide.equals("Object") && !one.text().equals("void"))
                || (wide.equals("CharSequence") && text)
                || (wide.equals("Number") && one.text().equals("Long"));
    }

    default String text() {
        if (this instanceof Plain plain) {
            return plain.name;
        } else if (this instanceof Variable variable) {
            return variable.name;
        } else if (this instanceof Array array) {
            return array.of.text() + "[]";
        } else {
            Given given = (Given) this;
            return given.name + "<" + given.wildcard + given.argument.text() + ">";
        }
    }
}
