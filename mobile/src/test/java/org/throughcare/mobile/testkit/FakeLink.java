package org.throughcare.mobile.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.OpenIdLink;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;
import org.throughcare.model.wire.ReadNoteCodec;

/** A server in memory behind the link port, with switches for everything that goes wrong on the way. */
public final class FakeLink implements Link, EscrowLink, DockLink, OpenIdLink, AdministrationLink.Offered {

    /** Whether there is a network. */
    public boolean online = true;
    /** How many replies to pushes and notes of reads get lost after the server has taken them. */
    public int repliesToLose;
    /** Whether pushes fail with a server error while pulls work. */
    public boolean pushFails;
    /** Whether tokens that were given so far are still good, refresh tokens too. */
    public boolean tokensGood = true;
    /** What a pull answers instead of the ledgers; null for the ledgers. */
    public @Nullable List<byte[]> scripted;
    /** What was handed back to the server. */
    public final List<Written> handedBack = new ArrayList<>();
    /** What the server keeps for somebody to deal with. */
    public final List<Kept> escrowed = new ArrayList<>();
    /** That more is kept; what of it is for a reason is among {@link #escrowed} too. */
    public final List<Stub> escrowStubs = new ArrayList<>();
    /** What was set aside, with the reasons. */
    public final Map<Hash, String> setAside = new HashMap<>();
    /** The reads that the server knows of, opened. */
    public final List<ReadNote> reads = new ArrayList<>();
    /** The receipts of destruction that reached the server, once for each time. */
    public final List<Destruction.Signed> destroyed = new ArrayList<>();
    /** The code that lets the tablet in, as it is sent; null when the server knows the tablet. */
    public @Nullable String enrolment;
    /** For how long the server wants to be left alone by whoever hands something in; null when it does not. */
    public @Nullable Duration busy;
    /** Whether workers can sign in with their organisation. */
    public boolean organisation;
    /** Where they type their code. */
    public String organisationPage = "https://login.example.org/device";
    /** Why nobody is let in who signs in there; null when whoever is known here is. */
    public @Nullable String organisationRefuses;
    /** Who has signed in there; null when nobody has yet. */
    public @Nullable String signedInThere;
    /** What an administrator does there. */
    public final FakeAdministration administration = new FakeAdministration(this::mustBeOnline);
    /** How often a push reached the server. */
    public int pushes;
    /** What happens before each line of a pull comes. */
    public Runnable beforeLine = () -> {};

    private final Map<String, String> passphrases = new HashMap<>();
    private final Map<String, String> factors = new HashMap<>();
    private final Map<String, Json.Obj> workers = new HashMap<>();
    private final Map<LedgerId, List<Written>> ledgers = new LinkedHashMap<>();
    private final Map<EntryId, HoldReason> toHold = new HashMap<>();
    private final Deque<LedgerId> dropped = new ArrayDeque<>();

    /** Adds a worker who may sign in. */
    public FakeLink worker(WorkerId id, String name, String passphrase, String... roles) {
        passphrases.put(name, passphrase);
        workers.put(
                name,
                Json.obj()
                        .putText("id", id)
                        .put("name", name)
                        .put("roles", Json.texts(List.of(roles)))
                        .put("teams", new Json.Arr(List.of()))
                        .build());
        return this;
    }

    /** The server wants that code of a worker besides. */
    public FakeLink secondFactor(String name, String code) {
        factors.put(name, code);
        return this;
    }

    /** Tells a worker the name of a colleague. */
    public FakeLink colleague(String of, WorkerId id, String name) {
        Json.Obj worker = workers.get(of);
        List<Json> all =
                new ArrayList<>(worker.get("colleagues") instanceof Json.Arr known ? known.items() : List.of());
        all.add(Json.obj().putText("id", id).put("name", name).build());
        workers.put(of, worker.with("colleagues", new Json.Arr(all)));
        return this;
    }

    /** Puts a worker into a team of that name. */
    public FakeLink member(String of, TeamId id, String name, String setting, String calendar) {
        Json.Obj worker = workers.get(of);
        List<Json> all = new ArrayList<>(worker.get("teams") instanceof Json.Arr known ? known.items() : List.of());
        all.add(Json.obj()
                .putText("id", id)
                .put("name", name)
                .put("setting", setting)
                .put("calendar", calendar)
                .build());
        workers.put(of, worker.with("teams", new Json.Arr(all)));
        return this;
    }

    /** The server will hold that entry. */
    public void hold(EntryId id, String code, String field) {
        toHold.put(id, new HoldReason(code, field));
    }

    /** The server would take that entry now. */
    public void release(EntryId id) {
        toHold.remove(id);
    }

