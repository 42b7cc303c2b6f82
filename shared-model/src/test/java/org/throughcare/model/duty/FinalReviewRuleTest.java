package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

/** That the final review is due on a requirement's last day. */
class FinalReviewRuleTest {

    private final Entries entries = Entries.of(Cast.DECLAN);
    private final Entry atr = entries.record(org.throughcare.model.order.Requirement.KIND, Bodies.atr("2026-12-01"));

    @Test
    @Requirement("CTR-21")
    void itIsAskedForFourWeeksBeforeTheLastDayAndLateAfterIt() {
        assertThat(at("2027-11-01T12:00:00Z")).isEmpty();

        Duty due = at("2027-11-02T12:00:00Z").get(0);
        assertThat(due.dueOn()).isEqualTo(LocalDate.of(2027, 11, 30));
        assertThat(due.because()).isEqualTo(atr.id());
        assertThat(due.details()).containsExactly("atr", "2027-11-30");
        assertThat(due.gravity()).isEqualTo(Duty.Gravity.ROUTINE);
        assertThat(at("2027-12-01T00:00:00Z").get(0).gravity()).isEqualTo(Duty.Gravity.SERIOUS);
    }

    @Test
    @Requirement("CTR-21")
    void aReviewThatIsPreparedLeavesItAndOneThatIsCompletedEndsIt() {
        Entry prepared = entries.record(FinalReview.KIND, review(null));
        assertThat(at("2027-11-29T12:00:00Z")).hasSize(1);

        entries.correct(FinalReview.KIND, prepared, review(LocalDate.of(2027, 11, 29)), "completed");
        assertThat(at("2027-11-29T12:00:00Z")).isEmpty();
    }

    @Test
    void aRequirementThatIsOverAsksForNone() {
        entries.correct(
                org.throughcare.model.order.Requirement.KIND,
                atr,
                Bodies.atr("2026-12-01")
                        .with(
                                org.throughcare.model.order.Requirement.Arrangements.NONE,
                                new org.throughcare.model.order.Requirement.Course(
                                        "revoked", LocalDate.of(2027, 11, 5), "revoked")),
                "revoked");

        assertThat(at("2027-11-29T12:00:00Z")).isEmpty();
    }

    private FinalReview review(@Nullable LocalDate completedOn) {
        return new FinalReview(atr.id(), "atr", null, false, null, null, null, null, "ABSCONDED", completedOn);
    }

    private List<Duty> at(String now) {
        DutyContext context = new DutyContext(
                Instant.parse(now), Calendars.bundled().named(Calendars.ENGLAND_AND_WALES), ReferenceData.bundled());
        return Duties.of(entries.ledger(), context).stream()
                .filter(duty -> duty.rule().equals("final-review"))
                .toList();
    }
}
