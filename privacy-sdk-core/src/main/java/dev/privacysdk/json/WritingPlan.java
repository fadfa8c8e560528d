package dev.privacysdk.json;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.masking.Masker;
import dev.privacysdk.minimization.Minimizer;
import dev.privacysdk.minimization.Sight;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.jackson.JsonValueSerializer;
import tools.jackson.databind.ser.std.ReferenceTypeSerializer;
import tools.jackson.databind.ser.std.StdContainerSerializer;
import tools.jackson.databind.ser.std.ToStringSerializerBase;
import tools.jackson.databind.util.NameTransformer;

/** How one serializer writes objects of one class: whole, and for each kind of permit without what that withholds. */
final class WritingPlan {
    private static final int SLOTS = 64;
    private static final Minimizer MINIMIZER = new Minimizer();

    /** What is written under one kind of permit; no serializer where the value is written whole or not at all. */
    private record Page(
            Sight sight, boolean whole, @Nullable ValueSerializer<Object> serializer, boolean identified) {}

    final Class<?> type;
    private final ValueSerializer<Object> whole;
    private final @Nullable TrimmedBeanSerializer bean;
    private final @Nullable NameTransformer unwrapping;
    private final List<List<MarkedField>> behind = new ArrayList<>();
    private final List<MarkedField> marked = new ArrayList<>();
    private final @Nullable MarkedField subjectId;
    private final boolean categorized;
    private final boolean flat;
    private final boolean opaque;
    private final boolean open;
    private final @Nullable Page[] slots = new @Nullable Page[SLOTS];
    private volatile @Nullable ValueSerializer<Object> masked;

    WritingPlan(
            Class<?> type,
            PropertyOrigins origins,
            ValueSerializer<?> plain,
            ValueSerializer<Object> whole,
            @Nullable NameTransformer unwrapping) {
        this.type = type;
        this.whole = whole;
        this.unwrapping = unwrapping;
        this.bean = TrimmedBeanSerializer.of(plain);
        MarkedType known = MarkedType.of(type);
        List<MarkedField> fields =
                known.fields().stream().filter(WritingPlan::says).toList();
        marked.addAll(fields);
        origins.marked().forEach(marked::add);
        this.subjectId = known.subjectId() != null
                ? known.subjectId()
                : marked.stream().filter(MarkedField::isSubjectId).findFirst().orElse(null);
        this.categorized = marked.stream().anyMatch(field -> field.category() != null);
        boolean reaches = bean == null;
        for (int i = 0; bean != null && i < bean.count(); i++) {
            BeanPropertyWriter writer = bean.writer(i);
            behind.add(origins.behind(writer, fields));
            reaches |= Minimizer.concerns(PropertyOrigins.type(writer));
        }
        this.flat = !reaches;
        boolean shut = bean == null && !personal() && !handsOn(plain, origins);
        this.opaque = shut && (known.reachesPersonalData() || (saysText(plain) && mayHold(known)));
        this.open = shut && mayHold(known);
    }

    /** Whether it is one of Jackson's own that leave what is inside to the serializers of that. */
    private static boolean handsOn(ValueSerializer<?> plain, PropertyOrigins origins) {
        return plain instanceof StdContainerSerializer
                || (plain instanceof JsonValueSerializer && origins.showsField())
                || plain instanceof ReferenceTypeSerializer;
    }

    /** Whether it is one that cannot hand on. */
    static boolean saysText(ValueSerializer<?> plain) {
        return plain instanceof ToStringSerializerBase || plain instanceof JsonValueSerializer;
    }

    /** Whether there may be something personal inside; what Jackson's own values hold, it writes by serializers. */
    private static boolean mayHold(MarkedType known) {
        Class<?> type = known.type();
        return !type.getName().startsWith("tools.jackson.")
                && (known.reachesPersonalData()
                        || Collection.class.isAssignableFrom(type)
                        || Map.class.isAssignableFrom(type)
                        || known.fields().stream().anyMatch(field -> TypeReach.open(field.genericType())));
    }

    private static boolean says(MarkedField field) {
        return field.category() != null || !field.purposes().isEmpty() || field.isSubjectId();
    }

    /** Whether its objects hold personal data or say whom something is about. */
    boolean personal() {
        return !marked.isEmpty() || type == Subject.class;
    }

    /** Whether nothing inside its objects can be personal itself. */
    boolean flat() {
        return flat;
    }

