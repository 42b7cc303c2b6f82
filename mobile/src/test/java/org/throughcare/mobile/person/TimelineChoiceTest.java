package org.throughcare.mobile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;

class TimelineChoiceTest {

    private final Entries entries = Entries.of(Cast.SIAN);
    private final Entry test = entries.record(
            DrugTest.KIND,
            DrugTests.voluntary("2026-12-01T10:00:00Z").negative("O").build());
    private final Entry amended = entries.correct(
            DrugTest.KIND,
            test,
            DrugTests.voluntary("2026-12-01T10:00:00Z").positive("O").build(),
            "read too early");
    private final Entry session = entries.record(Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null));
    private final Entry held = entries.record(Attendance.KIND, Sessions.attendance("2026-12-02", "ATT", null));
    private final List<TimelineItem> all = List.of(
            item(EntryState.HELD, held), item(EntryState.NUMBERED, session), item(EntryState.NUMBERED, test, amended));

    @Test
    void everythingIsShownAtFirst() {
        assertThat(TimelineChoice.start().of(all, TimelineChoiceTest::room)).isEqualTo(all);
        assertThat(TimelineChoice.start().narrows()).isFalse();
    }

    @Test
    void oneFeatureIsShownAloneAndASecondTapShowsEverythingAgain() {
        TimelineChoice sessions = TimelineChoice.start().of("session");

        assertThat(sessions.of(all, TimelineChoiceTest::room)).containsExactly(all.get(0), all.get(1));
        assertThat(sessions.of("session").of(all, TimelineChoiceTest::room)).isEqualTo(all);
        assertThat(TimelineChoice.rooms(all, TimelineChoiceTest::room))
                .containsEntry("session", 2)
                .containsEntry("drugtest", 1);
    }

    @Test
    void whatIsAmendedOrNotSentIsShownAloneAndTogetherWithAFeature() {
        TimelineChoice amendedOnly = TimelineChoice.start().of(TimelineChoice.Only.AMENDED);
        TimelineChoice unsent = TimelineChoice.start().of(TimelineChoice.Only.UNSENT);

        assertThat(amendedOnly.of(all, TimelineChoiceTest::room)).containsExactly(all.get(2));
        assertThat(unsent.of(all, TimelineChoiceTest::room)).containsExactly(all.get(0));
        assertThat(unsent.of("drugtest").of(all, TimelineChoiceTest::room)).isEmpty();
        assertThat(unsent.of("drugtest").cleared().of(all, TimelineChoiceTest::room))
                .isEqualTo(all);
        assertThat(TimelineChoice.count(all, TimelineChoice.Only.AMENDED)).isEqualTo(1);
    }

    @Test
    void anAnswerForWordsThatAreNoLongerTypedIsPassedOver() {
        TimelineChoice typed = TimelineChoice.start().lookingFor("opi").lookingFor("opiates");

        TimelineChoice late = typed.found("opi", Set.of());
        TimelineChoice right = late.found("opiates", Set.of(test.id()));

        assertThat(late.of(all, TimelineChoiceTest::room))
                .as("nothing is hidden while it looks")
                .isEqualTo(all);
        assertThat(right.of(all, TimelineChoiceTest::room)).containsExactly(all.get(2));
    }

    @Test
    void moreIsShownInStepsAndAnotherChoiceStartsAtTheBeginning() {
        TimelineChoice more = TimelineChoice.start().more();

        assertThat(more.limit()).isEqualTo(TimelineChoice.BEGINNING + TimelineChoice.MORE);
        assertThat(more.of("session").limit()).isEqualTo(TimelineChoice.BEGINNING);
    }

    private static String room(String kind) {
        return kind.equals("drug-test") ? "drugtest" : "session";
    }

    private static TimelineItem item(EntryState state, Entry... versions) {
        return new TimelineItem(
                versions[0].id(),
                versions[0].kind(),
                Optional.empty(),
                false,
                0,
                null,
                false,
                List.of(versions).stream().map(entry -> stored(entry, state)).toList());
    }

    private static Stored stored(Entry entry, EntryState state) {
        return new Stored(EntryCodec.write(entry), state, 1, null, null, null);
    }
}
