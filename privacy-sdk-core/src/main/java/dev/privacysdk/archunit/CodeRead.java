package dev.privacysdk.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.objectweb.asm.tree.ClassNode;

/** The code of classes that have some, read each time that it is asked for, and not kept. */
final class CodeRead extends AbstractList<ClassNode> implements RandomAccess {
    private final List<JavaClass> types;

    CodeRead(List<JavaClass> types) {
        this.types = types;
    }

    @Override
    public ClassNode get(int at) {
        return ClassFiles.read(types.get(at)).orElseThrow();
    }

    @Override
    public int size() {
        return types.size();
    }
}
