package dev.privacysdk.marking;

import java.io.IOException;
import java.io.InputStream;

/** Loads a class and those around it anew, as if another were not on the class path. */
public final class Without extends ClassLoader {
    private final Class<?> missing;
    private final Class<?> anew;

    public Without(Class<?> missing, Class<?> anew) {
        super(anew.getClassLoader());
        this.missing = missing;
        this.anew = anew;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.equals(missing.getName())) {
            throw new ClassNotFoundException(name);
        }
        if (!name.startsWith(anew.getNestHost().getName())) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        if (known != null) {
            return known;
        }
        try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] code = bytes.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
