package org.throughcare.server.audit;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * The trail of what was done and read. Each request has one record. Whoever works on a request tells here whom and what it
 * is about; what changes something adds the record in the same transaction ({@link #add}), and for everything else
 * {@link TrailFilter} adds it before the answer goes out. Where there is no request (the server's own jobs, a simulation)
 * there is nobody to be told of, and telling does nothing.
 */
@Singleton
public class Trail {

    private static final String NOTE = "throughcare.audit-note";

    /** What addresses are written with; a header may say anything. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:%]{1,64}");

    private static final String ADD = """
            with added as (
                insert into audit (id, at, worker, device, act, ledgers, about, address, reason, outcome, detail,
                    device_at, clock_offset_ms, offline)
                values (?, ?, ?::uuid, ?::uuid, ?, ?, ?, ?, ?::text, ?, ?::text, ?::timestamptz, ?::bigint, ?::boolean)
                on conflict (id) do nothing returning id)
            insert into audit_waiting (record) select id from added""";

    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final String addressHeader;

    /**
     * In the database.
     *
     * @param addressHeader the header in which the proxy in front tells where a request came from; empty when there is none
     */
    public Trail(
            Transactions transactions,
            Ids ids,
            Clock clock,
            @Value("${throughcare.address-header:}") String addressHeader) {
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.addressHeader = addressHeader;
    }

    /** Tells whose records the request is about. */
    public void ledgers(Collection<LedgerId> ledgers) {
        tell(note -> note.ledgers(ledgers));
    }

    /** Tells whose record the request is about. */
    public void ledger(LedgerId ledger) {
        ledgers(List.of(ledger));
    }

    /** Tells what else the request is about: a word (worker, device, team, held) and an id. */
    public void about(String word, Object other) {
        tell(note -> note.about(word, other));
    }

    /** Tells who asks, where the request brings no token that would. */
    public void by(WorkerId worker, DeviceId device) {
        tell(note -> note.by(worker, device));
    }

    /** Tells in whose name a request was made that is turned away. */
    public void by(HttpRequest<?> request, WorkerId worker, DeviceId device) {
        note(request).by(worker, device);
    }

    /** Tells the reason that was typed. */
    public void reason(String reason) {
        tell(note -> note.reason(reason));
    }

    /** Tells figures and codes that say more; never anything that was recorded. */
    public void detail(String detail) {
        tell(note -> note.detail(detail));
    }

    /** Says that the request is counted elsewhere and needs no record. */
    public void counted() {
        tell(Note::settle);
    }

    /**
     * Adds the record of the request in the transaction in which it does what it does, so that neither is there without the
     * other. More than once is the same as once.
     */
    public void add(Connection tx) throws SQLException {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        Optional<Act> act = request.flatMap(Trail::act);
        if (act.isPresent()) {
            Note note = note(request.get());
            insert(deed(request.get(), note, act.get(), Deed.DONE), tx);
            note.settle();
        }
    }

    /** Adds the record of a request that has its answer, unless what it did added it, or nobody did anything. */
    void addAnswered(HttpRequest<?> request, Act act, String outcome) {
        Note note = note(request);
        boolean told = note.isSettled() && outcome.equals(Deed.DONE);
        if (!told && (note.isBySomebody() || act.byStrangers())) {
            Deed deed = deed(request, note, act, outcome);
            transactions.write(tx -> insert(deed, tx));
        }
    }

    /** Whose records a request is about, as far as was told by now. */
    public List<LedgerId> told(HttpRequest<?> request) {
        return note(request).told();
    }

    /** Tells the reason that came with a request. */
    public void reason(HttpRequest<?> request, String reason) {
        note(request).reason(reason);
    }

    /** What the route of a request says that it does. */
    public static Optional<Act> act(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .flatMap(route -> route.getAnnotationMetadata().enumValue(Audited.class, Act.class));
    }

    private void tell(Consumer<Note> telling) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        request.ifPresent(it -> telling.accept(note(it)));
    }

    private Note note(HttpRequest<?> request) {
        return request.getAttribute(NOTE, Note.class).orElseGet(() -> {
            Note note = new Note(ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            request.getUserPrincipal(Authentication.class)
                    .map(Caller::of)
                    .ifPresent(caller -> note.by(caller.worker(), caller.device()));
            request.setAttribute(NOTE, note);
            return note;
        });
    }

    private Deed deed(HttpRequest<?> request, Note note, Act act, String outcome) {
        return note.deed(act, address(request), outcome);
    }

    /** Where a request comes from, as the proxy in front tells or by its connection. */
    public String address(HttpRequest<?> request) {
        String told = addressHeader.isEmpty()
                ? ""
                : request.getHeaders()
                        .get(addressHeader, String.class)
                        .orElse("")
                        .strip();
        return ADDRESS.matcher(told).matches()
                ? told
                : request.getRemoteAddress().getAddress().getHostAddress();
    }

    /** Adds the record of something that was done elsewhere, in the transaction in which the request hands it in. */
    void addHandedIn(Deed deed, Connection tx) throws SQLException {
        insert(deed, tx);
    }

    /** Where the request comes from; empty where there is none. */
    String address() {
        return ServerRequestContext.currentRequest().map(this::address).orElse("");
    }

    private static int insert(Deed deed, Connection tx) throws SQLException {
        Deed.OnTablet tablet = deed.onTablet();
        return Sql.run(
                tx,
                ADD,
                deed.id(),
                deed.at(),
                deed.worker(),
                deed.device(),
                deed.act(),
                deed.ledgers().toArray(UUID[]::new),
                deed.about().toArray(String[]::new),
                deed.address(),
                deed.reason(),
                deed.outcome(),
                deed.detail(),
                tablet == null ? null : tablet.at(),
                tablet == null ? null : tablet.offsetMillis(),
                tablet == null ? null : tablet.offline());
    }
}
