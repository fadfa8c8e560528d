package dev.privacysdk.marking;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The annotations that stand in a class file, whether or not their classes are there.
 *
 * <p>Reflection leaves out an annotation whose class is missing and says nothing (JLS 9.6.4.2), so only the file can tell
 * that a word was written and got lost. Reads the names of annotations and skips everything else (JVMS 4.7).
 */
final class Written {
    private final DataInputStream in;
    private final Set<String> annotations = new LinkedHashSet<>();
    private String[] text = {};

    private Written(InputStream bytes) {
        this.in = new DataInputStream(bytes);
    }

    /** The binary names of the annotations on a class, its members and their parameters; empty where it has no file. */
    static Set<String> on(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            if (bytes == null) {
                return Set.of();
            }
            Written written = new Written(bytes);
            written.read();
            return written.annotations;
        } catch (IOException e) {
            throw new MarkingException(type.getSimpleName() + " cannot be read from its class file; rebuild it.", e);
        }
    }

    private void read() throws IOException {
        in.skipNBytes(8);
        readConstants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        for (int fieldsThenMethods = 0; fieldsThenMethods < 2; fieldsThenMethods++) {
            for (int members = in.readUnsignedShort(); members > 0; members--) {
                in.skipNBytes(6);
                readAttributes();
            }
        }
        readAttributes();
    }

    private void readConstants() throws IOException {
        text = new String[in.readUnsignedShort()];
        for (int i = 1; i < text.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> text[i] = in.readUTF();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
    }

    private void readAttributes() throws IOException {
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String name = text[in.readUnsignedShort()];
            int length = in.readInt();
            switch (name) {
                case "RuntimeVisibleAnnotations" -> readAnnotations();
                case "RuntimeVisibleParameterAnnotations" -> {
                    for (int parameters = in.readUnsignedByte(); parameters > 0; parameters--) {
                        readAnnotations();
                    }
                }
                case "Record" -> {
                    for (int components = in.readUnsignedShort(); components > 0; components--) {
                        in.skipNBytes(4);
                        readAttributes();
                    }
                }
                default -> in.skipNBytes(length);
            }
        }
    }

    private void readAnnotations() throws IOException {
        for (int number = in.readUnsignedShort(); number > 0; number--) {
            String descriptor = text[in.readUnsignedShort()];
            annotations.add(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
            skipValues();
        }
    }

    private void skipValues() throws IOException {
        for (int pairs = in.readUnsignedShort(); pairs > 0; pairs--) {
            in.skipNBytes(2);
            skipValue();
        }
    }

    private void skipValue() throws IOException {
        switch (in.readUnsignedByte()) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> {
                in.skipNBytes(2);
                skipValues();
            }
            case '[' -> {
                for (int values = in.readUnsignedShort(); values > 0; values--) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
