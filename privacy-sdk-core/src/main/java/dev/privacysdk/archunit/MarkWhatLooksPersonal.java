package dev.privacysdk.archunit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What looks personal bears a category, so that everything else knows of it. */
final class MarkWhatLooksPersonal extends ArchCondition<JavaClass> {
    private final DescribedPredicate<? super JavaField> harmless;

    MarkWhatLooksPersonal(DescribedPredicate<? super JavaField> harmless) {
        super("mark what looks personal");
        this.harmless = harmless;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Appearance.unmarked(type).forEach((name, looks) -> {
            JavaField field = type.getField(name);
            if (!harmless.test(field)) {
                events.add(SimpleConditionEvent.violated(
                        field,
                        Names.of(field) + " looks like " + looks.what() + " and bears no category; add "
                                + looks.remedy() + ". " + place(field)));
            }
        });
    }

    /** A class file does not say where a field is; the first line that touches it is near. */
    private static SourceCodeLocation place(JavaField field) {
        JavaClass owner = field.getOwner();
        int line = field.getAccessesToSelf().stream()
                .filter(access -> access.getOriginOwner().equals(owner))
                .mapToInt(JavaAccess::getLineNumber)
                .filter(number -> number > 0)
                .min()
                .orElse(0);
        return SourceCodeLocation.of(owner, line);
    }
}
