package org.throughcare.server.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** A server with Mark on the wing, and workers of wing and clinic who hand him on and back. */
final class Handing implements AutoCloseable {

    static final String ASHA = "Asha Patel";
    static final String RHYS = "Rhys Morgan";
    static final String BETHAN = "Bethan Hughes";
    static final String COLIN = "Colin Baptiste";

    /** The offer of Mark to the clinic. */
    static final Transfer OFFER = new Transfer(
            Cast.WING, Cast.CLINIC, "PRISON-COMMUNITY", "community", "Room 3", null, "Naloxone given", Stage.OFFERED);

    private static final Map<String, WorkerId> IDS =
            Map.of(ASHA, Cast.ASHA, RHYS, Cast.RHYS, BETHAN, Cast.BETHAN, COLIN, Cast.COLIN);
    private static final Map<String, DeviceId> TABLETS = Map.of(
            ASHA,
            Cast.TABLET_A,
            RHYS,
            Cast.TABLET_B,
            BETHAN,
            new DeviceId(new UUID(7, 3)),
            COLIN,
            new DeviceId(new UUID(7, 4)));

    private final TestServer server = TestServer.start();
    private final FixedIds ids = FixedIds.after(4000);
    private final Map<String, TestClient> clients = new LinkedHashMap<>();

    Handing() {
        server.directory().cast();
        IDS.keySet().forEach(name -> clients.put(name, TestClient.signIn(server.uri(), name, TABLETS.get(name))));
        push(ASHA, entries(ASHA).record(Person.KIND, Cast.mark()));
    }

    TestServer server() {
        return server;
    }

    TestClient client(String worker) {
        return clients.get(worker);
    }

    static Author author(String worker) {
        return new Author.Worker(IDS.get(worker));
    }

    /** Mark's entries, as that worker's tablet makes them. */
    Entries entries(String worker) {
        return Entries.of(Cast.MARK, ids).by(IDS.get(worker)).on(TABLETS.get(worker));
    }

    /** An offer or an answer, made on that worker's tablet and not handed in yet. */
    Entry said(String worker, Stage stage, Entry... cited) {
        return said(worker, OFFER.at(stage), cited);
    }

    Entry said(String worker, Transfer transfer, Entry... cited) {
        return cited.length == 0
                ? entries(worker).record(Transfer.KIND, transfer)
                : entries(worker).correct(Transfer.KIND, List.of(cited), transfer, "agreed by phone");
    }

    /** Hands in one entry, a second after whatever was before. */
    Receipt push(String worker, Entry entry) {
        return push(worker, List.of(entry)).get(0);
    }

    List<Receipt> push(String worker, List<Entry> entries) {
        server.clock().advance(Duration.ofSeconds(1));
        return clients.get(worker).push(entries);
    }

    /** The teams that have Mark now. */
    Set<TeamId> holders() {
        Set<TeamId> holders = new TreeSet<>(java.util.Comparator.comparing(TeamId::toString));
        query("select team::text from ledger_grant where ledger = '" + Cast.MARK.uuid() + "' and ends_at is null")
                .forEach(team -> holders.add(TeamId.parse(team)));
        return holders;
    }

    /** Whether that worker's tablet would be given Mark's record. */
    boolean gives(String worker, LedgerId ledger) {
        return clients.get(worker).pull(List.of()).reached().stream()
                .anyMatch(head -> head.ledger().equals(ledger));
    }

    /** The first column of what the database answers. */
    List<String> query(String sql) {
        try (Connection connection = server.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
