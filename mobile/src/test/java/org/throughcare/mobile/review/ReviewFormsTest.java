package org.throughcare.mobile.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;

/** The forms of court reviews, and what the person's page shows of them; today is Tuesday 8 December 2026. */
class ReviewFormsTest {

    private final Entries entries = Entries.of(Cast.SIAN);

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void theAlertStandsUntilAHearingIsEntered() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-30"));
        assertThat(alerts(rig)).singleElement().satisfies(alert -> {
            assertThat(alert.heading()).isEqualTo("Review provision missing");
            assertThat(alert.more()).contains("exactly 12 months");
            assertThat(alert.deeds())
                    .extracting(PersonCard.Deed::words)
                    .containsExactly("Enter a hearing", "Record a direction");
        });
        ReviewForm form = new ReviewForm(rig.desk, Cast.SIAN, requirement(rig), null);
        Values values = form.start().with("court", "Cardiff").with("hearingOn", LocalDate.of(2027, 1, 15));

        assertThat(rig.goOn(form, values).mistakes()).isEmpty();
        rig.save(form, values);

        assertThat(alerts(rig)).isEmpty();
        assertThat(cards(rig)).singleElement().satisfies(card -> {
            assertThat(card.lines()).extracting(PersonCard.Line::strong).contains("Fri 15 Jan 2027, Cardiff");
            assertThat(card.lines().get(1).under()).isEqualTo("Mandatory · Report due Tue 12 Jan 2027");
        });
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void theAlertStandsUntilADirectionIsRecorded() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-30"));
        DirectionForm form = new DirectionForm(rig.desk, Cast.SIAN, requirement(rig), null);

        rig.save(form, form.start().with("direction", "NO-HEARING"));

        assertThat(alerts(rig)).isEmpty();
        assertThat(rig.only(Cast.SIAN, CourtDirection.KIND).body().directedOn()).isEqualTo("2026-12-08");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B5")
    void aShorterDrrHasNoAlertAndMayHaveAReview() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-29"));

        assertThat(alerts(rig)).isEmpty();
        assertThat(cards(rig)).isEmpty();
        assertThat(offered(rig)).contains("court-review", "court-direction");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B4")
    void aReviewIsOfferedForAnAtrInASuspendedSentenceOrderOnly() {
        EntryId community = entries.record(CourtOrder.KIND, Reviews.communityOrder("2026-12-01"))
                .id();
        FormRig rig = under(Reviews.atr("2026-12-01", "2028-05-31").in(community, null));
        assertThat(offered(rig)).doesNotContain("court-review", "court-direction");
        ReviewForm form = new ReviewForm(rig.desk, Cast.SIAN, requirement(rig), null);
        assertThat(form.advice(form.start().with("hearingOn", LocalDate.of(2027, 1, 15))))
                .containsExactly(Problem.refusal("requirement", "not-reviewed"));

        Entries other = Entries.of(Cast.DECLAN);
        other.record(Person.KIND, Cast.declan());
        EntryId suspended = other.record(CourtOrder.KIND, Reviews.suspendedOrder("2026-12-01"))
                .id();
        other.record(Requirement.KIND, Reviews.atr("2026-12-01", "2028-05-31").in(suspended, null));
        FormRig second = FormRig.with(other.all());
        assertThat(TabletRooms.of(second.tablet)
                        .offered(second.desk.session().roles(), second.desk.ledger(Cast.DECLAN)))
                .extracting(Rooms.Offered::kind)
                .contains("court-review", "court-direction");
    }

    @Test
    void aHearingOnABankHolidayIsAskedAbout() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-30"));
        ReviewForm form = new ReviewForm(rig.desk, Cast.SIAN, requirement(rig), null);
        Values values = form.start().with("court", "Cardiff").with("hearingOn", LocalDate.of(2026, 12, 28));

