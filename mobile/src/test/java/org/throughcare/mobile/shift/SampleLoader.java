package org.throughcare.mobile.shift;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sample.SamplePerson;
import org.throughcare.model.sample.SampleTeam;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.sample.SampleWorld;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.ReceiptCodec;

/**
 * Brings the sample world into a server through its own doors: an administrator sets up teams and workers, then each
 * worker hands in what they recorded. Doing it again with the same world changes nothing.
 */
final class SampleLoader {

    private static final int BATCH = 400;

    private final URI server;
    private final ServerClient administrator;
    private final Map<SampleWorker, ServerClient> workers = new HashMap<>();
    private final Set<LedgerId> granted = new HashSet<>();

    /** What the server did with the entries. */
    record Loaded(int accepted, int duplicates) {}

    SampleLoader(URI server, String administrator, String passphrase, DeviceId device) {
        this.server = server;
        this.administrator = ServerClient.signIn(server, administrator, passphrase, device);
    }

    /** Loads it; throws IllegalStateException when the server does not take an entry. */
    Loaded load(SampleWorld world) {
        SampleTeam.ALL.forEach(this::add);
        SampleWorker.ALL.forEach(this::add);
        Loaded all = new Loaded(0, 0);
        for (SampleWorld.Handful batch : batches(world)) {
            Loaded some = push(batch);
            all = new Loaded(all.accepted() + some.accepted(), all.duplicates() + some.duplicates());
            grant(world, batch);
        }
        return all;
    }

    private void add(SampleTeam team) {
        administrator.post(
                "/administration/teams",
                Json.obj()
                        .putText("id", team.id())
                        .put("name", team.name())
                        .put("setting", team.setting())
                        .put("calendar", team.calendar())
                        .build());
    }

    private void add(SampleWorker worker) {
        administrator.post(
                "/administration/workers",
                Json.obj()
                        .putText("id", worker.id())
                        .put("name", worker.name())
                        .put("roles", Json.texts(worker.roles()))
                        .putAll(
                                "teams",
                                worker.teams(),
                                team -> Json.of(team.id().toString()))
                        .put("passphrase", SampleWorker.PASSPHRASE)
                        .build());
    }

    private Loaded push(SampleWorld.Handful batch) {
        String answer = as(batch.worker()).push(batch.worker().id(), batch.entries());
        List<Receipt> receipts = answer.lines()
                .map(line -> ReceiptCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        for (Receipt receipt : receipts) {
            if (!(receipt instanceof Receipt.Accepted) && !(receipt instanceof Receipt.Duplicate)) {
                throw new IllegalStateException("the server did not take an entry of the sample world: " + receipt);
            }
        }
        int accepted = (int) receipts.stream()
                .filter(receipt -> receipt instanceof Receipt.Accepted)
                .count();
        return new Loaded(accepted, receipts.size() - accepted);
    }

    /** Grants to a second team whatever of this batch is known to it. */
    private void grant(SampleWorld world, SampleWorld.Handful batch) {
        Set<LedgerId> ledgers =
                batch.entries().stream().map(each -> each.entry().ledger()).collect(Collectors.toSet());
        for (SamplePerson person : world.people()) {
            SampleTeam other = person.alsoKnownTo();
            if (other != null && ledgers.contains(person.ledger()) && granted.add(person.ledger())) {
                administrator.post(
                        "/administration/grants",
                        Json.obj()
                                .putText("ledger", person.ledger())
                                .putText("team", other.id())
                                .build());
            }
        }
    }

    private ServerClient as(SampleWorker worker) {
        return workers.computeIfAbsent(
                worker, each -> ServerClient.signIn(server, each.name(), SampleWorker.PASSPHRASE, each.device()));
    }

    /** Neighbouring handfuls of the same worker go together. */
    private static List<SampleWorld.Handful> batches(SampleWorld world) {
        List<SampleWorld.Handful> batches = new ArrayList<>();
        for (SampleWorld.Handful next : world.handfuls()) {
            SampleWorld.Handful last = batches.isEmpty() ? null : batches.get(batches.size() - 1);
            if (last != null
                    && last.worker().equals(next.worker())
                    && last.entries().size() + next.entries().size() <= BATCH) {
                List<Written> together = new ArrayList<>(last.entries());
                together.addAll(next.entries());
                batches.set(batches.size() - 1, new SampleWorld.Handful(next.worker(), together));
            } else {
                batches.add(next);
            }
        }
        return batches;
    }
}
