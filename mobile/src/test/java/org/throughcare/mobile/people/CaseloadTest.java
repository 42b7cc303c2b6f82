package org.throughcare.mobile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.record.Marks;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** Finding somebody, and seeing of everybody what waits, what is held and what is in conflict. */
class CaseloadTest {

    private final FakeLink link = new FakeLink().worker(Cast.ASHA, "asha", "p", "worker-prison");
    private final Tablet tablet = FakeTablet.with(new StepClock("2026-12-08T09:00:00Z"), link);
    private final Session asha = new Session(Cast.ASHA, "Asha Patel", List.of(), List.of());

    @BeforeEach
    void everybody() {
        tablet.access().signIn("asha", "p".toCharArray());
        save(Cast.MARK, Person.KIND, Cast.mark());
        save(Cast.SIAN, Person.KIND, Cast.sian());
        save(Cast.DECLAN, Person.KIND, Cast.declan());
    }

    @Test
    void everybodyIsListedByFamilyName() {
        assertThat(tablet.caseload().everybody(asha))
                .extracting(row -> row.person().familyName())
                .containsExactly("Byrne", "Llewellyn-Price", "O'Leary");
    }

    @ParameterizedTest
    @CsvSource({
        "oleary, Mark",
        "sparky, Mark",
        "A1234AA, Mark",
        "a 1234 aa, Mark",
        "A12 34, Mark",
        "O Leary Mark, Mark",
        "C2, Mark",
        "mark c2 14, Mark",
        "sian llew, Siân",
        "x123456, Siân",
        "harbour, Siân",
        "dec, Declan",
        "943 476 5919, Siân",
        "9434765919, Siân",
        "C214, Mark",
    })
    void aPersonIsFoundByNameAliasNumberOrCell(String query, String givenName) {
        assertThat(tablet.caseload().search(asha, query))
                .singleElement()
                .satisfies(row -> assertThat(row.person().givenName()).isEqualTo(givenName));
    }

    @Test
    void whatChangedIsFoundByItsNewValueAtOnce() {
        tablet.caseload().everybody(asha);
        Current<Person> mark =
                tablet.records().of(Cast.MARK).ledger().current(Person.KIND).get(0);
        Person moved = new Person(
                Cast.WING, "Mark", "O'Leary", List.of(), null, List.of(), "en", Person.PRISON, "D wing, D1-03", null);
        saved(tablet.capture().saveAnyway(asha, List.of(tablet.capture().amend(mark, moved, "moved cells"))));

        assertThat(tablet.caseload().search(asha, "D1")).hasSize(1);
        assertThat(tablet.caseload().search(asha, "C2")).isEmpty();
    }

    @Test
    void whatWaitsAndWhatIsHeldIsCounted() {
        assertThat(tablet.caseload().search(asha, "mark").get(0).marks()).isEqualTo(new Marks(1, 0, 0));
        link.hold(tablet.store().entries(Cast.MARK).get(0).entry().id(), "no-grant", "");

        tablet.sync().syncNow();

        assertThat(tablet.caseload().search(asha, "mark").get(0).marks()).isEqualTo(new Marks(0, 1, 0));
        assertThat(tablet.caseload().search(asha, "sian").get(0).marks()).isEqualTo(new Marks(0, 0, 0));
    }

    @Test
    void aPersonWhomANewerVersionRecordedIsListedWithoutAName() {
        LedgerId stranger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0999L));
        link.accept(EntryCodec.write(Entries.of(stranger)
                .raw("person", 9, List.of(), Json.obj().put("x", 1).build())));

        tablet.sync().syncNow();

        assertThat(tablet.caseload().everybody(asha))
                .filteredOn(row -> row.person() == null)
                .hasSize(1);
    }

    @Test
    void somebodyElsesCaseloadIsEmpty() {
        assertThat(tablet.caseload().everybody(new Session(Cast.RHYS, "Rhys", List.of(), List.of())))
                .isEmpty();
    }

    private <B extends Body> void save(LedgerId ledger, Kind<B> kind, B body) {
        saved(tablet.capture().saveAnyway(asha, List.of(tablet.capture().draft(ledger, kind, body))));
    }

    private static void saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }
}
