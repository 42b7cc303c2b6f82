package org.throughcare.model.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** What is said of an entry is kept as closely as that entry, whatever is said of it and in however many steps. */
class ClosenessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);
    private static final Map<String, Sensitivity> PURPOSES = Map.of(
            "CRT", Sensitivity.NORMAL,
            "VOL-T", Sensitivity.RESTRICTED,
            "MDR", Sensitivity.SECURITY,
            "CLI", Sensitivity.CLINICAL);
    private static final List<String> ROLES = AudienceTest.roles().toList();

    private final Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x9000));

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    @Requirement("NDS-12")
    void whatWasEnteredInErrorIsKeptAsItWas(Sensitivity sensitivity) {
        Entry entry = test("CRT");
        Entry struck = struck(entry, "drug-test");
        Entry putBack = mark.correct(
                EnteredInError.KIND, struck, new EnteredInError("drug-test", entry.id(), false), "it was right");
        Closeness kept = Closeness.of(sensitivity);

        assertThat(Kinds.closenessOf(struck, about -> Optional.of(kept))).isEqualTo(kept);
        assertThat(Kinds.closenessOf(
                        putBack, about -> Optional.of(about.equals(struck.id()) ? kept : Closeness.NORMAL)))
                .isEqualTo(kept);
    }

    /** For every purpose that a test had and every one that it is given: who reads the amendment reads both. */
    @Test
    @Requirement("NDS-12")
    void anAmendmentIsForWhoeverReadsWhatItAmendsAndWhatItSays() {
        PURPOSES.forEach((before, was) -> PURPOSES.forEach((after, is) -> {
            Entry entry = test(before);
            Entry amended = mark.correct(DrugTest.KIND, entry, built(after), "the wrong purpose");
            Closeness kept = Kinds.closenessOf(amended, about -> Optional.of(Closeness.of(was)));
            assertThat(kept).isEqualTo(Closeness.ofAll(List.of(was, is)));
            for (String role : ROLES) {
                Audience audience = Audience.of(Set.of(role));
                assertThat(audience.mayRead(kept, false, DAY, List.of(), DAY))
                        .as("%s to %s by %s", before, after, role)
                        .isEqualTo(
                                audience.open().contains(was) && audience.open().contains(is));
            }
        }));
    }

    @Test
    void aboutWhatHasNotArrivedItsAuthorAloneReadsWhereItMayBeClosed() {
        Entry entry = test("CRT");
        assertThat(unknown(struck(entry, "drug-test"))).isEqualTo(Closeness.UNKNOWN);
        assertThat(unknown(struck(entry, "screening"))).isEqualTo(Closeness.UNKNOWN);
        assertThat(unknown(mark.correct(DrugTest.KIND, entry, built("CRT"), "a slip")))
                .isEqualTo(Closeness.UNKNOWN);
        assertThat(unknown(struck(entry, "attendance"))).isEqualTo(Closeness.NORMAL);
        assertThat(unknown(struck(entry, "breath-test"))).as("a newer kind").isEqualTo(Closeness.NORMAL);
        Entry newer = mark.raw(
                "entered-in-error",
                7,
                List.of(entry.id()),
                Json.obj().put("kind", 7).build());
        assertThat(unknown(newer)).as("what can't be read").isEqualTo(Closeness.UNKNOWN);
        for (String role : ROLES) {
            Audience audience = Audience.of(Set.of(role));
            assertThat(audience.mayRead(Closeness.UNKNOWN, false, DAY, List.of(), DAY))
                    .isFalse();
            assertThat(audience.mayRead(Closeness.UNKNOWN, true, DAY, List.of(), DAY))
                    .isTrue();
        }
    }

    @Test
    void theNameOfTheKindThatAMistakeGivesOpensNothing() {
        Entry entry = test("MDR");
        Function<EntryId, Optional<Closeness>> known = about -> Optional.of(Closeness.of(Sensitivity.SECURITY));
        assertThat(Kinds.closenessOf(struck(entry, "attendance"), known)).isEqualTo(Closeness.of(Sensitivity.SECURITY));
    }

    @Test
    void everyKindThatIsNotAlwaysNormalAsksForWhatItAmends() {
        for (Kind<?> kind : Kinds.all()) {
            Entry entry = mark.raw(
                    kind.name(),
                    1,
                    List.of(new EntryId(FixedIds.at(7))),
                    Json.obj().build());
            boolean asks = kind.isKeptByBody() || kind.equals(EnteredInError.KIND);
            assertThat(Kinds.about(entry).isEmpty()).as(kind.name()).isEqualTo(!asks);
        }
    }

    @Test
    void itsWordsAreReadAsTheyWereWritten() {
        Stream.of(
                        Closeness.NORMAL,
                        Closeness.UNKNOWN,
                        Closeness.of(Sensitivity.CLINICAL),
                        Closeness.ofAll(Set.of(Sensitivity.NORMAL, Sensitivity.SECURITY, Sensitivity.RESTRICTED)))
                .forEach(each -> assertThat(Closeness.ofWords(each.words())).isEqualTo(each));
        assertThat(Closeness.UNKNOWN.words())
                .as("as the database has it")
                .isEqualTo("clinical mental-health restricted security");
        assertThat(Closeness.of(Sensitivity.SECURITY).and(Closeness.NORMAL).isNormal())
                .isFalse();
        assertThatThrownBy(() -> Closeness.ofWords("")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A consent in the own record and one in a linked record, in every state: until when what is kept is open. */
    @Test
    void consentsOfLinkedRecordsCountTogetherAndAWithdrawalInEitherCloses() {
        Agreed holds = agreed(1, 0);
        Agreed withdrawn = agreed(2, 5);
        Agreed later = agreed(6, 0);

        assertThat(together(List.of(), true, List.of(holds))).containsExactly(holds);
        assertThat(together(List.of(holds), true, List.of(withdrawn)))
                .containsExactlyInAnyOrder(agreed(1, 5), withdrawn);
        assertThat(together(List.of(withdrawn), true, List.of(holds)))
                .containsExactlyInAnyOrder(agreed(1, 5), withdrawn);
        assertThat(together(List.of(later), true, List.of(withdrawn)))
                .as("given again")
                .containsExactlyInAnyOrder(later, withdrawn);
        assertThat(together(List.of(agreed(5, 0)), true, List.of(withdrawn)))
                .as("on one day it is closed")
                .contains(agreed(5, 5));
        assertThat(together(List.of(agreed(1, 3)), true, List.of(withdrawn))).contains(agreed(1, 3));
        assertThat(together(List.of(holds, withdrawn), true, List.of()))
                .as("within one record each stands by itself")
                .containsExactly(holds, withdrawn);
        assertThat(together(List.of(holds), false, List.of(withdrawn)))
                .as("where somebody says that they are two people")
                .containsExactly(agreed(1, 5));
        assertThat(together(List.of(), false, List.of(holds))).isEmpty();
        assertThat(Agreed.together(List.of(holds), List.of(List.of(withdrawn), List.of(agreed(1, 4))), true))
                .contains(agreed(1, 4), agreed(2, 4));
    }

    private static List<Agreed> together(List<Agreed> own, boolean sure, List<Agreed> other) {
        return Agreed.together(own, List.of(other), sure);
    }

    private static Agreed agreed(int from, int until) {
        return new Agreed(LocalDate.of(2026, 12, from), until == 0 ? null : LocalDate.of(2026, 12, until));
    }

    private Closeness unknown(Entry entry) {
        return Kinds.closenessOf(entry, about -> Optional.empty());
    }

    private Entry struck(Entry entry, String kind) {
        return mark.correct(
                EnteredInError.KIND, List.of(entry), new EnteredInError(kind, entry.id(), true), "wrong person");
    }

    private Entry test(String purpose) {
        return mark.record(DrugTest.KIND, built(purpose));
    }

    private static DrugTest built(String purpose) {
        return DrugTests.of(purpose, "2026-11-23T08:00:00Z").negative("O").build();
    }
}
