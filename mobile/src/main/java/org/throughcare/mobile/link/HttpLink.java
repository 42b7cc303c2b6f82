package org.throughcare.mobile.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
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
public final class HttpLink implements Link, EscrowLink, DockLink, OpenIdLink, AdministrationLink.Offered {

    /** The header in which every answer tells the server's time. */
    static final String TIME = "Throughcare-Time";

    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final URI server;
    private final Exchange exchange;

    /** The server at that address; what it says of the time goes to the offset, and requests go out with these proofs. */
    public HttpLink(URI server, Clock clock, ClockOffset offset, Prover prover) {
        this(server, clock, offset, prover, ANSWER);
    }

    /** The server at that address, with so much patience when an answer goes silent. */
    HttpLink(URI server, Clock clock, ClockOffset offset, Prover prover, Duration patience) {
        this.server = server;
        this.exchange = new Exchange(server, clock, offset, prover, patience);
    }

    @Override
    public AdministrationLink administration() {
        return new HttpAdministration(server, exchange);
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        Json.Obj question = comingIn(codes, device, deviceName, keys)
                .put("name", name)
                .put("passphrase", new String(passphrase))
                .build();
        return answered(post("access/tokens", JSON, JsonText.write(question)).build(), Grant::of);
    }

    /** What is told of the tablet and its worker however they show who they are. */
    private static ObjBuilder comingIn(Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return Json.obj()
                .put("secondFactor", codes.secondFactor().isEmpty() ? null : codes.secondFactor())
                .put("enrolmentCode", codes.enrolmentToSend())
                .putText("device", device)
                .put("deviceName", deviceName)
                .put("signingKeys", texts(keys.signing()))
                .putText("deviceKey", keys.tablet());
    }

    private static Json texts(List<VerifyingKey> keys) {
        return Json.texts(keys.stream().map(VerifyingKey::toString).toList());
    }

    @Override
    public boolean offersOpenId() {
        try (InputStream nothing = exchange.send(to("access/openid").build())) {
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
        Json.Obj question =
                comingIn(codes, device, deviceName, keys).put("handle", handle).build();
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
        Json.Obj question = Json.obj()
                .put("refreshToken", refreshToken)
                .putText("device", device)
                .build();
        HttpRequest request =
                post("access/tokens/refresh", JSON, JsonText.write(question)).build();
        return read(exchange.send(request, refreshToken), Grant::of);
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
        try (Lines lines = new NdJsonLines(exchange.send(request))) {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                receipts.add(reader.apply(line));
            }
            return receipts;
        } catch (Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, LinkFault.GARBLED, e);
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
        return new NdJsonLines(exchange.send(request));
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
        try (InputStream nothing = exchange.send(by(accessToken, EscrowAnswers.because(request, because)))) {
            nothing.readAllBytes();
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "", e);
        }
    }

    private static HttpRequest by(String accessToken, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + accessToken).build();
    }

    private <T> T answered(HttpRequest request, Function<Fields, T> reader) {
        return read(exchange.send(request), reader);
    }

    private static <T> T read(InputStream answer, Function<Fields, T> reader) {
        try (answer) {
            return reader.apply(Fields.of(JsonText.readObject(answer.readAllBytes())));
        } catch (IOException | Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, LinkFault.GARBLED, e);
        }
    }

    private HttpRequest.Builder post(String path, String type, byte[] body) {
        return to(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(ANSWER).header("Accept-Encoding", "gzip");
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
