package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.person.Saying;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.reception.FirstDays;
import org.throughcare.model.reception.FirstDays.Gap;
import org.throughcare.model.reception.FirstDaysReview;
import org.throughcare.model.reception.Identified;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.referral.Standing;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;

/** People are referred, refer themselves and come through reception; two tablets of the wing and the server. */
class ReferredAndReceivedTest {

    private static final LedgerId ARRIVED = LedgerId.person(FixedIds.at(0xB001));

    private final World world = World.at("2026-03-02T08:00:00Z");
    private final Hand asha = world.tablet("asha").signIn("Asha Patel");
    private final Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");

    @BeforeEach
    void markIsOnTheWing() {
        asha.record(Cast.MARK, Person.KIND, Cast.mark());
        everybodySyncs();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("PRS-1")
    void aHealthcareReferralOutsidePlanningIsAskedForItsLiaisonNoteWhenItIsAccepted() {
        nowAt("2026-12-02T11:00:00Z");
        Referral healthcare = Referral.received(
                        "PRISON-HEALTH", "Dr Shah", LocalDateTime.parse("2026-12-02T10:15"), "spice")
                .planned(true, null, null, null);
        EntryId id = asha.record(Cast.MARK, Referral.KIND, healthcare);
        everybodySyncs();
        assertThat(rhys.duties(Cast.MARK, "liaison-to-note")).isEmpty();

        Referral accepted = healthcare.planned(true, null, Referral.SUITABLE, "soon");
        SaveResult asked = rhys.save(
                rhys.tablet().capture().amend(rhys.current(Cast.MARK, Referral.KIND, id), accepted, "accepted"));
        assertThat(asked).isInstanceOfSatisfying(SaveResult.Refused.class, found -> {
            assertThat(found.onlyWarnings()).isTrue();
            assertThat(found.problems())
                    .singleElement()
                    .satisfies(one -> assertThat(one.problem().field()).isEqualTo("liaisonNote"));
        });
        rhys.amend(Cast.MARK, Referral.KIND, id, accepted, "accepted");
        everybodySyncs();
        assertThat(asha.duties(Cast.MARK, "liaison-to-note")).hasSize(1);

        asha.amend(
                Cast.MARK,
                Referral.KIND,
                id,
                healthcare.planned(true, "agreed with Helen Ward", Referral.SUITABLE, "soon"),
                "liaison noted");
        everybodySyncs();
        assertThat(rhys.duties(Cast.MARK, "liaison-to-note")).isEmpty();
        assertThat(only(rhys.ledger(Cast.MARK)).body().liaisonNote()).isEqualTo("agreed with Helen Ward");
    }

    @Test
    @Requirement("PRS-2")
    void aCallOfYesterdayEveningIsReceivedThenAndEnteredNowOnEveryTablet() {
        nowAt("2026-12-03T08:30:00Z");
        asha.wire().down();
        EntryId id = asha.record(Cast.MARK, Referral.KIND, call("2026-12-02T19:40"));
        asha.wire().up();
        everybodySyncs();

        Entry entered = rhys.current(Cast.MARK, Referral.KIND, id).latest();
        assertThat(only(rhys.ledger(Cast.MARK)).body().receivedAt()).isEqualTo("2026-12-02T19:40");
        assertThat(LocalDate.ofInstant(entered.recordedAt(), ZoneId.of("Europe/London")))
                .isEqualTo("2026-12-03");
        assertThat(asha.save(asha.draft(Cast.MARK, Referral.KIND, call("2026-12-03T08:31"))))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(found -> {
                                    assertThat(found.problem().refuses()).isTrue();
                                    assertThat(found.problem().code()).isEqualTo("in-the-future");
                                }));
    }

