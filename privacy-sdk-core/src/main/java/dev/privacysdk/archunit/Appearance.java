package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.privacysdk.annotation.SubjectId;
import dev.privacysdk.archunit.PersonalTerms.Meaning;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which unmarked fields of a class look personal, and like what. */
final class Appearance {
    /** Types of well-known libraries that say more than names do. */
    private static final Map<String, Looks> TYPES = Map.of(
            "jakarta.mail.internet.InternetAddress", Looks.EMAIL,
            "javax.mail.internet.InternetAddress", Looks.EMAIL,
            "com.google.i18n.phonenumbers.Phonenumber$PhoneNumber", Looks.PHONE);

    /** How value classes call the value that they hold. */
    private static final Set<String> WRAPPED = Set.of("value", "text", "raw", "string", "content", "id", "number");

    private static final Set<String> PAIRS = Set.of("lat lon", "lat lng", "lat long", "sei mei", "myouji namae");

    private Appearance() {}

    /** The fields that look personal and bear neither a category nor the mark of the person, by their names. */
    static SortedMap<String, Looks> unmarked(JavaClass type) {
        return unmarked(type, new HashSet<>());
    }

    private static SortedMap<String, Looks> unmarked(JavaClass type, Set<JavaClass> asked) {
        SortedMap<String, Looks> found = new TreeMap<>();
        AboutClass about = AboutClass.of(type);
        if (!asked.add(type) || type.isAnnotation() || about == AboutClass.MACHINE) {
            return found;
        }
        SortedMap<String, Looks> clear = new TreeMap<>();
        SortedMap<String, Looks> faint = new TreeMap<>();
        for (JavaField field : fields(type)) {
            Meaning meaning = of(field, asked).orElse(null);
            if (meaning != null && about.canHave(meaning)) {
                (meaning.faint() ? faint : clear).put(field.getName(), meaning.looks());
            }
        }
        found.putAll(pairs(type));
        found.putAll(clear);
        if (about == AboutClass.PERSON || isMarked(type)) {
            found.putAll(faint);
        } else if (hasTraits(clear)) {
            faint.values().removeIf(looks -> looks == Looks.NAME);
            found.putAll(faint);
        }
        found.keySet().removeIf(name -> isMarked(type.getField(name)));
        return found;
    }

    /** Two different traits of a person make a person, who may be nameless; a host with its password does not. */
    private static boolean hasTraits(Map<String, Looks> clear) {
        Set<Looks> traits = EnumSet.noneOf(Looks.class);
        traits.addAll(clear.values());
        traits.removeAll(EnumSet.of(Looks.CREDENTIAL, Looks.IP, Looks.USERNAME, Looks.DEVICE));
        return traits.size() > 1;
    }

    private static Optional<Meaning> of(JavaField field, Set<JavaClass> asked) {
        Optional<Meaning> byName = PersonalTerms.of(field.getName());
        for (JavaClass value : PlainValues.of(field)) {
            Optional<PlainValues.Kind> kind = PlainValues.kind(value);
            Optional<Meaning> meaning = kind.isPresent()
                    ? byName.filter(named -> named.looks().fits(kind.get(), field.getName()))
                    : ofType(value, asked);
            if (meaning.isPresent()) {
                return meaning;
            }
        }
        return Optional.empty();
    }

    /**
     * A type says it where it is a plain value without marks of its own, or not to be seen into; otherwise its own fields
     * are judged.
     */
    private static Optional<Meaning> ofType(JavaClass type, Set<JavaClass> asked) {
        Looks known = TYPES.get(type.getName());
        if (known != null) {
            return Optional.of(new Meaning(known, false));
        }
        List<JavaField> fields = fields(type);
        if (fields.isEmpty()) {
            return type.isFullyImported()
                    ? Optional.empty()
                    : PersonalTerms.of(type.getSimpleName()).filter(meaning -> !meaning.faint());
        }
        return isValueClass(type, fields)
                        && !isMarked(type)
                        && unmarked(type, new HashSet<>(asked)).isEmpty()
                ? PersonalTerms.of(type.getSimpleName())
                : Optional.empty();
    }

    /** Whether all that instances hold is plain, and, if it is one thing, what they are called after. */
    private static boolean isValueClass(JavaClass type, List<JavaField> fields) {
        boolean plain = fields.stream()
                .flatMap(field -> PlainValues.of(field).stream())
                .allMatch(value -> PlainValues.kind(value).isPresent());
        String name = type.getSimpleName().toLowerCase(Locale.ROOT);
        return plain
                && !type.getName().startsWith("java.")
                && !type.isInterface()
                && (fields.size() > 1
                        || fields.stream()
                                .map(field -> field.getName().toLowerCase(Locale.ROOT))
                                .allMatch(held -> WRAPPED.contains(held) || name.contains(held)));
    }

    private static SortedMap<String, Looks> pairs(JavaClass type) {
        SortedMap<String, Looks> found = new TreeMap<>();
        for (String pair : PAIRS) {
            String[] names = pair.split(" ", -1);
            Looks looks = names[0].equals("lat") ? Looks.PLACE : Looks.NAME;
            List<JavaField> both = fields(type).stream()
                    .filter(field -> List.of(names).contains(field.getName()))
                    .filter(field -> PlainValues.kind(field.getRawType())
                            .filter(kind -> looks.fits(kind, field.getName()))
                            .isPresent())
                    .toList();
            if (both.size() == names.length) {
                both.forEach(field -> found.put(field.getName(), looks));
            }
        }
        return found;
    }

    /** The fields that a person wrote and that every instance has its own value of. */
    private static List<JavaField> fields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    private static boolean isMarked(JavaClass type) {
        return type.getAllFields().stream().anyMatch(Appearance::isMarked)
                || type.getMethods().stream().anyMatch(Appearance::bears);
    }

    /** Whether a field, or an accessor that hands it out, bears a category or names the person. */
    private static boolean isMarked(JavaField field) {
        return bears(field)
                || Dispatch.lineage(field.getOwner()).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getRawParameterTypes().isEmpty())
                        .filter(method -> isNamed(method.getName(), field.getName()))
                        .anyMatch(Appearance::bears);
    }

    private static boolean isNamed(String method, String field) {
        return method.equals(field) || method.equalsIgnoreCase("get" + field) || method.equalsIgnoreCase("is" + field);
    }

    private static boolean bears(JavaMember member) {
        return !ClassFileMarks.categories(member).isEmpty() || ClassFileMarks.bears(member, SubjectId.class);
    }
}
