package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/** Tells which static types are objects that hold personal fields, or containers of such. */
final class PersonalTypes {
    private static final Pattern CONTAINER = Pattern.compile(
            ".*(List|Set|Collection|Map|Optional|Stream|Iterable|Iterator|Queue|Deque|Entry|Future|CompletionStage|Mono"
                    + "|Flux|ResponseEntity|HttpEntity|Page|Slice)");

    private final Program program;
    private final Set<String> holding = new HashSet<>();
    private final Map<String, Set<Label.Holder>> known = new ConcurrentHashMap<>();
    private final Map<String, List<Set<Label.Holder>>> parameters = new ConcurrentHashMap<>();

    PersonalTypes(Program program) {
        this.program = program;
        Map<String, Set<String>> parts = new HashMap<>();
        program.outlines().forEach(node -> parts.put(node.name, parts(node)));
        boolean more = true;
        while (more) {
            more = false;
            for (ClassNode node : program.outlines()) {
                more |= !holding.contains(node.name) && holdsNow(node.name, parts) && holding.add(node.name);
            }
        }
    }

    /** The classes of its instance fields, and of what is in those. */
    private Set<String> parts(ClassNode node) {
        Set<String> parts = new HashSet<>();
        for (FieldNode field : node.fields) {
            if ((field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
                new Scan(field.signature == null ? field.desc : field.signature).type(parts, true);
            }
        }
        return parts;
    }

    private boolean holdsNow(String type, Map<String, Set<String>> parts) {
        if (program.hasMarks(type)) {
            return true;
        }
        for (String each : program.lineage(type)) {
            for (String part : parts.getOrDefault(each, Set.of())) {
                if (holding.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a class has personal fields, inherited ones too, or fields of classes that do. */
    boolean holds(String type) {
        return holding.contains(type);
    }

    /** The classes with personal fields in a type, as a descriptor or a generic signature writes it. */
    Set<Label.Holder> in(String type) {
        return known.computeIfAbsent(type, first -> {
            Set<String> names = new HashSet<>();
            new Scan(type).type(names, true);
            return holders(names);
        });
    }

    private Set<Label.Holder> holders(Set<String> names) {
        Set<Label.Holder> found = new HashSet<>();
        for (String name : names) {
            if (holds(name)) {
                found.add(new Label.Holder(name));
            }
        }
        return found;
    }

    /** The same for what a method answers with. */
    Set<Label.Holder> inAnswer(String desc, @Nullable String signature) {
        String whole = signature == null ? desc : signature;
        return known.computeIfAbsent(whole, first -> {
            Set<String> names = new HashSet<>();
            Scan scan = new Scan(whole);
            scan.parameters();
            scan.type(names, true);
            return holders(names);
        });
    }

    /** The same for each parameter; fewer than the method has where the compiler added some. */
    List<Set<Label.Holder>> inParameters(String desc, @Nullable String signature) {
        return parameters.computeIfAbsent(
                signature == null ? desc : desc + " " + signature, first -> findInParameters(desc, signature));
    }

    private List<Set<Label.Holder>> findInParameters(String desc, @Nullable String signature) {
        List<Set<String>> plain = new Scan(desc).parameters();
        List<Set<String>> generic = signature == null ? plain : new Scan(signature).parameters();
        return (generic.size() == plain.size() ? generic : plain)
                .stream().map(this::holders).toList();
    }

    /** Reads a signature from left to right. */
    private final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        List<Set<String>> parameters() {
            at = text.indexOf('(') + 1;
            List<Set<String>> all = new ArrayList<>();
            while (text.charAt(at) != ')') {
                Set<String> found = new HashSet<>();
                type(found, true);
                all.add(found);
            }
            at++;
            return all;
        }

        void type(Set<String> found, boolean counts) {
            while (at < text.length() && "[+-".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at >= text.length()) {
                return;
            }
            char kind = text.charAt(at++);
            if (kind == 'T') {
                at = text.indexOf(';', at) + 1;
            } else if (kind == 'L') {
                named(found, counts);
            }
        }

        private void named(Set<String> found, boolean counts) {
            StringBuilder name = new StringBuilder();
            while (text.charAt(at) != ';') {
                char next = text.charAt(at++);
                if (next == '<') {
                    boolean inside = counts && carries(name.toString());
                    while (text.charAt(at) != '>') {
                        type(found, inside);
                    }
                    at++;
                } else {
                    name.append(next == '.' ? '$' : next);
                }
            }
            at++;
            if (counts) {
                found.add(name.toString());
            }
        }

        private boolean carries(String name) {
            ClassNode node = program.outline(name);
            return node == null
                    ? CONTAINER.matcher(name).matches()
                    : "java/lang/Record".equals(node.superName)
                            || CONTAINER.matcher(name).matches();
        }
    }
}
