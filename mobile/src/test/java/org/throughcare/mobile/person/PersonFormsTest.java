package org.throughcare.mobile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.form.FormModel;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class PersonFormsTest {

    private final FormRig rig = FormRig.with(sian());

    @Test
    void aNewPersonStartsInTheWorkersFirstTeam() {
        PersonForm form = fresh(Map.of());

        Values start = form.start();

        assertThat(start.text("team")).isEqualTo(Cast.WING.toString());
        assertThat(start.text("setting")).isEqualTo(Person.PRISON);
        assertThat(start.text("language")).isEqualTo("en");
    }

    @Test
    void aNewPersonOpensARecordWithoutANetworkAndSavingTwiceIsSavingOnce() {
        PersonForm form = fresh(Map.of());
        Values values = named(form.start(), "Gwen", "Morgan")
                .with("aliases", "Gwennie,  , G ")
                .withLine("identifiers")
                .with("identifiers[0].type", "nhs-number")
                .with("identifiers[0].value", "943 476 5919");

        assertThat(rig.goOn(form, values).mistakes()).isEmpty();
        List<Entry> first = rig.save(form, values);
        List<Entry> second = rig.save(form, values);

        assertThat(second).isEqualTo(first);
        LedgerId ledger = first.get(0).ledger();
        Person person = rig.only(ledger, Person.KIND).body();
        assertThat(person.name()).isEqualTo("Gwen Morgan");
        assertThat(person.aliases()).containsExactly("Gwennie", "G");
        assertThat(person.identifiers()).containsExactly(new Identifier("nhs-number", "9434765919"));
        assertThat(form.after(first)).isEqualTo(new Route.Person(ledger));
    }

    @ParameterizedTest
    @CsvSource({
        "prison-number, A12, A prison number is a letter",
        "crn, 123456, A CRN is a letter",
        "pnc, 2012-52494, A PNC number is a year",
        "pnc, 2012/0052494A, the check character does not fit",
        "nhs-number, 9434765918, the check character does not fit"
    })
    void aWrongNumberIsSaidBesideItsOwnLine(String type, String value, String words) {
        PersonForm form = fresh(Map.of());
        Values values = named(form.start(), "Gwen", "Morgan")
                .withLine("identifiers")
                .withLine("identifiers")
                .with("identifiers[0].type", "local")
                .with("identifiers[0].value", "HS-1")
                .withLine("identifiers")
                .withoutLine("identifiers", 1)
                .with("identifiers[2].type", type)
                .with("identifiers[2].value", value);

        List<Mistake> mistakes = rig.goOn(form, values).mistakes();

        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.key()).isEqualTo("identifiers[2].value");
            assertThat(mistake.text()).contains(words);
        });
    }

    @Test
    void aNamesakeAndAKnownNumberAreWarnedOfButDoNotStopTheWorker() {
        PersonForm form = fresh(Map.of(Cast.SIAN, Cast.sian(), Cast.MARK, Cast.mark()));
        Values values = named(form.start(), "mark", "OLeary")
                .with("birthDate", LocalDate.of(1988, 2, 29))
                .withLine("identifiers")
                .with("identifiers[0].type", "crn")
                .with("identifiers[0].value", "x123456");

        FormModel model = rig.goOn(form, values);

        assertThat(model.mistakes()).isEmpty();
        assertThat(model.warnings())
                .extracting(Mistake::text)
                .containsExactly(
                        "Siân Llewellyn-Price is on your caseload with the number X123456. Is it the same person?",
                        "Mark O'Leary, born Mon 29 Feb 1988, is on your caseload already. Is it the same person?");
    }

    @Test
    void amendingAPersonStartsFromWhatIsKnownKeepsTheTeamAndWarnsOfNobodyElse() {
        Current<Person> known = rig.only(Cast.SIAN, Person.KIND);
        PersonForm form = new PersonForm(rig.desk, Cast.SIAN, known, () -> Map.of(Cast.SIAN, Cast.sian()));
        Values values = form.start().with("place", "Quay Street clinic").with("reason", "Moved");

        assertThat(FormRig.keys(form, values)).doesNotContain("team");
        FormModel model = rig.goOn(form, values);
        rig.save(form, values);

        assertThat(model.warnings()).isEmpty();
        Person now = rig.only(Cast.SIAN, Person.KIND).body();
        assertThat(now.place()).isEqualTo("Quay Street clinic");
        assertThat(now.identifiers()).isEqualTo(Cast.sian().identifiers());
        assertThat(now.team()).isEqualTo(Cast.CLINIC);
    }

    @Test
    void aPhoneBeginsInThePersonsLanguageAndAsksForItsMakeOnlyWithACode() {
        PhoneForm form = new PhoneForm(rig.desk, Cast.SIAN, null);
        Values start = form.start();

        assertThat(start.text("language")).isEqualTo("cy");
        assertThat(FormRig.keys(form, start)).doesNotContain("platform", "notOwn");
        Values shared = start.with("held", Phone.SHARED).with("token", "kestrel-42");
        assertThat(FormRig.keys(form, shared)).contains("platform", "notOwn");

        Values values =
                start.with("mayRemind", "yes").with("token", "kestrel-42").with("platform", "ios");
        rig.save(form, values);
        assertThat(rig.only(Cast.SIAN, Phone.KIND).body())
                .isEqualTo(new Phone("kestrel-42", "ios", "cy", Phone.OWN, true, null));
    }

    @Test
    void anObjectionAmendsThePhoneThatIsKnown() {
        PhoneForm first = new PhoneForm(rig.desk, Cast.SIAN, null);
        rig.save(first, first.start().with("mayRemind", "yes"));
        PhoneForm form = new PhoneForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, Phone.KIND));

        rig.save(form, form.start().with("mayRemind", "no").with("reason", "She asked us to stop"));

        assertThat(rig.only(Cast.SIAN, Phone.KIND).body().mayRemind()).isFalse();
    }

    @Test
    void custodyAsksForThePrisonAndIsARecordOfItsOwn() {
        LegalStatusForm form = new LegalStatusForm(rig.desk, Cast.SIAN, null);
        Values remand = form.start().with("status", "remand").with("establishment", "HMP Penmaen");

        assertThat(FormRig.keys(form, form.start().with("status", "bail"))).doesNotContain("establishment");
        assertThat(FormRig.keys(form, remand)).contains("establishment", "custody");
        rig.save(form, remand);
        assertThat(rig.only(Cast.SIAN, LegalStatus.KIND).body())
                .isEqualTo(new LegalStatus("remand", LocalDate.of(2026, 12, 8), "HMP Penmaen"));

        Values bail = remand.with("status", "bail");
        LegalStatusForm second = new LegalStatusForm(rig.desk, Cast.SIAN, null);
        rig.save(second, bail);
        assertThat(rig.desk.ledger(Cast.SIAN).current(LegalStatus.KIND))
                .extracting(current -> current.body().establishment())
                .containsExactly("HMP Penmaen", null);
    }

    @Test
    void aRestrictionThatEndsBeforeItBeginsIsSaidBesideItsEnd() {
        ContactRestrictionForm form = new ContactRestrictionForm(rig.desk, Cast.SIAN, null);
        Values values = form.start().with("why", "no-safe-contact");

        List<Mistake> mistakes =
                rig.goOn(form, values.with("until", LocalDate.of(2026, 12, 7))).mistakes();
        rig.save(form, values);

        assertThat(mistakes).extracting(Mistake::key).containsExactly("until");
        assertThat(rig.only(Cast.SIAN, ContactRestriction.KIND).body().reason()).isEqualTo("no-safe-contact");
    }

    @Test
    void aDeathIsConfirmedByNameAndEndsWhatIsDue() {
        DeathForm form = new DeathForm(rig.desk, Cast.SIAN, null);
        Values values = Values.EMPTY
                .with("diedOn", LocalDate.of(2026, 12, 8))
                .with("time", "07:30")
                .with("knownFrom", "Her mother rang");
        assertThat(rig.tablet.today().duties(rig.desk.session(), Cast.SIAN, rig.clock.instant()))
                .isNotEmpty();

        assertThat(rig.goOn(form, values).mistakes()).extracting(Mistake::key).containsExactly("sure");
        Values sure = values.with("sure", "sure");
        assertThat(rig.goOn(form, sure.with("time", "23:30")).mistakes())
                .extracting(Mistake::key)
                .containsExactly("diedOn");
        rig.save(form, sure);

        assertThat(rig.only(Cast.SIAN, Death.KIND).body())
                .isEqualTo(new Death(Instant.parse("2026-12-08T07:30:00Z"), "Her mother rang"));
        assertThat(rig.tablet.today().duties(rig.desk.session(), Cast.SIAN, rig.clock.instant()))
                .isEmpty();
    }

    private PersonForm fresh(Map<LedgerId, Person> caseload) {
        return new PersonForm(rig.desk, PersonForm.NEW, null, () -> caseload);
    }

    private static Values named(Values values, String given, String family) {
        return values.with("givenName", given).with("familyName", family);
    }

    private static List<Entry> sian() {
        Entries entries = Entries.of(Cast.SIAN);
        entries.record(Person.KIND, Cast.sian());
        entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        return entries.all();
    }
}
