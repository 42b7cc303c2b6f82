package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** Whatever form is open when a tablet dies: what was typed is offered again, and says from when it is. */
class UnfinishedFormsTest {

    /** What opens a page to read and choose from, on which nothing is typed. */
    private static final Set<String> READ_ONLY = Set.of("treatment-starts");

    private static final EveryKind EVERY = new EveryKind();

    @TempDir
    static Path base;

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink server = server();

    @BeforeAll
    static void aTabletThatHasEverything() {
        FakeLink server = server();
        EVERY.entries().forEach(entry -> server.accept(EntryCodec.write(entry)));
        try (Tablet tablet =
                GalleryTablet.on(new World(server), new StepClock("2026-12-08T14:00:00Z"), base.resolve("tablet.db"))) {
            tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
            assertThat(tablet.sync().syncNow().phase()).isEqualTo(SyncStatus.Phase.DONE);
            assertThat(tablet.caseload().everybody(tablet.access().session().orElseThrow()))
                    .hasSize(3);
        }
    }

    static Stream<String> everyForm() {
        return ways().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyForm")
    void aFormThatWasOpenWhenTheTabletDiedIsOfferedOnTodayWithWhatWasTyped(String form) {
        Tablet dying = open();
        List<Map<String, String>> typed = new ArrayList<>();
        Fx.run(() -> {
            Visit visit = visit(dying);
            visit.workbench().go(ways().get(form));
            Map<String, String> before = visit.typist().state();
            visit.typist().fillIn();
            typed.add(visit.typist().state());
            assertThat(typed.get(0))
                    .as(form + ": something can be typed")
                    .isNotEmpty()
                    .isNotEqualTo(before);
        });
        // No form is left, no screen is closed: the file is all that stays.
        dying.close();
        clock.set("2026-12-11T09:00:00Z");

        try (Tablet again = open()) {
            Fx.run(() -> {
                Visit visit = visit(again);
                List<RowButton> begun = visit.typist().begun();
                assertThat(begun).as("offered on Today").hasSize(1);
                assertThat(begun.get(0).getAccessibleText()).contains("last typed Tue 8 Dec 2026, 14:0");
                begun.get(0).fire();
                visit.typist().goOn();
                assertThat(visit.typist().state()).as(form).isEqualTo(typed.get(0));
            });
        }
    }

    @Test
    void everyFormOfTheTabletIsAmongThem() {
        Set<String> opened = ways().values().stream()
                .flatMap(way -> way instanceof Route.Capture capture ? Stream.of(capture.what()) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
        opened.addAll(READ_ONLY);
        Set<String> known = new TreeSet<>(recorded());
        known.addAll(Set.of("same-person", "different-people", "part-records"));

        assertThat(opened).isEqualTo(known);
    }

    private static Map<String, Route> ways() {
        Set<String> fresh = new TreeSet<>(recorded());
        fresh.removeAll(READ_ONLY);
        fresh.removeAll(Set.of("person", "group-session", "register", "self-referral"));
        return EVERY.ways(fresh, corrected());
    }

    /** Everything for which a feature has a form. */
    private static Set<String> recorded() {
        Set<String> all = new TreeSet<>();
        for (Room room : rooms().all()) {
            room.sorts().stream()
                    .filter(sort -> sort.form() != null)
                    .map(UnfinishedFormsTest::kind)
                    .forEach(all::add);
            all.addAll(room.doors().keySet());
        }
        return all;
    }

    private static Set<String> corrected() {
        return rooms().all().stream()
                .flatMap(room -> room.sorts().stream())
                .filter(sort -> sort.form() != null && sort.correctable())
                .map(UnfinishedFormsTest::kind)
                .filter(kind -> !Set.of("death", "assessment", "duty-settled").contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String kind(Sort<?> sort) {
        return sort.kind().name();
    }

    private static Rooms rooms() {
        return TabletRooms.of(GalleryTablet.on(new World(server()), new StepClock("2026-12-08T14:00:00Z")));
    }

    private static FakeLink server() {
        return new FakeLink()
                .worker(
                        Cast.ASHA,
                        "Asha Patel",
                        Shoot.PASSPHRASE,
                        "worker",
                        "clinician",
                        "offender-manager",
                        "team-manager");
    }

    private record Visit(Workbench workbench, Typist typist) {}

    private Visit visit(Tablet tablet) {
        server.online = false;
        tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
        Workbench workbench = new Workbench(tablet, Threads.direct(), clock);
        Scene scene = new Scene(workbench.root(), 1280, 800);
        workbench.dress(scene);
        workbench.open();
        return new Visit(workbench, new Typist(scene));
    }

    private Tablet open() {
        Path file = folder.resolve("tablet.db");
        try {
            if (!Files.exists(file)) {
                Files.copy(base.resolve("tablet.db"), file);
            }
            return GalleryTablet.on(new World(server), clock, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
