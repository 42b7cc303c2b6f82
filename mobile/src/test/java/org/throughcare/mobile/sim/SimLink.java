package org.throughcare.mobile.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.throughcare.mobile.link.ClockOffset;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.HandBackCodec;
import org.throughcare.model.wire.PushCodec;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.model.wire.ReceiptCodec;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.testkit.MemoryServer;

/**
 * A tablet's line to the servers. The exact bytes go through the codecs both ways; on the way requests and replies get
 * lost, doubled, late and cut, another process answers than the last time, and other things happen meanwhile.
 */
final class SimLink implements Link, DockLink {

    /** How often, of a thousand, somebody uses the token of a push who has nothing else of its worker's. */
    private static final int STOLEN = 40;

    private final World world;
    private final SimTablet tablet;
    private final ClockOffset offset;

    /** What happens to one request. */
    private enum Fate {
        GOOD,
        REQUEST_LOST,
        REPLY_LOST,
        TWICE,
        AGAIN_LATER
    }

    SimLink(World world, SimTablet tablet, ClockOffset offset) {
        this.world = world;
        this.tablet = tablet;
        this.offset = offset;
    }

    @Override
    public Grant signIn(
            String name, char[] passphrase, Codes codes, DeviceId device, String deviceName, KeysToTell keys) {
        return grant(
                exchange("sign-in", server -> server.signIn(name, new String(passphrase), device, keys.signing())));
    }

    @Override
    public Grant refresh(String refreshToken, DeviceId device) {
        return grant(exchange("refresh", server -> server.refresh(refreshToken, device)));
    }

    private static Grant grant(MemoryServer.Tokens tokens) {
        return new Grant(
                tokens.accessToken(), tokens.refreshToken(), tokens.worker(), tokens.dockToken(), tokens.deliveryKey());
    }