        assertThat(rig.goOn(form, values).warnings())
                .extracting(Mistake::text)
                .containsExactly("Mon 28 Dec 2026 is not a working day");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-20")
    void aCompleteReportSaysWhyItWasNotTalkedThrough() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-30"));
        ReviewForm hearing = new ReviewForm(rig.desk, Cast.SIAN, requirement(rig), null);
        rig.save(hearing, hearing.start().with("court", "Cardiff").with("hearingOn", LocalDate.of(2027, 1, 15)));
        ReportForm form = new ReportForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, CourtReview.KIND), null);
        Values values = form.start();
        assertThat(values.date("from")).isEqualTo("2026-12-01");
        assertThat(values.date("to")).isEqualTo("2026-12-07");
        assertThat(FormRig.keys(form, values)).contains("notDiscussed");
        assertThat(rig.goOn(form, values).mistakes()).isEmpty();

        Values complete = values.with("complete", "yes");
        assertThat(rig.goOn(form, complete).mistakes()).extracting(Mistake::key).containsExactly("notDiscussed");
        assertThat(rig.goOn(form, complete.with("notDiscussed", "In hospital")).mistakes())
                .isEmpty();
        Values discussed = complete.with("discussedOn", LocalDate.of(2026, 12, 8));
        assertThat(FormRig.keys(form, discussed)).doesNotContain("notDiscussed");
        rig.save(form, discussed);
        assertThat(rig.only(Cast.SIAN, ReviewReport.KIND).body().complete()).isTrue();
    }

    @Test
    void everyDutyLeadsWhereItIsDealtWith() {
        FormRig rig = under(Reviews.drr("2026-12-01", "2027-11-30"));
        Rooms rooms = TabletRooms.of(rig.tablet);
        EntryId thread = requirement(rig);

        assertThat(rooms.route(duty("review-provision-missing", thread))).isEqualTo(new Route.Person(Cast.SIAN));
        assertThat(rooms.route(duty("review-date-missing", thread)))
                .isEqualTo(new Route.Capture("court-review", Cast.SIAN, thread, null));
        assertThat(rooms.route(duty("court-report-due", thread)))
                .isEqualTo(new Route.Capture("review-report", Cast.SIAN, thread, null));
        assertThat(rooms.route(duty("information-reply", thread)))
                .isEqualTo(Route.Capture.correcting("review-report", Cast.SIAN, thread));
        assertThat(rooms.route(duty("review-outcome-missing", thread)))
                .isEqualTo(Route.Capture.correcting("court-review", Cast.SIAN, thread));
        assertThat(rooms.route(duty("late-start-reason", thread)))
                .isEqualTo(new Route.Capture("late-start", Cast.SIAN, thread, null));
        assertThat(rooms.route(duty("later-than-court-was-told", thread)))
                .isEqualTo(new Route.Capture("late-start", Cast.SIAN, thread, null));
    }

    private static Duty duty(String rule, EntryId because) {
        return Duty.on(LocalDate.of(2026, 12, 8), rule, Cast.SIAN, because, Duty.Gravity.SERIOUS, List.of());
    }

    private FormRig under(Requirement requirement) {
        entries.record(Person.KIND, Cast.sian());
        entries.record(Requirement.KIND, requirement);
        return FormRig.with(entries.all());
    }

    private static EntryId requirement(FormRig rig) {
        return rig.only(Cast.SIAN, Requirement.KIND).id();
    }

    private static List<PersonAlert> alerts(FormRig rig) {
        return new ReviewRoom().alerts(rig.desk, record(rig));
    }

    private static List<PersonCard> cards(FormRig rig) {
        return new ReviewRoom().cards(rig.desk, record(rig));
    }

    private static List<String> offered(FormRig rig) {
        return TabletRooms.of(rig.tablet).offered(rig.desk.session().roles(), record(rig)).stream()
                .map(Rooms.Offered::kind)
                .toList();
    }

    private static Ledger record(FormRig rig) {
        return rig.desk.ledger(Cast.SIAN);
    }
}
