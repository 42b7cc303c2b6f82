package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.throughcare.server.access.Caller;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Counts the contacts of tablets that had nothing to fetch, which are most of them: in memory, and every few seconds
 * together in the database. A server that is killed forgets the contacts of its last seconds, in which nothing was read.
 */
@Singleton
public class Contacts {

    private static final String COUNT = """
            insert into tablet_contact as it (device, worker, idle, last_at)
            select d, w, n, at::timestamptz from unnest(?, ?, ?, ?) as counted (d, w, n, at)
            on conflict (device, worker) do update set
                idle = it.idle + excluded.idle, last_at = greatest(it.last_at, excluded.last_at)""";

    private final Transactions transactions;
    private final Clock clock;
    private final Map<Tablet, Idle> counted = new ConcurrentHashMap<>();

    /** By the server's clock. */
    public Contacts(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Tablet(UUID device, UUID worker) {}

    /** So many contacts, the last of them, and the last at which the tablet showed that it holds only what it may. */
    private record Idle(long times, Instant last, Instant same) {
        Idle and(Idle other) {
            return new Idle(times + other.times, later(last, other.last), later(same, other.same));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /**
     * Counts a contact that had nothing to fetch.
     *
     * @param same whether the tablet showed by its digest that it holds what it may hold and nothing else
     */
    public void count(Caller caller, boolean same) {
        Instant now = clock.instant();
        add(new Tablet(caller.device().uuid(), caller.worker().uuid()), new Idle(1, now, same ? now : Instant.EPOCH));
    }

    /** Writes down what was counted since the last time. */
    void writeDown() {
        List<Tablet> tablets = List.copyOf(counted.keySet()).stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        List<Idle> times = new ArrayList<>();
        List<Tablet> taken = new ArrayList<>();
        for (Tablet tablet : tablets) {
            Idle idle = counted.remove(tablet);
            if (idle != null) {
                taken.add(tablet);
                times.add(idle);
            }
        }
        try {
            transactions.write(tx -> count(taken, times, tx));
        } catch (RuntimeException e) {
            for (int i = 0; i < taken.size(); i++) {
                add(taken.get(i), times.get(i));
            }
            throw e;
        }
    }

    private void add(Tablet tablet, Idle idle) {
        counted.merge(tablet, idle, Idle::and);
    }

    private static int count(List<Tablet> tablets, List<Idle> times, Connection tx) throws SQLException {
        if (tablets.isEmpty()) {
            return 0;
        }
        List<UUID> devices = tablets.stream().map(Tablet::device).toList();
        List<UUID> workers = tablets.stream().map(Tablet::worker).toList();
        Holdings.gone(devices, workers, times.stream().map(Idle::same).toList(), tx);
        return Sql.run(
                tx,
                COUNT,
                devices.toArray(UUID[]::new),
                workers.toArray(UUID[]::new),
                times.stream().map(Idle::times).toArray(Long[]::new),
                times.stream().map(idle -> idle.last().toString()).toArray(String[]::new));
    }
}
