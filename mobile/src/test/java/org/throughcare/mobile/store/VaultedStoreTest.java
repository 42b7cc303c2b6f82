package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** The store on a tablet that two workers share: each opens their own vault, one at a time, and nobody opens the other's. */
class VaultedStoreTest extends VaultedRig {

    static final Parting LEAVE =
            Parting.of(Destruction.Why.WITHDRAWN, Instant.parse("2026-12-08T09:00:00Z"), List.of("dock token"));

    @Test
    void whatIsClosedIsCountedAndNotRead() {
        vaults.open(asha);
        store.append(Cast.ASHA, List.of(note("one"), note("two")));
        vaults.close();

        assertLocked(() -> store.entries(Cast.MARK));
        assertLocked(() -> store.outbox(Cast.ASHA, 0, 10, 100_000));
        assertLocked(() -> store.append(Cast.ASHA, List.of(note("three"))));
        assertThat(store.unsent()).isEmpty();
        assertThat(store.backlog()).isEqualTo(new Backlog(2, 0));
        assertThat(store.authorsWaiting()).containsExactly(Cast.ASHA);
    }

    @Test
    void aLongRecordIsOpenedByAllCoresAndComesInItsOrder() {
        List<Written> many =
                Stream.generate(() -> note("one of many")).limit(600).toList();
        vaults.open(asha);
        store.append(Cast.ASHA, many);

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactlyElementsOf(many);
        vaults.open(rhys);
        assertThat(store.entries(Cast.MARK)).isEmpty();
        vaults.close();
        assertLocked(() -> store.entries(Cast.MARK));
    }

    @Test
    void anotherWorkersVaultOpensNothingOfIt() {
        vaults.open(asha);
        store.append(Cast.ASHA, List.of(note("hers")));

        vaults.open(rhys);

        assertThat(store.entries(Cast.MARK)).isEmpty();
        assertThat(store.unsent()).isEmpty();
        vaults.open(asha);
        assertThat(store.entries(Cast.MARK)).hasSize(1);
    }

    @Test
    void whatWaitsIsHandedInByWhoeverIsThereAndOpensForTheServerAlone() {
        List<Written> hers = List.of(note("one"), note("two"), note("three"));
        vaults.open(asha);
        store.append(Cast.ASHA, hers);
        assertThat(store.parcel(Cast.ASHA, 0, 10, 100_000).isEmpty())
                .as("she can read it herself")
                .isTrue();
        vaults.open(rhys);

        Parcel first = store.parcel(Cast.ASHA, 0, 2, 100_000);
        Parcel second = store.parcel(Cast.ASHA, first.last(), 2, 100_000);
        Parcel end = store.parcel(Cast.ASHA, second.last(), 2, 100_000);

        assertThat(opened(first)).containsExactly(hers.get(0), hers.get(1));
        assertThat(opened(second)).containsExactly(hers.get(2));
        assertThat(end.last()).isEqualTo(second.last());
        assertThatThrownBy(() -> first.delivery().keys().get(0).open(RecipientKey.random(new Random(9))))
                .isInstanceOf(Unsealable.class);
    }

