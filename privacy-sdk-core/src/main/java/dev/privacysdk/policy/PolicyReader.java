package dev.privacysdk.policy;

import dev.privacysdk.policy.EditionReader.Draft;
import dev.privacysdk.vocabulary.Purpose;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy document, in YAML 1.2 or JSON, strictly.
 *
 * <p>Tells all problems at once, each with its line and a remedy; where there is any error, nothing loads and a {@link
 * PolicyException} is thrown. The same bytes always give the same policy and the same hashes.
 */
public final class PolicyReader {
    private PolicyReader() {}

    /** The policy in this file. */
    public static LoadedPolicy read(Path file) {
        return read(bytes(file), file.toString());
    }

    /** The policy in this stream, which the caller closes; the name stands in messages. */
    public static LoadedPolicy read(InputStream document, String name) {
        try {
            return read(document.readNBytes(DocumentParser.MAX_BYTES + 1), name);
        } catch (IOException e) {
            throw unreadable(name, "cannot be read; check that it is open and whole", e);
        }
    }

    /** The policy in this resource of the class path, such as {@code privacy-policy.yml}. */
    public static LoadedPolicy readClasspath(String resource) {
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        try (InputStream in = open(name)) {
            if (in == null) {
                throw unreadable(
                        name,
                        "is not on the class path; put it into src/main/resources, or name the resource it is in",
                        null);
            }
            return read(in, name);
        } catch (IOException e) {
            throw unreadable(name, "cannot be read from the class path; check the jar it is in", e);
        }
    }

    private static @Nullable InputStream open(String name) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        InputStream in = context == null ? null : context.getResourceAsStream(name);
        return in == null ? PolicyReader.class.getResourceAsStream("/" + name) : in;
    }

    /** The bytes of a file, no more of them than show that it is too large. */
    static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(
                    file.toString(), "does not exist; write the policy there, or name the file it is in", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(DocumentParser.MAX_BYTES + 1);
        } catch (IOException e) {
            throw unreadable(
                    file.toString(), "cannot be read; check that it is a file and may be read by the service", e);
        }
    }

    private static PolicyException unreadable(String name, String message, @Nullable IOException cause) {
        PolicyException refusal =
                new PolicyException(List.of(new PolicyProblem(PolicyProblem.Severity.ERROR, name, 0, "", message)));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    static LoadedPolicy read(byte[] bytes, String name) {
        Problems problems = new Problems(name);
        List<Draft> drafts = new ArrayList<>();
        for (Document document : DocumentParser.parse(bytes, problems)) {
            Draft draft = EditionReader.read(document, problems);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        refuseTwins(drafts, problems);
        drafts.sort(Comparator.comparing(Draft::effective, Comparator.nullsFirst(Comparator.naturalOrder())));
        warnOfWidening(drafts, problems);
        List<Edition> editions = new ArrayList<>();
        for (Draft draft : drafts) {
            if (draft.edition() != null) {
                editions.add(draft.edition());
            }
        }
        if (problems.errors() > 0) {
            throw new PolicyException(problems.inOrder());
        }
        return new LoadedPolicy(Policy.of(editions), problems.inOrder());
    }

    private static void refuseTwins(List<Draft> drafts, Problems problems) {
        Map<String, Integer> ids = new HashMap<>();
        Map<Instant, Integer> instants = new HashMap<>();
        for (Draft draft : drafts) {
            Integer line = draft.id().isEmpty() ? null : ids.putIfAbsent(draft.id(), draft.idLine());
            if (line != null) {
                problems.error(
                        draft.idLine(), "edition", "line " + line + " has an edition of this name; give each its own");
            }
            Instant effective = draft.effective();
            Integer when = effective == null ? null : instants.putIfAbsent(effective, draft.effectiveLine());
            if (when != null) {
                problems.error(
                        draft.effectiveLine(),
                        "effective",
                        "the edition on line " + when + " takes effect at this instant too; only one can be in force");
            }
        }
    }

    private static void warnOfWidening(List<Draft> drafts, Problems problems) {
        for (int i = 1; i < drafts.size(); i++) {
            Edition older = drafts.get(i - 1).edition();
            Draft draft = drafts.get(i);
            Edition newer = draft.edition();
            if (older == null || newer == null) {
                continue;
            }
            EditionDiff diff = EditionDiff.between(older, newer);
            for (Purpose purpose : diff.widenedUnmarked()) {
                problems.warning(
                        draft.purposeLines().getOrDefault(purpose, 0), "purposes." + purpose, diff.warning(purpose));
            }
        }
    }
}
