package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Boolean> holding = new HashMap<>();

    PersonalTypes(Program program) {
        this.program = program;
    }

    /** Whether a class has personal fields, inherited ones too, or fields of classes that do. */
    boolean holds(String type) {
        Boolean known = holding.get(type);
        if (known != null) {
            return known;
        }
        ClassNode node = program.node(type);
        if (node == null) {
            return false;
        }
        holding.put(type, false);
        boolean holds = program.hasMarks(type);
        for (String each : program.lineage(type)) {
            ClassNode part = program.node(each);
            if (!holds && part != null) {
                holds = part.fields.stream().anyMatch(this::holds);
            }
        }
        holding.put(type, holds);
        return holds;
    }

    private boolean holds(FieldNode field) {
        return (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0
                && !in(field.signature == null ? field.desc : field.signature).isEmpty();
    }

    /** The classes with personal fields in a type, as a descriptor or a generic signature writes it. */
    Set<Label.Holder> in(String type) {
        Set<Label.Holder> found = new HashSet<>();
        new Scan(type).type(found, true);
        return found;
    }

    /** The same for what a method answers with. */
    Set<Label.Holder> inAnswer(String desc, @Nullable String signature) {
        Set<Label.Holder> found = new HashSet<>();
        Scan scan = new Scan(signature == null ? desc : signature);
        scan.parameters();
        scan.type(found, true);
        return found;
    }

    /** The same for each parameter; fewer than the method has where the compiler added some. */
    List<Set<Label.Holder>> inParameters(String desc, @Nullable String signature) {
        List<Set<Label.Holder>> plain = new Scan(desc).parameters();
        List<Set<Label.Holder>> generic = signature == null ? plain : new Scan(signature).parameters();
        return generic.size() == plain.size() ? generic : plain;
    }

    /** Reads a signature from left to right. */
    private final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        List<Set<Label.Holder>> parameters() {
            at = text.indexOf('(') + 1;
            List<Set<Label.Holder>> all = new ArrayList<>();
            while (text.charAt(at) != ')') {
                Set<Label.Holder> found = new HashSet<>();
                type(found, true);
                all.add(found);
            }
            at++;
            return all;
        }

        void type(Set<Label.Holder> found, boolean counts) {
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

        private void named(Set<Label.Holder> found, boolean counts) {
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
            if (counts && holds(name.toString())) {
                found.add(new Label.Holder(name.toString()));
            }
        }

        private boolean carries(String name) {
            ClassNode node = program.node(name);
            return node == null
                    ? CONTAINER.matcher(name).matches()
                    : "java/lang/Record".equals(node.superName)
                            || CONTAINER.matcher(name).matches();
        }
    }
}
