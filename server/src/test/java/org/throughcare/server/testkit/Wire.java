package org.throughcare.server.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** HTTP as bytes on a socket: whatever a proper client would refuse to send. */
public final class Wire {

    private static final int PATIENCE = 20_000;

    private Wire() {}

    /**
     * What came back.
     *
     * @param status zero when the server hung up without an answer
     * @param headers its lines, without the status line
     */
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    public record Answer(int status, List<String> headers, byte[] body) {

        private static final Answer NONE = new Answer(0, List.of(), new byte[0]);

        /** The value of the first header of that name; empty when there is none. */
        public String header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        /** The body as text, unpacked. */
        public String text() {
            try (InputStream plain = header("Content-Encoding").equals("gzip")
                    ? new GZIPInputStream(new ByteArrayInputStream(body))
                    : new ByteArrayInputStream(body)) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Sends these bytes and gives the answer. They should ask the server to close the connection.
     *
     * @param end whether to say that nothing more will come; the server may hang up on that
     */
    public static Answer send(URI server, byte[] request, boolean end) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
                if (end) {
                    socket.shutdownOutput();
                }
            } catch (SocketException refused) {
                // It has heard enough; its answer may be there all the same.
                received.reset();
            }
            socket.getInputStream().transferTo(received);
        } catch (SocketException hungUp) {
            return received.size() == 0 ? Answer.NONE : read(received.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(received.toByteArray());
    }

    private static Answer read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return Answer.NONE;
        }
        int status = Integer.parseInt(text.substring(9, 12));
        byte[] rest = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        if (status < 200) {
            return read(rest);
        }
        List<String> headers = text.substring(0, end).lines().skip(1).toList();
        Answer answer = new Answer(status, headers, rest);
        return answer.header("Transfer-Encoding").equals("chunked")
                ? new Answer(status, headers, joined(rest))
                : answer;
    }

    /** The body of these chunks. */
    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        int size = 1;
        while (size > 0 && at < chunks.length) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            size = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.ISO_8859_1), 16);
            body.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