    @Test
    void receiptsOfWhatWasHandedInAreTakenDownWithoutAnybodysVault() {
        Written one = note("one");
        Written two = note("two");
        vaults.open(asha);
        store.append(Cast.ASHA, List.of(one, two));
        vaults.close();

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(one.entry().id(), 1),
                        new Receipt.Held(two.entry().id(), 2, new HoldReason("no-grant", "ledger"))));

        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
        vaults.open(asha);
        store.apply(Cast.ASHA, page(0, List.of(one)));
        assertThat(store.entries(Cast.MARK))
                .extracting(Stored::state)
                .containsExactly(EntryState.NUMBERED, EntryState.HELD);
        assertThat(store.beyond(Cast.ASHA)).isEmpty();
    }

    @Test
    void whoComesToALedgerLaterHasItsKeyAndTheFirstKeepsThat() {
        Written old = note("old");
        Written waiting = note("hers, not sent");
        vaults.open(asha);
        store.apply(Cast.ASHA, page(0, List.of(old)));
        store.append(Cast.ASHA, List.of(waiting));

        vaults.open(rhys);
        Written fresh = note("fresh");
        store.apply(Cast.RHYS, page(0, List.of(old, fresh)));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactly(old, fresh);
        Written his = note("his");
        store.append(Cast.RHYS, List.of(his));

        vaults.open(asha);
        assertThat(store.entries(Cast.MARK))
                .extracting(Stored::written)
                .as("his key was sealed for her too")
                .containsExactly(old, fresh, waiting, his);
        store = reopened();
        vaults.open(asha);
        assertThat(store.entries(Cast.MARK)).hasSize(4);
    }

    @Test
    void whatIsWithdrawnFromAWorkerIsDestroyedForThemAndGoesOnForTheOther() throws SQLException {
        Written old = note("old");
        vaults.open(asha);
        store.apply(Cast.ASHA, page(0, List.of(old)));
        vaults.open(rhys);
        store.apply(Cast.RHYS, page(0, List.of(old)));
        vaults.open(asha);
        Written waiting = note("not sent");
        store.append(Cast.ASHA, List.of(waiting));

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);

        assertThat(store.entries(Cast.MARK))
                .as("hers no more, not even what waits")
                .isEmpty();
        assertThat(count("holder = '" + Cast.ASHA + "'")).isZero();
        assertThat(opened(store.parcel(Cast.ASHA, 0, 10, 100_000))).containsExactly(waiting);
        vaults.open(rhys);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactly(old, waiting);

        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(waiting.entry().id(), 2)));
        store.drop(Cast.RHYS, Cast.MARK, LEAVE);
        assertThat(count("1 = 1")).as("no entry, no key").isZero();
    }

    @Test
    void theServerGetsTheKeysOfWhatWasRecordedHereAlone() throws SQLException {
        vaults.open(asha);
        store.apply(Cast.ASHA, page(0, List.of(note("came"), test("came"))));
        assertThat(count("number > 0")).isEqualTo(1);
        assertThat(count("number < 0")).isEqualTo(1);
        assertThat(count("holder LIKE 'server %'"))
                .as("nothing of it is handed in")
                .isZero();

        List<Written> hers = List.of(note("one"), test("one"), note("two"), test("two"));
        store.append(Cast.ASHA, hers);

        assertThat(count("holder LIKE 'server %'")).as("once for each key").isEqualTo(2);
        vaults.open(rhys);
        assertThat(opened(store.parcel(Cast.ASHA, 0, 10, 100_000))).containsExactlyElementsOf(hers);
        store = reopened();
        vaults.open(asha);
        assertThat(store.entries(Cast.MARK)).hasSize(6);
    }

    @Test
    void theLastKeyOfSomethingThatWaitsIsKeptWhereTheServerHasNone() {
        OpenVaults unheard = new OpenVaults();
        try (SqliteStore alone = SqliteStore.open(folder.resolve("alone.db"), unheard)) {
            unheard.open(asha);
            Written waiting = note("only copy");
            alone.append(Cast.ASHA, List.of(waiting));

            alone.drop(Cast.ASHA, Cast.MARK, LEAVE);

            assertThat(alone.outbox(Cast.ASHA, 0, 10, 100_000))
                    .extracting(Stored::written)
                    .containsExactly(waiting);
        }
    }

    @Test
    void aKeyThatWasMadeInASaveThatFailedIsNotUsedForTheNextOne() {
        vaults.open(asha);
        Written one = note("one");
        store.append(Cast.ASHA, List.of(one));
        Entries sian = Entries.of(Cast.SIAN);
        Written other = EntryCodec.write(
                sian.raw("note", 1, List.of(), Json.obj().put("text", "first").build()));
        Written impostor = impostor(one);
        assertThatThrownBy(() -> store.append(Cast.ASHA, List.of(other, impostor)))
                .isInstanceOf(StoreFault.class);

        store.append(Cast.ASHA, List.of(other));

        store = reopened();
        vaults.open(asha);
        assertThat(store.entries(Cast.SIAN)).extracting(Stored::written).containsExactly(other);
    }

    @Test
    void whatGoesTogetherIsKeptTogetherOrNotAtAll() {
        vaults.open(asha);
        Written one = note("one");

        assertThatThrownBy(() -> store.together(() -> {
                    store.append(Cast.ASHA, List.of(one));
                    throw new IllegalStateException("the end");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.entries(Cast.MARK)).isEmpty();

        store.append(Cast.ASHA, List.of(one));
        store = reopened();
        vaults.open(asha);
        assertThat(store.entries(Cast.MARK))
                .as("not under a key that went with what was undone")
                .extracting(Stored::written)
                .containsExactly(one);
    }

    @Test
    void anEntryThatWasPutInAnothersPlaceDoesNotOpen() throws SQLException {
        vaults.open(asha);
        store.append(Cast.ASHA, List.of(note("one"), note("two")));
        change("UPDATE entry SET bytes = (SELECT bytes FROM entry WHERE place = 2) WHERE place = 1");

        assertThatThrownBy(() -> store.entries(Cast.MARK))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.DAMAGED));
    }

    @Test
    void whatAVersionWithoutVaultsLeftUnsentIsSealedWhenItsAuthorComes() throws SQLException {
        Path file = folder.resolve("old.db");
        Written waiting = note("O'Leary");
        asVersionThreeWroteIt(file, waiting);

        try (SqliteStore old = SqliteStore.open(file, vaults)) {
            assertThat(old.caseload(Cast.ASHA)).isEmpty();
            vaults.open(asha);
            old.sealOpen(Cast.ASHA);

            assertThat(old.outbox(Cast.ASHA, 0, 10, 100_000))
                    .extracting(Stored::written)
                    .containsExactly(waiting);
            vaults.close();
            assertThat(opened(old.parcel(Cast.ASHA, 0, 10, 100_000))).containsExactly(waiting);
        }
    }

    private static void asVersionThreeWroteIt(Path file, Written waiting) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            Schema.bringUpTo(connection, 3);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO entry (id, ledger, kind, author, bytes, state, hash) VALUES (?, ?, ?, ?, ?, 'WAITING', ?)")) {
                insert.setString(1, waiting.entry().id().toString());
                insert.setString(2, waiting.entry().ledger().toString());
                insert.setString(3, waiting.entry().kind());
                insert.setString(4, Cast.ASHA.toString());
                insert.setBytes(5, waiting.bytes());
                insert.setBytes(6, waiting.hash().bytes());
                insert.executeUpdate();
            }
            statement.executeUpdate("INSERT INTO setting (name, value) VALUES ('account:asha', '{}')");
        }
    }

    private SqliteStore reopened() {
        store.close();
        vaults.close();
        return SqliteStore.open(file(), vaults);
    }

    private static void assertLocked(ThrowingCallable question) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.LOCKED));
    }

    /** What the server reads of a parcel. */
    private static List<Written> opened(Parcel parcel) {
        List<Written> opened = new ArrayList<>();
        for (Delivery.Item item : parcel.delivery().items()) {
            SealKey key = parcel.delivery().keys().stream()
                    .filter(one -> one.ledger().equals(item.ledger()) && one.number() == item.key())
                    .findFirst()
                    .orElseThrow()
                    .open(SERVER);
            opened.add(EntryCodec.read(item.open(key)));
        }
        return opened;
    }

    private static LedgerPage page(long after, List<Written> entries) {
        return new LedgerPage(after, entries, Pages.head(Cast.MARK, entries), true, "seal");
    }

    /** Of which not everybody who holds the ledger reads. */
    private Written test(String reason) {
        return EntryCodec.write(mark.raw(
                "drug-test",
                1,
                List.of(),
                Json.obj().put("purpose", "VOL-T").put("reason", reason).build()));
    }

    private static Written impostor(Written entry) {
        String line = new String(entry.bytes(), StandardCharsets.UTF_8);
        return EntryCodec.read(line.replace("one", "ONE").getBytes(StandardCharsets.UTF_8));
    }

    private int count(String where) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM ledger_key WHERE " + where)) {
            return row.getInt(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
