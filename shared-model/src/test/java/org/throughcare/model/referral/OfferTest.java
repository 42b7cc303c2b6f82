package org.throughcare.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class OfferTest {

    private static final LocalDate TENTH = LocalDate.of(2026, 12, 10);

    private final Entries mark = Entries.of(Cast.MARK).at("2026-12-10T15:00:00Z");
    private final Entry referral = mark.record(
            Referral.KIND, Referral.received(Referral.AUTOMATIC, null, LocalDateTime.parse("2026-12-10T14:00"), null));

    @Test
    @Requirement("PRS-4")
    void aDeclineIsStoredClosesTheReferralAndCountsAsOffered() {
        Entry offer = mark.record(Offer.KIND, offered(TENTH));
        assertThat(standing().state()).isEqualTo(Standing.State.OFFERED);

        Offer declined = offered(TENTH)
                .answered(Response.DECLINED, TENTH.plusDays(1), null, "NOT-READY", LocalDate.of(2027, 1, 11));
        mark.at("2026-12-11T11:00:00Z").correct(Offer.KIND, offer, declined, "answered");

        assertThat(standing().state()).isEqualTo(Standing.State.DECLINED);
        assertThat(standing().isOpen()).isFalse();
        assertThat(standing().closedOn()).isEqualTo("2026-12-11");
        assertThat(standing().countsAsOffered()).isTrue();
        assertThat(standing().lastOffer().orElseThrow().body()).isEqualTo(declined);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"ACCEPTED, ACCEPTED", "DECLINED, DECLINED", "NO_REPLY, NO_REPLY"})
    @Requirement("PRS-4")
    void theLastOfferSaysHowFarItHasCome(Response response, Standing.State state) {
        mark.record(Offer.KIND, offered(TENTH).answered(Response.DECLINED, TENTH.plusDays(1), null, "NOT-READY", null));
        mark.record(
                Offer.KIND, offered(TENTH.plusDays(4)).answered(response, TENTH.plusDays(5), null, "NOT-READY", null));

        assertThat(standing().state()).isEqualTo(state);
        assertThat(standing().offers()).hasSize(2);
    }

    @Test
    @Requirement("PRS-4")
    void anOutcomeOutweighsWhatWasSaidToAnOffer() {
        mark.record(Offer.KIND, offered(TENTH).answered(Response.ACCEPTED, TENTH, null, null, null));
        Referral released = standing().body().closed("RELEASED-BEFORE", TENTH.plusDays(2), null);

        mark.at("2026-12-12T10:00:00Z").correct(Referral.KIND, referral, released, "released");

        assertThat(standing().state()).isEqualTo(Standing.State.CLOSED);
        assertThat(standing().closedOn()).isEqualTo("2026-12-12");
    }

    @ParameterizedTest(name = "offered {0}, {1} on {2} because {3}, again {4}: {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-10, DECLINED, 2026-12-11, NOT-READY, 2027-01-11, ''",
                "2026-12-10, DECLINED, 2026-12-11, -, -, declineReason required",
                "2026-12-10, ACCEPTED, 2026-12-11, -, -, ''",
                "2026-12-10, ACCEPTED, -, -, -, respondedOn required",
                "2026-12-10, ACCEPTED, 2026-12-09, -, -, respondedOn before-offered",
                "2026-12-10, NO_REPLY, 2026-12-13, -, -, respondedOn in-the-future",
                "2026-12-13, -, -, -, -, offeredOn in-the-future",
                "2026-12-10, DECLINED, 2026-12-11, NOT-READY, 2026-12-10, reofferOn before-response",
            })
    @Requirement("PRS-4")
    void anAnswerHasItsDayAndADeclineItsReason(
            LocalDate offeredOn,
            @Nullable Response response,
            @Nullable LocalDate on,
            @Nullable String why,
            @Nullable LocalDate again,
            String problem) {
        Offer offer = new Offer(referral.id(), offeredOn, null, "spoken", response, on, null, why, again);

        Entry entry = mark.at("2026-12-12T23:30:00Z").record(Offer.KIND, offer);

        List<Problem> refusals =
                Offer.KIND.check(entry).stream().filter(Problem::refuses).toList();
        assertThat(refusals)
                .extracting(refusal -> refusal.field() + " " + refusal.code())
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    private Offer offered(LocalDate on) {
        return new Offer(referral.id(), on, on.plusDays(4).atTime(10, 0), "slip", null, null, null, null, null);
    }

    private Standing standing() {
        return Referrals.of(mark.ledger()).get(0);
    }
}
