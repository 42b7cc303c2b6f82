package org.throughcare.mobile.fault;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.testkit.OwnProcess;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.server.testkit.TestDirectory;

/**
 * The tablet as a process of its own, for being killed in the middle of it: it saves, prepares days ahead and syncs without
 * a rest, and prints the id of every entry as soon as its save has returned.
 */
public final class BusyTablet {

    private BusyTablet() {}

    /** The data folder, the server, the time, and the person to record about. */
    public static void main(String[] arguments) {
        Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
        Tablet tablet = Tablet.open(config(Path.of(arguments[0]), URI.create(arguments[1]), clock));
        tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
        Session asha = tablet.access().session().orElseThrow();
        LedgerId person = LedgerId.parse(arguments[3]);
        DrugTest test =
                DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O", "C").build();
        System.out.println("ready");
        while (true) {
            for (int i = 0; i < 5; i++) {
                SaveResult result = tablet.capture()
                        .saveAnyway(asha, List.of(tablet.capture().draft(person, DrugTest.KIND, test)));
                if (result instanceof SaveResult.Saved saved) {
                    System.out.println(saved.entries().get(0).id());
                }
            }
            tablet.today().prepare(asha, clock.instant());
            tablet.sync().syncNow();
        }
    }

    /** What the tablet in that folder is made of. */
    static Tablet.Config config(Path folder, URI server, Clock clock) {
        return new Tablet.Config(
                folder,
                server.resolve("/"),
                "Tablet A",
                clock,
                ZoneId.of("Europe/London"),
                new TimeOrderedIds(),
                new Random(1));
    }

    /** Starts the process. */
    static Process start(Path folder, URI server, Instant now, LedgerId person) {
        return OwnProcess.of(BusyTablet.class, "128m")
                .start(List.of(), folder.toString(), server.toString(), now.toString(), person.toString());
    }
}
