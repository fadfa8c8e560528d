package dev.privacysdk.json;

import dev.privacysdk.marking.MarkedField;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** Which fields and accessors each property of one class comes from, and what marks a mixin puts on them. */
final class PropertyOrigins {
    /** By the name of the property, the names that its members have in Java, without case and prefix. */
    private final Map<String, Set<String>> names = new HashMap<>();

    private final Map<Member, MarkedField> mixedIn = new HashMap<>();
    private final boolean showsField;

    /** What Jackson knows of a class, whose annotations are those of its mixins, too. */
    PropertyOrigins(BeanDescription.Supplier type) {
        for (BeanPropertyDefinition each : type.get().findProperties()) {
            Set<String> known = names.computeIfAbsent(each.getName(), name -> new HashSet<>());
            known.add(plain(each.getInternalName()));
            Stream.of(each.getField(), each.getGetter(), each.getSetter(), each.getConstructorParameter())
                    .forEach(member -> add(known, member));
        }
        AnnotatedClass annotated = type.getClassInfo();
        annotated.fields().forEach(this::mix);
        AnnotatedMember value = type.get().findJsonValueAccessor();
        this.showsField = value != null && showsField(value, annotated);
        for (AnnotatedMethod method : annotated.memberMethods()) {
            if (method.getParameterCount() == 0 && method.getRawReturnType() != void.class) {
                mix(method);
            }
        }
    }

    private void mix(AnnotatedMember member) {
        Annotation[] found = member.annotations().toArray(Annotation[]::new);
        MarkedField marked = found.length == 0 ? null : MarkedField.elsewhere(member.getMember(), found);
        if (marked != null) {
            mixedIn.put(member.getMember(), marked);
        }
    }

    /** Whether the value that stands for an object is that of a field, or of a type with marks of its own. */
    boolean showsField() {
        return showsField;
    }

    private static boolean showsField(AnnotatedMember value, AnnotatedClass type) {
        if (value instanceof AnnotatedField || TypeReach.reachesPersonal(value.getRawType())) {
            return true;
        }
        for (AnnotatedField field : type.fields()) {
            if (plain(field.getName()).equals(plain(value.getName())) && field.getRawType() == value.getRawType()) {
                return true;
            }
        }
        return false;
    }

    /** The fields marked by annotations that Jackson sees, among them those of mixins. */
    Iterable<MarkedField> marked() {
        return mixedIn.values();
    }

    /** Those of these fields whose values the property shows, and what is marked on its own members. */
    List<MarkedField> behind(BeanPropertyWriter property, Iterable<MarkedField> fields) {
        Set<String> known = new HashSet<>(names.getOrDefault(property.getName(), Set.of()));
        add(known, property.getMember());
        List<MarkedField> found = new ArrayList<>();
        for (MarkedField field : fields) {
            if (known.contains(plain(field.name()))) {
                found.add(field);
            }
        }
        mixedIn.forEach((member, field) -> {
            if (known.contains(plain(member.getName()))) {
                found.add(field);
            }
        });
        return found;
    }

    private static void add(Set<String> known, @Nullable AnnotatedMember member) {
        if (member != null && member.getMember() != null && !member.getName().isEmpty()) {
            known.add(plain(member.getName()));
        }
    }

    /** A name as fields and their accessors share it. */
    private static String plain(String member) {
        String name = member.startsWith("_") ? member.substring(1) : member;
        for (String prefix : List.of("get", "is", "set")) {
            if (name.length() > prefix.length()
                    && name.startsWith(prefix)
                    && !Character.isLowerCase(name.charAt(prefix.length()))) {
                return name.substring(prefix.length()).toLowerCase(Locale.ROOT);
            }
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** The type of a property's values as it is written; Object where Jackson makes them up. */
    static java.lang.reflect.Type type(BeanPropertyWriter property) {
        Member member =
                property.getMember() == null ? null : property.getMember().getMember();
        if (member instanceof Field field) {
            return field.getGenericType();
        }
        return member instanceof Method method ? method.getGenericReturnType() : Object.class;
    }
}
