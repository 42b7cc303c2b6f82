package org.throughcare.server.view;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Grants;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Transactions;

/** Opens people's records to those who may read them. */
@Singleton
public class Records {

    private final Grants grants;
    private final Links links;
    private final Transactions transactions;
    private final Drawing drawing;
    private final Trail trail;

    /** On the grants and links as they are now. */
    public Records(Grants grants, Links links, Transactions transactions, Drawing drawing, Trail trail) {
        this.grants = grants;
        this.links = links;
        this.transactions = transactions;
        this.drawing = drawing;
        this.trail = trail;
    }

    /**
     * The ledgers of the person whose ledger a route names, as far as the caller may read them, the lead first; all
     * projections show by then what was in the ledgers before. Throws
     * {@link Refusal}, the same one whether there is no such record or the caller may not read it.
     */
    public List<LedgerId> open(Caller caller, String ledger) {
        LedgerId id = granted(caller, ledger);
        drawing.catchUp();
        List<LedgerId> all = transactions
                .readFor(caller.worker(), tx -> links.around(List.of(id)))
                .ledgersOf(id);
        if (all.size() == 1) {
            return all;
        }
        Map<LedgerId, Access> access = transactions.readFor(caller.worker(), tx -> grants.of(caller.worker(), all, tx));
        List<LedgerId> opened =
                all.stream().filter(each -> access.get(each) == Access.GRANTED).toList();
        trail.ledgers(opened);
        return opened;
    }

    /** The ledgers of everybody on the caller's caseload, each person's together, the lead first. */
    public List<List<LedgerId>> everybody(Caller caller) {
        List<LedgerId> held = transactions.readFor(caller.worker(), tx -> grants.held(caller.worker(), tx));
        trail.ledgers(held);
        SamePeople said = transactions.readFor(caller.worker(), tx -> links.around(held));
        Map<LedgerId, List<LedgerId>> people = new LinkedHashMap<>();
        held.forEach(ledger -> people.computeIfAbsent(said.ledgersOf(ledger).get(0), lead -> new ArrayList<>())
                .add(ledger));
        return List.copyOf(people.values());
    }

    /** Reads for a caller, who sees what they may read and nothing else whatever is asked ({@link Transactions#readFor}). */
    public <T> T read(Caller caller, Supplier<T> reading) {
        return transactions.readFor(caller.worker(), tx -> reading.get());
    }

    /** The ids of ledgers as tables have them. */
    public static List<UUID> uuids(List<LedgerId> ledgers) {
        return ledgers.stream().map(LedgerId::uuid).toList();
    }

    private LedgerId granted(Caller caller, String ledger) {
        LedgerId id = parse(ledger);
        trail.ledger(id);
        if (id.subject() != Subject.PERSON || !grants.mayRead(caller.worker(), id)) {
            throw Refusal.ofField(
                    HttpStatus.NOT_FOUND, "ledger", "unknown", "There is no such record on your caseload.");
        }
        return id;
    }

    private static LedgerId parse(String text) {
        try {
            return LedgerId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST, "ledger", "not-a-ledger", "The ledger needs the form person:UUID.");
        }
    }
}
