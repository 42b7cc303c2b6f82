package org.throughcare.mobile.order;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.reference.ReferenceData;

/** What a court ordered, on the tablet. */
public final class OrderRoom implements Room {

    @Override
    public String name() {
        return "order";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(Requirement.KIND, OrderRoom::requirement)
                        .form(FormScreen.opener((desk, route, ledger) -> new RequirementForm(
                                desk, ledger, EntryForm.current(desk, ledger, Requirement.KIND, route.corrects()))))
                        .offered(Feather.FILE_TEXT)
                        .codes("primaryDrugs", ReferenceData.SUBSTANCE_GROUPS),
                Sort.of(TestSchedule.KIND, OrderRoom::schedule)
                        .form(FormScreen.opener(OrderRoom::scheduleForm))
                        .offered(Feather.REPEAT, OrderRoom::ordered),
                Sort.of(Induction.KIND, OrderRoom::induction)
                        .form(FormScreen.opener(OrderRoom::inductionForm))
                        .offered(Feather.BOOK_OPEN, OrderRoom::ordered)
                        .slip((desk, route) -> new SlipScreen(desk, route.ledger(), route.thread()))
                        .codes("items", ReferenceData.INFORMATION_CHECKLIST)
                        .codes("item", ReferenceData.INFORMATION_CHECKLIST));
    }

    private static boolean ordered(Ledger record) {
        return !record.current(Requirement.KIND).isEmpty();
    }

    private static FormSpec scheduleForm(Desk desk, Route.Capture route, LedgerId ledger) {
        Current<TestSchedule> old = EntryForm.current(desk, ledger, TestSchedule.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<FormSpec>map(order -> new TestScheduleForm(desk, ledger, order, old))
                .orElseGet(() -> new RequirementForm(desk, ledger, null));
    }

    private static FormSpec inductionForm(Desk desk, Route.Capture route, LedgerId ledger) {
        Current<Induction> old = EntryForm.current(desk, ledger, Induction.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<FormSpec>map(order -> new InductionForm(
                        desk,
                        ledger,
                        order,
                        Optional.ofNullable(old)
                                .or(() -> given(desk, ledger, order))
                                .orElse(null)))
                .orElseGet(() -> new RequirementForm(desk, ledger, null));
    }

    private static Optional<Current<Induction>> given(Desk desk, LedgerId ledger, Current<Requirement> order) {
        return desk.ledger(ledger).current(Induction.KIND).stream()
                .filter(one -> one.body().requirement().equals(order.id()))
                .findFirst();
    }

    static String requirement(Requirement requirement, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate end = requirement.end();
        String span = end == null
                ? texts.get("from.day", texts.date(requirement.start()))
                : texts.get("from.to", texts.date(requirement.start()), texts.date(end));
        return join(texts.getOr("order.type." + requirement.type(), requirement.type()), span);
    }

    private static String schedule(TestSchedule schedule, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.get("schedule.perWeek", schedule.perWeek()), texts.get("from.day", texts.date(schedule.from())));
    }

    private static String induction(Induction induction, CodeWords codes) {
        int all = codes.codes(ReferenceData.INFORMATION_CHECKLIST).size();
        return codes.texts().get("induction.given", induction.items().size(), all);
    }
}
