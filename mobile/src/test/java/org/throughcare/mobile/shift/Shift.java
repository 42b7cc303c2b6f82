package org.throughcare.mobile.shift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.testkit.FakeFcm;
import org.throughcare.server.testkit.Push;

/**
 * One worker's shift, as the requirements tell it (USR-1, USR-2, USR-3): five days without a network, a tablet that dies,
 * a reply that is lost, a second tablet, and what the phones show at the end.
 */
final class Shift {

    private static final Duration REMINDER = Duration.ofSeconds(60);

    private final URI server;
    private final FakeFcm phones;
    private final Path folder;
    private final PrintStream out;
    private final Account account;

    /** A shift on that server, whose messages go to those phones, with tablets in that empty folder. */
    Shift(URI server, FakeFcm phones, Path folder, PrintStream out) {
        this.server = server;
        this.phones = phones;
        this.folder = folder;
        this.out = out;
        this.account = new Account(out);
    }

    /** Plays it; an empty list when everything held, otherwise what did not. */
    List<String> play() {
        try (Network network = Network.to(server)) {
            firstSync(network);
            offline(network);
            Tally tally = reconnect(network);
            tally.print(out);
            account.check(tally.holds(), "every entry is on the server exactly once, and both phones were told");
            return account.failures();
        }
    }

    private void firstSync(Network network) {
        account.heading("Five days ago, at the clinic: " + SampleWorker.BETHAN.name() + " begins her shift");
        network.past(Duration.ofDays(OfflineDays.DAYS));
        ShiftClock clock = new ShiftClock(Clock.systemUTC(), Duration.ofDays(OfflineDays.DAYS));
        try (Tablet tablet = Scene.tablet(folder.resolve("tablet-1"), network.address(), "clinic tablet 1", clock)) {
            Session session = Scene.signIn(tablet, SampleWorker.BETHAN);
            account.done("signed in online: " + session.name() + ", "
                    + session.teams().get(0).name());
            SyncStatus status = tablet.sync().syncNow();
            account.check(
                    status.phase() == SyncStatus.Phase.DONE,
                    "first sync: " + status.received() + " entries, "
                            + tablet.caseload().everybody(session).size() + " people on the caseload");
        }
    }

    private void offline(Network network) {
        network.cut();
        account.heading("The network goes away");
        out.flush();
        Process tablet = startOfflineDays(network);
        try (BufferedReader lines = tablet.inputReader(StandardCharsets.UTF_8)) {
            boolean saved = false;
            String line = lines.readLine();
            while (line != null && !saved) {
                saved = line.equals(OfflineDays.SAVED);
                if (!saved) {
                    out.println(line);
                    line = lines.readLine();
                }
            }
            tablet.destroyForcibly().waitFor();
            account.check(saved, "everything saved; the tablet's process was killed right after");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tablet.destroyForcibly();
        }
    }

