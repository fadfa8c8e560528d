package dev.privacysdk.spring.boot;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.RecordComponentVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** The annotations written on a class, its fields, methods, parameters and components, read without loading it. */
final class AnnotationNames extends ClassVisitor {
    private final Set<String> names = new LinkedHashSet<>();

    AnnotationNames() {
        super(SpringAsmInfo.ASM_VERSION);
    }

    Set<String> names() {
        return names;
    }

    private @Nullable AnnotationVisitor found(String descriptor) {
        names.add(Type.getType(descriptor).getClassName());
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return found(descriptor);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new FieldVisitor(api) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                return found(mark);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(api) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                return found(mark);
            }

            @Override
            public @Nullable AnnotationVisitor visitParameterAnnotation(int place, String mark, boolean visible) {
                return found(mark);
            }
        };
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, @Nullable String signature) {
        return new RecordComponentVisitor(api) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String mark, boolean visible) {
                return found(mark);
            }
        };
    }
}
