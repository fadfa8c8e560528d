package dev.privacysdk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A ZIP being written, which knows the length and hash of each of its files; unreadable until it is finished. */
final class Archive {
    /** A file that is written whole. */
    record Written(String name, long bytes, String sha256) {}

    private final ZipOutputStream zip;
    private final Instant created;
    private final List<Written> files = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Entry open;

    Archive(OutputStream out, Instant created) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.created = created;
    }

    /** A name like this one that no file has yet. */
    String free(String stem, String ending) {
        String name = stem + ending;
        for (int n = 2; names.contains(name); n++) {
            name = stem + "-" + n + ending;
        }
        return name;
    }

    /** Begins a file; the one before is closed by then. */
    OutputStream begin(String name) throws IOException {
        if (open != null || !Names.isEntry(name) || !names.add(name)) {
            throw new IllegalStateException(
                    "An entry of an export begins twice, inside another, or has an unsafe name.");
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(created));
        zip.putNextEntry(entry);
        Entry begun = new Entry(name);
        open = begun;
        return begun;
    }

    void file(String name, byte[] content) throws IOException {
        try (OutputStream out = begin(name)) {
            out.write(content);
        }
    }

    /** The files that are written, in their order. */
    List<Written> files() {
        return List.copyOf(files);
    }

    /** Makes it readable. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private final class Entry extends OutputStream {
        private final String name;
        private final MessageDigest digest = sha256();
        private long bytes;

        Entry(String name) {
            this.name = name;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int off, int len) throws IOException {
            zip.write(content, off, len);
            digest.update(content, off, len);
            bytes += len;
        }

        @Override
        public void close() throws IOException {
            if (open == this) {
                open = null;
                zip.closeEntry();
                files.add(new Written(name, bytes, HexFormat.of().formatHex(digest.digest())));
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256, which every one must have.", e);
        }
    }
}
