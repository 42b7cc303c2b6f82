package org.throughcare.mobile.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.throughcare.mobile.shift.ServerClient;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.sample.SampleWorker;

/** All tablets of the wing, each with a worker and a team of its own, and everybody on their caseloads. */
final class Wing implements AutoCloseable {

    private final Workload workload;
    private final Path folder;
    private final List<TeamId> teams = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();

    private Wing(Workload workload, Path folder) {
        this.workload = workload;
        this.folder = folder;
    }

    /** Sets it up through the server's own doors; tablets reach the server on that way. */
    static Wing settle(Workload workload, Path folder, URI server, URI way) {
        Wing wing = new Wing(workload, folder);
        ServerClient administrator =
                ServerClient.signIn(server, Backend.ADMINISTRATOR, SampleWorker.PASSPHRASE, new DeviceId(uuid("desk")));
        for (int i = 0; i < workload.tablets(); i++) {
            wing.employ(administrator, i);
            wing.stations.add(new Station(i, folder.resolve("tablet-" + i), way));
        }
        wing.signIn();
        wing.meet(administrator);
        return wing;
    }

    private void employ(ServerClient administrator, int number) {
        TeamId team = new TeamId(uuid("team " + number));
        teams.add(team);
        administrator.post(
                "/administration/teams",
                Json.obj()
                        .putText("id", team)
                        .put("name", "Recovery wing " + number)
                        .put("setting", "prison")
                        .put("calendar", "england-and-wales")
                        .build());
        administrator.post(
                "/administration/workers",
                Json.obj()
                        .putText("id", uuid(worker(number)))
                        .put("name", worker(number))
                        .put("roles", Json.texts(List.of("worker-prison")))
                        .put("teams", Json.texts(List.of(team.toString())))
                        .put("passphrase", SampleWorker.PASSPHRASE)
                        .build());
    }

    /** Everybody is recorded by one worker and granted to another's team; then every tablet has its whole caseload. */
    private void meet(ServerClient administrator) {
        List<Workload.Pair> pairs = workload.pairs();
        List<LedgerId> people = new ArrayList<>();
        for (Workload.Pair pair : pairs) {
            LedgerId person = stations.get(pair.one()).register(teams.get(pair.one()), people.size());
            people.add(person);
            stations.get(pair.one()).knows(person);
            stations.get(pair.other()).knows(person);
        }
        sync();
        for (int i = 0; i < people.size(); i++) {
            administrator.post(
                    "/administration/grants",
                    Json.obj()
                            .putText("ledger", people.get(i))
                            .putText("team", teams.get(pairs.get(i).other()))
                            .build());
        }
        sync();
    }

    /** One more tablet, in the hands of the first tablet's worker, with nothing on it yet. */
    Station newTablet(int number, URI way) {
        Station station = new Station(number, folder.resolve("tablet-new-" + number), way);
        station.signIn(worker(0), SampleWorker.PASSPHRASE);
        return station;
    }

    List<Station> stations() {
        return stations;
    }

    /** Every tablet syncs, all at once. */
    void sync() {
        eachAtOnce(i -> stations.get(i).sync());
    }

    /** Every tablet goes over another way from now on. */
    void reopen(URI way) {
        stations.forEach(station -> station.reopen(way));
        signIn();
        sync();
    }

    /** One after the other: trying a passphrase takes 64 MiB, and in one process all of them would want them together. */
    private void signIn() {
        for (int i = 0; i < stations.size(); i++) {
            stations.get(i).signIn(worker(i), SampleWorker.PASSPHRASE);
        }
    }

    /** Something that one tablet does. */
    interface Deed {
        void of(int station);
    }

    /** Does it with every tablet at once, each on a thread of its own. */
    void eachAtOnce(Deed deed) {
        ExecutorService threads = Executors.newFixedThreadPool(workload.tablets());
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < workload.tablets(); i++) {
                int station = i;
                all.add(() -> {
                    deed.of(station);
                    return null;
                });
            }
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static String worker(int number) {
        return "Worker Number-" + number;
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(("bench " + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        stations.forEach(Station::close);
    }
}
