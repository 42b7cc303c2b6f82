package org.throughcare.mobile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** What of a timeline is looked at, how much of it, and who recorded it. */
class TimelineTest {

    private static final Map<String, String> ROOMS =
            Map.of("attendance", "session", "group-session", "session", "drug-test", "drugtest");

    private final Entries sian = Entries.of(Cast.SIAN);

    @Test
    void everyFeatureThatRecordedSomethingIsAChoiceAndWhatNothingIsOfIsNot() {
        List<TimelineItem> items = List.of(
                item("attendance", 1), item("drug-test", 1), item("group-session", 1), item("from-tomorrow", 1));

        assertThat(choices(items))
                .containsExactly(
                        new TimelineFilter.Everything(),
                        new TimelineFilter.OfFeature("session", Set.of("attendance", "group-session")),
                        new TimelineFilter.OfFeature("drugtest", Set.of("drug-test")));
    }

    @Test
    void aTimelineInWhichThereIsNothingToChooseOffersNothing() {
        assertThat(choices(List.of())).isEmpty();
        assertThat(choices(List.of(item("attendance", 1), item("attendance", 1))))
                .isEmpty();
        assertThat(choices(List.of(item("from-tomorrow", 1)))).isEmpty();
    }

    @Test
    void whatWasAmendedTakenBackOrIsNotSentCanBeLookedAtByItself() {
        TimelineItem plain = item("attendance", 1);
        TimelineItem amended = item("attendance", 2);
        TimelineItem struck =
                item("attendance", sian.raw("note", 1, List.of(), Json.obj().build()), EntryState.NUMBERED);
        TimelineItem waiting = item("attendance", null, EntryState.WAITING);
        TimelineItem held = item("attendance", null, EntryState.HELD);
        List<TimelineItem> all = List.of(plain, amended, struck, waiting, held);

        assertThat(choices(all))
                .containsExactly(
                        new TimelineFilter.Everything(), new TimelineFilter.Amended(), new TimelineFilter.NotSent());
        assertThat(TimelineShown.FIRST.of(new TimelineFilter.Amended()).chosen(all))
                .containsExactly(amended, struck);
        assertThat(TimelineShown.FIRST.of(new TimelineFilter.NotSent()).chosen(all))
                .containsExactly(waiting, held);
        assertThat(TimelineShown.FIRST
                        .of(new TimelineFilter.OfFeature("session", Set.of("drug-test")))
                        .chosen(all))
                .isEmpty();
    }

    @Test
    void aRecordOfThousandsIsShownSomeAtATimeAndAnotherChoiceBeginsAtItsBeginning() {
        TimelineShown opened = TimelineShown.FIRST.turned().more().more();

        assertThat(opened).isEqualTo(new TimelineShown(true, new TimelineFilter.Everything(), 108));
        assertThat(opened.of(new TimelineFilter.Amended()))
                .isEqualTo(new TimelineShown(true, new TimelineFilter.Amended(), TimelineShown.BEGINNING));
    }

    @Test
    void whoWorksWithThePersonStandsByWhenTheyLastRecordedSomething() {
        sian.at("2026-12-01T09:00:00Z").record(Person.KIND, Cast.sian());
        Entry rhys = sian.by(Cast.RHYS)
                .at("2026-12-03T09:00:00Z")
                .raw("note", 1, List.of(), Json.obj().build());
        Entry asha = sian.by(Cast.ASHA)
                .at("2026-12-04T09:00:00Z")
                .raw("note", 1, List.of(), Json.obj().build());
        List<Entry> inAnyOrder = new ArrayList<>(sian.all());
        Collections.reverse(inAnyOrder);

        assertThat(Involved.in(inAnyOrder)).containsExactly(new Involved(asha), new Involved(rhys));
        assertThat(Involved.in(List.of())).isEmpty();
    }

    private static List<TimelineFilter> choices(List<TimelineItem> items) {
        return TimelineFilter.choices(items, kind -> ROOMS.getOrDefault(kind, ""));
    }

    private TimelineItem item(String kind, int versions) {
        return item(
                kind,
                IntStream.range(0, versions)
                        .mapToObj(i -> stored(EntryState.NUMBERED))
                        .toList(),
                null);
    }

    private TimelineItem item(String kind, @Nullable Entry struck, EntryState state) {
        return item(kind, List.of(stored(state)), struck);
    }

    private TimelineItem item(String kind, List<Stored> versions, @Nullable Entry struck) {
        return new TimelineItem(
                versions.get(0).entry().id(), kind, Optional.empty(), false, 0, struck, false, versions);
    }

    private Stored stored(EntryState state) {
        Entry entry = sian.raw("note", 1, List.of(), Json.obj().build());
        return new Stored(EntryCodec.write(entry), state, 1, null, null);
    }
}
