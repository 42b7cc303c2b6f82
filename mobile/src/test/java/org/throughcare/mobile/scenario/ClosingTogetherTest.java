package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.assessment.CompletionForm;
import org.throughcare.mobile.assessment.FinalReviewForm;
import org.throughcare.mobile.assessment.OnwardReferralForm;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.order.RequirementForm;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;

/** Declan's ATR comes to its end: Bethan closes the case on one tablet, Colin of probation has the other. */
class ClosingTogetherTest {

    private static final String NEED = "OPIOID-PRESCRIBING";

    private final World world = World.at("2027-06-01T09:00:00Z");
    private final TwoAtWork two = TwoAtWork.in(world);
    private final Hand bethan = two.bethan();
    private final Hand colin = two.colin();
    private EntryId atr;

    @BeforeEach
    void underAnAtr() {
        bethan.record(Cast.DECLAN, Person.KIND, Cast.declan());
        atr = bethan.record(Cast.DECLAN, Requirement.KIND, Bodies.atr("2026-12-07"));
        TwoAtWork.audit(bethan, 26, "2026-12-07T10:00:00Z");
        two.meet();
        two.part();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-21")
    void aFinalReviewWithoutAProviderIsRefusedUntilOneIsNamed() {
        TwoAtWork.audit(bethan, 11, "2027-06-01T08:00:00Z");
        FinalReviewForm form = review(bethan);
        Values nobody = reviewed(form, null);
        assertThat(Forms.of(bethan).refused(form, nobody))
                .containsExactly("Provider missing: please name who took part for the treatment provider.");

        Forms.of(bethan).save(form, nobody.with("completed", "no"));
        two.meet();
        two.part();
        FinalReviewForm other = review(colin);
        Forms.of(colin)
                .save(other, other.start().with("provider", "Bethan Hughes").with("completed", "yes"));
        two.meet();

        FinalReview seen = bethan.current(Cast.DECLAN, FinalReview.KIND).get(0).body();
        assertThat(seen.completedOn()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(seen.person()).isTrue();
        assertThat(List.of(String.valueOf(seen.provider()), String.valueOf(seen.manager())))
                .containsExactly("Bethan Hughes", "Colin Baptiste");
        assertThat(seen.tool()).isNotNull().matches(tool -> tool.total() == 11);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-22")
    void anOpenNeedRefusesTheClosingUntilTheOtherTabletsReferralIsThere() {
        TwoAtWork.audit(bethan, 11, "2027-06-01T08:00:00Z");
        FinalReviewForm review = review(bethan);
        Forms.of(bethan).save(review, reviewed(review, "Bethan Hughes"));
        CompletionForm form = closing(bethan);
        Values answers = closed(form).with("needs", List.of(NEED));

        assertThat(Forms.of(bethan).refused(form, answers))
                .containsExactly("There is no referral for: opioid prescribing");

        OnwardReferralForm referral = new OnwardReferralForm(Forms.of(colin).desk(), Cast.DECLAN, atr, null);
        Forms.of(colin)
                .save(
                        referral,
                        referral.start()
                                .with("need", NEED)
                                .with("agency", "Harbour Street prescribing")
                                .with("referredOn", LocalDate.of(2027, 5, 28))
                                .with("consent", "yes")
                                .with("consentOn", LocalDate.of(2027, 5, 28)));
        two.meet();
        Forms.of(bethan).save(closing(bethan), answers);
        two.meet();

        Completion seen = colin.current(Cast.DECLAN, Completion.KIND).get(0).body();
        assertThat(seen.endedOn()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(seen.needs().get(NEED).referredOn()).isEqualTo(LocalDate.of(2027, 5, 28));
        Requirement over = colin.current(Cast.DECLAN, Requirement.KIND, atr).body();
        assertThat(over.course().current()).isEqualTo(Requirement.Course.COMPLETED);
        assertThat(over.course().endedOn()).isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-9")
    void theReportShowsTwentySixToElevenAndWithoutAScoreTheAtrIsNotCompleted() {
        world.nowAt("2027-06-04T09:00:00Z");
        CompletionForm early = closing(bethan);
        assertThat(Forms.of(bethan).refused(early, closed(early)))
                .contains("There is no score of a validated tool at the end, and no recorded reason.");

        RequirementForm byHand = new RequirementForm(
                Forms.of(bethan).desk(), Cast.DECLAN, bethan.current(Cast.DECLAN, Requirement.KIND, atr), null);
        assertThat(Forms.of(bethan)
                        .refused(
                                byHand,
                                byHand.start()
                                        .with("state", "completed")
                                        .with("endedOn", LocalDate.of(2027, 6, 4))
                                        .with("reason", "done")))
                .containsExactly("A requirement is completed by closing its case: that asks for the final review and"
                        + " for what goes on.");

        TwoAtWork.audit(bethan, 11, "2027-06-04T08:00:00Z");
        FinalReviewForm review = review(bethan);
        Forms.of(bethan).save(review, reviewed(review, "Bethan Hughes"));
        CompletionForm form = closing(bethan);
        Forms.of(bethan).save(form, closed(form));
        two.meet();

        Completion seen = colin.current(Cast.DECLAN, Completion.KIND).get(0).body();
        Desk desk = Forms.of(colin).desk();
        assertThat(desk.rooms().line(Completion.KIND, seen, new CodeWords(desk.lists(), desk.texts())))
                .contains("AUDIT: 26 to 11 (-15)");
        assertThat(seen.startTool()).isNotNull().matches(tool -> "possible-dependence".equals(tool.band()));
        assertThat(seen.endTool()).isNotNull().matches(tool -> "increasing".equals(tool.band()));
        assertThat(colin.duties(Cast.DECLAN, "final-review")).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-9")
    void aPersonWhoAbscondedIsClosedWithTheReasonAndNoScore() {
        FinalReviewForm review = review(bethan);
        Forms.of(bethan)
                .save(
                        review,
                        review.start()
                                .with("held", "no")
                                .with("notHeldWhy", "ABSCONDED")
                                .with("completed", "yes"));
        CompletionForm form = closing(bethan);
        Forms.of(bethan).save(form, closed(form).with("endReason", "DROPPED-OUT"));
        two.meet();

        Completion seen = colin.current(Cast.DECLAN, Completion.KIND).get(0).body();
        assertThat(seen.noEndToolWhy()).isEqualTo("ABSCONDED");
        assertThat(colin.current(Cast.DECLAN, Requirement.KIND, atr)
                        .body()
                        .course()
                        .current())
                .isEqualTo("ended-otherwise");
    }

    private FinalReviewForm review(Hand hand) {
        List<Current<FinalReview>> begun = hand.current(Cast.DECLAN, FinalReview.KIND);
        return new FinalReviewForm(
                Forms.of(hand).desk(),
                Cast.DECLAN,
                hand.current(Cast.DECLAN, Requirement.KIND, atr),
                begun.isEmpty() ? null : begun.get(0));
    }

    private static Values reviewed(FinalReviewForm form, @Nullable String provider) {
        return form.start()
                .with("person", "yes")
                .with("provider", provider)
                .with("manager", "Colin Baptiste")
                .with("outcome", "drinks at weekends only");
    }

    private CompletionForm closing(Hand hand) {
        return new CompletionForm(
                Forms.of(hand).desk(), Cast.DECLAN, hand.current(Cast.DECLAN, Requirement.KIND, atr), null);
    }

    private static Values closed(CompletionForm form) {
        return form.start().with("close", "yes").with("endReason", "COMPLETED-ALCOHOL-FREE");
    }
}
