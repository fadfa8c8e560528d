package dev.privacysdk.archunit;

import dev.privacysdk.archunit.Sink.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Type;

/** Where calls take what is given to them, by the names of classes and methods. */
final class Sinks {
    private static final ClassNames MASKED = ClassNames.like("org/slf4j/Logger|org/slf4j/spi/LoggingEventBuilder"
            + "|org/apache/logging/log4j/(Logger|LogBuilder)|ch/qos/logback/classic/Logger");
    private static final ClassNames OPEN = ClassNames.like("java/util/logging/Logger|java/lang/System\\$Logger"
            + "|org/apache/commons/logging/Log|org/apache/log4j/(Logger|Category)|org/jboss/logging/(Basic)?Logger"
            + "|com/google/common/flogger/\\w+");
    private static final Set<String> LOGGING = Set.of(
            "trace",
            "debug",
            "info",
            "warn",
            "warning",
            "error",
            "fatal",
            "severe",
            "config",
            "fine",
            "finer",
            "finest",
            "log",
            "logp",
            "logrb",
            "entering",
            "exiting",
            "printf",
            "addArgument",
            "addKeyValue",
            "setMessage",
            "tracef",
            "debugf",
            "infof",
            "warnf",
            "errorf",
            "fatalf",
            "logf");
    private static final ClassNames CONTEXT =
            ClassNames.like("org/(slf4j|jboss/logging|apache/log4j)/(MDC|NDC)|org/apache/logging/log4j/ThreadContext");
    private static final Set<String> IN_CONTEXT =
            Set.of("put", "putAll", "putCloseable", "pushByKey", "push", "setContextMap");
    private static final ClassNames DEMANDING =
            ClassNames.like("org/springframework/util/Assert|com/google/common/base/(Preconditions|Verify)"
                    + "|org/apache/commons/lang3?/Validate");
    /** Something that is tested, and a message. */
    private static final Pattern DEMAND = Pattern.compile(
            "\\([^)]+(Ljava/lang/(String|Object);|Ljava/util/function/Supplier;)(\\[?Ljava/lang/Object;|[CIJ])*\\).*");

    private static final ClassNames MARKERS =
            ClassNames.like("org/slf4j/(I?MarkerFactory)|org/apache/logging/log4j/MarkerManager");
    private static final Set<String> WRITING =
            Set.of("print", "println", "printf", "format", "append", "write", "writeObject", "writeValue");
    private static final ClassNames RESPONSE =
            ClassNames.like("(javax|jakarta)/servlet/(http/Http)?ServletResponse(Wrapper)?");
    private static final ClassNames MODEL = ClassNames.like(
            "org/springframework/(ui/\\w*Model(Map)?|web/servlet/ModelAndView|web/servlet/mvc/support/RedirectAttributes)");
    private static final ClassNames CLIENT = ClassNames.like(
            "org/springframework/web/(client/Rest(Client|Template|Operations).*|reactive/function/client/WebClient.*)");
    private static final ClassNames SENDING = ClassNames.like(
            "body|bodyValue|uri|header|cookie|put|(post|patch|get)For\\w+|exchange|delete|setRequestProperty"
                    + "|addRequestProperty");
    private static final ClassNames CACHE = ClassNames.like(
            "org/springframework/cache/Cache|javax/cache/Cache"
                    + "|com/github/benmanes/caffeine/cache/\\w*Cache|com/google/common/cache/\\w*Cache"
                    + "|org/springframework/data/redis/core/\\w*Operations|(javax|jakarta)/servlet/(http/HttpSession|ServletContext)");
    private static final ClassNames KEEPING = ClassNames.like(
            "put|putAll|putIfAbsent|get|set|setIfAbsent|setAttribute|leftPush\\w*|rightPush\\w*|add|getAndPut|replace");
    private static final Set<String> COMPARING = Set.of(
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "compareToIgnoreCase",
            "contentEquals",
            "deepEquals",
            "compare",
            "regionMatches");

    private static final ClassNames CONNECTION = ClassNames.like("java/net/(Http)?URLConnection");
    private static final ClassNames ANY_CONNECTION =
            ClassNames.like("java/net/(Https?)?URLConnection|javax/net/ssl/HttpsURLConnection");

    private Sinks() {}

    /** The sinks that a call takes its arguments to; the text constant among them may decide. */
    static List<Sink> of(Program program, Callee call, String constant) {
        String owner = call.owner();
        String said = simple(owner) + "." + call.name();
        if (LOGGING.contains(call.name()) && MASKED.have(owner)) {
            return List.of(Sink.of(Kind.MASKED_LOG, "a logger (" + said + ")"));
        }
        if (LOGGING.contains(call.name()) && OPEN.have(owner)) {
            return List.of(Sink.text(Kind.OPEN_LOG, "a logger that nothing masks (" + said + ")"));
        }
        if (IN_CONTEXT.contains(call.name()) && CONTEXT.have(owner)) {
            return List.of(Sink.text(Kind.OPEN_LOG, "the context of every log line (" + said + ")"));
        }
        if (owner.equals("java/io/ObjectOutputStream") || owner.equals("java/io/ObjectOutput")) {
            return call.name().startsWith("write")
                    ? List.of(Sink.of(Kind.OBJECT_STREAM, "an object stream (" + said + ")"))
                    : List.of();
        }
        if (call.isNew() && isLibraryThrowable(program, owner)) {
            return List.of(Sink.text(Kind.EXCEPTION, "the message of an exception (" + simple(owner) + ")"));
        }
        if (call.name().startsWith("get") && call.name().endsWith("Marker") && MARKERS.have(owner)) {
            return List.of(Sink.text(Kind.OPEN_LOG, "the name of a marker (" + said + ")"));
        }
        if (isDemand(call)) {
            return List.of(Sink.text(Kind.EXCEPTION, "the message of an exception (" + said + ")"));
        }
        List<Sink> web = web(program, call, said, constant);
        return web.isEmpty() ? others(call, said) : web;
    }

