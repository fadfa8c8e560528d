package dev.privacysdk.masking;

import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.vocabulary.DataCategory;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a class, and how it is shown.
 *
 * @param category what it holds by its marks
 * @param person the kind of person whose id it holds
 * @param secret not marked, and by its name nothing that belongs into a log
 * @param searched whether something marked may be inside
 */
record Member(
        MarkedField field,
        @Nullable DataCategory category,
        @Nullable String person,
        boolean secret,
        boolean searched) {
    private static final List<String> SECRETS =
            List.of("password", "passwd", "passphrase", "secret", "token", "credential", "apikey", "privatekey");

    static Member of(MarkedField field) {
        DataCategory category = field.category();
        String person = field.isSubjectId() ? field.subjectKind() : null;
        boolean searched = field.type() != String.class && !Plan.inert(field.type());
        return new Member(field, category, person, category == null && isSecret(field.name()), searched);
    }

    boolean isMarked() {
        return category != null || person != null;
    }

    String name() {
        return field.name();
    }

    /** Names what it holds, and never the value. */
    String kind() {
        return category != null ? category.toString() : person != null ? "subject-id" : "secret";
    }

    @Nullable
    Object read(Object owner) {
        return field.read(owner);
    }

    /** Fields are shown that a toString would have kept back. */
    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }
}
