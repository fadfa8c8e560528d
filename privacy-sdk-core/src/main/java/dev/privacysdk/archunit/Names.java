package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import java.util.Collection;

/** How elements are called in the sentences of the rules. */
final class Names {
    private Names() {}

    /** {@code Outer.Inner}: the name without its package. */
    static String of(JavaClass type) {
        String name = type.getName();
        String home = type.getPackageName();
        return (home.isEmpty() ? name : name.substring(home.length() + 1)).replace('$', '.');
    }

    /** {@code Customer.born}; what is in a local or anonymous class goes by the method around it. */
    static String of(JavaMember member) {
        return member.getOwner()
                .getEnclosingCodeUnit()
                .map(Names::of)
                .orElseGet(() -> of(member.getOwner()) + "." + member.getName());
    }

    /** As a step of a path: a constructor and a static initializer have no name of their own. */
    static String ofCode(JavaCodeUnit code) {
        if (code.getOwner().getEnclosingCodeUnit().isPresent() || code instanceof JavaMethod) {
            return of(code);
        }
        return (code instanceof JavaConstructor ? "the constructor of " : "the static initializer of ")
                + of(code.getOwner());
    }

    /** The end of a sentence and {@code (Customer.java:12)}, as editors recognize it. */
    static String place(HasSourceCodeLocation element) {
        return ". " + element.getSourceCodeLocation();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(Collection<String> items) {
        String joined = String.join(", ", items);
        int last = joined.lastIndexOf(", ");
        return last < 0 ? joined : joined.substring(0, last) + " and " + joined.substring(last + 2);
    }
}
