package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Methods whose answer or arguments a framework takes out of the program, by the names of its annotations. */
final class Handlers {
    private static final Set<String> MAPPING = Set.of(
            "RequestMapping",
            "GetMapping",
            "PostMapping",
            "PutMapping",
            "PatchMapping",
            "DeleteMapping",
            "ExceptionHandler");
    private static final Set<String> BODY = Set.of("RestController", "ResponseBody", "RestControllerAdvice");
    private static final Set<String> JAX_RS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
    private static final Set<String> CLIENT = Set.of(
            "HttpExchange",
            "GetExchange",
            "PostExchange",
            "PutExchange",
            "PatchExchange",
            "DeleteExchange",
            "FeignClient",
            "RequestLine",
            "RegisterRestClient");
    private static final Set<String> TELLING = Set.of("getMessage", "getLocalizedMessage", "toString");
    private static final Set<String> CACHED = Set.of("Cacheable", "CachePut", "CacheResult");

    private Handlers() {}

    /** Where the answer of this method goes. */
    static List<Sink> answer(Program program, JavaClass owner, MethodNode method) {
        if (method.visibleAnnotations == null
                && method.invisibleAnnotations == null
                && !TELLING.contains(method.name)) {
            return List.of();
        }
        Set<String> own = names(method);
        List<Sink> sinks = new ArrayList<>();
        if (own.stream().anyMatch(CACHED::contains)) {
            sinks.add(Sink.of(Sink.Kind.KEPT, "a cache (its answer)"));
        }
        if (TELLING.contains(method.name)
                && method.desc.equals("()Ljava/lang/String;")
                && owner.isAssignableTo(Throwable.class)) {
            sinks.add(Sink.text(
                    Sink.Kind.EXCEPTION, "the message of an exception (" + Names.of(owner) + "." + method.name + ")"));
        }
        boolean spring = own.stream().anyMatch(MAPPING::contains)
                && (own.contains("ResponseBody")
                        || names(owner).anyMatch(BODY::contains)
                        || method.desc.contains(")Lorg/springframework/http/"));
        boolean jaxRs = own.stream().anyMatch(JAX_RS::contains) && (method.access & Opcodes.ACC_INTERFACE) == 0;
        if ((spring || jaxRs) && Type.getReturnType(method.desc).getSort() != Type.VOID) {
            sinks.add(Sink.of(Sink.Kind.RESPONSE, "a response (its answer)"));
        }
        return sinks;
    }

    /** Whether a call of this method is a request to somebody, made by a proxy. */
    static boolean isClient(Program program, String owner, String name, String desc) {
        JavaClass type = program.type(owner);
        if (type == null || !type.isInterface()) {
            return false;
        }
        String declared = program.declared(owner, name, desc);
        MethodNode method = declared == null ? null : program.method(declared);
        return names(type).anyMatch(CLIENT::contains)
                || (method != null && names(method).stream().anyMatch(CLIENT::contains));
    }

    private static Stream<String> names(HasAnnotations<?> element) {
        return element.getAnnotations().stream()
                .flatMap(annotation -> Stream.concat(
                        Stream.of(annotation.getRawType().getSimpleName()),
                        annotation.getRawType().getAnnotations().stream()
                                .map(above -> above.getRawType().getSimpleName())));
    }

    private static Set<String> names(MethodNode method) {
        return Stream.of(method.visibleAnnotations, method.invisibleAnnotations)
                .flatMap(Handlers::names)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<String> names(@Nullable List<AnnotationNode> annotations) {
        return annotations == null
                ? Stream.empty()
                : annotations.stream()
                        .map(annotation -> Type.getType(annotation.desc).getClassName())
                        .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
    }
}
