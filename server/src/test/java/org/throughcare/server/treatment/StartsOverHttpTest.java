package org.throughcare.server.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.view.Clinic;

/** Treatment starts over HTTP on Monday 4 January 2027, when the first three days of the year were no working days. */
class StartsOverHttpTest {

    private static final String MANAGER = "Nia Rowlands";
    private static final String LATE = "/treatment-starts/late.csv";

    private final Clinic clinic = new Clinic("2027-01-04T10:00:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");
    private final Entries declan = Entries.of(Cast.DECLAN).by(Cast.BETHAN).at("2026-12-07T09:00:00Z");

    @BeforeEach
    void theManagerWorksAtTheClinic() {
        clinic.server().directory().worker(MANAGER, Set.of(Roles.TEAM_MANAGER), Cast.CLINIC);
        clinic.arrive(declan.record(Person.KIND, Cast.declan()));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement({"DRR-1", "ATR-1"})
    void theCaseloadIsSortedByDaysLeft() {
        Entry late = drr("2026-12-24", "2026-12-31");
        Entry open = sian.at("2026-12-31T10:00:00Z").record(Requirement.KIND, Reviews.drr("2026-12-31", null));
        Entry atr = declan.record(
                Requirement.KIND, Reviews.atr("2026-12-07", null).in(null, java.time.LocalDate.of(2026, 12, 14)));
        Entry told = declan.at("2026-12-16T10:00:00Z").record(Attendance.KIND, session(atr, "2026-12-16", "COUNSEL"));
        Entry overdue = declan.record(Requirement.KIND, Reviews.atr("2026-12-18", null));
        clinic.arrive(open, atr, told, overdue);

        List<Fields> starts = Clinic.get("/treatment-starts", clinic.colin()).list("starts", fields -> fields);

        assertThat(starts)
                .extracting(start -> start.text("requirement"))
                .startsWith(overdue.id().toString(), open.id().toString());
        assertThat(starts)
                .extracting(start -> start.text("status"))
                .containsExactly("overdue", "due-soon", "on-time", "late");
        Fields first = starts.get(0);
        assertThat(first.integer("daysLeft")).isEqualTo(-3);
        assertThat(first.text("evidence")).isEqualTo("nothing-recorded");
        assertThat(first.text("dueOn")).isEqualTo("2027-01-01");
        assertThat(first.text("adviseOn")).isEqualTo("2026-12-31");
        Fields kept = starts.get(2);
        assertThat(kept.text("told")).isEqualTo("later");
        assertThat(kept.text("dueOn")).isEqualTo("2026-12-21");
        Fields last = starts.get(3);
        assertThat(last.text("requirement")).isEqualTo(late.id().toString());
        assertThat(last.integer("daysLate")).isEqualTo(1);
        assertThat(last.bool("reasonMissing")).isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void theReportOfLateStartsKeepsDoneNotDoneAndNotRecordedApart() {
        Entry late = drr("2026-12-24", "2026-12-31");
        drr("2026-12-24", "2026-12-30");
        Entry excused = declan.record(Requirement.KIND, Reviews.atr("2026-12-07", null));
        clinic.arrive(
                sian.record(LateStart.KIND, new LateStart(late.id(), "NO-SLOT", "=1+1, \"flu\"")),
                excused,
                declan.record(LateStart.KIND, new LateStart(excused.id(), "HEALTH", null)),
                declan.record(Requirement.KIND, Reviews.atr("2026-12-18", null)));

        assertThat(lines(LATE))
                .containsExactly(
                        "name,record,requirement,sentenced on,due on,court was told,started on,days late,recorded,reason"
                                + " code,reason,in words",
                        "Declan Byrne," + Cast.DECLAN
                                + ",ATR,2026-12-07,2026-12-21,,,14,not-done-with-reason,HEALTH,health,",
                        "Declan Byrne," + Cast.DECLAN + ",ATR,2026-12-18,2027-01-01,,,3,nothing-recorded,,,",
                        "Siân Llewellyn-Price," + Cast.SIAN
                                + ",DRR,2026-12-24,2026-12-30,,2026-12-31,1,done,NO-SLOT,no slot,\"'=1+1, \"\"flu\"\"\"");
        assertThat(lines(LATE + "?from=2026-12-18&to=2026-12-23")).hasSize(2);
    }

    @Test
    void theReportIsForTeamManagersAndTheListForTheTeam() {
        assertThat(Clinic.status(LATE, clinic.stranger())).isEqualTo(401);
        assertThat(Clinic.status(LATE, clinic.bethan())).isEqualTo(403);
        assertThat(Clinic.status(LATE, clinic.colin())).isEqualTo(403);
        assertThat(Clinic.status(LATE, clinic.administrator())).isEqualTo(403);
        assertThat(Clinic.status(LATE + "?from=soon", manager())).isEqualTo(400);
        assertThat(Clinic.status("/treatment-starts", clinic.stranger())).isEqualTo(401);
        assertThat(Clinic.status("/treatment-starts", clinic.administrator())).isEqualTo(403);
    }

    @Test
    void nobodySeesTheStartsOfAnotherTeam() {
        drr("2026-12-24", "2026-12-31");

        assertThat(Clinic.get("/treatment-starts", clinic.asha()).list("starts", fields -> fields))
                .isEmpty();
    }

    @Test
    void theDayIsTheLocalOne() {
        clinic.arrive(sian.at("2027-03-25T10:00:00Z").record(Requirement.KIND, Reviews.drr("2027-03-25", null)));
        clinic.server().clock().set(Instant.parse("2027-03-31T22:59:59Z"));
        assertThat(status()).isEqualTo("due-soon");

        clinic.server().clock().set(Instant.parse("2027-03-31T23:00:00Z"));
        assertThat(status()).isEqualTo("overdue");
    }

    private String status() {
        return Clinic.get("/treatment-starts", clinic.colin())
                .list("starts", fields -> fields.text("status"))
                .get(0);
    }

    private Entry drr(String sentencedOn, String firstSession) {
        Entry drr = sian.at(sentencedOn + "T10:00:00Z").record(Requirement.KIND, Reviews.drr(sentencedOn, null));
        clinic.arrive(
                drr,
                sian.at(firstSession + "T10:00:00Z").record(Attendance.KIND, session(drr, firstSession, "KEYWORK")));
        return drr;
    }

    private static Attendance session(Entry requirement, String on, String modality) {
        return Sessions.attendance(on, "ATT", requirement.id(), modality, Sessions.STANDARD);
    }

    private List<String> lines(String path) {
        HttpResponse<byte[]> answer = manager().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        String table = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\ufeff").endsWith("\r\n");
        return List.of(table.substring(1).split("\r\n"));
    }

    private TestClient manager() {
        return TestClient.signIn(clinic.server().uri(), MANAGER, Cast.TABLET_A);
    }
}