    @ParameterizedTest(name = "received {0}")
    @CsvSource({"2026-12-02, 2026-12-09", "2026-12-23, 2027-01-04"})
    @Requirement("PRS-9")
    void theFirstAssessmentIsDueOnTheFifthWorkingDayAndCountsAsOnTimeThenAndLateAfterIt(LocalDate on, LocalDate due) {
        nowAt(on + "T15:00:00Z");
        EntryId id = asha.record(Cast.MARK, Referral.KIND, call(on + "T09:00"));
        accept(asha, id, on);
        everybodySyncs();
        assertThat(rhys.duties(Cast.MARK, "first-assessment"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(due));
        assertThat(share(on)).isEqualTo("0 of 0");

        nowAt(due.plusDays(1) + "T09:00:00Z");
        assertThat(share(on)).as("nobody has assessed him").isEqualTo("0 of 1");
        rhys.record(Cast.MARK, Assessment.KIND, Assessment.begun(Assessment.INITIAL, due, List.of()));
        everybodySyncs();
        assertThat(share(on)).as("held in time and entered late").isEqualTo("1 of 1");
        assertThat(asha.duties(Cast.MARK, "first-assessment")).isEmpty();
        assertThat(asha.duties(Cast.MARK, "late-assessment-reason")).isEmpty();
    }

    @Test
    void onGuernseyTheReportCountsTheIslandsWorkingDaysLikeTheTablets() {
        world.server().directory().real().keep(new Team(Cast.WING, "C wing recovery", "prison", Calendars.GUERNSEY));
        nowAt("2028-05-04T15:00:00Z");
        everybodySyncs();
        EntryId id = asha.record(Cast.MARK, Referral.KIND, call("2028-05-04T09:00"));
        accept(asha, id, LocalDate.of(2028, 5, 4));
        everybodySyncs();

        assertThat(rhys.duties(Cast.MARK, "first-assessment"))
                .extracting(Duty::dueOn)
                .as("Tue 9 May is Liberation Day")
                .containsExactly(LocalDate.of(2028, 5, 12));
        Fields report = world.get("/referrals/first-assessments?from=2028-05-04&to=2028-05-04", "Asha Patel");
        assertThat(report.list("referrals", row -> row.text("dueOn"))).containsExactly("2028-05-12");
    }

    @Test
    @Requirement("PRS-9")
    void aLateAssessmentIsExplainedByACode() {
        nowAt("2026-12-02T15:00:00Z");
        EntryId id = asha.record(Cast.MARK, Referral.KIND, call("2026-12-02T09:00"));
        nowAt("2026-12-10T15:00:00Z");
        rhys.sync();
        asha.record(
                Cast.MARK,
                Assessment.KIND,
                Assessment.begun(Assessment.INITIAL, LocalDate.of(2026, 12, 10), List.of()));
        everybodySyncs();
        assertThat(rhys.duties(Cast.MARK, "late-assessment-reason")).hasSize(1);

        rhys.amend(Cast.MARK, Referral.KIND, id, call("2026-12-02T09:00").late("REGIME"), "lock-down");
        everybodySyncs();
        assertThat(asha.duties(Cast.MARK, "late-assessment-reason")).isEmpty();
        Fields report = world.get("/referrals/first-assessments?from=2026-12-01&to=2026-12-31", "Rhys Morgan");
        assertThat(report.integer("onTime")).isZero();
        assertThat(report.integer("due")).isEqualTo(1);
        assertThat(report.list("referrals", row -> row.text("timing") + " " + row.text("lateReason")))
                .containsExactly("late REGIME");
    }

    @Test
    @Requirement("NDS-8")
    void athirdReferralOfSomebodyOnRemandIsAcceptedAndItsClockStartsAnew() {
        nowAt("2026-03-02T15:00:00Z");
        asha.record(Cast.MARK, LegalStatus.KIND, new LegalStatus("remand", LocalDate.of(2026, 3, 2), "HMP Example"));
        for (String month : List.of("04", "08")) {
            nowAt("2026-" + month + "-03T15:00:00Z");
            EntryId id = asha.record(Cast.MARK, Referral.KIND, call("2026-" + month + "-03T09:00"));
            LocalDate on = LocalDate.parse("2026-" + month + "-03");
            asha.record(Cast.MARK, Offer.KIND, offer(id, on).answered(Response.DECLINED, on, null, "NOT-READY", null));
        }
        everybodySyncs();

        nowAt("2027-01-04T10:00:00Z");
        SaveResult third = rhys.save(rhys.draft(Cast.MARK, Referral.KIND, call("2027-01-04T09:00")));
        assertThat(third).as("nothing is asked, nothing refuses").isInstanceOf(SaveResult.Saved.class);
        everybodySyncs();

        for (Ledger ledger : List.of(asha.ledger(Cast.MARK), new Ledger(Cast.MARK, world.onServer(Cast.MARK)))) {
            assertThat(Referrals.of(ledger))
                    .extracting(Standing::state)
                    .containsExactly(Standing.State.DECLINED, Standing.State.DECLINED, Standing.State.RECEIVED);
        }
        assertThat(asha.duties(Cast.MARK, "offer-to-make"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo("2027-01-11"));
    }

    @Test
    @Requirement("NDS-6")
    void aReceptionScreenWithoutANetworkIsUnverifiedAndTheClinicIsToBeAskedTheNextDay() {
        nowAt("2026-12-07T18:40:00Z");
        asha.wire().down();
        EntryId id = asha.record(Cast.MARK, ReceptionScreen.KIND, Receptions.methadone());
        assertThat(asha.sync().waiting()).isEqualTo(1);
        asha.wire().up();
        everybodySyncs();

        ReceptionScreen screen =
                rhys.current(Cast.MARK, ReceptionScreen.KIND, id).body();
        assertThat(screen).isEqualTo(Receptions.methadone());
        assertThat(screen.prescribed().isVerified()).isFalse();
        assertThat(rhys.duties(Cast.MARK, "contact-prescriber")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo("2026-12-08");
            assertThat(duty.details()).containsExactly("clinic X");
        });
        assertThat(rhys.duties(Cast.MARK, "tell-healthcare"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.gravity()).isEqualTo(Duty.Gravity.GRAVE));

        nowAt("2026-12-08T10:00:00Z");
        rhys.amend(Cast.MARK, ReceptionScreen.KIND, id, Receptions.verified("2026-12-08"), "asked clinic X");
        everybodySyncs();
        assertThat(asha.duties(Cast.MARK, "contact-prescriber")).isEmpty();
    }

    @Test
    @Requirement("NDS-7")
    void daysAndGapsAreCountedTheSameOnEveryTabletAndTheReviewFallsOnTheTwentyEighth() {
        nowAt("2026-12-07T18:40:00Z");
        asha.record(Cast.MARK, ReceptionScreen.KIND, Receptions.verified("2026-12-07"));
        meet(asha, "2026-12-10");
        meet(asha, "2026-12-13");
        meet(rhys, "2026-12-22");
        everybodySyncs();

        LocalDate later = LocalDate.of(2026, 12, 23);
        for (Hand hand : List.of(asha, rhys)) {
            FirstDays days = FirstDays.of(
                            hand.ledger(Cast.MARK), ReferenceData.bundled(), ZoneId.of("Europe/London"), later)
                    .orElseThrow();
            assertThat(days.day(later)).isEqualTo(16);
            assertThat(days.gaps(later))
                    .containsExactly(new Gap(LocalDate.of(2026, 12, 14), LocalDate.of(2026, 12, 21)));
            assertThat(hand.duties(Cast.MARK, "first-days-review"))
                    .singleElement()
                    .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo("2027-01-04"));
        }
        nowAt("2027-01-04T15:00:00Z");
        rhys.record(
                Cast.MARK,
                FirstDaysReview.KIND,
                new FirstDaysReview(LocalDate.of(2027, 1, 4), "settled", "keywork weekly"));
        everybodySyncs();
        assertThat(asha.duties(Cast.MARK, "first-days-review")).isEmpty();
    }

