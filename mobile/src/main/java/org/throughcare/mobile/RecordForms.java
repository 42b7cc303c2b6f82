package org.throughcare.mobile;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.consent.OrderConsentForm;
import org.throughcare.mobile.consent.WithdrawalForm;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.order.InductionForm;
import org.throughcare.mobile.order.RequirementForm;
import org.throughcare.mobile.order.TestScheduleForm;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.person.ContactRestrictionForm;
import org.throughcare.mobile.person.DeathForm;
import org.throughcare.mobile.person.LegalStatusForm;
import org.throughcare.mobile.person.PersonForm;
import org.throughcare.mobile.person.PhoneForm;
import org.throughcare.mobile.substance.SubstanceUseForm;
import org.throughcare.mobile.transfer.AnswerForm;
import org.throughcare.mobile.transfer.OfferForm;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.transfer.Transfer;

/** Which form a person, their order, their consent and what they use are recorded with. */
final class RecordForms {

    private final Desk desk;
    private final Caseload caseload;

    RecordForms(Desk desk, Caseload caseload) {
        this.desk = desk;
        this.caseload = caseload;
    }

    /** The form for what is to be recorded; null where that is recorded on a screen of another feature. */
    @Nullable
    FormSpec of(Route.Capture route) {
        String what = route.what();
        LedgerId person = route.ledger();
        if (person == null) {
            return what.equals(Person.KIND.name()) ? new PersonForm(desk, PersonForm.NEW, null, this::known) : null;
        }
        return switch (what) {
            case "person" ->
                new PersonForm(desk, person, corrected(person, Person.KIND, route.corrects()), this::known);
            case "phone" -> new PhoneForm(desk, person, newest(person, Phone.KIND));
            case "legal-status" ->
                new LegalStatusForm(desk, person, corrected(person, LegalStatus.KIND, route.corrects()));
            case "contact-restriction" ->
                new ContactRestrictionForm(desk, person, corrected(person, ContactRestriction.KIND, route.corrects()));
            case "death" -> new DeathForm(desk, person, newest(person, Death.KIND));
            case "transfer" -> transfer(person, route);
            case "substance-use" ->
                new SubstanceUseForm(desk, person, corrected(person, SubstanceUse.KIND, route.corrects()));
            case "requirement" ->
                new RequirementForm(desk, person, corrected(person, Requirement.KIND, route.corrects()));
            case "test-schedule" ->
                ofOrder(
                        person,
                        route,
                        TestSchedule.KIND,
                        TestSchedule::requirement,
                        (order, old) -> new TestScheduleForm(desk, person, order, old.orElse(null)));
            case "order-consent" ->
                ofOrder(
                        person,
                        route,
                        OrderConsent.KIND,
                        OrderConsent::requirement,
                        (order, old) -> new OrderConsentForm(desk, person, order, old.orElse(null)));
            case "induction" ->
                ofOrder(
                        person,
                        route,
                        Induction.KIND,
                        Induction::requirement,
                        (order, old) -> new InductionForm(
                                desk,
                                person,
                                order,
                                old.or(() -> induction(person, order)).orElse(null)));
            case WithdrawalForm.WHAT -> withdrawal(person, route);
            default -> null;
        };
    }

    /** The answer where an offer is named or open, else a new offer. */
    private FormSpec transfer(LedgerId person, Route.Capture route) {
        Current<Transfer> named = corrected(person, Transfer.KIND, route.corrects());
        return Optional.ofNullable(named)
                .or(() -> Transfer.openIn(desk.ledger(person)).stream().findFirst())
                .<FormSpec>map(offer -> new AnswerForm(desk, person, offer))
                .orElseGet(() -> new OfferForm(desk, person));
    }

    /** A form about an order; where none is recorded yet, the form for the order itself. */
    private <B extends Body> FormSpec ofOrder(
            LedgerId person,
            Route.Capture route,
            Kind<B> kind,
            Function<B, EntryId> requirement,
            BiFunction<Current<Requirement>, Optional<Current<B>>, FormSpec> form) {
        Optional<Current<B>> amended = Optional.ofNullable(corrected(person, kind, route.corrects()));
        EntryId wanted = amended.map(Current::body).map(requirement).orElse(route.about());
        return Optional.ofNullable(corrected(person, Requirement.KIND, wanted))
                .or(() -> Requirements.likely(desk, person))
                .map(order -> form.apply(order, amended))
                .orElseGet(() -> new RequirementForm(desk, person, null));
    }

    private Optional<Current<Induction>> induction(LedgerId person, Current<Requirement> order) {
        return desk.ledger(person).current(Induction.KIND).stream()
                .filter(one -> one.body().requirement().equals(order.id()))
                .findFirst();
    }

    private @Nullable FormSpec withdrawal(LedgerId person, Route.Capture route) {
        Current<OrderConsent> consent = corrected(person, OrderConsent.KIND, route.corrects());
        return consent == null ? null : new WithdrawalForm(desk, person, consent);
    }

    private <B extends Body> @Nullable Current<B> corrected(LedgerId person, Kind<B> kind, @Nullable EntryId thread) {
        return EntryForm.current(desk, person, kind, thread);
    }

    /** For what a person has once: what is known of it is amended, never recorded a second time. */
    private <B extends Body> @Nullable Current<B> newest(LedgerId person, Kind<B> kind) {
        return desk.ledger(person).current(kind).stream()
                .max(Comparator.comparing(Current::id))
                .orElse(null);
    }

    private Map<LedgerId, Person> known() {
        return caseload.everybody(desk.session()).stream()
                .filter(row -> row.person() != null)
                .collect(Collectors.toMap(PersonRow::ledger, PersonRow::person));
    }
}