    private Process startOfflineDays(Network network) {
        try {
            return new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OfflineDays.class.getName(),
                            folder.resolve("tablet-1").toString(),
                            network.address().toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally reconnect(Network network) {
        account.heading("The tablet is switched on again");
        network.past(Duration.ZERO);
        try (Tablet tablet =
                Scene.tablet(folder.resolve("tablet-1"), network.address(), "clinic tablet 1", Clock.systemUTC())) {
            Session session = Scene.signIn(tablet, SampleWorker.BETHAN);
            List<Written> recorded =
                    tablet.store().unsent().stream().map(Stored::written).toList();
            account.check(!recorded.isEmpty(), "all " + recorded.size() + " entries are there, marked waiting");
            SyncStatus offline = tablet.sync().syncNow();
            account.check(
                    offline.phase() == SyncStatus.Phase.OFFLINE && offline.waiting() == recorded.size(),
                    "no network yet: " + offline.waiting() + " waiting");
            push(network, tablet, recorded.size());
            account.check(
                    tablet.caseload().everybody(session).size() > 12, "the caseload is complete, the new people in it");
            return tally(network, recorded);
        }
    }

    private void push(Network network, Tablet tablet, int waiting) {
        account.heading("The network is back, and at once loses the server's first reply");
        network.restore();
        network.loseReplies(1);
        SyncStatus lost = tablet.sync().syncNow();
        account.check(
                lost.waiting() == waiting,
                "pushed; the server has them, the reply is lost: still " + lost.waiting() + " waiting");
        SyncStatus again = tablet.sync().syncNow();
        account.check(
                again.phase() == SyncStatus.Phase.DONE && again.waiting() == 0 && again.held() == 0,
                "pushed again: " + again.waiting() + " waiting, " + again.held() + " held");
    }

    private Tally tally(Network network, List<Written> recorded) {
        Set<EntryId> ids = recorded.stream().map(each -> each.entry().id()).collect(Collectors.toSet());
        List<Receipt> receipts = network.answers().stream()
                .flatMap(List::stream)
                .filter(receipt -> ids.contains(receipt.id()))
                .toList();
        int accepted = count(receipts, Receipt.Accepted.class);
        int duplicates = count(receipts, Receipt.Duplicate.class);
        account.check(
                duplicates == recorded.size(),
                "the second time every one of them is a duplicate: none is there twice (" + duplicates + ")");
        int once = secondTablet(network, recorded);
        managerLooks(recorded);
        return new Tally(
                recorded.size(), accepted, duplicates, count(receipts, Receipt.Held.class), once, phonesShow(recorded));
    }

    private int secondTablet(Network network, List<Written> recorded) {
        account.heading("A second tablet: " + SampleWorker.TOMASZ.name() + " of the same team");
        try (Tablet tablet =
                Scene.tablet(folder.resolve("tablet-2"), network.address(), "clinic tablet 2", Clock.systemUTC())) {
            Session session = Scene.signIn(tablet, SampleWorker.TOMASZ);
            SyncStatus status = tablet.sync().syncNow();
            account.check(
                    status.phase() == SyncStatus.Phase.DONE,
                    "pulled " + status.received() + " entries, "
                            + tablet.caseload().everybody(session).size() + " people");
            Map<EntryId, List<Stored>> there = recorded.stream()
                    .map(each -> each.entry().ledger())
                    .distinct()
                    .flatMap(ledger -> tablet.store().entries(ledger).stream())
                    .collect(Collectors.groupingBy(each -> each.entry().id()));
            int once = (int) recorded.stream()
                    .filter(each -> same(each, there.getOrDefault(each.entry().id(), List.of())))
                    .count();
            account.check(
                    once == recorded.size(), once + " of the shift's entries are here once, byte for byte the same");
            return once;
        }
    }

    private static boolean same(Written recorded, List<Stored> there) {
        return there.size() == 1 && there.get(0).written().equals(recorded);
    }

    private void managerLooks(List<Written> recorded) {
        account.heading("The offender manager looks: " + SampleWorker.COLIN.name());
        Written test = recorded.stream()
                .filter(each -> DrugTest.KIND.names(each.entry()))
                .findFirst()
                .orElseThrow();
        LedgerId person = test.entry().ledger();
        ServerClient manager = ServerClient.signIn(
                server, SampleWorker.COLIN.name(), SampleWorker.PASSPHRASE, SampleWorker.COLIN.device());
        Fields answer = Fields.of(JsonText.readObject(manager.get("/people/" + person + "/tests")));
        List<Fields> tests = answer.list("tests", Function.identity());
        account.check(
                tests.stream()
                        .anyMatch(each ->
                                each.text("thread").equals(test.entry().id().toString())),
                "sees " + tests.size() + " tests of Ceri Llanfair, the shift's among them");
        for (Fields each : tests.subList(0, Math.min(3, tests.size()))) {
            account.shows(each.text("collectedAt").substring(0, 10) + "  " + each.text("purpose") + "  "
                    + each.text("overall"));
        }
    }

    private int phonesShow(List<Written> recorded) {
        account.heading("What the phones show, locked");
        int shown = 0;
        for (Written written : recorded) {
            Phone phone = Phone.KIND.bodyOf(written.entry());
            if (phone != null
                    && phone.token() != null
                    && written.entry().ledger().subject() == Subject.PERSON) {
                List<Push> pushes = await(phone.token());
                account.check(
                        pushes.size() == 1,
                        "one message in " + (phone.language().equals("cy") ? "Welsh" : "English"));
                pushes.forEach(push -> account.shows("| " + push.text() + " |"));
                shown += pushes.size();
            }
        }
        return shown;
    }

    private List<Push> await(String token) {
        long until = System.nanoTime() + REMINDER.toNanos();
        while (phones.phone(token).shown().isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return phones.phone(token).shown();
    }

    private static int count(List<Receipt> receipts, Class<? extends Receipt> sort) {
        return (int) receipts.stream().filter(sort::isInstance).count();
    }
}
