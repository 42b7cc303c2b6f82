package org.throughcare.mobile.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class RegisterValuesTest {

    private static final LocalDate ON = LocalDate.of(2026, 12, 8);
    private static final LedgerId TEAM = LedgerId.team(Cast.WING);
    private static final EntryId SESSION = new EntryId(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0001L));

    private final Entries sian = Entries.of(Cast.SIAN);
    private final EntryId drr =
            sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O")).id();
    private final RegisterPeople people = new RegisterPeople(
            List.of(one(Cast.MARK, "Mark"), one(Cast.SIAN, "Siân")),
            List.of(one(Cast.DECLAN, "Declan")),
            Map.of(
                    Cast.MARK, subject(Entries.of(Cast.MARK)),
                    Cast.SIAN, subject(sian),
                    Cast.DECLAN, subject(Entries.of(Cast.DECLAN))),
            List.of());

    @Test
    void everybodyExpectedIsMarkedAsAttendedBeforeAnybodyTaps() {
        Register register = register(RegisterValues.start(group("GROUP"), people));
        assertThat(register.marks()).extracting(Register.Mark::person).containsExactly(Cast.MARK, Cast.SIAN);
        assertThat(register.marks()).extracting(Register.Mark::outcome).containsOnly("ATT");
        assertThat(register.problems()).isEmpty();
    }

    @Test
    void eachSessionCountsForThePersonsOwnOrder() {
        Register register = register(RegisterValues.start(group("GROUP"), people));
        assertThat(register.marks().get(0).requirement()).isNull();
        assertThat(register.marks().get(1).requirement()).isEqualTo(drr);
    }

    @Test
    void somebodyAddedIsMarkedAsAttendedToo() {
        Values values = RegisterValues.start(group("GROUP"), people).with("added", List.of(Cast.DECLAN.toString()));
        assertThat(register(values).marks()).hasSize(3);
        assertThat(register(values).marks().get(2).outcome()).isEqualTo("ATT");
    }

    @Test
    void anotherOutcomeIsTheOneThatWasChosenForThatPerson() {
        Values values = RegisterValues.start(group("GROUP"), people)
                .with(RegisterValues.mark(Cast.MARK), RegisterValues.OTHER)
                .with(RegisterValues.other(Cast.MARK), "ACC-MED");
        assertThat(register(values).marks().get(0).outcome()).isEqualTo("ACC-MED");
        assertThat(register(values).rows().get(0).attendance().minutes()).isNull();
    }

    @Test
    void theKindOfTreatmentIsNeededOnlyWhileSomebodyUnderAnOrderAttended() {
        Values all = RegisterValues.start(group(null), people);
        assertThat(RegisterValues.needsModality(all, people)).isTrue();
        Values without = all.with(RegisterValues.mark(Cast.SIAN), "FTA");
        assertThat(RegisterValues.needsModality(without, people)).isFalse();
    }

    private Register register(Values values) {
        return RegisterValues.register(values, TEAM, SESSION, group("GROUP"), people);
    }

    private static GroupSession group(String modality) {
        return new GroupSession(
                ON,
                LocalTime.of(13, 30),
                60,
                "RELAPSE",
                modality,
                "Staying well",
                null,
                null,
                List.of(Cast.MARK, Cast.SIAN));
    }

    private static SessionSubject subject(Entries entries) {
        return SessionSubject.of(entries.ledger(), AttendanceFrameworks.bundled(), ON);
    }

    private static RegisterPeople.One one(LedgerId ledger, String name) {
        return new RegisterPeople.One(ledger, Set.of(TEAM), name, "", name);
    }
}
