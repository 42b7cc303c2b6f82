package org.throughcare.mobile.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.model.wire.HandBackCodec;
import org.throughcare.model.wire.PushCodec;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.model.wire.ReadNoteCodec;
import org.throughcare.model.wire.ReceiptCodec;

/** The server over HTTP: JSON for tokens, gzip-packed lines of JSON for entries. */
public final class HttpLink implements Link, EscrowLink, DockLink, OpenIdLink {

    /** The header in which every answer tells the server's time. */
    static final String TIME = "Throughcare-Time";

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    /** For how long a server is left alone that wants to be and does not say for how long. */
    private static final Duration UNSAID = Duration.ofSeconds(30);

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final Clock clock;
    private final ClockOffset offset;
    private final Duration patience;

    /** The server at that address; what it says of the time goes to the offset. */
    public HttpLink(URI server, Clock clock, ClockOffset offset) {
        this(server, clock, offset, ANSWER);
    }

    /** The server at that address, with so much patience when an answer goes silent. */
    HttpLink(URI server, Clock clock, ClockOffset offset, Duration patience) {
        this.server = server;
        this.clock = clock;
        this.offset = offset;
        this.patience = patience;
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return tokens(
                "access/tokens",
                Json.obj()
                        .put("name", name)
                        .put("passphrase", new String(passphrase))
                        .put("secondFactor", codes.secondFactor().isEmpty() ? null : codes.secondFactor())
                        .put("enrolmentCode", codes.enrolmentToSend())
                        .putText("device", device)
                        .put("deviceName", deviceName)
                        .put("signingKeys", texts(keys.signing()))
                        .putText("deviceKey", keys.tablet())
                        .build());
    }

    private static Json texts(List<VerifyingKey> keys) {
        return Json.texts(keys.stream().map(VerifyingKey::toString).toList());
    }

