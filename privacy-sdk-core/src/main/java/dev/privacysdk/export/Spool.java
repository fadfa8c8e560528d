package dev.privacysdk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * What is written now and read later: in memory while it is small, else in a file that only its owner may read.
 *
 * <p>The file has no name any more once it is open, where the system allows that, so that not even a crash leaves it behind.
 */
final class Spool extends OutputStream {
    private static final int SMALL = 64 * 1024;

    private final Path directory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable Path path;

    Spool(Path directory) {
        this.directory = directory;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int off, int len) throws IOException {
        memory.write(bytes, off, len);
        if (memory.size() > SMALL) {
            drain();
        }
    }

    private void drain() throws IOException {
        FileChannel to = file == null ? open() : file;
        ByteBuffer buffer = ByteBuffer.wrap(memory.toByteArray());
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
        memory.reset();
    }

    private FileChannel open() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path made = Files.createTempFile(directory, "export", ".part", owner);
        path = made;
        FileChannel opened = FileChannel.open(
                made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = opened;
        try {
            Files.deleteIfExists(made);
        } catch (IOException stillOpen) {
            // This system keeps the name of an open file; it goes when the file is closed.
        }
        return opened;
    }

    /** Copies everything that was written. */
    void copyTo(OutputStream out) throws IOException {
        if (file != null) {
            file.position(0);
            ByteBuffer buffer = ByteBuffer.allocate(SMALL);
            while (file.read(buffer) >= 0) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }
        memory.writeTo(out);
    }

    /** Deletes it. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}
