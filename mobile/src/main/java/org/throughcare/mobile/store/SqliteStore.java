package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;

/**
 * The store in one SQLite file. One connection writes and another reads, so that the screen never waits for a page that
 * is being pulled; what is written is on the medium before a method returns.
 */
public final class SqliteStore implements Store {

    private static final String PLAY_IN = "PRAGMA wal_checkpoint(TRUNCATE)";

    private final Aside aside;
    private final Db writer;
    private final Db reader;
    private final LedgerKeys keys;
    private final Opener opener;
    private final EntryRows entries;
    private final CaseloadRows caseloads;
    private final StubRows stubs;
    private final OutboxRows outbox;
    private final SettingRows settings;
    private final ReadRows reads;
    private final DestructionRows destructions;
    private final PreparedRows prepared;

    private SqliteStore(Aside aside, Db writer, Db reader, Vaults vaults) {
        this.aside = aside;
        this.writer = writer;
        this.reader = reader;
        this.keys = new LedgerKeys(writer, reader, vaults);
        this.opener = new Opener(keys);
        this.entries = new EntryRows(writer, reader, keys, opener);
        this.caseloads = new CaseloadRows(writer, reader);
        this.stubs = new StubRows(writer, reader);
        this.outbox = new OutboxRows(reader, keys, opener);
        this.settings = new SettingRows(writer, reader);
        this.reads = new ReadRows(writer, reader);
        this.destructions = new DestructionRows(writer, reader, settings);
        this.prepared = new PreparedRows(writer, this::write, reader, keys, vaults);
    }

    /**
     * Opens the file, makes it when it is not there; what the vaults open of it can be read. Throws {@link StoreFault} when
     * it is damaged or too new.
     */
    public static SqliteStore open(Path file, Vaults vaults) {
        return open(file, vaults, UnaryOperator.identity());
    }

