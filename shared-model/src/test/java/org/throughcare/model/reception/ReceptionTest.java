package org.throughcare.model.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.SamePeople;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Requirement;

class ReceptionTest {

    private final Entries mark = Entries.of(Cast.MARK);

    @Test
    @Requirement("NDS-6")
    void whatSomebodySaysIsPrescribedIsUnverifiedUntilThePrescriberWasAsked() {
        ReceptionScreen told = Receptions.methadone();
        Entry entry = mark.at("2026-12-07T18:45:00Z").record(ReceptionScreen.KIND, told);

        assertThat(ReceptionScreen.KIND.check(entry)).isEmpty();
        assertThat(told.prescribed()).isNotNull();
        assertThat(told.prescribed().isVerified()).isFalse();
        assertThat(told.toAsk()).isEqualTo("clinic X");
        assertThat(told.flagsWithdrawal()).isTrue();
        assertThat(told.isUrgent()).isTrue();
        assertThat(told.toString()).doesNotContain("methadone").doesNotContain("SWEATING");
        assertThat(Receptions.verified("2026-12-08").toAsk()).isNull();
    }

    @ParameterizedTest(name = "received {0}, screened {1}, verified {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-07, 2026-12-07T18:30, -, ''",
                "2026-12-07, 2026-12-08T07:00, 2026-12-08, ''",
                "2026-12-07, 2026-12-08T12:01, -, screenedAt in-the-future",
                "2026-12-08, 2026-12-07T18:30, -, receivedOn after-screen",
                "2026-12-07, 2026-12-07T18:30, 2026-12-09, prescribed.verifiedOn in-the-future",
                "2026-12-07, 2026-12-07T18:30, 2026-12-06, prescribed.verifiedOn before-reception",
            })
    @Requirement("NDS-6")
    void daysFollowEachOther(
            LocalDate receivedOn, LocalDateTime screenedAt, @Nullable LocalDate verified, String problem) {
        Entry entry = mark.at("2026-12-08T12:00:00Z")
                .record(ReceptionScreen.KIND, Receptions.screen(receivedOn, screenedAt, verified));

        assertThat(ReceptionScreen.KIND.check(entry))
                .filteredOn(Problem::refuses)
                .extracting(refusal -> refusal.field() + " " + refusal.code())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    @Requirement("NDS-1")
    void theSameNhsNumberIsProposedNeverMergedAndOnceConfirmedBothSourcesShow() {
        LedgerId known = LedgerId.person(Cast.SIAN.uuid());
        Entries court = Entries.of(known).at("2026-10-05T09:00:00Z");
        court.record(Person.KIND, Cast.sian());
        court.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-10-05", "O"));
        Person arrived = new Person(
                Cast.WING,
                "Shan",
                "Llewellyn",
                List.of(),
                null,
                List.of(
                        new Identifier(Identifier.PRISON_NUMBER, "A1234AA"),
                        new Identifier(Identifier.NHS_NUMBER, "943 476 5919")),
                "en",
                Person.PRISON,
                null,
                null);
        mark.at("2026-12-07T18:40:00Z").record(Person.KIND, arrived);
        mark.record(ReceptionScreen.KIND, Receptions.methadone());

        assertThat(Likeness.grounds(Likeness.Traits.of(Cast.sian()), Likeness.Traits.of(arrived)))
                .containsExactly(Identifier.NHS_NUMBER);
        assertThat(points(court.ledger())).containsExactly("community-sentence 2026-10-05");
        assertThat(points(mark.ledger())).containsExactly("reception-screen 2026-12-07");
        assertThat(SamePeople.of(List.of()).ledgersOf(known)).containsExactly(known);

        Ledger together = new Ledger(
                known,
                java.util.stream.Stream.concat(court.all().stream(), mark.all().stream())
                        .toList());
        assertThat(points(together)).containsExactly("community-sentence 2026-10-05", "reception-screen 2026-12-07");
    }

    @Test
    @Requirement("NDS-1")
    void whereAReferralComesFromIsAPointTooWhenTheListSaysSo() {
        mark.record(Identification.KIND, new Identification("arrest-test", LocalDate.of(2026, 11, 2), null, null));
        mark.record(Referral.KIND, Referral.received("SELF-APP", null, LocalDateTime.parse("2026-11-30T09:00"), null));
        mark.record(Referral.KIND, Referral.received("OMU", null, LocalDateTime.parse("2026-11-29T09:00"), null));

        assertThat(points(mark.ledger())).containsExactly("arrest-test 2026-11-02", "self 2026-11-30");
    }

    private static List<String> points(Ledger record) {
        return Identified.in(record, ReferenceData.bundled()).stream()
                .map(point -> point.point() + " " + point.on())
                .toList();
    }
}