    /** Whether its serializer shows nothing of what it writes, and that may be personal inside. */
    boolean opaque() {
        return opaque;
    }

    /** Whether its serializer shows nothing of what it writes, and its fields may hold anything. */
    boolean open() {
        return open;
    }

    boolean asArray() {
        return bean != null && bean.asArray();
    }

    boolean unwrapped() {
        return unwrapping != null;
    }

    ValueSerializer<Object> whole() {
        return whole;
    }

    /** Whether its objects say themselves whom they are about. */
    boolean namesSomebody() {
        return subjectId != null || type == Subject.class;
    }

    /** Whether its objects hold personal data, so that they must be about somebody. */
    boolean aboutSomebody() {
        return categorized;
    }

    /** Whom an object says it is about. */
    @Nullable
    Subject person(Object value) {
        return value instanceof Subject subject ? subject : subjectId == null ? null : subjectId.subjectIn(value);
    }

    boolean about(Object value, Permit permit) {
        if (value instanceof Subject subject) {
            return permit.isAbout(subject);
        }
        return subjectId != null && Sight.about(subjectId, value, permit);
    }

    /** What writes an object as far as this permit goes; throws where that cannot be. */
    @SuppressWarnings("ReferenceEquality") // The same instance is what the minimizer promises.
    ValueSerializer<Object> under(Permit permit, Object value) {
        Page page = page(permit);
        if (page.identified()) {
            throw Refusals.identified(permit, type);
        }
        ValueSerializer<Object> serializer = page.serializer();
        if (serializer != null) {
            return serializer;
        }
        if (!page.whole() || MINIMIZER.minimize(value, permit) != value) {
            throw Refusals.onlyWhole(permit, type);
        }
        return whole;
    }

    private Page page(Permit permit) {
        int slot = permit.processing().kind().hashCode() & (SLOTS - 1);
        Page known = slots[slot];
        if (known != null && known.sight().holdsFor(permit)) {
            return known;
        }
        Page page = made(permit);
        slots[slot] = page;
        return page;
    }

    private Page made(Permit permit) {
        Sight sight = Sight.of(permit);
        boolean shown = marked.stream().allMatch(field -> Sight.shows(field, permit));
        if (bean == null) {
            return new Page(sight, shown, null, false);
        }
        boolean[] hidden = new boolean[bean.count()];
        boolean any = false;
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = behind.get(i).stream().anyMatch(field -> !Sight.shows(field, permit));
            any |= hidden[i];
        }
        boolean identified = !shown && (bean.identifiesBy(hidden) || bean.typeId() != null);
        return new Page(sight, shown, any ? without(bean, hidden) : whole, identified);
    }

    private ValueSerializer<Object> without(TrimmedBeanSerializer all, boolean[] hidden) {
        return unwrapped(all.replaced(i -> {
            if (!hidden[i]) {
                return all.writer(i);
            }
            return all.asArray() ? MaskedProperty.empty(all.writer(i)) : null;
        }));
    }

    private ValueSerializer<Object> unwrapped(ValueSerializer<Object> serializer) {
        return unwrapping == null ? serializer : serializer.unwrappingSerializer(unwrapping);
    }

    /** Whether the object id or the type id may be a marked value. */
    private boolean identifies(TrimmedBeanSerializer all) {
        boolean[] secret = new boolean[all.count()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = !behind.get(i).isEmpty();
        }
        return all.identifiesBy(secret) || all.typeId() != null;
    }

    /** What writes an object with every marked value masked; null where it is not known how it writes them. */
    @Nullable
    ValueSerializer<Object> masked(Masker masker) {
        TrimmedBeanSerializer all = bean;
        ValueSerializer<Object> known = masked;
        if (all == null || known != null || type == Subject.class || identifies(all)) {
            return known;
        }
        ValueSerializer<Object> made = unwrapped(all.replaced(i -> {
            BeanPropertyWriter writer = all.writer(i);
            List<MarkedField> fields = behind.get(i);
            if (fields.isEmpty()) {
                return writer;
            }
            MarkedField field = fields.stream()
                    .filter(each -> each.category() != null)
                    .findFirst()
                    .orElse(fields.get(0));
            BeanPropertyWriter other = MaskedProperty.by(masker, field, writer);
            return other == null && all.asArray() ? MaskedProperty.empty(writer) : other;
        }));
        masked = made;
        return made;
    }
}