    /** The same through connections that do something else besides, such as fail. */
    static SqliteStore open(Path file, Vaults vaults, UnaryOperator<Connection> through) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Db writer = new Db(through.apply(Connector.writer(file)));
            try {
                return new SqliteStore(new Aside(file), writer, new Db(through.apply(Connector.reader(file))), vaults);
            } catch (SQLException e) {
                writer.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreFault(StoreFault.Cause.UNUSABLE, "the data folder can't be written", e);
        } catch (SQLException e) {
            throw Db.fault(e);
        }
    }

    /** Writes in one transaction; when it is undone, so are the keys that were made in it. */
    private void write(Db.Work work) {
        try {
            writer.transaction(work);
        } catch (RuntimeException | Error e) {
            keys.undone();
            throw e;
        }
    }

    @Override
    public void append(WorkerId author, List<Written> those) {
        write(() -> {
            for (Written written : those) {
                if (entries.add(author, written)) {
                    caseloads.joinIfNew(author, written.entry().ledger());
                }
            }
        });
    }

    @Override
    public List<Stored> entries(LedgerId ledger) {
        return entries.of(ledger);
    }

    @Override
    public int closed(WorkerId worker, LedgerId ledger) {
        return stubs.count(worker, ledger);
    }

    @Override
    public Map<Long, Hash> stubs(LedgerId ledger) {
        return stubs.of(ledger);
    }

    @Override
    public List<Stored> entriesOfKind(WorkerId worker, String kind) {
        return entries.ofKind(worker, kind);
    }

    @Override
    public List<Stored> entriesOfKind(LedgerId ledger, String kind) {
        return entries.ofKind(ledger, kind);
    }

    @Override
    public Optional<Stored> find(EntryId id) {
        return entries.find(id);
    }

    @Override
    public Set<LedgerId> caseload(WorkerId worker) {
        return caseloads.visible(worker);
    }

    @Override
    public List<WorkerId> authorsWaiting() {
        return outbox.authors();
    }

    @Override
    public List<Stored> outbox(WorkerId author, long behind, int most, int bytes) {
        return outbox.oldest(author, behind, most, bytes);
    }

    @Override
    public Parcel parcel(WorkerId author, long behind, int most, int bytes) {
        return outbox.parcel(author, behind, most, bytes);
    }

    @Override
    public List<Stored> unsent() {
        return outbox.all();
    }

    @Override
    public Backlog backlog() {
        return outbox.backlog();
    }

    @Override
    public Map<LedgerId, Backlog> backlogs() {
        return outbox.backlogs();
    }

    @Override
    public Set<LedgerId> receive(WorkerId author, List<Receipt> receipts) {
        ReceiptNotes notes = new ReceiptNotes(author, writer, caseloads, keys, opener);
        writer.transaction(() -> notes.take(receipts));
        return notes.touched();
    }

    @Override
    public void resend(Collection<EntryId> held) {
        writer.transaction(() -> {
            for (EntryId id : held) {
                entries.waitAgain(id);
            }
        });
    }

    @Override
    public List<Bookmark> bookmarks(WorkerId worker) {
        return caseloads.bookmarks(worker);
    }

    @Override
    public List<Sealed> sealed(LedgerId ledger) {
        return caseloads.sealed(ledger);
    }

    @Override
    public Set<LedgerId> beyond(WorkerId worker) {
        return caseloads.beyond(worker);
    }

    @Override
    public void apply(WorkerId worker, LedgerPage page) {
        write(() -> {
            boolean afresh = page.isAfresh(caseloads.audience(worker, page.ledger()));
            page.mustFollow(afresh ? Head.start(page.ledger()) : caseloads.head(worker, page.ledger()));
            page.mustAgreeWith(entries.known(page.ledger(), page.after()));
            // Own entries come back where others had written before them; a receipt has settled them already.
            Map<Long, byte[]> settled = entries.settled(worker, page);
            stubs.clear(worker, page);
            for (Map.Entry<Long, Written> numbered : page.numbered().entrySet()) {
                Written written = numbered.getValue();
                if (!Arrays.equals(settled.get(numbered.getKey()), written.bytes())) {
                    entries.settle(worker, written, numbered.getKey());
                }
            }
            if (!page.stubs().isEmpty()) {
                entries.close(worker, page.ledger(), page.stubs().keySet());
            }
            for (Map.Entry<Long, Hash> stub : page.stubs().entrySet()) {
                stubs.keep(worker, page.ledger(), stub.getKey(), stub.getValue());
            }
            caseloads.reach(worker, page);
        });
    }

    @Override
    public void together(Runnable writes) {
        write(writes::run);
    }

    @Override
    public void rewind(Head to, long safe) {
        writer.transaction(() -> {
            caseloads.rewind(to);
            entries.unnumber(to.ledger(), to.number(), safe);
            stubs.rewind(to.ledger(), to.number());
        });
    }

    @Override
    public void hide(WorkerId worker, LedgerId ledger) {
        writer.transaction(() -> caseloads.hide(worker, ledger));
    }

    @Override
    public void drop(WorkerId worker, LedgerId ledger, Parting parting) {
        write(() -> {
            part(
                    worker,
                    caseloads.bookmarksWithin(worker).stream()
                            .filter(mark -> mark.ledger().equals(ledger))
                            .toList(),
                    parting);
            letGo(worker, ledger);
        });
        aside.forgetUnlessOwed(this);
    }

    private void part(WorkerId worker, List<Bookmark> goes, Parting parting) throws SQLException {
        destructions.part(parting, goes.isEmpty() ? Set.of() : Set.of(worker), goes);
    }

    private void letGo(WorkerId worker, LedgerId ledger) throws SQLException {
        caseloads.drop(worker, ledger);
        stubs.drop(worker, ledger);
        keys.destroy(worker, ledger);
        entries.sweep(ledger);
    }

    @Override
    public void dropAllOf(WorkerId worker, Parting parting) {
        write(() -> {
            List<Bookmark> goes = caseloads.bookmarksWithin(worker);
            part(worker, goes, parting);
            for (Bookmark mark : goes) {
                letGo(worker, mark.ledger());
            }
        });
        aside.forgetUnlessOwed(this);
    }

    @Override
    public PreparedDays preparedDays() {
        return prepared;
    }

    @Override
    public void sealOpen(WorkerId author) {
        write(() -> entries.sealOpen(author));
    }

    @Override
    public void scrub() {
        try {
            writer.outside(PLAY_IN);
        } catch (StoreFault fault) {
            // Somebody is reading; what the journal still holds goes when SQLite plays it in by itself.
            System.getLogger(SqliteStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "the journal is played in later");
        }
    }

    @Override
    public void dropAll(Parting parting) {
        aside.forget();
        writer.transaction(() -> {
            partWithAll(parting);
            writer.update("DELETE FROM caseload");
            stubs.dropAll();
            writer.update("DELETE FROM entry WHERE state <> 'WAITING'");
            keys.destroyAll();
        });
        compact();
    }

    @Override
    public void erase(Parting parting) {
        aside.forget();
        writer.transaction(() -> {
            partWithAll(parting);
            writer.update("DELETE FROM caseload");
            stubs.dropAll();
            writer.update("DELETE FROM entry");
            writer.update("DELETE FROM setting");
            writer.update("DELETE FROM record_read");
            keys.destroyAll();
        });
        compact();
    }

    private void partWithAll(Parting parting) throws SQLException {
        Map<WorkerId, List<Bookmark>> all = caseloads.everybodysWithin();
        destructions.part(
                parting,
                all.keySet(),
                all.values().stream().flatMap(List::stream).toList());
    }

    @Override
    public List<KeptDestruction> destructions(long behind, int most) {
        return destructions.oldest(behind, most);
    }

    @Override
    public void forgetDestructions(Collection<Long> places) {
        writer.transaction(() -> destructions.forget(places));
    }

    /** So that nothing of what was deleted can be read from the medium. */
    private void compact() {
        writer.outside(PLAY_IN, "VACUUM", PLAY_IN);
    }

    @Override
    public boolean keepRead(KeptRead note) {
        AtomicBoolean kept = new AtomicBoolean();
        writer.transaction(() -> kept.set(reads.keep(note)));
        return kept.get();
    }

    @Override
    public List<KeptRead> reads(String holder, long behind, int most) {
        return reads.oldest(holder, behind, most);
    }

    @Override
    public void forgetReads(Collection<ReadId> handedIn) {
        writer.transaction(() -> reads.forget(handedIn));
    }

    @Override
    public Optional<String> setting(String name) {
        return settings.value(name);
    }

    @Override
    public List<String> settings(String beginning) {
        return settings.names(beginning);
    }

    @Override
    public void keep(String name, String value) {
        writer.transaction(() -> settings.keep(name, value));
    }

    @Override
    public void forget(Collection<String> names) {
        writer.transaction(() -> {
            for (String name : names) {
                settings.forget(name);
            }
        });
    }

    /** Gives the file so many pages and no more, as a medium that is full does. */
    void limitPages(int pages) {
        writer.outside("PRAGMA max_page_count = " + pages);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