    /** The next pull drops that ledger. */
    public void drop(LedgerId ledger) {
        dropped.add(ledger);
        ledgers.remove(ledger);
    }

    /** What the server has of a ledger. */
    public List<Written> ledger(LedgerId ledger) {
        return ledgers.getOrDefault(ledger, List.of());
    }

    /** The server loses an entry. */
    public void forget(Written written) {
        ledgers.getOrDefault(written.entry().ledger(), new ArrayList<>()).remove(written);
    }

    /** Puts an entry on the server, as another tablet would. */
    public void accept(Written written) {
        ledgers.computeIfAbsent(written.entry().ledger(), id -> new ArrayList<>())
                .add(written);
    }

    @Override
    public AdministrationLink administration() {
        return administration;
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        mustBeOnline();
        if (!new String(passphrase).equals(passphrases.get(name))) {
            throw new LinkFault(LinkFault.Sort.DENIED, "wrong", null);
        }
        String second = factors.getOrDefault(name, "");
        if (!second.equals(codes.secondFactor())) {
            String why = codes.secondFactor().isEmpty() ? "second-factor-required" : "second-factor-wrong";
            throw new LinkFault(LinkFault.Sort.DENIED, why, null);
        }
        if (enrolment != null && !enrolment.equals(codes.enrolment())) {
            boolean none = codes.enrolment() == null || codes.enrolment().isBlank();
            throw new LinkFault(LinkFault.Sort.DENIED, none ? "enrolment-required" : "enrolment-wrong", null);
        }
        tokensGood = true;
        return grant(name, "refresh " + name);
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        mustBeOnline();
        mustBeGood();
        String name = refreshToken.substring("refresh ".length());
        return grant(name, refreshToken);
    }

    @Override
    public boolean offersOpenId() {
        mustBeOnline();
        return organisation;
    }

    @Override
    public Begun beginOpenId(DeviceId device) {
        mustBeOnline();
        return new Begun("handle", "WDJB-MJHT", organisationPage, Duration.ofHours(1));
    }

    @Override
    public Answer askOpenId(String handle, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        mustBeOnline();
        String name = signedInThere;
        if (name == null) {
            return new Answer.Pending(Duration.ofHours(1));
        }
        if (organisationRefuses != null || !workers.containsKey(name)) {
            String why = organisationRefuses == null ? "no-account" : organisationRefuses;
            throw new LinkFault(LinkFault.Sort.DENIED, why, null);
        }
        tokensGood = true;
        return new Answer.In(grant(name, "refresh " + name));
    }

