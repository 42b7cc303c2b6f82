package org.throughcare.mobile.order;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.SentencePlan;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;

/** What is said in a line of everything about orders. */
final class OrderLines {

    private OrderLines() {}

    static String order(CourtOrder order, CodeWords codes) {
        return order(order, codes.texts());
    }

    static String order(CourtOrder order, Texts texts) {
        return join(
                texts.getOr("value.type." + order.type(), order.type()),
                order.court(),
                span(order.start(), order.end(), texts));
    }

    static String requirement(Requirement requirement, CodeWords codes) {
        Texts texts = codes.texts();
        String state = requirement.course().state();
        LocalDate ended = requirement.course().endedOn();
        return join(
                texts.getOr("order.type." + requirement.type(), requirement.type()),
                span(requirement.start(), requirement.end(), texts),
                state == null || state.equals(Requirement.Course.MADE)
                        ? null
                        : texts.getOr("value.state." + state, state),
                ended == null ? null : texts.date(ended));
    }

    static String schedule(TestSchedule schedule, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.get("schedule.perWeek", schedule.perWeek()), texts.get("from.day", texts.date(schedule.from())));
    }

    static String induction(Induction induction, CodeWords codes) {
        int all = codes.codes(ReferenceData.INFORMATION_CHECKLIST).size();
        return codes.texts().get("induction.given", induction.items().size(), all);
    }

    static String conditions(ConditionCheck check, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.getOr("order.type." + check.type(), check.type()),
                texts.getOr("value.conclusion." + check.conclusion(), check.conclusion()));
    }

    static String pack(PreSentencePack pack, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate report = pack.reportDate();
        return join(
                texts.getOr("order.type." + pack.type(), pack.type()),
                texts.getOr("value.status." + pack.status(), pack.status()),
                report == null ? null : texts.date(report));
    }

    static String plan(SentencePlan plan, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate review = plan.reviewOn();
        return join(
                plan.heldBy(),
                plan.reference(),
                texts.date(plan.madeOn()),
                review == null ? null : texts.get("sentence-plan.reviewed", texts.date(review)));
    }

    static String gp(GpRegistration gp, CodeWords codes) {
        return gp(gp, codes.texts());
    }

    static String gp(GpRegistration gp, Texts texts) {
        return join(
                texts.get(gp.registered() ? "gp.registered" : "gp.notRegistered"),
                gp.practice(),
                texts.get("gp.checked", texts.date(gp.checkedOn()), gp.checkedBy()));
    }

    /** What a condition of that type of requirement is called. */
    static String condition(String type, String code, Texts texts) {
        return texts.getOr("condition." + type + "." + code, texts.getOr("condition." + code, code));
    }

    static String found(ConditionCheck.Condition found, Texts texts) {
        return join(
                texts.get(found.met() ? "yes" : "no"),
                found.evidence(),
                texts.get("gp.checked", texts.date(found.on()), found.by()));
    }

    static String score(Screening screening, Texts texts) {
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        String name = known == null ? screening.instrument() : known.about().title();
        String band = screening.band();
        return join(
                screening.total() == null ? name : name + " " + screening.total(),
                band == null ? null : texts.getOr("band." + band, band));
    }

    private static String span(LocalDate start, @Nullable LocalDate end, Texts texts) {
        return end == null
                ? texts.get("from.day", texts.date(start))
                : texts.get("from.to", texts.date(start), texts.date(end));
    }
}