    @Override
    public boolean offersOpenId() {
        try (InputStream nothing = send(to("access/openid").build())) {
            nothing.readAllBytes();
            return true;
        } catch (LinkFault fault) {
            if (fault.sort() == LinkFault.Sort.REFUSED) {
                return false;
            }
            throw fault;
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "", e);
        }
    }

    @Override
    public Begun beginOpenId(DeviceId device) {
        Json.Obj question = Json.obj().putText("device", device).build();
        return answered(
                post("access/openid/begin", JSON, JsonText.write(question)).build(),
                fields -> new Begun(
                        fields.text("handle"), fields.text("userCode"), fields.text("verificationUri"), pause(fields)));
    }

    @Override
    public Answer askOpenId(String handle, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        Json.Obj question = Json.obj()
                .put("handle", handle)
                .put("secondFactor", codes.secondFactor().isEmpty() ? null : codes.secondFactor())
                .put("enrolmentCode", codes.enrolmentToSend())
                .putText("device", device)
                .put("deviceName", deviceName)
                .put("signingKeys", texts(keys.signing()))
                .putText("deviceKey", keys.tablet())
                .build();
        return answered(
                post("access/openid/tokens", JSON, JsonText.write(question)).build(),
                fields -> fields.has("accessToken")
                        ? new Answer.In(Grant.of(fields))
                        : new Answer.Pending(pause(fields)));
    }

    private static Duration pause(Fields fields) {
        return Duration.ofSeconds(Math.max(1, fields.integer("interval")));
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return tokens(
                "access/tokens/refresh",
                Json.obj()
                        .put("refreshToken", refreshToken)
                        .putText("device", device)
                        .build());
    }

    private Grant tokens(String path, Json.Obj question) {
        return answered(post(path, JSON, JsonText.write(question)).build(), Grant::of);
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        return receipts("sync/push", accessToken, lines -> PushCodec.write(batch, lines));
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        return receipts("sync/hand-back", accessToken, lines(HandBackCodec.write(proof), entries));
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        return receipts("sync/deliver", dockToken, lines -> lines.write(DeliveryCodec.write(delivery)));
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        return asked("sync/withdrawn", dockToken, question);
    }

    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        return receipts(
                "sync/reads",
                dockToken,
                lines -> lines.write(ReadNoteCodec.writeSealed(notes)),
                ReadNoteCodec::readReceipt);
    }

    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        return receipts(
                "sync/destroyed",
                dockToken,
                lines -> lines.write(DestructionCodec.write(receipts)),
                DestructionCodec::readAnswer);
    }

    private List<Receipt> receipts(String path, String token, Body body) {
        return receipts(path, token, body, ReceiptCodec::read);
    }

    private <T> List<T> receipts(String path, String token, Body body, Function<byte[], T> reader) {
        HttpRequest request = post(path, NDJSON, packed(body))
                .header("Content-Encoding", "gzip")
                .header("Authorization", "Bearer " + token)
                .build();
        List<T> receipts = new ArrayList<>();
        try (Lines lines = new NdJsonLines(send(request))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                receipts.add(reader.apply(line));
            }
            return receipts;
        } catch (Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "garbled", e);
        }
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        return asked("sync/pull", accessToken, question);
    }

    private Lines asked(String path, String token, PullQuestion question) {
        HttpRequest request = post(path, JSON, QuestionCodec.write(question))
                .header("Authorization", "Bearer " + token)
                .build();
        return new NdJsonLines(send(request));
    }

    @Override
    public Waiting escrow(String accessToken) {
        return answered(by(accessToken, to("escrow")), EscrowAnswers::waiting);
    }

    @Override
    public Kept kept(String accessToken, Hash id, String because) {
        return answered(by(accessToken, EscrowAnswers.because(to("escrow/" + id), because)), EscrowAnswers::kept);
    }

    @Override
    public Receipt letIn(String accessToken, Hash id, String because) {
        Json.Obj question = Json.obj().putText("id", id).build();
        HttpRequest.Builder request = post("escrow/admit", JSON, JsonText.write(question));
        return answered(
                by(accessToken, EscrowAnswers.because(request, because)),
                fields -> ReceiptCodec.read(JsonText.write(fields.json())));
    }

    @Override
    public void setAside(String accessToken, Hash id, String reason, String because) {
        Json.Obj question = Json.obj().putText("id", id).put("reason", reason).build();
        HttpRequest.Builder request = post("escrow/set-aside", JSON, JsonText.write(question));
        try (InputStream nothing = send(by(accessToken, EscrowAnswers.because(request, because)))) {
            nothing.readAllBytes();
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "", e);
        }
    }

    private static HttpRequest by(String accessToken, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + accessToken).build();
    }

    private <T> T answered(HttpRequest request, Function<Fields, T> reader) {
        try (InputStream body = send(request)) {
            return reader.apply(Fields.of(JsonText.readObject(body.readAllBytes())));
        } catch (IOException | Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "garbled", e);
        }
    }

    private HttpRequest.Builder post(String path, String type, byte[] body) {
        return to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER).header("Accept-Encoding", "gzip");
    }

    private InputStream send(HttpRequest request) {
        try {
            Instant asked = clock.instant();
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            hear(answer, asked);
            InputStream body = unpacked(answer);
            if (answer.statusCode() / 100 != 2) {
                throw refusal(answer, body);
            }
            return body;
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "interrupted", e);
        }
    }

    private void hear(HttpResponse<?> answer, Instant asked) {
        answer.headers().firstValue(TIME).ifPresent(time -> {
            try {
                offset.heard(Instant.parse(time), asked, clock.instant());
            } catch (DateTimeException e) {
                // A server that tells its time badly tells nothing of it; the rest of its answer counts.
            }
        });
    }

    private InputStream unpacked(HttpResponse<InputStream> answer) throws IOException {
        boolean gzip =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        InputStream guarded = new StallGuard(answer.body(), patience);
        return gzip ? new GZIPInputStream(guarded) : guarded;
    }

    /** What a problem answer (RFC 9457) means for the tablet. */
    private static LinkFault refusal(HttpResponse<?> answer, InputStream body) {
        int status = answer.statusCode();
        String code = code(body);
        Optional<Duration> pause = answer.headers().firstValue("Retry-After").flatMap(HttpLink::seconds);
        if (status == TOO_MANY || (status == UNAVAILABLE && pause.isPresent())) {
            return LinkFault.busy(code, pause.orElse(UNSAID));
        }
        if (status == 401) {
            return new LinkFault(LinkFault.Sort.DENIED, code, null);
        }
        return new LinkFault(
                status >= 500 ? LinkFault.Sort.UNREACHABLE : LinkFault.Sort.REFUSED,
                code.isEmpty() ? Integer.toString(status) : code,
                null);
    }

    /** A date instead of seconds says nothing to a tablet whose clock may be wrong. */
    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Duration.ofSeconds(Integer.parseInt(text))) : Optional.empty();
    }

    private static String code(InputStream body) {
        try (body) {
            String code =
                    Fields.of(JsonText.readObject(body.readNBytes(64 * 1024))).optText("code");
            return code == null ? "" : code;
        } catch (IOException | Malformed e) {
            return "";
        }
    }

    /** Writes what is sent. */
    private interface Body {
        void to(OutputStream lines) throws IOException;
    }

    private static Body lines(byte[] firstLine, List<Written> batch) {
        return lines -> {
            lines.write(firstLine);
            lines.write('\n');
            for (Written written : batch) {
                lines.write(written.bytes());
                lines.write('\n');
            }
        };
    }

    private static byte[] packed(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new QuickGzip(bytes)) {
            body.to(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Packs a batch in less time than gzip's usual level takes, for some bytes more; docs/performance.md has both. */
    private static final class QuickGzip extends GZIPOutputStream {
        private static final int LEVEL = 4;
        private static final int BUFFER = 16 * 1024;

        QuickGzip(OutputStream to) throws IOException {
            super(to, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
