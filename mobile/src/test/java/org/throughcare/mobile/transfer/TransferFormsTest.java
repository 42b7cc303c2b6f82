package org.throughcare.mobile.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormModel;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** What the forms of a transfer ask and make. */
class TransferFormsTest {

    private static final TeamId ELSEWHERE = new TeamId(new UUID(7, 1));
    private static final LedgerId AGAIN = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_009e_0000_0009L));

    @Test
    void anOfferComesFromTheTeamThatHasThePersonAndGoesToAnother() {
        FormRig rig = FormRig.with(mark());
        OfferForm form = new OfferForm(rig.desk, Cast.MARK);
        Values values = form.start();

        assertThat(values.text("from")).isEqualTo(Cast.WING.toString());
        assertThat(options(form, values, "to"))
                .extracting(Option::code)
                .contains(Cast.CLINIC.toString())
                .doesNotContain(Cast.WING.toString());
        assertThat(rig.goOn(form, values).mistakes()).extracting(Mistake::key).containsExactly("to", "why");
        FormModel good = rig.goOn(form, offer(values));
        assertThat(good.mistakes()).isEmpty();

        rig.save(form, offer(values));
        rig.save(form, offer(values));
        Transfer offered = rig.only(Cast.MARK, Transfer.KIND).body();
        assertThat(offered.stage()).isEqualTo(Stage.OFFERED);
        assertThat(offered.setting()).isEqualTo("community");
    }

    @ParameterizedTest
    @CsvSource({
        "wing, clinic, accepted declined withdrawn",
        "wing, elsewhere, withdrawn",
        "elsewhere, clinic, accepted declined",
        "elsewhere, elsewhere2, ''"
    })
    void onlyWhatTheWorkersTeamsCanSayIsOffered(String from, String to, String answers) {
        Entries record = Entries.of(Cast.MARK);
        record.record(Person.KIND, Cast.mark());
        record.record(Transfer.KIND, transfer(team(from), team(to)));
        FormRig rig = FormRig.with(record.all());
        AnswerForm form = new AnswerForm(rig.desk, Cast.MARK, rig.only(Cast.MARK, Transfer.KIND));

        assertThat(options(form, form.start(), "stage").stream().map(Option::code))
                .containsExactlyElementsOf(answers.isEmpty() ? List.of() : List.of(answers.split(" ", -1)));
    }

    @Test
    void whoTakesOverMovesThePersonsDetailsToo() {
        Entries record = Entries.of(Cast.MARK);
        record.record(Person.KIND, Cast.mark());
        record.record(Transfer.KIND, transfer(ELSEWHERE, Cast.CLINIC));
        FormRig rig = FormRig.with(record.all());
        AnswerForm form = new AnswerForm(rig.desk, Cast.MARK, rig.only(Cast.MARK, Transfer.KIND));
        Values values = form.start().with("stage", Words.of(Stage.ACCEPTED)).with("place", "Room 5");

        List<Entry> saved = rig.save(form, values);
        assertThat(rig.save(form, values)).as("saved twice it is there once").isEqualTo(saved);

        assertThat(saved).hasSize(2);
        Person moved = rig.only(Cast.MARK, Person.KIND).body();
        assertThat(moved.team()).isEqualTo(Cast.CLINIC);
        assertThat(moved.setting()).isEqualTo("community");
        assertThat(moved.place()).isEqualTo("Room 5");
        assertThat(moved.identifiers()).isEqualTo(Cast.mark().identifiers());
        assertThat(rig.only(Cast.MARK, Transfer.KIND).body().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whoDeclinesSaysWhyAndChangesNothingElse() {
        Entries record = Entries.of(Cast.MARK);
        record.record(Person.KIND, Cast.mark());
        record.record(Transfer.KIND, transfer(ELSEWHERE, Cast.CLINIC));
        FormRig rig = FormRig.with(record.all());
        AnswerForm form = new AnswerForm(rig.desk, Cast.MARK, rig.only(Cast.MARK, Transfer.KIND));
        Values values = form.start().with("stage", Words.of(Stage.DECLINED));

        assertThat(rig.goOn(form, values).mistakes()).extracting(Mistake::key).containsExactly("reason");
        assertThat(rig.save(form, values.with("reason", "No place"))).hasSize(1);
        Current<Transfer> declined = rig.only(Cast.MARK, Transfer.KIND);
        assertThat(declined.body().stage()).isEqualTo(Stage.DECLINED);
        assertThat(declined.latest().reason()).isEqualTo("No place");
    }

    @Test
    void twoRecordsOfOnePersonAreOfferedAndAnsweredTogether() {
        FormRig rig = FormRig.with(twice());
        OfferForm form = new OfferForm(rig.desk, Cast.MARK);

        List<Entry> offered = rig.save(form, offer(form.start()));
        assertThat(offered).extracting(Entry::ledger).containsExactlyInAnyOrder(Cast.MARK, AGAIN);
        assertThat(rig.save(form, offer(form.start()))).isEqualTo(offered);

        Current<Transfer> one =
                rig.desk.ledger(Cast.MARK).current(Transfer.KIND).get(0);
        AnswerForm answer = new AnswerForm(rig.desk, Cast.MARK, one);
        Values accepted = answer.start().with("stage", Words.of(Stage.ACCEPTED));
        List<Entry> answered = rig.save(answer, accepted);
        int entries = rig.desk.ledger(Cast.MARK).entries().size();
        rig.save(answer, accepted);
        assertThat(rig.desk.ledger(Cast.MARK).entries())
                .as("saved twice it is there once")
                .hasSize(entries);

        assertThat(answered)
                .extracting(entry -> entry.kind() + " " + entry.ledger())
                .containsExactlyInAnyOrder(
                        "transfer " + Cast.MARK, "transfer " + AGAIN, "person " + Cast.MARK, "person " + AGAIN);
        assertThat(rig.desk.ledger(Cast.MARK).current(Transfer.KIND))
                .allMatch(current -> current.body().stage() == Stage.ACCEPTED);
    }

    private static Values offer(Values values) {
        return values.with("to", Cast.CLINIC.toString()).with("why", "PRISON-COMMUNITY");
    }

    private static Transfer transfer(TeamId from, TeamId to) {
        return new Transfer(from, to, "OTHER", "community", "Room 3", null, "Naloxone given", Stage.OFFERED);
    }

    private static TeamId team(String word) {
        return switch (word) {
            case "wing" -> Cast.WING;
            case "clinic" -> Cast.CLINIC;
            case "elsewhere" -> ELSEWHERE;
            default -> new TeamId(new UUID(7, 2));
        };
    }

    private static List<Entry> mark() {
        Entries record = Entries.of(Cast.MARK);
        record.record(Person.KIND, Cast.mark());
        return record.all();
    }

    private static List<Entry> twice() {
        Entries again = Entries.of(AGAIN, FixedIds.after(0x50000));
        again.record(Person.KIND, Cast.mark());
        again.record(PersonLink.KIND, new PersonLink(Cast.MARK, true, List.of(Identifier.PRISON_NUMBER)));
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        mark.record(PersonLink.KIND, new PersonLink(AGAIN, true, List.of(Identifier.PRISON_NUMBER)));
        List<Entry> all = new ArrayList<>(mark.all());
        all.addAll(again.all());
        return all;
    }

    private static List<Option> options(FormSpec form, Values values, String key) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .flatMap(field -> field instanceof Field.Choice choice
                        ? choice.options().stream()
                        : ((Field.Search) field).options().stream())
                .toList();
    }
}
