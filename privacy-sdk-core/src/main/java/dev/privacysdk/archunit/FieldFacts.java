package dev.privacysdk.archunit;

import java.util.LinkedHashSet;
import java.util.Set;

/** What is known of the values that are kept in one field, and who reads it. */
final class FieldFacts {
    final Facts facts = new Facts();
    final Set<MethodFacts> readers = new LinkedHashSet<>();
}
