package dev.privacysdk.spring.boot;

import dev.privacysdk.vocabulary.PrivacyKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of a ledger in a file, made at the first start and kept beside it where only its owner can read it. */
final class DevelopmentKey {
    private static final Logger LOG = LoggerFactory.getLogger(DevelopmentKey.class);
    private static final String ID = "dev";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path ledger;
    private final Path file;

    DevelopmentKey(Path ledger) {
        this.ledger = ledger.toAbsolutePath().normalize();
        this.file = this.ledger.resolveSibling("privacy-dev.key");
    }

    /** The key that is there, or a new one where neither a key nor a ledger is. */
    PrivacyKey get() {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS) && make()) {
                LOG.warn(
                        "Made {}, the key of the privacy ledger beside it. It is for development: set privacy.key.secret"
                                + " wherever real people are.",
                        file);
            } else {
                LOG.warn(
                        "The privacy ledger is under the development key {}: set privacy.key.secret wherever real people"
                                + " are.",
                        file);
            }
            return read();
        } catch (IOException e) {
            throw new StartRefused(
                    "The development key " + file + " cannot be read or made ("
                            + e.getClass().getSimpleName() + ").",
                    "Let the service's user own that folder, choose another by privacy.h2-file.path, or set"
                            + " privacy.key.secret.",
                    e);
        }
    }

    /** False where another process was quicker. */
    private boolean make() throws IOException {
        Path database = ledger.resolveSibling(ledger.getFileName() + ".mv.db");
        if (Files.exists(database)) {
            throw new StartRefused(
                    "The privacy ledger " + database + " is there, but its key " + file
                            + " is not; under a new key nobody"
                            + " could tell whose its entries are, and every objection in it would be lost.",
                    "Put the key back, or set the one it was made under as privacy.key.secret; to begin anew, delete the"
                            + " ledger.");
        }
        if (ledger.getParent() != null) {
            Files.createDirectories(ledger.getParent());
        }
        byte[] secret = new byte[PrivacyKey.SHORTEST];
        new SecureRandom().nextBytes(secret);
        String line = Base64.getEncoder().encodeToString(secret) + "\n";
        Set<StandardOpenOption> fresh = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] attributes = posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try (SeekableByteChannel out = Files.newByteChannel(file, fresh, attributes)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            return true;
        } catch (FileAlreadyExistsException quicker) {
            return false;
        }
    }

    private PrivacyKey read() throws IOException {
        if (posix()) {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                throw new StartRefused(
                        "The development key " + file + " may be read by others than its owner.",
                        "chmod 600 " + file + "; if others were on the machine, delete it and the ledger beside it.");
            }
        }
        try {
            return PrivacyKey.ofBase64(ID, Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException broken) {
            throw new StartRefused(
                    "The development key " + file + " is not one: " + broken.getMessage(),
                    "Put the right one back; to begin anew, delete it and the ledger beside it.",
                    broken);
        }
    }

    private boolean posix() throws IOException {
        Path folder = file.getParent();
        return folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
