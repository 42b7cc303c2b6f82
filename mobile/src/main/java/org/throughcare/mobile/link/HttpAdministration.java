package org.throughcare.mobile.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** What an administrator does on the server, over HTTP. */
final class HttpAdministration implements AdministrationLink {

    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI server;
    private final Exchange exchange;
    private final TrailLink trail;

    HttpAdministration(URI server, Exchange exchange) {
        this.server = server;
        this.exchange = exchange;
        this.trail = new HttpTrail(server, exchange);
    }

    @Override
    public List<TabletLine> tablets(String accessToken) {
        return list(accessToken, "administration/devices", AdministrationAnswers::tablet);
    }

    @Override
    public List<WorkerLine> workers(String accessToken) {
        return list(accessToken, "administration/workers", AdministrationAnswers::worker);
    }

    @Override
    public List<TeamLine> teams(String accessToken) {
        return list(accessToken, "administration/teams", AdministrationAnswers::team);
    }

    @Override
    public List<Receipt> destroyed(String accessToken, DeviceId device) {
        return list(accessToken, "administration/devices/destroyed?device=" + device, AdministrationAnswers::receipt);
    }

    @Override
    public Lost lose(String accessToken, DeviceId device, String reason) {
        Json.Obj question =
                Json.obj().putText("device", device).put("reason", reason).build();
        return one(post(accessToken, "administration/devices/lost", question), AdministrationAnswers::lost);
    }

    @Override
    public List<CodeLine> codes(String accessToken) {
        return list(accessToken, "administration/enrolment-codes", AdministrationAnswers::code);
    }

    @Override
    public MadeCode makeCode(String accessToken, WorkerId worker, String tabletName, Duration good) {
        Json.Obj question = Json.obj()
                .putText("worker", worker)
                .put("name", tabletName.isEmpty() ? null : tabletName)
                .put("hours", Math.toIntExact(good.toHours()))
                .build();
        return one(post(accessToken, "administration/enrolment-codes", question), AdministrationAnswers::made);
    }

    @Override
    public void revokeCode(String accessToken, UUID code) {
        Json.Obj question = Json.obj().putText("id", code).build();
        answer(post(accessToken, "administration/enrolment-codes/revoke", question), bytes -> bytes);
    }

    @Override
    public void addWorker(String accessToken, NewWorker worker) {
        Json.Obj question = Json.obj()
                .putText("id", worker.id())
                .put("name", worker.name())
                .put("roles", Json.texts(worker.roles()))
                .put(
                        "teams",
                        Json.texts(worker.teams().stream().map(TeamId::toString).toList()))
                .put("passphrase", worker.passphrase())
                .build();
        answer(post(accessToken, "administration/workers", question), bytes -> bytes);
    }

    @Override
    public void join(String accessToken, WorkerId worker, TeamId team) {
        of(accessToken, "administration/memberships", worker, team);
    }

    @Override
    public void leave(String accessToken, WorkerId worker, TeamId team) {
        of(accessToken, "administration/memberships/end", worker, team);
    }

    private void of(String accessToken, String path, WorkerId worker, TeamId team) {
        Json.Obj question =
                Json.obj().putText("worker", worker).putText("team", team).build();
        answer(post(accessToken, path, question), bytes -> bytes);
    }

    @Override
    public void withdraw(String accessToken, WorkerId worker) {
        of(accessToken, "administration/workers/withdraw", worker);
    }

    @Override
    public void resetSecondFactor(String accessToken, WorkerId worker) {
        of(accessToken, "administration/second-factor/reset", worker);
    }

    private void of(String accessToken, String path, WorkerId worker) {
        Json.Obj question = Json.obj().putText("worker", worker).build();
        answer(post(accessToken, path, question), bytes -> bytes);
    }

    @Override
    public TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before) {
        return trail.trail(accessToken, query, before);
    }

    @Override
    public TrailPart exportTrail(String accessToken, TrailQuery query, long after) {
        return trail.exportTrail(accessToken, query, after);
    }

    @Override
    public Verdict verifyTrail(String accessToken, String number, String hash) {
        return trail.verifyTrail(accessToken, number, hash);
    }

    private <T> List<T> list(String token, String path, Function<Fields, T> reader) {
        return answer(to(token, path).build(), bytes -> AdministrationAnswers.list(bytes, reader));
    }

    private <T> T one(HttpRequest request, Function<Fields, T> reader) {
        return answer(request, bytes -> reader.apply(Fields.of(JsonText.readObject(bytes))));
    }

    private <T> T answer(HttpRequest request, Function<byte[], T> reader) {
        try (InputStream answer = exchange.send(request)) {
            return reader.apply(answer.readAllBytes());
        } catch (IOException | Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, LinkFault.GARBLED, e);
        }
    }

    private HttpRequest post(String token, String path, Json.Obj question) {
        return to(token, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(question)))
                .build();
    }

    private HttpRequest.Builder to(String token, String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWER)
                .header("Accept-Encoding", "gzip")
                .header("Authorization", "Bearer " + token);
    }
}
