package dev.privacysdk.archunit;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the methods of the JDK, and of libraries that wrap and shape values, do with what they are given. */
final class Library {
    private static final ClassNames SHAPING =
            ClassNames.like("java/(util/(?!logging/|prefs/|concurrent/locks/)|io/|nio/|text/"
                    + "|time/|math/|net/(URI|URL|http/)|lang/(String|StringBuilder|StringBuffer|AbstractStringBuilder|CharSequence"
                    + "|Character|Integer|Long|Double|Float|Short|Byte|Number|Iterable|Object|Enum|ThreadLocal)$).*"
                    + "|(javax|jakarta)/servlet/http/Cookie|(javax|jakarta)/ws/rs/core/.*"
                    + "|org/springframework/http/(ResponseEntity|HttpEntity|RequestEntity).*"
                    + "|org/springframework/web/(client/Rest|reactive/function/client/WebClient|util/Uri).*"
                    + "|reactor/core/publisher/.*|com/google/common/(base|collect|io)/.*|org/apache/commons/(lang3|text|codec)/.*"
                    + "|com/fasterxml/jackson/databind/Object(Mapper|Writer)|tools/jackson/databind/(json/Json|Object)(Mapper|Writer)"
                    + "|com/google/gson/Gson");
    private static final ClassNames MUTABLE = ClassNames.like(
            "java/util/(?!function/|stream/|Optional|regex/|Objects|Arrays|Collections|concurrent/Executor).*"
                    + "|java/lang/(StringBuilder|StringBuffer|AbstractStringBuilder|ThreadLocal|String|Iterable)"
                    + "|java/io/(?!.*(Reader|InputStream|Exception|Error)).*|java/nio/(Char|Byte)Buffer|java/net/URI"
                    + "|(javax|jakarta)/servlet/http/Cookie|org/springframework/http/(ResponseEntity|HttpEntity|RequestEntity)");
    private static final ClassNames CLEANING = ClassNames.like("dev/privacysdk/masking/.*|java/security/MessageDigest"
            + "|javax/crypto/(Mac|Cipher|SecretKeyFactory)|.*/(\\w*PasswordEncoder|BCrypt|DigestUtils|HmacUtils)"
            + "|com/google/common/hash/.*|java/util/zip/(CRC32|CRC32C|Adler32|Checksum)");
    private static final Set<String> CHANGE = Set.of(
            "map",
            "flatMap",
            "mapToObj",
            "mapToInt",
            "mapToLong",
            "mapToDouble",
            "mapMulti",
            "thenApply",
            "thenApplyAsync",
            "thenCompose",
            "thenComposeAsync",
            "handle",
            "flatMapMany",
            "concatMap",
            "transform");
    private static final Set<String> ANSWERING = Set.of(
            "computeIfAbsent",
            "computeIfPresent",
            "compute",
            "merge",
            "reduce",
            "orElseGet",
            "or",
            "supplyAsync",
            "generate",
            "iterate",
            "requireNonNullElseGet",
            "exceptionally",
            "submit",
            "replaceAll",
            "withInitial",
            "setAll",
            "fromCallable",
            "fromSupplier",
            "defer",
            "thenCombine",
            "zip",
            "get");
    private static final ClassNames ANYBODYS = ClassNames.like(
            "java/util/function/.*|java/util/concurrent/Callable|java/util/Comparator|java/lang/(Object|Runnable|Comparable)");
    private static final Set<String> LOOKING_UP = Set.of(
            "get",
            "remove",
            "getOrDefault",
            "contains",
            "containsKey",
            "indexOf",
            "equals",
            "getProperty",
            "removeIf",
            "removeAll",
            "retainAll",
            "containsAll",
            "startsWith",
            "endsWith",
            "split",
            "matches",
            "sort",
            "forEach");
    private static final Set<String> REPLACING =
            Set.of("toMap", "toUnmodifiableMap", "toConcurrentMap", "mapping", "flatMapping", "counting");
    private static final Set<String> WRITTEN = Set.of("Ljava/lang/String;", "Ljava/lang/CharSequence;", "[B", "[C");
    private static final Set<String> TEXTS = Set.of(
            "valueOf",
            "format",
            "formatted",
            "toString",
            "deepToString",
            "append",
            "insert",
            "print",
            "println",
            "printf",
            "add",
            "toIdentityString");

