package dev.privacysdk.vocabulary;

import dev.privacysdk.annotation.ForPurpose;
import dev.privacysdk.annotation.PersonalData;
import java.lang.annotation.Annotation;

/** Reads the one id out of a word, once per word. */
final class Words {
    private static final ClassValue<DataCategory> CATEGORIES = new ClassValue<>() {
        @Override
        protected DataCategory computeValue(Class<?> word) {
            PersonalData mark = word.getAnnotation(PersonalData.class);
            if (mark == null) {
                throw new IllegalArgumentException(
                        "@" + word.getSimpleName()
                                + " is not a word for a category; mark it with @PersonalData(\"…\") or name the id as a string.");
            }
            return new DataCategory(mark.value());
        }
    };

    private static final ClassValue<Purpose> PURPOSES = new ClassValue<>() {
        @Override
        protected Purpose computeValue(Class<?> word) {
            return new Purpose(mark(word).value());
        }
    };

    private static final ClassValue<ProcessingKind> KINDS = new ClassValue<>() {
        @Override
        protected ProcessingKind computeValue(Class<?> word) {
            ForPurpose mark = mark(word);
            return ProcessingKind.of(PURPOSES.get(word))
                    .performing(mark.operation())
                    .via(mark.channel());
        }
    };

    private Words() {}

    static DataCategory category(Class<? extends Annotation> word) {
        return CATEGORIES.get(word);
    }

    static Purpose purpose(Class<? extends Annotation> word) {
        return PURPOSES.get(word);
    }

    static ProcessingKind kind(Class<? extends Annotation> word) {
        return KINDS.get(word);
    }

    private static ForPurpose mark(Class<?> word) {
        ForPurpose[] marks = word.getAnnotationsByType(ForPurpose.class);
        if (marks.length == 1) {
            return marks[0];
        }
        throw new IllegalArgumentException(
                marks.length == 0
                        ? "@" + word.getSimpleName()
                                + " is not a word for a purpose; mark it with @ForPurpose(\"…\") or name the id as a string."
                        : "@" + word.getSimpleName() + " gathers " + marks.length
                                + " purposes, and a question is about one; ask for each by its own word.");
    }
}
