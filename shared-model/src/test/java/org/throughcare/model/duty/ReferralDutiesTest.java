package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty.Gravity;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.reception.FirstDaysReview;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.transfer.Transfer;

class ReferralDutiesTest {

    private final Entries mark = Entries.of(Cast.MARK);

    @Test
    @Requirement("PRS-4")
    void anAutomaticReferralIsToBeOfferedWithinTheClockOfTheFirstAssessment() {
        Entry referral = refer("2026-12-10T14:00", Referral.AUTOMATIC);

        Duty duty = only("offer-to-make", "2026-12-10T15:00:00Z");
        assertThat(duty.dueOn()).isEqualTo("2026-12-17");
        assertThat(duty.because()).isEqualTo(referral.id());
        assertThat(duty.details()).containsExactly("AUTO-TEST", "2026-12-10");
        assertThat(duty.gravity()).isEqualTo(Gravity.ROUTINE);
        assertThat(only("offer-to-make", "2026-12-18T00:00:00Z").gravity()).isEqualTo(Gravity.SERIOUS);
        assertThat(rules("2026-12-10T15:00:00Z")).doesNotContain("first-assessment");

        offer(referral, "2026-12-10", Response.DECLINED, "2026-12-11", "2027-01-11");

        assertThat(rules("2026-12-11T15:00:00Z"))
                .doesNotContain("offer-to-make", "first-assessment")
                .contains("offer-again");
        assertThat(only("offer-again", "2026-12-11T15:00:00Z").dueOn()).isEqualTo("2027-01-11");
        refer("2027-01-04T09:00", Referral.SELF_PHONE);
        assertThat(rules("2027-01-12T15:00:00Z")).doesNotContain("offer-again");
    }

    @Test
    @Requirement("PRS-9")
    void whoAcceptedIsToBeAssessedAndALateAssessmentIsExplained() {
        Entry referral = refer("2026-12-02T09:00", "OMU");
        offer(referral, "2026-12-03", Response.ACCEPTED, "2026-12-03", null);

        assertThat(only("first-assessment", "2026-12-09T12:00:00Z").dueOn()).isEqualTo("2026-12-09");
        assertThat(only("first-assessment", "2026-12-09T12:00:00Z").gravity()).isEqualTo(Gravity.ROUTINE);
        assertThat(only("first-assessment", "2026-12-10T00:00:00Z").gravity()).isEqualTo(Gravity.SERIOUS);

        mark.record(Assessment.KIND, Assessment.begun(Assessment.INITIAL, LocalDate.of(2026, 12, 10), List.of()));
        assertThat(rules("2026-12-10T12:00:00Z"))
                .contains("late-assessment-reason")
                .doesNotContain("first-assessment");
        Referral explained = Referral.KIND.bodyOf(referral).late("REGIME");
        mark.correct(Referral.KIND, referral, explained, "lock-down");
        assertThat(rules("2026-12-10T12:00:00Z")).doesNotContain("late-assessment-reason");
    }

    @Test
    @Requirement("PRS-1")
    void theLiaisonNoteIsAskedForOnceAReferralFromOutsidePlanningIsAccepted() {
        Referral outside = Referral.received("PRISON-HEALTH", "Dr Shah", LocalDateTime.parse("2026-12-02T10:15"), null)
                .planned(true, null, null, null);
        Entry referral = mark.at("2026-12-02T11:00:00Z").record(Referral.KIND, outside);
        assertThat(rules("2026-12-02T12:00:00Z")).doesNotContain("liaison-to-note");

        offer(referral, "2026-12-03", Response.ACCEPTED, "2026-12-04", null);
        assertThat(only("liaison-to-note", "2026-12-04T12:00:00Z").dueOn()).isEqualTo("2026-12-04");

        mark.correct(Referral.KIND, referral, outside.planned(true, "agreed with OMU", null, null), "liaison noted");
        assertThat(rules("2026-12-04T12:00:00Z")).doesNotContain("liaison-to-note");
    }

    @Test
    @Requirement("NDS-6")
    void aClinicIsToBeAskedOnTheNextWorkingDayAndHealthcareToldAtOnce() {
        Entry screen = mark.at("2026-12-07T18:45:00Z").record(ReceptionScreen.KIND, Receptions.methadone());

        Duty ask = only("contact-prescriber", "2026-12-07T19:00:00Z");
        assertThat(ask.dueOn()).isEqualTo("2026-12-08");
        assertThat(ask.details()).containsExactly("clinic X");
        assertThat(only("contact-prescriber", "2026-12-09T00:00:00Z").gravity()).isEqualTo(Gravity.GRAVE);
        Duty tell = only("tell-healthcare", "2026-12-07T19:00:00Z");
        assertThat(tell.dueOn()).isEqualTo("2026-12-07");
        assertThat(tell.details()).as("what it is about is for clinicians").isEmpty();

        mark.at("2026-12-08T10:00:00Z")
                .correct(ReceptionScreen.KIND, screen, Receptions.verified("2026-12-08"), "asked clinic X");
        assertThat(rules("2026-12-08T11:00:00Z")).doesNotContain("contact-prescriber");
    }

