package dev.privacysdk.spring.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server of a recipient, which keeps what it was sent and counts who so much as connected. */
final class Receiver implements AutoCloseable {
    /** What came: the line and the headers, and the body. */
    record Sent(String head, String body) {}

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Runnable whenAsked = () -> {};

    Receiver() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://localhost:" + socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    String onlyBody() {
        if (sent.size() != 1) {
            throw new AssertionError("One request was expected, and these came: " + sent);
        }
        return sent.get(0).body();
    }

    /** Looks around when somebody connects, before anything is read. */
    void whenAsked(Runnable look) {
        whenAsked = look;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                connections.incrementAndGet();
                whenAsked.run();
                answer(client);
            } catch (IOException closedOrBroken) {
                // The next one may be whole; a test that misses a request says so.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        String head = head(in);
        sent.add(new Sent(head, body(in, head.toLowerCase(Locale.ROOT))));
        String answer = "{\"receipt\":\"r-" + sent.size() + "\"}";
        client.getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                                + answer.length() + "\r\n\r\n" + answer)
                        .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            head.append((char) some(in));
        }
        return head.toString();
    }

    private static String body(InputStream in, String head) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (head.contains("\r\ntransfer-encoding: chunked")) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                body.write(in.readNBytes(size));
                in.readNBytes(2);
            }
            in.readNBytes(2);
        } else if (head.contains("\r\ncontent-length: ")) {
            String from = head.substring(head.indexOf("\r\ncontent-length: ") + 18);
            body.write(in.readNBytes(Integer.parseInt(from.substring(0, from.indexOf('\r')))));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int chunk(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = some(in); c != '\n'; c = some(in)) {
            line.append((char) c);
        }
        return Integer.parseInt(line.toString().trim(), 16);
    }

    private static int some(InputStream in) throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new IOException("The client hung up.");
        }
        return c;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
