package dev.privacysdk.archunit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The type that a field, an argument or an answer is declared with, which tells what cannot be in it. */
final class DeclaredType {
    private final boolean isOpen;
    private final boolean takesValues;
    private final Set<String> names;
    private final OwnTypes types;
    private final Map<String, Boolean> objects = new ConcurrentHashMap<>();

    /** Takes the classes that are named, and whether what else is named may be anything, or a plain value. */
    DeclaredType(Set<String> names, boolean anything, boolean values, OwnTypes types) {
        this.names = names;
        this.types = types;
        this.isOpen = anything || names.stream().anyMatch(types::holdAnything);
        this.takesValues = values;
    }

    /** Whether what this fact tells can be so of something of this type. */
    boolean canBe(Fact fact) {
        if (isOpen) {
            return true;
        }
        if (fact.label() instanceof Label.Holder object) {
            return object.written() ? takesValues : canHold(object.type());
        }
        return takesValues
                || !(fact.label() instanceof Label.Marked)
                || names.stream().anyMatch(types::areValues);
    }

    private boolean canHold(String type) {
        Boolean known = objects.get(type);
        if (known == null) {
            known = names.stream().anyMatch(name -> types.meet(name, type));
            objects.put(type, known);
        }
        return known;
    }

    /** Those of these facts that can be so. */
    Facts of(Facts facts) {
        int until = isOpen ? 0 : facts.size();
        for (int at = 0; at < until; at++) {
            if (!canBe(facts.get(at))) {
                return fitting(facts, until);
            }
        }
        return facts;
    }

    private Facts fitting(Facts facts, int until) {
        Facts all = new Facts();
        for (int at = 0; at < until; at++) {
            if (canBe(facts.get(at))) {
                all.add(facts.get(at));
            }
        }
        return all;
    }
}