    @Test
    @Requirement("NDS-7")
    void theReviewFallsOnTheTwentyEighthDayAndAContactBeforeAWeekIsFull() {
        mark.at("2026-12-07T18:45:00Z").record(ReceptionScreen.KIND, Receptions.verified("2026-12-07"));

        Duty review = only("first-days-review", "2026-12-08T09:00:00Z");
        assertThat(review.dueOn()).isEqualTo("2027-01-04");
        assertThat(review.details()).containsExactly("1", "2027-01-04");
        assertThat(only("first-days-contact", "2026-12-08T09:00:00Z").dueOn()).isEqualTo("2026-12-14");
        assertThat(only("first-days-contact", "2026-12-14T09:00:00Z").gravity()).isEqualTo(Gravity.SERIOUS);
        assertThat(only("first-days-review", "2027-01-05T09:00:00Z").gravity()).isEqualTo(Gravity.SERIOUS);

        assertThat(rules("2027-02-01T09:00:00Z")).contains("first-days-review");
        assertThat(rules("2027-02-02T09:00:00Z"))
                .as("somebody who has been there for months")
                .doesNotContain("first-days-review");

        mark.at("2027-01-04T15:00:00Z")
                .record(FirstDaysReview.KIND, new FirstDaysReview(LocalDate.of(2027, 1, 4), "settled", null));
        assertThat(rules("2027-01-04T16:00:00Z")).doesNotContain("first-days-review", "first-days-contact");
    }

    @Test
    @Requirement("NDS-7")
    void aTransferBeforeTheTwentyEighthDayIsFlaggedToTheNextPrisonUntilItHasMetThePerson() {
        mark.at("2026-12-07T18:45:00Z").record(ReceptionScreen.KIND, Receptions.verified("2026-12-07"));
        Transfer offer = new Transfer(
                Cast.WING, Cast.CLINIC, "PRISON-PRISON", "prison", null, null, null, Transfer.Stage.OFFERED);
        Entry offered = mark.at("2026-12-16T09:00:00Z").record(Transfer.KIND, offer);
        mark.at("2026-12-17T09:00:00Z")
                .correct(Transfer.KIND, offered, offer.at(Transfer.Stage.ACCEPTED), "taken over");

        Duty duty =
                of("first-days-transfer", "2026-12-17T10:00:00Z", Cast.CLINIC).get(0);
        assertThat(duty.dueOn()).isEqualTo("2026-12-17");
        assertThat(duty.details()).containsExactly("10", "2027-01-04");
        assertThat(of("first-days-transfer", "2026-12-17T10:00:00Z", Cast.WING)).isEmpty();
        assertThat(of("first-days-transfer", "2027-01-05T10:00:00Z", Cast.CLINIC))
                .as("after day 28")
                .isEmpty();

        mark.at("2026-12-18T19:00:00Z")
                .record(
                        ReceptionScreen.KIND,
                        Receptions.screen(LocalDate.of(2026, 12, 18), LocalDateTime.parse("2026-12-18T17:00"), null));
        assertThat(of("first-days-transfer", "2026-12-19T10:00:00Z", Cast.CLINIC))
                .isEmpty();
    }

    @Test
    @Requirement("NDS-7")
    void nothingOfTheFirstDaysIsDueForSomebodyWhoIsOut() {
        mark.at("2026-12-07T18:45:00Z").record(ReceptionScreen.KIND, Receptions.verified("2026-12-07"));
        mark.record(LegalStatus.KIND, new LegalStatus("licence", LocalDate.of(2026, 12, 15), null));

        assertThat(rules("2026-12-16T09:00:00Z")).doesNotContain("first-days-review", "first-days-contact");
    }

    private Entry refer(String receivedAt, String source) {
        return mark.at(receivedAt + ":00Z")
                .record(Referral.KIND, Referral.received(source, null, LocalDateTime.parse(receivedAt), null));
    }

    private void offer(Entry referral, String on, Response response, String respondedOn, String again) {
        Offer offer = new Offer(referral.id(), LocalDate.parse(on), null, "spoken", null, null, null, null, null);
        mark.at(respondedOn + "T10:00:00Z")
                .record(
                        Offer.KIND,
                        offer.answered(
                                response,
                                LocalDate.parse(respondedOn),
                                null,
                                response == Response.DECLINED ? "NOT-READY" : null,
                                again == null ? null : LocalDate.parse(again)));
    }

    private Duty only(String rule, String now) {
        List<Duty> found = of(rule, now, Cast.WING);
        assertThat(found).as(rule).hasSize(1);
        return found.get(0);
    }

    private List<String> rules(String now) {
        return duties(now).stream().map(Duty::rule).toList();
    }

    private List<Duty> of(String rule, String now, TeamId team) {
        return duties(now).stream()
                .filter(duty -> duty.rule().equals(rule) && duty.concerns(Set.of(team)))
                .toList();
    }

    private List<Duty> duties(String now) {
        return Duties.of(
                mark.ledger(),
                new DutyContext(
                        Instant.parse(now),
                        Calendars.bundled().named(Calendars.ENGLAND_AND_WALES),
                        ReferenceData.bundled()));
    }
}
