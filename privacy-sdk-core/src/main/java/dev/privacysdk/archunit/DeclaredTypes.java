package dev.privacysdk.archunit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads declared types from descriptors and generic signatures, each once. */
final class DeclaredTypes {
    private static final ClassNames PLAIN = ClassNames.like("java/lang/(String|CharSequence|Character|Boolean|Number"
            + "|Byte|Short|Integer|Long|Float|Double|Void|Class)|java/(math|time)/.*|org/joda/time/.*|java/sql/(Date|Time|Timestamp)"
            + "|java/util/(Date|Calendar|GregorianCalendar|TimeZone|Locale|Currency|UUID)|java/net/(URI|URL)");

    private final Program program;
    private final OwnTypes own;
    private final Map<String, DeclaredType> known = new ConcurrentHashMap<>();

    DeclaredTypes(Program program) {
        this.program = program;
        this.own = new OwnTypes(program);
    }

    /** Whether objects of this class are plain values, texts and figures: none of them is an object of somebody's. */
    static boolean isPlain(String name) {
        return PLAIN.have(name);
    }

    /** The type that a descriptor or a generic signature writes. */
    DeclaredType of(String signature) {
        return known.computeIfAbsent(signature, first -> read(signature).type());
    }

    /** What a method answers with. */
    DeclaredType answer(String desc, @Nullable String signature) {
        String whole = signature == null ? desc : signature;
        return known.computeIfAbsent(whole, first -> readMethod(whole).answer.type());
    }

    /** What a method takes; a signature leaves out the parameters that the compiler added, and is worth nothing then. */
    List<DeclaredType> parameters(String desc, @Nullable String signature) {
        if (signature != null) {
            List<DeclaredType> all = readMethod(signature).parameters();
            if (all.size() == Type.getArgumentCount(desc)) {
                return all;
            }
        }
        List<DeclaredType> all = new ArrayList<>();
        for (Type type : Type.getArgumentTypes(desc)) {
            all.add(of(type.getDescriptor()));
        }
        return all;
    }

    /** Notes that something of this type is marked. */
    void addMarked(String signature) {
        read(signature).names.forEach(own::addMarked);
    }

    private Named read(String signature) {
        Named named = new Named();
        new SignatureReader(signature).acceptType(named);
        return named;
    }

    private Whole readMethod(String signature) {
        Whole method = new Whole();
        new SignatureReader(signature).accept(method);
        return method;
    }

    /** The parameters and the answer of a method. */
    private final class Whole extends SignatureVisitor {
        private final List<Named> taken = new ArrayList<>();
        final Named answer = new Named();

        Whole() {
            super(Opcodes.ASM9);
        }

        List<DeclaredType> parameters() {
            return taken.stream().map(Named::type).toList();
        }

        @Override
        public SignatureVisitor visitParameterType() {
            Named next = new Named();
            taken.add(next);
            return next;
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return answer;
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new Named();
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new Named();
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new Named();
        }
    }

    /** The classes that are named in one type. */
    private final class Named extends SignatureVisitor {
        final Set<String> names;
        private final Set<String> open;
        private String name = "";
        private boolean isParameterized;

        Named() {
            this(new HashSet<>(), new HashSet<>());
        }

        private Named(Set<String> names, Set<String> open) {
            super(Opcodes.ASM9);
            this.names = names;
            this.open = open;
        }

        DeclaredType type() {
            return new DeclaredType(Set.copyOf(names), open.contains("anything"), open.contains("value"), own);
        }

        @Override
        public void visitBaseType(char descriptor) {
            open.add("value");
        }

        @Override
        public void visitTypeVariable(String variable) {
            open.add("anything");
        }

        @Override
        public SignatureVisitor visitArrayType() {
            return this;
        }

        @Override
        public void visitClassType(String type) {
            name = type;
        }

        @Override
        public void visitInnerClassType(String type) {
            name = name + "$" + type;
        }

        @Override
        public void visitTypeArgument() {
            isParameterized = true;
            addUnlessClass("anything");
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            isParameterized = true;
            if (wildcard == SUPER) {
                addUnlessClass("anything");
            }
            return name.equals("java/lang/Class") ? new Named() : new Named(names, open);
        }

        private void addUnlessClass(String what) {
            if (!name.equals("java/lang/Class")) {
                open.add(what);
            }
        }

        @Override
        public void visitEnd() {
            if (program.knows(name)) {
                names.add(name);
            } else if (PLAIN.have(name)) {
                open.add("value");
            } else if (isParameterized) {
                names.add(name);
            } else {
                open.add("anything");
            }
        }
    }
}
