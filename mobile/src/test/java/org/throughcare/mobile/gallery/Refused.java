package org.throughcare.mobile.gallery;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.testkit.TestClient;

/** Requests that say a secret word in every place in which a tablet or a browser says something, and are refused for it. */
final class Refused {

    private static final List<String> LISTS = List.of(
            "/people",
            "/duties",
            "/treatment-starts",
            "/referrals",
            "/escrow",
            "/administration/held",
            "/administration/devices",
            "/audit");

    private static final List<String> DOORS = List.of(
            "/sync/pull",
            "/sync/withdrawn",
            "/sync/reads",
            "/sync/hand-back",
            "/sync/deliver",
            "/access/tokens",
            "/access/tokens/refresh",
            "/administration/workers",
            "/administration/teams",
            "/administration/grants",
            "/administration/devices/lost",
            "/administration/enrolment-codes",
            "/administration/signatures/keys/revoke",
            "/subject-access",
            "/retention/erasures");

    private final TestClient worker;
    private final TestClient administrator;
    private final Iterator<String> words;
    private final List<HttpResponse<byte[]>> answers = new ArrayList<>();

    Refused(TestClient worker, TestClient administrator, List<String> words) {
        this.worker = worker;
        this.administrator = administrator;
        this.words = words.iterator();
    }

    /** The answers to all of them. */
    List<HttpResponse<byte[]>> all() {
        for (TestClient asking : List.of(worker, worker.atDock(), administrator)) {
            DOORS.forEach(door -> at(door, asking));
        }
        for (TestClient asking : List.of(worker, administrator)) {
            for (String list : LISTS) {
                answers.add(asking.get(list + "?from=" + plain() + "&worker=" + plain() + "&before=" + plain()));
                answers.add(asking.get(list + "/" + plain()));
            }
        }
        entries();
        taken();
        return answers;
    }

    /** What can't be read, what is of no sort that was asked for, and what names nothing. */
    private void at(String door, TestClient asking) {
        answers.add(raw(asking, door, "{\"" + words.next() + "\": " + words.next()));
        answers.add(raw(asking, door, "[\"" + words.next() + "\"]"));
        Json.Obj body = Json.obj()
                .put("id", words.next())
                .put("name", words.next())
                .put("worker", words.next())
                .put("ledger", words.next())
                .put("device", words.next())
                .put("passphrase", words.next())
                .put("reason", words.next())
                .put("refreshToken", words.next())
                .put(words.next(), words.next())
                .build();
        answers.add(asking.post(door, body));
    }

    /** Entries that are held, each for another reason. */
    private void entries() {
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        mark.raw("death", 1, List.of(), Json.obj().put("diedAt", words.next()).build());
        mark.raw(
                "phone",
                1,
                List.of(),
                Json.obj()
                        .put("number", words.next() + words.next())
                        .put("language", words.next())
                        .build());
        List<byte[]> lines = mark.all().stream()
                .map(EntryCodec::write)
                .map(one -> one.bytes())
                .toList();
        answers.add(worker.pushRaw(TestClient.lines(lines)));
        Entry first = mark.all().get(1);
        answers.add(worker.pushRaw(TestClient.lines(
                new String(EntryCodec.write(first).bytes(), StandardCharsets.UTF_8)
                        .replace("\"death\"", "\"" + words.next() + "\""),
                "{\"" + words.next() + "\":")));
    }

    /** A name that somebody else signs in with already. */
    private void taken() {
        String name = words.next();
        for (int i = 0; i < 2; i++) {
            answers.add(administrator.post(
                    "/administration/workers",
                    Json.obj()
                            .putText("id", new UUID(77, i))
                            .put("name", name)
                            .put("passphrase", words.next() + " " + words.next())
                            .put("roles", Json.texts(List.of("worker-prison")))
                            .put("teams", Json.texts(List.of()))
                            .build()));
        }
        answers.add(TestClient.stranger(administrator.server())
                .post(
                        "/access/tokens",
                        Json.obj()
                                .put("name", name)
                                .put("passphrase", words.next())
                                .putText("device", new DeviceId(new UUID(77, 7)))
                                .put("deviceName", words.next())
                                .build()));
    }

    /** A word that may stand in an address as it is. */
    private String plain() {
        String word = words.next();
        return word.contains("ŵ") ? words.next() : word;
    }

    private static HttpResponse<byte[]> raw(TestClient asking, String path, String body) {
        return asking.send(asking.request(path)
                .header("Content-Type", path.equals("/sync/hand-back") ? "application/x-ndjson" : "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}
