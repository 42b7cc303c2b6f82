package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class LedgerThreadTest {

    private final Entries entries = Entries.of(Cast.MARK);
    private final Entry first = entries.record(Phone.KIND, phone("en", Phone.OWN, null));

    @Test
    void ofOneEntrySaysWhatItSays() {
        Current<Phone> current = current();

        assertThat(current.body()).isEqualTo(phone("en", Phone.OWN, null));
        assertThat(current.heads()).containsExactly(first);
        assertThat(current.id()).isEqualTo(first.id());
        assertThat(current.basis()).containsExactly(first.id());
        assertThat(current.inConflict()).isFalse();
    }

    @Test
    void ofCorrectionsSaysWhatTheLastOneSaysAndKeepsTheOthers() {
        Entry second = entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "asked again");
        Entry third = entries.correct(Phone.KIND, second, phone("cy", Phone.SHARED, null), "asked again");

        assertThat(current().body()).isEqualTo(phone("cy", Phone.SHARED, null));
        assertThat(current().heads()).containsExactly(third);
        assertThat(current().id()).isEqualTo(first.id());
        assertThat(current().thread().entries()).containsExactly(first, second, third);
    }

    @Test
    void mergesHeadsThatChangedDifferentFields() {
        entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "on one tablet");
        entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on another");

        assertThat(current().body()).isEqualTo(phone("cy", Phone.SHARED, null));
        assertThat(current().heads()).hasSize(2);
        assertThat(current().inConflict()).isFalse();
    }

    @Test
    @Requirement("USR-2")
    void keepsBothVersionsOfAFieldThatTwoTabletsAmend() {
        Entry one = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.STAFF, null), "on another");

        FieldConflict conflict = current().conflicts().get(0);
        assertThat(current().conflicts()).hasSize(1);
        assertThat(conflict.field()).isEqualTo("held");
        assertThat(conflict.before()).isEqualTo(Json.of(Phone.OWN));
        assertThat(conflict.values())
                .containsEntry(one.id(), Json.of(Phone.SHARED))
                .containsEntry(other.id(), Json.of(Phone.STAFF));
        assertThat(current().body().held())
                .as("neither is more cautious, so every device shows the head with the lowest id")
                .isEqualTo(Phone.SHARED);
        assertThat(current().thread().entries()).containsExactly(first, one, other);
    }

    @Test
    void isInNoConflictWhenBothChangedAFieldToTheSame() {
        entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "on one tablet");
        entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "on another");

        assertThat(current().inConflict()).isFalse();
        assertThat(current().body().language()).isEqualTo("cy");
    }

    @Test
    void takesAValueThatWasRemovedForAChange() {
        Entry noted = entries.correct(Phone.KIND, first, phone("en", Phone.OWN, "after six"), "noted");
        entries.correct(Phone.KIND, noted, phone("en", Phone.OWN, null), "no longer");
        entries.correct(Phone.KIND, noted, phone("cy", Phone.OWN, "after six"), "asked");

        assertThat(current().body()).isEqualTo(phone("cy", Phone.OWN, null));
        assertThat(current().inConflict()).isFalse();
    }

    @Test
    void isInConflictWhenOneRemovedAndOneChangedAValue() {
        Entry noted = entries.correct(Phone.KIND, first, phone("en", Phone.OWN, "after six"), "noted");
        Entry removed = entries.correct(Phone.KIND, noted, phone("en", Phone.OWN, null), "no longer");
        entries.correct(Phone.KIND, noted, phone("en", Phone.OWN, "after seven"), "asked");

        assertThat(current().conflicts().get(0).values()).containsEntry(removed.id(), Json.NULL);
    }

    @Test
    void isResolvedByAnEntryThatCitesAllHeads() {
        Entry one = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.STAFF, null), "on another");
        Entry chosen = entries.correct(Phone.KIND, List.of(one, other), phone("en", Phone.STAFF, null), "asked");

        assertThat(current().inConflict()).isFalse();
        assertThat(current().heads()).containsExactly(chosen);
        assertThat(current().body().held()).isEqualTo(Phone.STAFF);
    }

    @Test
    void twoPeopleWhoResolveItAtTheSameTimeInTheSameWayHaveResolvedIt() {
        Entry one = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.STAFF, null), "on another");
        entries.correct(Phone.KIND, List.of(one, other), phone("en", Phone.SHARED, null), "asked");
        entries.correct(Phone.KIND, List.of(one, other), phone("en", Phone.SHARED, null), "asked too");

        assertThat(current().inConflict()).isFalse();
        assertThat(current().heads()).hasSize(2);
        assertThat(current().body().held()).isEqualTo(Phone.SHARED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoPeopleWhoResolveItAtTheSameTimeInDifferentWaysAreInConflictAgain(boolean turned) {
        Entry one = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.STAFF, null), "on another");
        String ashas = turned ? Phone.STAFF : Phone.SHARED;
        String rhyss = turned ? Phone.SHARED : Phone.STAFF;
        Entry a = entries.correct(Phone.KIND, List.of(one, other), phone("en", ashas, null), "asked");
        Entry b = entries.correct(Phone.KIND, List.of(one, other), phone("en", rhyss, null), "asked too");

        assertThat(current().conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.field()).isEqualTo("held");
            assertThat(conflict.before()).as("was in conflict itself").isNull();
            assertThat(conflict.values()).containsOnlyKeys(a.id(), b.id());
        });
        entries.correct(Phone.KIND, List.of(a, b), phone("en", Phone.OWN, null), "spoke to each other");
        assertThat(current().inConflict()).isFalse();
        assertThat(current().body().held()).isEqualTo(Phone.OWN);
    }

    @Test
    void whoAmendsAnotherFieldAfterTwoAgreedOnADifferentOneMergesStill() {
        Entry one = entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on another");
        entries.correct(Phone.KIND, List.of(one, other), phone("cy", Phone.STAFF, null), "handed in");
        entries.correct(Phone.KIND, List.of(one, other), phone("cy", Phone.SHARED, "after six"), "said so");

        assertThat(current().inConflict()).isFalse();
        assertThat(current().body()).isEqualTo(phone("cy", Phone.STAFF, "after six"));
    }

    @Test
    void whoResolvedItHasTheLastWordOverWhoDidNotKnowOfTheConflict() {
        Entry one = entries.correct(Phone.KIND, first, phone("en", Phone.SHARED, null), "on one tablet");
        Entry other = entries.correct(Phone.KIND, first, phone("en", Phone.STAFF, null), "on another");
        entries.correct(Phone.KIND, List.of(one, other), phone("en", Phone.STAFF, null), "resolved");
        entries.correct(Phone.KIND, one, phone("en", Phone.SHARED, "after six"), "knew only one of them");

        assertThat(current().inConflict()).isFalse();
        assertThat(current().body()).isEqualTo(phone("en", Phone.STAFF, "after six"));
    }

    @Test
    void mergesThreeHeadsAgainstWhatAllOfThemKnew() {
        Entry second = entries.correct(Phone.KIND, first, phone("en", Phone.OWN, "after six"), "noted");
        entries.correct(Phone.KIND, second, phone("cy", Phone.OWN, "after six"), "one");
        entries.correct(Phone.KIND, second, phone("en", Phone.SHARED, "after six"), "two");
        entries.correct(Phone.KIND, first, phone("en", Phone.OWN, "not on Fridays"), "three, long offline");

        assertThat(current().heads()).hasSize(3);
        assertThat(current().conflicts()).extracting(FieldConflict::field).containsExactly("note");
        assertThat(current().conflicts().get(0).before()).isNull();
        assertThat(current().body()).isEqualTo(phone("cy", Phone.SHARED, "after six"));
    }

    @Test
    void ofEntriesThatCiteEachOtherInARingStillSaysSomething() {
        Entries ring = Entries.of(Cast.SIAN);
        Entry one = ring.record(Phone.KIND, phone("en", Phone.OWN, null));
        Entry two = ring.correct(Phone.KIND, one, phone("cy", Phone.OWN, null), "a");
        Entry closing = citing(one, two.id());

        List<LedgerThread<Phone>> threads = new Ledger(Cast.SIAN, List.of(closing, two)).threads(Phone.KIND);

        assertThat(threads).hasSize(1);
        assertThat(threads.get(0).entries()).containsExactly(closing, two);
        assertThat(threads.get(0).heads()).hasSize(2);
        assertThat(threads.get(0).current()).isPresent();
    }

    @Test
    void ofAnEntryThatCitesWhatIsNotHereYetStandsByItself() {
        Entry late = entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "asked");

        Current<Phone> current =
                new Ledger(Cast.MARK, List.of(late)).current(Phone.KIND).get(0);

        assertThat(current.body().language()).isEqualTo("cy");
        assertThat(current.id()).isEqualTo(late.id());
    }

    @Test
    void whoseHeadIsOfANewerVersionSaysWhatTheLastReadableOneSaid() {
        Entry readable = entries.correct(Phone.KIND, first, phone("cy", Phone.OWN, null), "asked");
        Entry newer = entries.raw(
                "phone",
                2,
                List.of(readable.id()),
                Json.obj().put("tongue", "cy").build());

        assertThat(current().newer()).isTrue();
        assertThat(current().body().language()).isEqualTo("cy");
        assertThat(current().heads())
                .as("a correction cites what stands, readable or not")
                .containsExactly(newer);
    }

    @Test
    void ofWhichNothingCanBeReadSaysNothing() {
        Entries unknown = Entries.of(Cast.SIAN);
        unknown.raw("phone", 2, List.of(), Json.obj().put("tongue", "cy").build());

        assertThat(unknown.ledger().current(Phone.KIND)).isEmpty();
        assertThat(unknown.ledger().threads(Phone.KIND)).hasSize(1);
    }

    @Test
    void isApartFromAnotherThatNothingLinksItTo() {
        entries.record(Phone.KIND, phone("cy", Phone.STAFF, null));

        assertThat(entries.ledger().current(Phone.KIND)).hasSize(2);
    }

    private Current<Phone> current() {
        List<Current<Phone>> all = entries.ledger().current(Phone.KIND);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Phone phone(String language, String held, String note) {
        return new Phone("token-1", "android", language, held, true, note);
    }

    private static Entry citing(Entry entry, EntryId cited) {
        return new Entry(
                entry.id(),
                entry.ledger(),
                entry.kind(),
                entry.version(),
                entry.author(),
                entry.device(),
                entry.capturedAt(),
                null,
                List.of(cited),
                "ring",
                entry.body());
    }
}
