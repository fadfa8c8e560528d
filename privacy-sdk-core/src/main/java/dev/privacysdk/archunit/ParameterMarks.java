package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.privacysdk.annotation.PersonalData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** What an annotation on a parameter says of the argument. */
final class ParameterMarks {
    private ParameterMarks() {}

    /** That it is personal data, or a header or cookie that the request brought. */
    static Optional<Fact> of(Program program, JavaClass owner, AnnotationNode mark, String method) {
        String type = Type.getType(mark.desc).getInternalName();
        if (type.endsWith("/RequestHeader") || type.endsWith("/HeaderParam")) {
            return value(mark)
                    .filter(Traits::isName)
                    .map(name -> Fact.of(new Label.Trait(name.toLowerCase(Locale.ROOT))));
        }
        String category = type.equals(Type.getInternalName(PersonalData.class))
                ? value(mark).orElse(null)
                : wordsCategory(owner, Type.getType(mark.desc).getClassName());
        String place =
                "<init>".equals(method) ? "the constructor of " + Names.of(owner) : Names.of(owner) + "." + method;
        return category == null
                ? Optional.empty()
                : Optional.of(Fact.of(new Label.Marked(
                        "the @" + type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1)
                                + " parameter of " + place,
                        Set.of(category))));
    }

    private static Optional<String> value(AnnotationNode mark) {
        List<Object> values = mark.values == null ? List.of() : mark.values;
        for (int at = 0; at + 1 < values.size(); at += 2) {
            if (Set.of("value", "name").contains(values.get(at)) && values.get(at + 1) instanceof String text) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable String wordsCategory(JavaClass owner, String word) {
        return owner.getCodeUnits().stream()
                .flatMap(unit -> unit.getParameterAnnotations().stream())
                .flatMap(Set::stream)
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.getName().equals(word))
                .flatMap(type -> ClassFileMarks.categories(type).stream())
                .findFirst()
                .orElse(null);
    }
}