    private Grant grant(String name, String refreshToken) {
        return new Grant(
                "token of " + name,
                refreshToken,
                workers.get(name),
                "dock of " + name,
                EveryVault.SERVER.recipient().toString());
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        Map<String, SealKey> keys = new HashMap<>();
        for (Delivery.Key key : delivery.keys()) {
            keys.put(Delivery.Key.place(key.ledger(), key.number()), key.open(EveryVault.SERVER));
        }
        List<Written> open = new ArrayList<>();
        for (Delivery.Item item : delivery.items()) {
            SealKey key = keys.get(Delivery.Key.place(item.ledger(), item.key()));
            open.add(EntryCodec.read(item.open(key)));
        }
        return take(open);
    }

    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        mustBeOnline();
        mustHaveTime();
        mustBeGood();
        notes.stream()
                .map(note -> ReadNoteCodec.open(note, EveryVault.SERVER))
                .filter(note -> reads.stream().noneMatch(known -> known.id().equals(note.id())))
                .forEach(reads::add);
        if (repliesToLose > 0) {
            repliesToLose--;
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
        }
        return notes.stream().map(ReadNote.Sealed::id).toList();
    }

    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        mustBeOnline();
        mustBeGood();
        destroyed.addAll(receipts);
        if (repliesToLose > 0) {
            repliesToLose--;
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "lost", null);
        }
        return receipts.stream()
                .<Destruction.Answer>map(one -> new Destruction.Answer.Kept(one.hash()))
                .toList();
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        mustBeOnline();
        mustBeGood();
        if (scripted != null) {
            return lines(scripted);
        }
        List<byte[]> lines = new ArrayList<>();
        while (!dropped.isEmpty()) {
            lines.add(PullCodec.write(new PullLine.Dropped(dropped.remove(), false)));
        }
        lines.add(PullCodec.write(new PullLine.End()));
        return lines(lines);
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        return take(batch.stream().map(Signed::written).toList());
    }

    private void mustHaveTime() {
        if (busy != null) {
            throw LinkFault.busy("too-many-requests", busy);
        }
    }

    private List<Receipt> take(List<Written> batch) {
        mustBeOnline();
        mustHaveTime();
        mustBeGood();
        if (pushFails) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "500", null);
        }
        pushes++;
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            receipts.add(take(batch.get(i), i + 1));
        }
        if (repliesToLose > 0) {
            repliesToLose--;
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
        }
        return receipts;
    }

    private Receipt take(Written written, int line) {
        EntryId id = written.entry().id();
        HoldReason reason = toHold.get(id);
        if (reason != null) {
            return new Receipt.Held(id, line, reason);
        }
        List<Written> ledger = ledgers.computeIfAbsent(written.entry().ledger(), key -> new ArrayList<>());
        int at = ledger.indexOf(written);
        if (at >= 0) {
            return new Receipt.Duplicate(id, at + 1);
        }
        ledger.add(written);
        return new Receipt.Accepted(id, ledger.size());
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        mustBeOnline();
        mustBeGood();
        if (scripted != null) {
            return lines(scripted);
        }
        return lines(
                question instanceof PullQuestion.Behind behind
                        ? answer(behind.bookmarks())
                        : List.of(PullCodec.write(new PullLine.Tell())));
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        mustBeOnline();
        mustBeGood();
        handedBack.addAll(entries);
        return take(entries);
    }

    @Override
    public Waiting escrow(String accessToken) {
        mustBeOnline();
        return new Waiting(escrowed.stream().filter(one -> !isClosed(one.id())).toList(), escrowStubs);
    }

    @Override
    public Kept kept(String accessToken, Hash id, String because) {
        mustBeOnline();
        mustSayWhy(id, because);
        return escrowed.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
    }

    private boolean isClosed(Hash id) {
        return escrowStubs.stream().anyMatch(stub -> stub.id().equals(id));
    }

    private void mustSayWhy(Hash id, String because) {
        if (isClosed(id) && because.isEmpty()) {
            throw new LinkFault(LinkFault.Sort.REFUSED, "reason-required", null);
        }
    }

    @Override
    public Receipt letIn(String accessToken, Hash id, String because) {
        mustBeOnline();
        mustSayWhy(id, because);
        Kept kept = take(id);
        Receipt receipt = take(kept.written(), 1);
        if (receipt instanceof Receipt.Held) {
            escrowed.add(kept);
        }
        return receipt;
    }

    @Override
    public void setAside(String accessToken, Hash id, String reason, String because) {
        mustBeOnline();
        mustSayWhy(id, because);
        take(id);
        setAside.put(id, reason);
    }

    private Kept take(Hash id) {
        Kept kept = escrowed.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
        escrowed.remove(kept);
        escrowStubs.removeIf(stub -> stub.id().equals(id));
        return kept;
    }

    private List<byte[]> answer(List<Bookmark> bookmarks) {
        List<byte[]> lines = new ArrayList<>();
        while (!dropped.isEmpty()) {
            lines.add(PullCodec.write(new PullLine.Dropped(dropped.remove(), false)));
        }
        Map<LedgerId, Long> known = new HashMap<>();
        bookmarks.forEach(mark -> known.put(mark.ledger(), mark.head().number()));
        ledgers.forEach((ledger, entries) -> lines.addAll(news(ledger, entries, known.getOrDefault(ledger, 0L))));
        lines.add(PullCodec.write(new PullLine.End()));
        return lines;
    }

    /** The lines that bring a ledger's entries after a number. */
    public static List<byte[]> news(LedgerId ledger, List<Written> entries, long after) {
        List<byte[]> lines = new ArrayList<>();
        if (after < entries.size()) {
            lines.add(PullCodec.write(new PullLine.Entries(ledger, after, entries.size() - (int) after)));
            entries.subList((int) after, entries.size()).forEach(entry -> lines.add(entry.bytes()));
            Head head = Head.start(ledger);
            for (Written entry : entries) {
                head = head.then(entry.hash());
            }
            lines.add(PullCodec.write(new PullLine.Reached(head, true, "seal of " + head.number(), "")));
        }
        return lines;
    }

    private Lines lines(List<byte[]> all) {
        Deque<byte[]> rest = new ArrayDeque<>(all);
        Function<byte[], String> text = line -> new String(line, StandardCharsets.UTF_8);
        return new Lines() {
            @Override
            public byte @Nullable [] next() {
                beforeLine.run();
                byte[] line = rest.poll();
                if (line != null && text.apply(line).equals("CUT")) {
                    throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
                }
                return line;
            }

            @Override
            public void close() {}
        };
    }

    private void mustBeOnline() {
        if (!online) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "offline", null);
        }
    }

    private void mustBeGood() {
        if (!tokensGood) {
            throw new LinkFault(LinkFault.Sort.DENIED, "lapsed", null);
        }
    }
}
