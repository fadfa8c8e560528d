package dev.privacysdk.archunit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/** What classes inherit from, and what inherits from them, as far as their code is known. */
final class Lineages {
    private final Map<String, ClassNode> types;
    private final Map<String, List<String>> heirs = new HashMap<>();
    private final Map<String, List<String>> lineages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> below = new ConcurrentHashMap<>();

    Lineages(Map<String, ClassNode> types) {
        this.types = types;
        for (ClassNode type : types.values()) {
            for (String parent : parents(type)) {
                heirs.computeIfAbsent(parent, first -> new ArrayList<>()).add(type.name);
            }
        }
    }

    /** The class that this one extends. */
    @Nullable
    String above(String type) {
        ClassNode node = types.get(type);
        return node == null ? null : node.superName;
    }

    /** The class and what it inherits from, nearest first. */
    List<String> of(String type) {
        List<String> known = lineages.get(type);
        if (known == null) {
            known = findLineage(type);
            lineages.put(type, known);
        }
        return known;
    }

    private List<String> findLineage(String type) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            String current = next.remove();
            ClassNode node = types.get(current);
            if (all.add(current) && node != null) {
                next.addAll(parents(node));
            }
        }
        return List.copyOf(all);
    }

    /** The classes that inherit from this one. */
    Set<String> below(String type) {
        Set<String> known = below.get(type);
        if (known == null) {
            known = findBelow(type);
            below.put(type, known);
        }
        return known;
    }

    private Set<String> findBelow(String type) {
        Deque<String> next = new ArrayDeque<>(heirs.getOrDefault(type, List.of()));
        Set<String> all = new LinkedHashSet<>();
        while (!next.isEmpty()) {
            String heir = next.pop();
            if (all.add(heir)) {
                next.addAll(heirs.getOrDefault(heir, List.of()));
            }
        }
        return all;
    }

    private static List<String> parents(ClassNode node) {
        List<String> parents = new ArrayList<>();
        if (node.superName != null) {
            parents.add(node.superName);
        }
        parents.addAll(node.interfaces);
        return parents;
    }
}
