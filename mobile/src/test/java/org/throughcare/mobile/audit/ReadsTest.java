package org.throughcare.mobile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.KeptRead;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.ForwardingStore;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.VaultKeys;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.ReadNoteCodec;

/** Each read is noted at once, for the server's eyes; a tablet without room for the note shows the record all the same. */
class ReadsTest {

    private static final Instant NOW = Instant.parse("2026-12-08T09:00:00Z");

    private final FixedIds ids = FixedIds.after(1);
    private final MemoryStore memory = new MemoryStore();
    private final OpenVaults vaults = new OpenVaults();
    private boolean full;

    @Test
    @Requirement("USR-6")
    void aNoteSaysWhoOpenedWhoseRecordWhenWhereAndWhy() {
        vaults.server(EveryVault.SERVER.recipient());

        reads(memory).note(Cast.ASHA, List.of(Cast.MARK, Cast.SIAN), NOW, "asked by the court");

        assertThat(handedIn()).singleElement().satisfies(note -> {
            assertThat(note.worker()).isEqualTo(Cast.ASHA);
            assertThat(note.device()).isEqualTo(Cast.TABLET_A);
            assertThat(note.ledgers()).containsExactly(Cast.MARK, Cast.SIAN);
            assertThat(note.at()).isEqualTo(NOW);
            assertThat(note.offset()).isEqualTo(Duration.ofSeconds(7));
            assertThat(note.offline()).isTrue();
            assertThat(note.reason()).isEqualTo("asked by the court");
        });
    }

    @Test
    void whatCanNotBeNotedKeepsNobodyFromTheRecordAndIsToldByTheNextNote() {
        vaults.server(EveryVault.SERVER.recipient());
        Store failing = new ForwardingStore(memory) {
            @Override
            public boolean keepRead(KeptRead note) {
                if (full) {
                    throw new StoreFault(StoreFault.Cause.FULL, "the medium is full", null);
                }
                return super.keepRead(note);
            }
        };
        Reads reads = reads(failing);
        full = true;
        reads.note(Cast.ASHA, List.of(Cast.MARK), NOW, null);
        reads.note(Cast.ASHA, List.of(Cast.SIAN), NOW, null);
        assertThat(reads.missed()).isEqualTo(2);

        full = false;
        reads.note(Cast.ASHA, List.of(Cast.MARK), NOW, null);
        reads.note(Cast.ASHA, List.of(Cast.MARK), NOW, null);

        assertThat(handedIn()).extracting(ReadNote::missed).containsExactly(2, 0);
        assertThat(reads.missed()).isZero();
    }

    @Test
    void aTabletThatKeepsAsManyNotesAsItMayCountsTheOthersOverARestart() {
        vaults.server(EveryVault.SERVER.recipient());
        for (int i = 0; i < KeptRead.MOST; i++) {
            memory.keepRead(new KeptRead(new ReadId(ids.next()), "server x", "", 0));
        }
        reads(memory).note(Cast.ASHA, List.of(Cast.MARK), NOW, null);
        reads(memory).note(Cast.ASHA, List.of(Cast.MARK), NOW, null);
        assertThat(reads(memory).missed()).isEqualTo(2);

        memory.forgetReads(
                memory.reads("", 0, KeptRead.MOST).stream().map(KeptRead::id).toList());
        reads(memory).note(Cast.ASHA, List.of(Cast.MARK), NOW, null);

        assertThat(handedIn()).extracting(ReadNote::missed).containsExactly(2);
        assertThat(reads(memory).missed()).isZero();
    }

    @Test
    void whileTheServersKeyIsNotKnownANoteLiesInItsWorkersVault() {
        Vault vault = vaults.make(Cast.ASHA, VaultKeys.random(new Random(1)), new Random(1));
        vaults.open(vault);
        reads(memory).note(Cast.ASHA, List.of(Cast.MARK), NOW, null);
        assertThat(memory.reads(ReadSeals.SERVER, 0, 10)).isEmpty();
        KeptRead kept = memory.reads(Cast.ASHA.toString(), 0, 10).get(0);
        assertThat(kept.sealed()).doesNotContain(Cast.MARK.toString());

        vaults.server(EveryVault.SERVER.recipient());
        assertThat(new ReadSeals(vaults).forServer(Cast.BETHAN, kept)).isEmpty();
        memory.keepRead(new ReadSeals(vaults).forServer(Cast.ASHA, kept).orElseThrow());

        assertThat(handedIn())
                .singleElement()
                .satisfies(note -> assertThat(note.ledgers()).containsExactly(Cast.MARK));
    }

    private Reads reads(Store store) {
        return new Reads(store, vaults, ids, Cast.TABLET_A, () -> Optional.of(Duration.ofSeconds(7)), () -> true);
    }

    private List<ReadNote> handedIn() {
        return memory.reads(ReadSeals.SERVER, 0, 10).stream()
                .map(kept -> ReadNoteCodec.open(ReadSeals.toSend(kept), EveryVault.SERVER))
                .toList();
    }
}
