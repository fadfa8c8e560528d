package dev.privacysdk.minimization;

import dev.privacysdk.decision.Permit;
import dev.privacysdk.marking.MarkedField;
import dev.privacysdk.marking.MarkedType;
import dev.privacysdk.vocabulary.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The members of one class, and which of them a permit withholds; remembered per class and kind of permit. */
final class Members {
    private static final int SLOTS = 64;
    /** How tools that enhance classes begin the names of what they keep in them, such as a session. */
    private static final String WOVEN = "$$_";

    final Class<?> type;
    private final MarkedType marked;
    private final MarkedField[] fields;
    private final boolean[] reaching;
    private final boolean aboutSomebody;
    private final @Nullable MarkedField subjectId;
    private final @Nullable Cut[] slots = new @Nullable Cut[SLOTS];

    Members(MarkedType marked) {
        this.type = marked.type();
        this.marked = marked;
        this.fields = marked.fields().toArray(MarkedField[]::new);
        this.reaching = new boolean[fields.length];
        for (int i = 0; i < fields.length; i++) {
            reaching[i] = !fields[i].name().startsWith(WOVEN) && Reach.personal(fields[i].genericType());
        }
        this.subjectId = marked.subjectId();
        this.aboutSomebody = marked.personal();
    }

    int count() {
        return fields.length;
    }

    MarkedField field(int index) {
        return fields[index];
    }

    @Nullable
    Object read(int index, Object owner) {
        return fields[index].read(owner);
    }

    /** Whether the class says whom its objects are about. */
    boolean namesSomebody() {
        return subjectId != null;
    }

    /** Whether its objects hold personal data themselves, so that they must be about somebody. */
    boolean aboutSomebody() {
        return aboutSomebody;
    }

    @Nullable
    Subject subject(Object owner) {
        return subjectId == null ? null : marked.subjectIn(owner);
    }

    /** Whether the object is about a person of this permit; makes no garbage for one person with a text id. */
    boolean about(Object owner, Permit permit) {
        return subjectId != null && Sight.about(subjectId, owner, permit);
    }

    /** Whether anything inside has to be looked through. */
    boolean flat() {
        for (boolean reaches : reaching) {
            if (reaches) {
                return false;
            }
        }
        return true;
    }

    /** Whether any permit could withhold anything of such an object. */
    boolean worthALook() {
        return Reach.marks(marked) || !flat();
    }

    /** Whether the values of this member may have to be looked through. */
    boolean reaches(int index) {
        return reaching[index];
    }

    void inside(Object owner, Consumer<@Nullable Object> each) {
        for (int i = 0; i < fields.length; i++) {
            if (reaching[i]) {
                each.accept(fields[i].read(owner));
            }
        }
    }

    /** What this permit withholds here. */
    Cut cut(Permit permit) {
        int slot = permit.processing().kind().hashCode() & (SLOTS - 1);
        Cut known = slots[slot];
        if (known != null && known.answers(permit)) {
            return known;
        }
        Cut cut = new Cut(permit, withheld(permit), walked(permit));
        slots[slot] = cut;
        return cut;
    }

    List<String> names(int... indexes) {
        List<String> names = new ArrayList<>(indexes.length);
        for (int index : indexes) {
            names.add(fields[index].name());
        }
        return names;
    }

    private int[] withheld(Permit permit) {
        int[] found = new int[fields.length];
        int count = 0;
        for (int i = 0; i < fields.length; i++) {
            if (!Sight.shows(fields[i], permit)) {
                if (fields[i].isSubjectId()) {
                    throw Denials.subjectIdWithheld(permit, type, fields[i].name());
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int[] walked(Permit permit) {
        int[] found = new int[fields.length];
        int count = 0;
        for (int i = 0; i < fields.length; i++) {
            if (reaching[i] && Sight.shows(fields[i], permit)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
