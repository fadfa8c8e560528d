package dev.privacysdk.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Splits the bytes of a file into documents of nodes with lines; YAML 1.2, so JSON too. */
final class DocumentParser {
    static final int MAX_BYTES = 256 * 1024;

    private final String text;
    private final Problems problems;

    private DocumentParser(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The documents up to the first place that is not YAML; what is wrong goes to {@code problems}. */
    static List<Document> parse(byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.error(0, "", "is larger than 256 kB; a policy is text for people, so take out what is not");
            return List.of();
        }
        String text = decode(bytes, problems);
        if (text == null) {
            return List.of();
        }
        int before = problems.errors();
        List<Document> documents = new DocumentParser(text, problems).documents();
        if (documents.isEmpty() && problems.errors() == before) {
            problems.error(0, "", "is empty; write at least one edition, beginning with \"edition: v1\"");
        }
        return documents;
    }

    private static @Nullable String decode(byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError() || decoder.flush(out).isError()) {
            problems.error(
                    lineAt(bytes, in.position()),
                    "",
                    "is not UTF-8 from byte " + in.position() + " on; save the file in the encoding UTF-8");
            return null;
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        LoadSettings settings = LoadSettings.builder()
                .setLabel("policy")
                .setUseMarks(true)
                .setCodePointLimit(MAX_BYTES)
                .build();
        try {
            NodeBuilder nodes =
                    new NodeBuilder(new Parse(settings).parseString(text).iterator(), problems);
            for (Event event = nodes.next(); event != null; event = nodes.next()) {
                if (event instanceof DocumentStartEvent start) {
                    int from = start.isExplicit() ? NodeBuilder.endIndex(start) : 0;
                    Node root = nodes.document();
                    documents.add(new Document(root, hash(from, NodeBuilder.startIndex(nodes.required()))));
                }
            }
        } catch (NodeBuilder.TooDeep reported) {
            return documents;
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.error(line, "", "is not YAML here: " + sentence(e));
        } catch (ReaderException e) {
            problems.error(
                    lineOf(e.getPosition()),
                    "",
                    String.format(
                            Locale.ROOT,
                            "holds the character U+%04X, which YAML does not allow; remove it",
                            e.getCodePoint()));
        } catch (RuntimeException e) {
            // What a parser throws beyond its own exceptions is a document it cannot read, too.
            problems.error(0, "", "cannot be read as YAML; check quotes, brackets and indentation");
        }
        return documents;
    }

    private static String sentence(MarkedYamlEngineException e) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("TAB")) {
            return "a line is indented with a tab; indent with spaces";
        }
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return context + problem + "; check quotes, brackets and indentation";
    }

    private int lineOf(int codePoints) {
        int end = index(codePoints);
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private int index(int codePoints) {
        int known = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.max(0, Math.min(codePoints, known)));
    }

    /** White space around is left out, so that an edition keeps its hash when another one is put behind it. */
    private String hash(int from, int to) {
        int begin = index(from);
        int end = Math.max(begin, index(to));
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(text.charAt(end - 1))) {
            end--;
        }
        String own = text.substring(begin, end);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one does not.", e);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
