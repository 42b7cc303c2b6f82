package org.throughcare.mobile.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.throughcare.model.Kinds;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.testkit.TestDirectory;

/**
 * The tablet as a process of its own, for being killed: it waits for a line that says what to record, records it, prints
 * its id as soon as the save has returned, and stays until it is killed.
 */
public final class Recorder {

    private Recorder() {}

    /** The one argument is the data folder; a line of input is a record's place in the week and its day. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Kinds.all();
        System.out.println("ready");
        String[] order = orders.readLine().split(" ", 2);
        Clock clock = Clock.fixed(Instant.parse(order[1] + "T09:00:00Z"), ZoneOffset.UTC);
        Tablet tablet = Tablet.open(new Tablet.Config(
                Path.of(arguments[0]),
                null,
                "Tablet A",
                clock,
                ZoneId.of("Europe/London"),
                new TimeOrderedIds(),
                new Random(1)));
        tablet.access().signIn("Asha Patel", TestDirectory.PASSPHRASE.toCharArray());
        Session asha = tablet.access().session().orElseThrow();
        System.out.println(Hand.saved(tablet.capture()
                        .saveAnyway(
                                asha,
                                List.of(Field.draft(
                                        tablet.capture(), Cast.MARK, Integer.parseInt(order[0]), order[1]))))
                .get(0)
                .id());
        orders.readLine();
    }
}