    @Test
    @Requirement("NDS-7")
    void aTransferBeforeTheTwentyEighthDayIsFlaggedToTheNextPrison() {
        var caerwen = world.server().directory().team("HMP Caerwen", "prison");
        world.server().directory().worker("Elin Roberts", Set.of(Roles.WORKER_PRISON), caerwen);
        nowAt("2026-12-07T18:40:00Z");
        Hand elin = world.tablet("elin").signIn("Elin Roberts");
        asha.record(Cast.MARK, ReceptionScreen.KIND, Receptions.verified("2026-12-07"));
        nowAt("2026-12-16T10:00:00Z");
        Transfer offer =
                new Transfer(Cast.WING, caerwen, "PRISON-PRISON", "prison", null, null, null, Transfer.Stage.OFFERED);
        EntryId offered = asha.record(Cast.MARK, Transfer.KIND, offer);
        asha.sync();
        elin.sync();

        assertThat(elin.duties(Cast.MARK, "first-days-transfer"))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.details()).containsExactly("9", "2027-01-04");
                    assertThat(duty.team()).isEqualTo(caerwen);
                });
        assertThat(asha.duties(Cast.MARK, "first-days-transfer")).isEmpty();
        elin.amend(Cast.MARK, Transfer.KIND, offered, offer.at(Transfer.Stage.ACCEPTED), "taken over");
        elin.sync();
        assertThat(elin.duties(Cast.MARK, "first-days-transfer")).hasSize(1);
        nowAt("2026-12-17T15:00:00Z");
        elin.record(Cast.MARK, Attendance.KIND, Sessions.attendance("2026-12-17", "ATT", null));
        assertThat(elin.duties(Cast.MARK, "first-days-transfer")).isEmpty();
    }

    @Test
    @Requirement("NDS-1")
    void aPersonKnownFromACourtIsProposedAtReceptionAndBothSourcesShowOnceSomebodyConfirms() {
        world.server().directory().real().join(Cast.ASHA, Cast.CLINIC);
        nowAt("2026-10-05T09:00:00Z");
        Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        bethan.record(Cast.SIAN, org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-10-05", "O"));
        bethan.sync();
        asha.sync();

        nowAt("2026-12-07T18:40:00Z");
        everybodySyncs();
        asha.wire().down();
        asha.record(ARRIVED, Person.KIND, arrived());
        asha.record(ARRIVED, ReceptionScreen.KIND, Receptions.methadone());

        assertThat(asha.tablet().records().everybody().alike())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.grounds()).containsExactly(Identifier.NHS_NUMBER));
        assertThat(points(asha.ledger(ARRIVED))).as("no automatic merge").containsExactly("reception-screen");
        assertThat(points(asha.ledger(Cast.SIAN))).containsExactly("community-sentence");

        Saying saying =
                Saying.of(ARRIVED, Cast.SIAN, true, asha.tablet().records()).orElseThrow();
        Hand.saved(asha.tablet()
                .capture()
                .saveAnyway(
                        asha.session(),
                        saying.drafts(asha.tablet().capture(), asha.tablet().records(), "")));
        asha.wire().up();
        asha.sync();
        rhys.sync();

        for (LedgerId either : List.of(ARRIVED, Cast.SIAN)) {
            assertThat(points(asha.ledger(either))).containsExactly("community-sentence", "reception-screen");
            assertThat(asha.tablet().person().timeline(either))
                    .extracting(item -> item.kind())
                    .contains("requirement", "reception-screen");
        }
        assertThat(asha.tablet().records().everybody().alike()).isEmpty();
    }

    private static Person arrived() {
        return new Person(
                Cast.WING,
                "Shan",
                "Llewellyn",
                List.of(),
                null,
                List.of(
                        new Identifier(Identifier.PRISON_NUMBER, "A1234AB"),
                        new Identifier(Identifier.NHS_NUMBER, "9434765919")),
                "en",
                Person.PRISON,
                null,
                null);
    }

    private static List<String> points(Ledger record) {
        return Identified.in(record, ReferenceData.bundled()).stream()
                .map(Identified::point)
                .toList();
    }

    private void meet(Hand hand, String day) {
        nowAt(day + "T15:00:00Z");
        hand.record(Cast.MARK, Attendance.KIND, Sessions.attendance(day, "ATT", null));
    }

    private static void accept(Hand hand, EntryId referral, LocalDate on) {
        hand.record(Cast.MARK, Offer.KIND, offer(referral, on).answered(Response.ACCEPTED, on, null, null, null));
    }

    private static Offer offer(EntryId referral, LocalDate on) {
        return new Offer(referral, on, null, "spoken", null, null, null, null, null);
    }

    private static Referral call(String receivedAt) {
        return Referral.received(Referral.SELF_PHONE, null, LocalDateTime.parse(receivedAt), "please see me");
    }

    private String share(LocalDate receivedOn) {
        Fields report =
                world.get("/referrals/first-assessments?from=" + receivedOn + "&to=" + receivedOn, "Asha Patel");
        return report.integer("onTime") + " of " + report.integer("due");
    }

    private static Standing only(Ledger ledger) {
        List<Standing> all = Referrals.of(ledger);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void everybodySyncs() {
        asha.sync();
        rhys.sync();
        asha.sync();
    }

    /** Months pass; whoever has been away so long signs in again. */
    private void nowAt(String instant) {
        world.nowAt(instant);
        asha.signIn("Asha Patel");
        rhys.signIn("Rhys Morgan");
    }
}
