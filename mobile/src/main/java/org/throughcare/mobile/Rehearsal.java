package org.throughcare.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.wire.EntryCodec;

/**
 * An unlock and a save with nobody's record, gone through once while a worker types their passphrase: half of what the first
 * unlock takes is Java loading what it has not needed before.
 */
public final class Rehearsal {

    private static final int LITTLE_MEMORY_KIB = 64;
    private static final char[] PASSPHRASE = "nobody".toCharArray();

    private final Instant now;
    private final Ids ids;
    private final RandomGenerator random;

    /** One at that moment. */
    public Rehearsal(Instant now, Ids ids, RandomGenerator random) {
        this.now = now;
        this.ids = ids;
        this.random = random;
    }

    /** Goes through it, and tells what came of it: what is due for somebody of whom nothing is known. */
    public List<Duty> run() {
        LedgerId id = LedgerId.person(ids.next());
        Written written = EntryCodec.write(somebody(id));
        Vault vault = opened();
        vault.sign(written);
        vault.recipient().seal(written.bytes(), id.toString());
        SealKey key = vault.newKey();
        byte[] open = key.open(key.seal(written.bytes(), id.toString()), id.toString());
        Ledger record = new Ledger(id, List.of(EntryCodec.later(open).entry()));
        LocalDate today = LocalDate.ofInstant(now, Texts.ZONE);
        DutyContext context = new DutyContexts(new Ledger(LedgerId.SERVICE, List.of()), Map.of()).of(record, today);
        Glance.of(record, today, Texts.ZONE, context.frameworks());
        return Duties.of(record, context);
    }

    private Vault opened() {
        WorkerId nobody = new WorkerId(ids.next());
        Vault vault = Vault.random(nobody, random);
        return KeptVault.of(vault, PASSPHRASE, random, LITTLE_MEMORY_KIB)
                .open(nobody, PASSPHRASE, random)
                .orElseThrow();
    }

    private Entry somebody(LedgerId ledger) {
        return new Entry(
                new EntryId(ids.next()),
                ledger,
                Person.KIND.name(),
                Person.KIND.version(),
                new Author.Worker(new WorkerId(ids.next())),
                new DeviceId(ids.next()),
                now,
                null,
                List.of(),
                null,
                Json.obj().build());
    }
}
