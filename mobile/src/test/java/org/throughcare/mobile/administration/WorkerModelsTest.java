package org.throughcare.mobile.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.administration.NewWorkerForm.Part;
import org.throughcare.mobile.link.AdministrationLink.TeamLine;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.testkit.Cast;

/** A worker who is added, and one who is put into teams and taken out of them, without a screen. */
class WorkerModelsTest {

    private static final TeamLine WING = new TeamLine(Cast.WING, "C wing");
    private static final TeamLine CLINIC = new TeamLine(Cast.CLINIC, "Clinic");
    private static final NewWorkerForm FILLED = NewWorkerForm.start(Cast.RHYS)
            .name(" Rhys Morgan ")
            .roles(List.of("worker-prison"))
            .teams(List.of(Cast.WING))
            .passphrase("violet harbour teapot");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rhys Morgan | worker-prison | violet harbour teapot  |
            ''          | worker-prison | violet harbour teapot  | NAME=form.mistake.required
            '  '        | worker-prison | violet harbour teapot  | NAME=form.mistake.required
            N*201       | worker-prison | violet harbour teapot  | NAME=worker.new.wrong.long
            N*200       | worker-prison | violet harbour teapot  |
            Rhys Morgan | ''            | violet harbour teapot  | ROLES=worker.new.wrong.role
            Rhys Morgan | worker-prison | ''                     | PASSPHRASE=form.mistake.required
            Rhys Morgan | worker-prison | eleven more            | PASSPHRASE=worker.new.wrong.short
            Rhys Morgan | worker-prison | twelve signs           |
            Rhys Morgan | worker-prison | 'violet teapot '       | PASSPHRASE=worker.new.wrong.space
            Rhys Morgan | worker-prison | p*201                  | PASSPHRASE=worker.new.wrong.long
            ''          | ''            | ''                     | NAME=form.mistake.required ROLES=worker.new.wrong.role PASSPHRASE=form.mistake.required
            """)
    void whatIsWrongIsSaidBeforeTheServerIsAsked(String name, String role, String passphrase, String wrong) {
        NewWorkerForm form = NewWorkerForm.start(Cast.RHYS)
                .name(written(name))
                .roles(role.isEmpty() ? List.of() : List.of(role))
                .passphrase(written(passphrase));
        assertThat(form.mistakes()).isEqualTo(parts(wrong));
        NewWorkerModel model = open(form);
        assertThat(after(model, new NewWorkerModel.Event.AddAsked()).effects()).hasSize(wrong == null ? 1 : 0);
    }

    private static String written(String text) {
        String[] parts = text.split("\\*", -1);
        return parts.length == 2 ? parts[0].repeat(Integer.parseInt(parts[1])) : text;
    }

    private static Map<Part, String> parts(String wrong) {
        return wrong == null
                ? Map.of()
                : Stream.of(wrong.split(" ", -1))
                        .map(one -> one.split("=", -1))
                        .collect(Collectors.toMap(one -> Part.valueOf(one[0]), one -> one[1]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TAKEN     | name       | NAME=administration.trouble.taken.more
            GUESSABLE | passphrase | PASSPHRASE=administration.trouble.guessable.more
            REFUSED   | name       | NAME=worker.new.name.refused
            REFUSED   | passphrase | PASSPHRASE=worker.new.passphrase.refused
            REFUSED   | roles[0]   | ROLES=worker.new.roles.refused
            UNKNOWN   | teams[12]  | TEAMS=worker.new.teams.refused
            REFUSED   | id         |
            REFUSED   | ''         |
            OFFLINE   | ''         |
            """)
    void whatTheServerRefusesStandsBesideItsFieldAndWhatWasTypedStays(Trouble why, String field, String wrong) {
        NewWorkerModel answered = after(sent(), new NewWorkerModel.Event.Answered(new Fetched.Not<>(why, field)))
                .model();
        assertThat(answered.wrong()).isEqualTo(parts(wrong));
        assertThat(answered.form()).isEqualTo(FILLED);
        assertThat(answered.added()).isEqualTo(wrong == null ? new Fetched.Not<>(why, field) : null);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatNobodyKnowsIsSentAgainAsItWasUnderTheSameId(Trouble why) {
        boolean unknown = why == Trouble.OFFLINE || why == Trouble.GARBLED;
        NewWorkerModel lost = after(sent(), new NewWorkerModel.Event.Answered(new Fetched.Not<>(why)))
                .model();
        assertThat(lost.unknown()).isEqualTo(unknown);
        NewWorkerModel changed = after(lost, new NewWorkerModel.Event.Filled(FILLED.passphrase("another one, longer")))
                .model();
        assertThat(changed.form().passphrase()).isEqualTo(unknown ? FILLED.passphrase() : "another one, longer");
        assertThat(after(lost, new NewWorkerModel.Event.AddAsked()).effects())
                .containsExactly(new NewWorkerModel.Effect.Add(FILLED.asked()));
    }

    @ParameterizedTest
    @CsvSource({"BUSY, '', true", "SIGN_IN, '', true", "TAKEN, name, false"})
    void itStaysUnknownUntilTheServerHasSaidSomethingOfIt(Trouble then, String field, boolean unknown) {
        NewWorkerModel lost = after(sent(), new NewWorkerModel.Event.Answered(new Fetched.Not<>(Trouble.OFFLINE)))
                .model();
        NewWorkerModel again = after(lost, new NewWorkerModel.Event.AddAsked()).model();
        assertThat(after(again, new NewWorkerModel.Event.Answered(new Fetched.Not<>(then, field)))
                        .model()
                        .unknown())
                .isEqualTo(unknown);
    }

    @Test
    void anotherScreenOfTheSameFormGoesOnWithItAndDoesNotKnowWhatCameOfIt() {
        assertThat(open(FILLED).handedOn()).isEqualTo(open(FILLED));
        NewWorkerModel on = sent().handedOn();
        assertThat(on.unknown()).isTrue();
        assertThat(on.isStill()).isTrue();
        assertThat(on.form()).isEqualTo(FILLED);
    }

    @Test
    void whoIsAddedIsAddedOnceAndTheirPassphraseGoes() {
        NewWorkerModel sent = sent();
        assertThat(after(sent, new NewWorkerModel.Event.AddAsked()).effects()).isEmpty();
        NewWorkerModel added = after(sent, new NewWorkerModel.Event.Answered(new Fetched.Here<>(Cast.RHYS)))
                .model();
        assertThat(added.form().passphrase()).isEmpty();
        assertThat(added.form().asked().name()).isEqualTo("Rhys Morgan");
        assertThat(after(added, new NewWorkerModel.Event.AddAsked()).effects()).isEmpty();
        assertThat(after(added, new NewWorkerModel.Event.WorkerAsked()).effects())
                .containsExactly(new NewWorkerModel.Effect.Show(Cast.RHYS));
        assertThat(after(added, new NewWorkerModel.Event.CodeAsked()).effects())
                .containsExactly(new NewWorkerModel.Effect.MakeCode());
        assertThat(sent + " " + FILLED + " " + FILLED.asked()).doesNotContain("teapot");
    }

    @Test
    void whatWasTypedStaysWhenTheTeamsAreAskedForAgain() {
        Next<NewWorkerModel, NewWorkerModel.Effect> again = after(open(FILLED), new NewWorkerModel.Event.TriedAgain());
        assertThat(again.effects()).containsExactly(new NewWorkerModel.Effect.Load());
        assertThat(again.model().form()).isEqualTo(FILLED);
        assertThat(again.model().isOpen()).isFalse();
    }

    @Test
    void aWorkerIsPutIntoTheTeamThatIsChosen() {
        WorkerModel start = WorkerModel.start();
        Next<WorkerModel, WorkerModel.Effect> none = next(start, new WorkerModel.Event.JoinAsked());
        assertThat(none.effects()).isEmpty();
        assertThat(none.model().into().missing()).isTrue();
        WorkerModel chosen =
                next(none.model(), new WorkerModel.Event.Chose(WING)).model();
        assertThat(chosen.into()).isEqualTo(new WorkerModel.Into(WING, false));
        Next<WorkerModel, WorkerModel.Effect> asked = next(chosen, new WorkerModel.Event.JoinAsked());
        assertThat(asked.effects()).containsExactly(new WorkerModel.Effect.Do(new WorkerModel.Act.Join(WING)));
        assertThat(next(asked.model(), new WorkerModel.Event.JoinAsked()).effects())
                .as("one at a time")
                .isEmpty();
        Fetched<WorkerModel.Shown> not = new Fetched.Not<>(Trouble.OFFLINE);
        assertThat(next(chosen, new WorkerModel.Event.Came(not)).model().into()).isEqualTo(WorkerModel.Into.NONE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerIsTakenOutOfATeamOnceItIsConfirmed(boolean done) {
        WorkerModel.Act leave = new WorkerModel.Act.Leave(CLINIC);
        WorkerModel asking =
                next(WorkerModel.start(), new WorkerModel.Event.Asked(leave)).model();
        assertThat(next(asking, new WorkerModel.Event.Left()).model().asking()).isNull();
        Next<WorkerModel, WorkerModel.Effect> told = next(asking, new WorkerModel.Event.Confirmed());
        assertThat(told.effects()).containsExactly(new WorkerModel.Effect.Do(leave));
        assertThat(next(told.model(), new WorkerModel.Event.Asked(leave))
                        .model()
                        .asking())
                .isNull();
        WorkerModel.Told what = new WorkerModel.Told(leave, done ? null : Trouble.OFFLINE);
        Next<WorkerModel, WorkerModel.Effect> answered = next(told.model(), new WorkerModel.Event.Answered(what));
        assertThat(answered.effects()).containsExactly(new WorkerModel.Effect.Load());
        assertThat(answered.model().told()).isEqualTo(what);
        assertThat(answered.model().busy()).isNull();
    }

    private static NewWorkerModel open(NewWorkerForm form) {
        NewWorkerModel here = after(
                        NewWorkerModel.start(Cast.RHYS),
                        new NewWorkerModel.Event.Came(new Fetched.Here<>(List.of(WING, CLINIC))))
                .model();
        return after(here, new NewWorkerModel.Event.Filled(form)).model();
    }

    private static NewWorkerModel sent() {
        Next<NewWorkerModel, NewWorkerModel.Effect> sent = after(open(FILLED), new NewWorkerModel.Event.AddAsked());
        assertThat(sent.effects()).containsExactly(new NewWorkerModel.Effect.Add(FILLED.asked()));
        return sent.model();
    }

    private static Next<NewWorkerModel, NewWorkerModel.Effect> after(NewWorkerModel model, NewWorkerModel.Event event) {
        return NewWorkerModel.update(model, event);
    }

    private static Next<WorkerModel, WorkerModel.Effect> next(WorkerModel model, WorkerModel.Event event) {
        return WorkerModel.update(model, event);
    }
}
