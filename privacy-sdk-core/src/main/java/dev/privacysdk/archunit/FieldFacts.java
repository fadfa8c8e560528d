package dev.privacysdk.archunit;

import java.util.LinkedHashSet;
import java.util.Set;

/** What is known of the values that are kept in one field, and who reads it. */
final class FieldFacts {
    final Facts facts = new Facts();
    final DeclaredType type;
    final Set<MethodFacts> readers = new LinkedHashSet<>();

    FieldFacts(DeclaredType type) {
        this.type = type;
    }
}