    private Library() {}

    /** Whether the call answers with its receiver, which is changed. */
    static boolean isFluent(MethodInsnNode call) {
        return call.getOpcode() != Opcodes.INVOKESTATIC
                && call.owner.startsWith("java/")
                && (call.owner.startsWith("java/lang/StringBu")
                        || call.owner.equals("java/util/StringJoiner")
                        || call.owner.equals("java/util/Formatter")
                        || call.owner.startsWith("java/io/"))
                && call.desc.endsWith(")L" + call.owner + ";");
    }

    /** Whether what comes out no longer shows what went in. */
    static boolean cleans(Callee call) {
        return CLEANING.have(call.owner())
                || (call.owner().equals("java/util/UUID") && call.name().equals("nameUUIDFromBytes"));
    }

    /** Whether the answer is made of the receiver and the arguments: a size or a comparison is not. */
    static boolean handsOn(Callee call) {
        if (!SHAPING.have(call.owner()) || call.name().equals("keySet")) {
            return false;
        }
        String answer = call.answer();
        boolean primitive = answer.length() == 1;
        return primitive
                ? (call.name().endsWith("Value") || call.name().startsWith("parse")) && !answer.equals("Z")
                : !answer.equals("Ljava/lang/Class;");
    }

    /** Whether the receiver takes in what it is given. */
    static boolean isMutable(Callee call) {
        return !call.isStatic()
                && MUTABLE.have(call.owner())
                && !looksUp(call)
                && (call.isNew() || !call.owner().equals("java/lang/String"));
    }

    /** Whether a writer or stream is put around another, which gets all that is written. */
    static boolean wraps(Callee call) {
        return call.isNew()
                && call.owner().startsWith("java/io/")
                && (call.owner().endsWith("Writer") || call.owner().endsWith("Stream"))
                && call.desc().matches("\\(Ljava/io/(\\w*Writer|\\w*OutputStream|PrintStream);.*");
    }

    /** Whether the arguments only choose what comes back. */
    static boolean looksUp(Callee call) {
        return !call.isStatic() && LOOKING_UP.contains(call.name());
    }

    /** Whether the answer is what a lambda makes of the receiver. */
    static boolean isChange(Callee call) {
        return (CHANGE.contains(call.name()) && !call.isStatic() && SHAPING.have(call.owner())) || isFunction(call);
    }

    /** Whether what a lambda answers with is in the answer. */
    static boolean answersWithLambda(Callee call) {
        return isChange(call) || ANSWERING.contains(call.name()) || replacesValues(call);
    }

    /** Whether objects of this type have nothing in common but a method, which each means otherwise. */
    static boolean isAnybodys(String type) {
        return ANYBODYS.have(type);
    }

    /** Whether a function is run here. */
    static boolean isFunction(Callee call) {
        return call.owner().startsWith("java/util/function/") || call.owner().equals("java/util/concurrent/Callable");
    }

    /** Whether this is a collector that makes other values of those it meets. */
    static boolean replacesValues(Callee call) {
        return isCollector(call)
                && (REPLACING.contains(call.name())
                        || call.name().startsWith("summing")
                        || call.name().startsWith("averaging"));
    }

    static boolean isCollector(Callee call) {
        return call.owner().equals("java/util/stream/Collectors");
    }

    /** Whether what is in objects is written out here, as text or bytes. */
    static boolean writes(Callee call) {
        return WRITTEN.contains(call.answer())
                && !call.owner().startsWith("java/lang/")
                && !call.owner().startsWith("java/util/");
    }

    /** Whether objects become text here, as their {@code toString} makes them. */
    static boolean makesText(Callee call) {
        if (!TEXTS.contains(call.name())) {
            return false;
        }
        String owner = call.owner();
        boolean takesObjects =
                call.desc().contains("Ljava/lang/Object;") || call.name().equals("toString");
        return takesObjects
                && ((call.name().equals("toString") && call.answer().equals("Ljava/lang/String;"))
                        || owner.equals("java/lang/String")
                        || owner.startsWith("java/lang/StringBu")
                        || owner.equals("java/util/Objects")
                        || owner.equals("java/util/Arrays")
                        || owner.equals("java/util/Formatter")
                        || owner.startsWith("java/text/")
                        || (owner.startsWith("java/io/") && !call.name().equals("add")));
    }
}
