package org.throughcare.mobile.order;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.SentencePlan;
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
                Sort.of(CourtOrder.KIND, OrderLines::order)
                        .form(FormScreen.opener((desk, route, ledger) -> new CourtOrderForm(
                                desk, ledger, EntryForm.current(desk, ledger, CourtOrder.KIND, route.corrects()))))
                        .offered(Feather.BOOK),
                Sort.of(Requirement.KIND, OrderLines::requirement)
                        .form(FormScreen.opener((desk, route, ledger) -> new RequirementForm(
                                desk,
                                ledger,
                                EntryForm.current(desk, ledger, Requirement.KIND, route.corrects()),
                                route.about())))
                        .offered(Feather.FILE_TEXT)
                        .codes("primaryDrugs", ReferenceData.SUBSTANCE_GROUPS),
                Sort.of(TestSchedule.KIND, OrderLines::schedule)
                        .form(FormScreen.opener(OrderRoom::scheduleForm))
                        .offered(Feather.REPEAT, OrderRoom::ordered),
                Sort.of(Induction.KIND, OrderLines::induction)
                        .form(FormScreen.opener(OrderRoom::inductionForm))
                        .offered(Feather.BOOK_OPEN, OrderRoom::ordered)
                        .slip((desk, route) -> new SlipScreen(desk, route.ledger(), route.thread()))
                        .codes("items", ReferenceData.INFORMATION_CHECKLIST)
                        .codes("item", ReferenceData.INFORMATION_CHECKLIST),
                Sort.of(ConditionCheck.KIND, OrderLines::conditions)
                        .form(FormScreen.opener((desk, route, ledger) -> new ConditionCheckForm(
                                desk, ledger, EntryForm.current(desk, ledger, ConditionCheck.KIND, route.corrects()))))
                        .offered(Feather.CHECK_CIRCLE),
                Sort.of(GpRegistration.KIND, OrderLines::gp)
                        .form(FormScreen.opener((desk, route, ledger) -> new GpRegistrationForm(
                                desk, ledger, EntryForm.current(desk, ledger, GpRegistration.KIND, route.corrects()))))
                        .offered(Feather.HEART),
                Sort.of(SentencePlan.KIND, OrderLines::plan)
                        .form(FormScreen.opener((desk, route, ledger) -> new SentencePlanForm(
                                desk, ledger, EntryForm.current(desk, ledger, SentencePlan.KIND, route.corrects()))))
                        .offered(Feather.MAP),
                Sort.of(PreSentencePack.KIND, OrderLines::pack)
                        .form(FormScreen.opener((desk, route, ledger) -> new PreSentencePackForm(
                                desk, ledger, EntryForm.current(desk, ledger, PreSentencePack.KIND, route.corrects()))))
                        .offered(Feather.FOLDER)
                        .page((desk, route) -> new PackScreen(desk, route.ledger(), route.thread())));
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        return new OrderCards(desk, record).all();
    }

    private static boolean ordered(Ledger record) {
        return !record.current(Requirement.KIND).isEmpty();
    }

    private static FormSpec scheduleForm(Desk desk, Route.Capture route, LedgerId ledger) {
        Current<TestSchedule> old = EntryForm.current(desk, ledger, TestSchedule.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<FormSpec>map(order -> new TestScheduleForm(desk, ledger, order, old))
                .orElseGet(() -> new RequirementForm(desk, ledger, null, null));
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
                .orElseGet(() -> new RequirementForm(desk, ledger, null, null));
    }

    private static Optional<Current<Induction>> given(Desk desk, LedgerId ledger, Current<Requirement> order) {
        return desk.ledger(ledger).current(Induction.KIND).stream()
                .filter(one -> one.body().requirement().equals(order.id()))
                .findFirst();
    }
}
