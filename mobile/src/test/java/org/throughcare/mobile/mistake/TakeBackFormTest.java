package org.throughcare.mobile.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.describe.ErrorWords;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class TakeBackFormTest {

    private static final Values WRONG_PERSON = Values.EMPTY.with("why", "wrong-person");

    private final FormRig rig = FormRig.with(
            List.of(Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z").record(Person.KIND, Cast.mark())));

    @Test
    void whatWasSavedAndNotSentYetStaysInTheLedgerAndCountsNoMore() {
        Entry death = saves(Death.KIND, new Death(Instant.parse("2026-12-07T06:30:00Z"), "ward"));
        assertThat(TakeBackForm.isPossible(List.of(death), rig.desk)).isTrue();

        Entry word = rig.save(TakeBackForm.ofSaved(List.of(death), rig.desk), WRONG_PERSON)
                .get(0);

        assertThat(word.basis()).containsExactly(death.id());
        assertThat(word.reason()).isEqualTo("It was the wrong person");
        assertThat(Death.recordedIn(rig.desk.ledger(Cast.MARK))).isFalse();
        assertThat(rig.desk.ledger(Cast.MARK).entries()).contains(death, word);
        assertThat(rig.tablet.store().unsent()).hasSize(2);
    }

    @Test
    void anAmendmentGivesWayToWhatWasThereBeforeAndTheThreadStands() {
        Entry phone = saves(Phone.KIND, phone("en"));
        Draft<Phone> amending = rig.desk.capture().amend(rig.only(Cast.MARK, Phone.KIND), phone("cy"), "asked");
        Entry amended = saved(amending);

        rig.save(TakeBackForm.ofSaved(List.of(amended), rig.desk), WRONG_PERSON);

        assertThat(rig.only(Cast.MARK, Phone.KIND).body()).isEqualTo(phone("en"));
        assertThat(rig.only(Cast.MARK, Phone.KIND).thread().entries())
                .hasSize(3)
                .contains(phone, amended);
    }

    @Test
    void takingBackWhatWasTakenBackPutsItBack() {
        Entry phone = saves(Phone.KIND, phone("en"));
        Entry word = rig.save(TakeBackForm.ofSaved(List.of(phone), rig.desk), WRONG_PERSON)
                .get(0);

        rig.save(TakeBackForm.ofSaved(List.of(word), rig.desk), WRONG_PERSON);

        assertThat(rig.desk.ledger(Cast.MARK).current(Phone.KIND)).hasSize(1);
    }

    @Test
    void itIsSavedOnceHoweverOftenItIsAsked() {
        Entry phone = saves(Phone.KIND, phone("en"));
        FormSpec form = TakeBackForm.ofSaved(List.of(phone), rig.desk);

        rig.save(form, WRONG_PERSON);
        rig.save(form, WRONG_PERSON);

        assertThat(rig.desk.ledger(Cast.MARK).entries().stream().filter(EnteredInError.KIND::names))
                .hasSize(1);
    }

    @Test
    void theReasonIsWrittenInEnglishWhateverTheScreenSpeaks() {
        FormRig welsh = FormRig.inWelsh(
                List.of(Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z").record(Person.KIND, Cast.mark())));
        Draft<Phone> draft = welsh.desk.capture().draft(Cast.MARK, Phone.KIND, phone("en"));
        SaveResult result = welsh.desk.capture().saveAnyway(welsh.desk.session(), List.of(draft));
        List<Entry> saved = ((SaveResult.Saved) result).entries();

        Entry word = welsh.save(TakeBackForm.ofSaved(saved, welsh.desk), WRONG_PERSON.with("more", "Siân ydoedd"))
                .get(0);

        assertThat(word.reason()).isEqualTo("It was the wrong person: Siân ydoedd");
        assertThat(new ErrorWords(welsh.desk).said(word)).endsWith(": Y person anghywir ydoedd: Siân ydoedd");
        assertThat(new ErrorWords(rig.desk).said(word)).endsWith(": It was the wrong person: Siân ydoedd");
    }

    @Test
    void somethingElseHasToBeSaidInWords() {
        Entry phone = saves(Phone.KIND, phone("en"));
        FormSpec form = TakeBackForm.ofSaved(List.of(phone), rig.desk);

        assertThat(rig.goOn(form, Values.EMPTY).mistakes())
                .extracting(Mistake::key)
                .containsExactly("why");
        assertThat(rig.goOn(form, Values.EMPTY.with("why", "other")).mistakes())
                .extracting(Mistake::key)
                .containsExactly("more");
    }

    @Test
    void whatOpensARecordAndWhatAnotherRoleRecordsIsNotOffered() {
        Entries others = Entries.of(Cast.MARK);
        Entry person = others.record(Person.KIND, Cast.mark());
        Entry decision =
                others.raw(BreachDecision.KIND.name(), 1, List.of(), Json.obj().build());

        assertThat(TakeBackForm.isPossible(List.of(person), rig.desk)).isFalse();
        assertThat(TakeBackForm.isPossible(List.of(decision), rig.desk)).isFalse();
    }

    private <B extends Body> Entry saves(Kind<B> kind, B body) {
        return saved(rig.desk.capture().draft(Cast.MARK, kind, body));
    }

    private Entry saved(Draft<?> draft) {
        SaveResult result = rig.desk.capture().saveAnyway(rig.desk.session(), List.of(draft));
        return ((SaveResult.Saved) result).entries().get(0);
    }

    private static Phone phone(String language) {
        return new Phone("token-1", "android", language, Phone.OWN, true, null);
    }
}
