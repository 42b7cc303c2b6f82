package org.throughcare.mobile.person;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Phone;
import org.throughcare.model.reference.ReferenceData;

/** Who somebody is, where they are and how they can be reached, on the tablet. */
public final class PersonRoom implements Room {

    private final Caseload caseload;

    /** Among everybody on that caseload, so that nobody is recorded twice. */
    public PersonRoom(Caseload caseload) {
        this.caseload = caseload;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(Person.KIND, (Person person, CodeWords codes) -> join(person.name(), person.place()))
                        .form(this::person)
                        .codes("team", ReferenceData.TEAMS),
                Sort.of(Phone.KIND, PersonRoom::phone)
                        .form(FormScreen.opener((desk, route, ledger) ->
                                new PhoneForm(desk, ledger, EntryForm.newest(desk, ledger, Phone.KIND))))
                        .offered(Feather.SMARTPHONE),
                Sort.of(LegalStatus.KIND, PersonRoom::status)
                        .form(FormScreen.opener((desk, route, ledger) -> new LegalStatusForm(
                                desk, ledger, EntryForm.current(desk, ledger, LegalStatus.KIND, route.corrects()))))
                        .offered(Feather.MAP_PIN),
                Sort.of(ContactRestriction.KIND, PersonRoom::restriction)
                        .form(FormScreen.opener((desk, route, ledger) -> new ContactRestrictionForm(
                                desk,
                                ledger,
                                EntryForm.current(desk, ledger, ContactRestriction.KIND, route.corrects()))))
                        .offered(Feather.BELL_OFF),
                Sort.of(Death.KIND, PersonRoom::died)
                        .form(FormScreen.opener((desk, route, ledger) ->
                                new DeathForm(desk, ledger, EntryForm.newest(desk, ledger, Death.KIND))))
                        .offered(Feather.ALERT_OCTAGON),
                Sort.of(PersonLink.KIND, PersonRoom::link));
    }

    /** The form for somebody new, with what was typed to find them. */
    public Screen newcomer(Desk desk, Route.NewPerson route) {
        return new FormScreen(PersonForm.ofNew(desk, () -> known(desk), route.typed()), desk);
    }

    private Screen person(Desk desk, Route.Capture route) {
        LedgerId ledger = route.ledger();
        Current<Person> amended =
                ledger == null ? null : EntryForm.current(desk, ledger, Person.KIND, route.corrects());
        LedgerId whose = ledger == null ? PersonForm.NEW : ledger;
        return new FormScreen(new PersonForm(desk, whose, amended, () -> known(desk)), desk);
    }

    private Map<LedgerId, Person> known(Desk desk) {
        return caseload.everybody(desk.session()).stream()
                .filter(row -> row.person() != null)
                .collect(Collectors.toMap(PersonRow::ledger, PersonRow::person));
    }

    private static String phone(Phone phone, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.getOr("phone.held." + phone.held(), phone.held()),
                texts.get(phone.mayRemind() ? "phone.mayRemind" : "phone.mayNotRemind"));
    }

    private static String status(LegalStatus status, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.getOr("legal." + status.status(), status.status()),
                texts.date(status.from()),
                status.establishment());
    }

    private static String restriction(ContactRestriction restriction, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate until = restriction.until();
        return join(
                texts.getOr("contact-restriction.reason." + restriction.reason(), restriction.reason()),
                until == null
                        ? texts.get("from.day", texts.date(restriction.from()))
                        : texts.get("from.to", texts.date(restriction.from()), texts.date(until)));
    }

    /** A death whose time is not known is recorded as of the beginning of its day. */
    private static String died(Death death, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDateTime at = LocalDateTime.ofInstant(death.diedAt(), Texts.ZONE);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? texts.date(at.toLocalDate()) : texts.dateTime(at);
    }

    private static String link(PersonLink link, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.get(link.same() ? "link.same" : "link.different"),
                link.grounds().stream()
                        .map(ground -> texts.getOr("value.grounds." + ground, ground))
                        .collect(Collectors.joining(", ")));
    }
}
