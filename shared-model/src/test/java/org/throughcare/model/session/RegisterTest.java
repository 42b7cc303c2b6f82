package org.throughcare.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.session.Register.Mark;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.testkit.Sessions;

class RegisterTest {

    private static final LedgerId WING = LedgerId.team(Cast.WING);
    private static final List<LedgerId> EIGHT = LongStream.rangeClosed(1, 8)
            .mapToObj(number -> LedgerId.person(new UUID(0x7000L, 0x8000_0000_0000_0000L | number)))
            .toList();
    private static final List<String> OUTCOMES =
            List.of("ATT", "ATT", "ATT", "ATT", "ATT", "ATT", "ACC-MED", "DECL-VOL");
    private static final EntryId SESSION = new EntryId(FixedIds.at(77));

    private final AttendanceFramework framework = AttendanceFrameworks.bundled().find(Sessions.STANDARD);

    @Test
    @Requirement("PRS-22")
    void aGroupOfEightMakesEightAttendanceRows() {
        Register register = new Register(WING, SESSION, group(EIGHT), marks());

        assertThat(register.problems()).isEmpty();
        assertThat(register.rows()).extracting(Register.Row::person).isEqualTo(EIGHT);
        assertThat(register.rows())
                .extracting(row -> row.attendance().outcome())
                .isEqualTo(OUTCOMES);
        assertThat(register.rows())
                .allSatisfy(
                        row -> assertThat(row.attendance().group()).isEqualTo(new Attendance.GroupRef(WING, SESSION)))
                .allSatisfy(row -> assertThat(row.attendance().happenedOn()).isEqualTo("2026-12-08"))
                .allSatisfy(row -> assertThat(check(row)).isEmpty());
    }

    @Test
    @Requirement("PRS-22")
    void onlyThoseWhoWereThereHaveTreatmentRecorded() {
        List<Register.Row> rows = new Register(WING, SESSION, group(EIGHT), marks()).rows();

        assertThat(rows.subList(0, 6)).allSatisfy(row -> {
            assertThat(row.attendance().modality()).isEqualTo("RELAPSE");
            assertThat(row.attendance().intervention()).isEqualTo("RELAPSE");
            assertThat(row.attendance().minutes()).isEqualTo(90);
        });
        assertThat(rows.subList(6, 8)).allSatisfy(row -> {
            assertThat(row.attendance().modality()).isNull();
            assertThat(row.attendance().intervention()).isNull();
            assertThat(row.attendance().minutes()).isNull();
        });
    }

    @Test
    void someoneUnmarkedIsPointedOutAndNobodyIsMarkedTwice() {
        List<Mark> marks = new ArrayList<>(marks().subList(0, 7));
        marks.add(marks.get(0));

        assertThat(new Register(WING, SESSION, group(EIGHT), marks).problems())
                .containsExactly(
                        Problem.refusal("marks", "twice", EIGHT.get(0).toString()),
                        Problem.warning("marks", "unmarked", EIGHT.get(7).toString()));
    }

    @Test
    void aGroupExpectsPeopleAndEachOnce() {
        assertThat(checkGroup(group(EIGHT))).isEmpty();
        assertThat(checkGroup(group(List.of(EIGHT.get(0), EIGHT.get(0)))))
                .containsExactly(Problem.refusal("expected", "twice"));
        assertThat(checkGroup(group(List.of(WING)))).containsExactly(Problem.refusal("expected", "not-a-person"));
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < EIGHT.size(); i++) {
            marks.add(new Mark(EIGHT.get(i), OUTCOMES.get(i), framework, null, null, null));
        }
        return marks;
    }

    private static List<Problem> check(Register.Row row) {
        Entry entry = Entries.of(row.person()).at("2026-12-08T15:30:00Z").record(Attendance.KIND, row.attendance());
        return Attendance.KIND.check(entry);
    }

    private static List<Problem> checkGroup(GroupSession session) {
        return GroupSession.KIND.check(Entries.of(WING).record(GroupSession.KIND, session));
    }

    private static GroupSession group(List<LedgerId> expected) {
        return new GroupSession(
                LocalDate.of(2026, 12, 8),
                LocalTime.of(14, 0),
                90,
                "RELAPSE",
                "RELAPSE",
                "Staying on track",
                "C wing group room",
                null,
                expected);
    }
}
