package org.throughcare.server.testkit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.DeliveryKey;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.SignaturePolicy;
import org.throughcare.server.feed.Feed;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.IntakeBooks;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.ledger.Seals;

/**
 * One process of a server, without HTTP and without a database: the real intake and feed behind doors that take and give
 * bytes. Any number of them work on the same {@link MemoryBooks}.
 */
public final class MemoryServer {

    private static final String SECRET = "a secret that only tests know, long enough";
    private static final Seals SEALS = new Seals(SECRET);
    private static final DeliveryKey DELIVERY_KEY = new DeliveryKey(SECRET);

    private final MemoryBooks books;
    private final Clock clock;
    private final Intake intake;
    private final Feed feed;

    /** A process that works on these books. */
    public MemoryServer(MemoryBooks books, Clock clock) {
        this(books, books, books, clock);
    }

    /** A process whose intake and feed see the books through these ports. */
    public MemoryServer(MemoryBooks books, IntakeBooks in, FeedBooks out, Clock clock) {
        this.books = books;
        this.clock = clock;
        this.intake =
                new Intake(in, SEALS, DELIVERY_KEY, new SignaturePolicy("required"), new SimpleMeterRegistry(), clock);
        this.feed = new Feed(out, SEALS);
    }

    /** Says that a token or a passphrase is not good: the answer 401. */
    public static final class Denied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What a worker gets who signs in or carries a session on. */
    public record Tokens(
            String accessToken, String refreshToken, String deliveryKey, String dockToken, Json.Obj worker) {}

    /** The worker whose access or dock token that is or was, if the session is still known. */
    public Optional<WorkerId> worker(String accessToken) {
        return books.sessions().everOf(accessToken).map(MemorySessions.Session::worker);
    }

    /** The server's time, which every answer tells. */
    public Instant time() {
        return clock.instant();
    }

    /** Signs a worker in on a tablet, whose name is the worker's id; everybody has the passphrase of {@link TestDirectory}. */
    public Tokens signIn(String name, String passphrase, DeviceId device, List<VerifyingKey> signingKeys) {
        WorkerId worker = WorkerId.parse(name);
        MemoryDirectory directory = books.directory();
        boolean good = passphrase.equals(TestDirectory.PASSPHRASE)
                && !directory.isWithdrawn(worker)
                && !directory.isRevoked(device);
        if (!good) {
            throw new Denied();
        }
        directory.enrol(worker, device);
        directory.register(worker, device, signingKeys);
        return tokens(books.sessions().open(worker, device));
    }

    /** Carries a session on. */
    public Tokens refresh(String refreshToken, DeviceId device) {
        return tokens(books.sessions().refresh(refreshToken, device).orElseThrow(Denied::new));
    }

    private Tokens tokens(MemorySessions.Session session) {
        return new Tokens(
                books.sessions().accessToken(session),
                session.refreshToken(),
                DELIVERY_KEY.recipient().toString(),
                session.dockToken(),
                profile(session.worker()));
    }

    private Json.Obj profile(WorkerId worker) {
        List<Json> teams = books.directory().teams(worker).entrySet().stream()
                .filter(Map.Entry::getValue)
                .<Json>map(team -> Json.obj()
                        .putText("id", team.getKey())
                        .put("name", "Team")
                        .put("setting", "prison")
                        .put("calendar", "england-and-wales")
                        .build())
                .toList();
        return Json.obj()
                .putText("id", worker)
                .putText("name", worker)
                .put("roles", Json.texts(List.of(Roles.WORKER_PRISON)))
                .put("teams", new Json.Arr(teams))
                .build();
    }

    /** Takes in a push: lines of entries; gives lines of receipts. */
    public byte[] push(String accessToken, byte[] body, Instant tabletTime) {
        Caller caller = caller(accessToken);
        Speaker speaker = Speaker.Tablet.of(caller, Duration.between(tabletTime, clock.instant()));
        return lines(() -> intake.push(body, speaker));
    }

    /** Takes in what the server itself has to say, such as reference data. */
    public List<Receipt> admit(List<Written> entries) {
        return intake.admit(entries, new Speaker.Service());
    }

    /** Takes entries back: the proof's line, then lines of entries; gives lines of receipts. */
    public byte[] handBack(String accessToken, byte[] body) {
        Caller caller = caller(accessToken);
        return lines(() -> intake.takeBack(body, new Speaker.Witness(caller.worker(), caller.device())));
    }

    /** Answers the question of a pull. */
    public byte[] pull(String accessToken, byte[] question) {
        return feed.page(caller(accessToken), QuestionCodec.read(question));
    }

    /** Takes in a delivery: the keys' line, then lines of sealed entries; gives lines of receipts. */
    public byte[] deliver(String dockToken, byte[] body, Instant tabletTime) {
        Caller caller = atDock(dockToken);
        Speaker.Tablet speaker = Speaker.Tablet.of(caller, Duration.between(tabletTime, clock.instant()));
        return lines(() -> intake.deliver(body, speaker));
    }

    /** Answers what a tablet has to let go of. */
    public byte[] withdrawn(String dockToken, byte[] question) {
        return feed.withdrawn(atDock(dockToken), QuestionCodec.read(question));
    }

    private Caller caller(String accessToken) {
        return caller(books.sessions().of(accessToken).orElseThrow(Denied::new));
    }

    private Caller atDock(String dockToken) {
        return caller(books.sessions().atDock(dockToken).orElseThrow(Denied::new));
    }

    private Caller caller(MemorySessions.Session session) {
        boolean withdrawn = books.directory().isWithdrawn(session.worker())
                || books.directory().isRevoked(session.device());
        return new Caller(
                session.worker(), session.device(), Set.of(withdrawn ? Roles.WITHDRAWN : Roles.WORKER_PRISON));
    }

    private static byte[] lines(Supplier<List<Receipt>> receipts) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        receipts.get().forEach(receipt -> {
            lines.writeBytes(ReceiptCodec.write(receipt));
            lines.write('\n');
        });
        return lines.toByteArray();
    }
}