    /** Whether this throws unless something is so, with a message made of its last arguments. */
    static boolean isDemand(Callee call) {
        return call.isStatic()
                && (DEMANDING.have(call.owner())
                        || (call.owner().equals("java/util/Objects")
                                && call.name().equals("requireNonNull")))
                && DEMAND.matcher(call.desc()).matches();
    }

    /** How many arguments stand before the message. */
    static int tested(Callee call) {
        return call.owner().endsWith("/Assert") ? Type.getArgumentCount(call.desc()) - 1 : 1;
    }

    private static boolean isLibraryThrowable(Program program, String owner) {
        return !program.knows(owner)
                && (owner.endsWith("Exception") || owner.endsWith("Error") || owner.endsWith("Throwable"));
    }

    private static List<Sink> web(Program program, Callee call, String said, String constant) {
        String owner = call.owner();
        if (call.name().equals("setETag")
                || call.name().equals("eTag")
                || (call.name().endsWith("Header")
                        && Set.of("etag", "last-modified").contains(constant.toLowerCase(Locale.ROOT)))) {
            return List.of(Sink.of(Kind.ENTITY_TAG, "a header that browsers give back (" + said + ")"));
        }
        if ((MODEL.have(owner) && call.name().matches("add(All)?(Attribute|Object)s?|put(All)?"))
                || (owner.equals("org/springframework/web/servlet/ModelAndView") && call.isNew())) {
            return List.of(Sink.of(Kind.RESPONSE, "the model of a view (" + said + ")"));
        }
        if (RESPONSE.have(owner)
                && (call.name().endsWith("Header")
                        || call.name().equals("addCookie")
                        || call.name().startsWith("send"))) {
            return List.of(Sink.of(Kind.RESPONSE, "a response (" + said + ")"));
        }
        if (WRITING.contains(call.name()) && (owner.startsWith("java/io/") || owner.endsWith("ServletOutputStream"))) {
            return List.of(
                    Sink.text(Kind.CONSOLE, "the console"),
                    Sink.of(Kind.RESPONSE_STREAM, "a response"),
                    Sink.of(Kind.CLIENT_STREAM, "a request"));
        }
        boolean publishes = owner.equals("java/net/http/HttpRequest$BodyPublishers")
                || (owner.equals("java/net/http/HttpRequest$Builder")
                        && Set.of("uri", "header", "headers", "setHeader").contains(call.name()))
                || (owner.equals("java/net/http/HttpRequest") && call.name().equals("newBuilder"))
                || (CONNECTION.have(owner) && SENDING.have(call.name()));
        boolean sends = CLIENT.have(owner) && SENDING.have(call.name());
        return publishes || sends || Handlers.isClient(program, owner, call.name(), call.desc())
                ? List.of(Sink.of(Kind.CLIENT, "a request (" + said + ")"))
                : List.of();
    }

    private static List<Sink> others(Callee call, String said) {
        String owner = call.owner();
        if (CACHE.have(owner) && KEEPING.have(call.name())) {
            boolean session = owner.contains("/servlet/");
            return List.of(Sink.of(Kind.KEPT, (session ? "a session or context (" : "a cache (") + said + ")"));
        }
        if (COMPARING.contains(call.name())
                && (owner.startsWith("java/lang/")
                        || owner.equals("java/util/Objects")
                        || owner.equals("java/util/Arrays"))) {
            return List.of(Sink.of(Kind.COMPARED, said));
        }
        boolean digests =
                (owner.equals("java/security/MessageDigest") && call.name().equals("digest"))
                        || (owner.equals("javax/crypto/Mac") && call.name().equals("doFinal"))
                        || (owner.equals("java/util/UUID") && call.name().equals("nameUUIDFromBytes"))
                        || (owner.equals("java/util/Objects") && call.name().startsWith("hash"))
                        || (owner.equals("java/util/Arrays") && call.name().endsWith("ashCode"))
                        || (owner.equals("java/lang/String") && call.name().equals("hashCode"))
                        || (owner.equals("java/util/zip/CRC32") && call.name().equals("getValue"))
                        || owner.endsWith("/DigestUtils")
                        || owner.startsWith("com/google/common/hash/");
        return digests ? List.of(Sink.of(Kind.DIGEST, said)) : List.of();
    }

    /** What the object is that a call answers with, where things go out through it. */
    static Optional<Label.Outlet> outlet(Callee call) {
        boolean stream = call.name().equals("getWriter") || call.name().equals("getOutputStream");
        if (stream && RESPONSE.have(call.owner())) {
            return Optional.of(Label.Outlet.RESPONSE);
        }
        if (stream && ANY_CONNECTION.have(call.owner())) {
            return Optional.of(Label.Outlet.REQUEST);
        }
        if (call.owner().equals("java/lang/System") && call.name().equals("console")) {
            return Optional.of(Label.Outlet.CONSOLE);
        }
        return call.owner().equals("dev/privacysdk/spring/http/RecipientClients")
                ? Optional.of(Label.Outlet.RECIPIENT)
                : Optional.empty();
    }

    private static String simple(String owner) {
        return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    }
}
