package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.link.AdministrationLink.CodeLine;
import org.throughcare.mobile.link.AdministrationLink.CodeState;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.mobile.link.AdministrationLink.Receipt;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.testkit.FakeAdministration;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;

/** A service as its administrator sees it: workers of two teams, tablets in every state, codes. */
final class Administered {

    /** In use on the wing, and about to be lost. */
    static final DeviceId WING = new DeviceId(UUID.fromString("01938f00-1111-7000-8000-00000000000a"));

    /** Lost, and not heard of since. */
    static final DeviceId BUS = new DeviceId(UUID.fromString("01938f00-2222-7000-8000-00000000000b"));

    /** Lost, found again by its network, and erased. */
    static final DeviceId ERASED = new DeviceId(UUID.fromString("01938f00-3333-7000-8000-00000000000c"));

    /** Let in and never used. */
    static final DeviceId NEW = new DeviceId(UUID.fromString("01938f00-4444-7000-8000-00000000000d"));

    private static final WorkerId ELIN = new WorkerId(new UUID(8, 1));

    private Administered() {}

    /** What Gwen does with that server. */
    interface Visit {
        void go(Shoot shoot, FakeAdministration server) throws Exception;
    }

    /** A visit by Gwen with a network, to a server that has all of these. */
    static void visit(Visit visit) {
        visit(GalleryTablet.DATA, visit);
    }

    /** The same on a tablet with that data folder. */
    static void visit(Path data, Visit visit) {
        Shoot.withAdministrator(data, shoot -> {
            service(shoot.server.administration);
            visit.go(shoot, shoot.server.administration);
        });
    }

    /** What stands there can be read in Welsh, in the dark, twice as large and upright too; afterwards it is as it was. */
    static void fitsEverybody(Shoot shoot) {
        shoot.wear(true, 200, "cy");
        shoot.upright();
        assertThat(shoot.inspect()).isEmpty();
        shoot.lying();
        shoot.wear(false, 100, "en");
    }

    /** Fills the server, and names a tablet that is in use. */
    static DeviceId service(FakeAdministration server) {
        server.asking = Shoot.GWEN;
        server.teams.add(new TeamLine(Cast.WING, "C wing recovery"));
        server.teams.add(new TeamLine(Cast.CLINIC, "Harbour Street clinic"));
        worker(server, Cast.ASHA, "Asha Patel", "worker-prison", Cast.WING);
        worker(server, Cast.BETHAN, "Bethan Hughes", "worker-community", Cast.CLINIC);
        worker(server, ELIN, "Elin Llewellyn-Price", "worker-prison", Cast.WING);
        worker(server, Cast.RHYS, "Rhys Morgan", "worker-prison", Cast.WING);
        server.workers.add(new WorkerLine(Shoot.GWEN, "Gwen Ellis", List.of("administrator"), List.of(), null));
        tablets(server);
        server.holdings.put(WING, holdings());
        server.receipts.put(ERASED, List.of(receipt()));
        codes(server);
        server.trail.lines.addAll(Trailed.lines());
        return WING;
    }

    private static void worker(FakeAdministration server, WorkerId id, String name, String role, TeamId team) {
        server.workers.add(new WorkerLine(id, name, List.of(role), List.of(team), null));
    }

    private static void tablets(FakeAdministration server) {
        server.tablets.add(new TabletLine(
                WING,
                "C wing tablet 1",
                List.of(Cast.ASHA, Cast.RHYS, ELIN),
                at("2026-10-01T08:00:00Z"),
                at("2026-12-08T13:51:00Z"),
                null,
                null));
        server.tablets.add(new TabletLine(
                BUS,
                "Harbour Street outreach",
                List.of(Cast.BETHAN),
                at("2026-09-14T10:00:00Z"),
                at("2026-12-04T16:20:00Z"),
                at("2026-12-05T09:12:00Z"),
                null));
        server.tablets.add(new TabletLine(
                ERASED,
                "C wing tablet 2",
                List.of(Cast.RHYS),
                at("2026-09-14T10:00:00Z"),
                at("2026-11-21T07:40:00Z"),
                at("2026-11-20T15:00:00Z"),
                at("2026-11-21T07:39:00Z")));
        server.tablets.add(new TabletLine(NEW, "", List.of(), at("2026-12-08T09:30:00Z"), null, null, null));
    }

    private static List<Holding> holdings() {
        List<WorkerId> both = List.of(Cast.ASHA, Cast.RHYS);
        return List.of(
                new Holding(
                        Cast.MARK, "Mark O'Leary", LocalDate.of(1984, 2, 11), 41, List.of(43L, 44L), both, null, null),
                new Holding(
                        Cast.SIAN,
                        "Siân Llewellyn-Price",
                        LocalDate.of(1990, 7, 30),
                        128,
                        List.of(),
                        List.of(Cast.ASHA),
                        null,
                        null),
                new Holding(
                        Cast.DECLAN,
                        "Declan Byrne",
                        LocalDate.of(1979, 11, 2),
                        17,
                        List.of(),
                        List.of(Cast.RHYS),
                        at("2026-12-07T10:00:00Z"),
                        null),
                new Holding(
                        LedgerId.person(new UUID(8, 30)),
                        "",
                        null,
                        0,
                        List.of(1L),
                        List.of(ELIN),
                        null,
                        at("2026-12-08T12:00:00Z")),
                new Holding(LedgerId.team(Cast.WING), "", null, 9, List.of(), both, null, null));
    }

    /** What was on the tablet that erased itself. */
    static List<Holding> destroyed() {
        return List.of(new Holding(
                Cast.MARK,
                "Mark O'Leary",
                LocalDate.of(1984, 2, 11),
                38,
                List.of(),
                List.of(Cast.RHYS),
                null,
                at("2026-11-21T07:39:00Z")));
    }

    private static Receipt receipt() {
        return new Receipt(
                true,
                new Destruction(
                        ERASED,
                        1,
                        Hash.START,
                        at("2026-11-21T07:39:00Z"),
                        Destruction.Why.ERASED,
                        List.of(Cast.RHYS),
                        List.of(Cast.RHYS),
                        List.of(new Destruction.Gone(Cast.MARK, 38), new Destruction.Gone(Cast.DECLAN, 15)),
                        new Destruction.Left(0, 0, 0)),
                at("2026-11-21T07:40:00Z"));
    }

    private static void codes(FakeAdministration server) {
        server.codes.add(code(1, CodeState.GOOD, "C wing tablet 3", Cast.RHYS, null, "2026-12-08T11:00:00Z", null));
        server.codes.add(code(2, CodeState.GOOD, "", null, Cast.CLINIC, "2026-12-08T08:10:00Z", null));
        server.codes.add(
                code(3, CodeState.USED, "C wing tablet 1", Cast.ASHA, null, "2026-10-01T07:50:00Z", Cast.ASHA));
        server.codes.add(code(4, CodeState.LAPSED, "", ELIN, null, "2026-09-20T09:00:00Z", null));
        server.codes.add(code(5, CodeState.REVOKED, "", null, Cast.WING, "2026-09-15T09:00:00Z", null));
    }

    private static CodeLine code(
            int number, CodeState state, String name, WorkerId worker, TeamId team, String made, WorkerId usedBy) {
        Instant madeAt = at(made);
        return new CodeLine(
                new UUID(41, number),
                state,
                name,
                worker,
                team,
                Shoot.GWEN,
                madeAt,
                madeAt.plusSeconds(86_400),
                usedBy);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