    @Override
    public List<Receipt> push(String accessToken, List<Signed> batch) {
        byte[] body = lines(batch);
        WorkerId worker = worker(accessToken);
        byte[] answer = exchange(
                "push", server -> server.push(accessToken, body, tablet.clock().instant()));
        if (world.dice().chance(STOLEN)) {
            steal(accessToken, batch.get(0));
        }
        List<Receipt> receipts = receipts(answer);
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            world.truth().acknowledged(tablet, receipt);
            if (receipt instanceof Receipt.Accepted || receipt instanceof Receipt.Duplicate) {
                tablet.contact(worker).accepted(batch.get(i).written().entry().ledger());
            }
        }
        world.say(tablet, "pushes as " + world.truth().name(worker) + told(receipts));
        return receipts;
    }

    /** Somebody says something in the worker's name, unsigned or under a signature that they have seen. */
    private void steal(String accessToken, Signed seen) {
        Entry entry = seen.written().entry();
        Written forged = EntryCodec.write(new Entry(
                new EntryId(world.ids().next()),
                entry.ledger(),
                "forged",
                1,
                entry.author(),
                entry.device(),
                entry.capturedAt(),
                null,
                List.of(),
                null,
                Json.obj().put("text", "never recorded").build()));
        byte[] body = lines(List.of(new Signed(forged, world.dice().chance(500) ? null : seen.signature())));
        try {
            byte[] answer = world.withServerFaults(
                    () -> world.server().push(accessToken, body, world.clock().instant()));
            world.say("a thief", "pushes with the token of " + tablet + told(receipts(answer)));
        } catch (MemoryServer.Denied | ServerCrash e) {
            world.say("a thief", "gets nowhere with the token of " + tablet);
        }
    }

    @Override
    public List<Receipt> deliver(String dockToken, Delivery delivery) {
        byte[] body = DeliveryCodec.write(delivery);
        WorkerId worker = worker(dockToken);
        byte[] answer = exchange(
                "delivery",
                server -> server.deliver(dockToken, body, tablet.clock().instant()));
        List<Receipt> receipts = receipts(answer);
        Map<EntryId, LedgerId> ledgers = new HashMap<>();
        delivery.items().forEach(item -> ledgers.put(item.id(), item.ledger()));
        for (Receipt receipt : receipts) {
            world.truth().acknowledged(tablet, receipt);
            LedgerId ledger = ledgers.get(receipt.id());
            if (ledger != null && (receipt instanceof Receipt.Accepted || receipt instanceof Receipt.Duplicate)) {
                tablet.contact(worker).accepted(ledger);
            }
        }
        world.say(tablet, "delivers as " + world.truth().name(worker) + told(receipts));
        return receipts;
    }

    /** A world has no screens, so that nobody opens a record in it. */
    @Override
    public List<ReadId> reads(String dockToken, List<ReadNote.Sealed> notes) {
        throw new IllegalStateException("nobody reads in a world");
    }

    @Override
    public List<Receipt> handBack(String accessToken, HandBack proof, List<Written> entries) {
        byte[] body = lines(HandBackCodec.write(proof), entries);
        List<Receipt> receipts = receipts(exchange("hand-back", server -> server.handBack(accessToken, body)));
        world.say(
                tablet,
                "hands back " + world.truth().name(proof.ledger()) + " after " + proof.after() + told(receipts));
        return receipts;
    }

    /** The worker who asks; throws what the server would when it does not know the session any more. */
    private WorkerId worker(String accessToken) {
        return world.server().worker(accessToken).orElseThrow(this::denied);
    }

    private LinkFault denied() {
        tablet.noteDenial();
        world.say("server", "denies " + tablet);
        return new LinkFault(LinkFault.Sort.DENIED, "session-over", null);
    }

    private String told(List<Receipt> receipts) {
        StringBuilder told = new StringBuilder();
        for (Receipt receipt : receipts) {
            told.append(", ").append(world.truth().name(receipt.id())).append(' ');
            if (receipt instanceof Receipt.Accepted accepted) {
                told.append("accepted ").append(accepted.number());
            } else if (receipt instanceof Receipt.Duplicate duplicate) {
                told.append("duplicate ").append(duplicate.number());
            } else if (receipt instanceof Receipt.Held held) {
                told.append("held ").append(held.reason().code());
            } else {
                told.append("escrowed");
            }
        }
        return told.toString();
    }

    @Override
    public Lines pull(String accessToken, PullQuestion question) {
        String what = question instanceof PullQuestion.Changed ? "asks for changes as " : "pulls as ";
        return asked(what, accessToken, question, MemoryServer::pull);
    }

    /** What is signed is the real server's to judge; here it meets every fault that there is on the way. */
    @Override
    public List<Destruction.Answer> destroyed(String dockToken, List<Destruction.Signed> receipts) {
        return exchange(
                "receipts of destruction",
                server -> receipts.stream()
                        .<Destruction.Answer>map(one -> new Destruction.Answer.Kept(one.hash()))
                        .toList());
    }

    @Override
    public Lines withdrawn(String dockToken, PullQuestion question) {
        return asked("asks what is withdrawn from ", dockToken, question, MemoryServer::withdrawn);
    }

    /** A question of a tablet to a server. */
    private interface Asking {
        byte[] of(MemoryServer server, String token, byte[] question);
    }

    private Lines asked(String what, String token, PullQuestion question, Asking asking) {
        byte[] body = QuestionCodec.write(question);
        WorkerId worker = worker(token);
        Contact contact = tablet.contact(worker);
        byte[] page = exchange("pull", server -> {
            byte[] answer = asking.of(server, token, body);
            contact.answered(
                    world.granted(worker),
                    world.books().ledgers(),
                    world.isWithdrawn(worker, tablet),
                    world.restores());
            return answer;
        });
        world.say(tablet, what + world.truth().name(worker) + ", " + page.length + " bytes");
        return new SimLines(world, tablet, contact, page);
    }

    private <T> T exchange(String what, Function<MemoryServer, T> request) {
        if (!tablet.online()) {
            throw lost("no network for " + what);
        }
        world.meanwhile(tablet);
        Fate fate = fate();
        if (fate == Fate.REQUEST_LOST) {
            throw lost(what + " is lost");
        }
        T answer = ask(world.server(), request);
        if (fate == Fate.TWICE) {
            world.say(tablet, what + " arrives twice");
            answer = ask(world.server(), request);
        } else if (fate == Fate.AGAIN_LATER && what.equals("push")) {
            world.later(what + " of " + tablet, () -> ask(world.server(), request));
        }
        world.meanwhile(tablet);
        if (fate == Fate.REPLY_LOST) {
            throw lost("the reply to " + what + " is lost");
        }
        offset.heard(
                world.clock().instant(),
                tablet.clock().instant(),
                tablet.clock().instant());
        return answer;
    }

    private Fate fate() {
        if (!world.dice().chance(world.odds().link())) {
            return Fate.GOOD;
        }
        return world.dice()
                .pick(List.of(Fate.REQUEST_LOST, Fate.REPLY_LOST, Fate.REPLY_LOST, Fate.TWICE, Fate.AGAIN_LATER));
    }

    private <T> T ask(MemoryServer server, Function<MemoryServer, T> request) {
        try {
            return world.withServerFaults(() -> request.apply(server));
        } catch (MemoryServer.Denied e) {
            throw denied();
        } catch (Refusal | Malformed e) {
            world.say("server", "refuses " + tablet + ": " + e.getMessage());
            throw new LinkFault(LinkFault.Sort.REFUSED, String.valueOf(e.getMessage()), null);
        } catch (ServerCrash e) {
            throw lost("the server fails at " + e.getMessage());
        }
    }

    private LinkFault lost(String what) {
        tablet.disturb();
        world.say(tablet, what);
        return new LinkFault(LinkFault.Sort.UNREACHABLE, what, null);
    }

    private static byte[] lines(List<Signed> batch) {
        try {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            PushCodec.write(batch, lines);
            return lines.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lines(byte[] first, List<Written> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(first);
        lines.write('\n');
        for (Written written : entries) {
            lines.writeBytes(written.bytes());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static List<Receipt> receipts(byte[] answer) {
        List<Receipt> receipts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < answer.length; at++) {
            if (answer[at] == '\n') {
                receipts.add(ReceiptCodec.read(Arrays.copyOfRange(answer, start, at)));
                start = at + 1;
            }
        }
        return receipts;
    }
}
