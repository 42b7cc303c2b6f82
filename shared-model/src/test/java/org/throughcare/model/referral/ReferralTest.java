package org.throughcare.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class ReferralTest {

    private final Entries mark = Entries.of(Cast.MARK);

    @Test
    @Requirement("PRS-2")
    void aCallOfYesterdayEveningIsReceivedThenAndEnteredNow() {
        Entry entered = mark.at("2026-12-03T08:30:00Z").record(Referral.KIND, call("2026-12-02T19:40"));

        Standing referral = only();

        assertThat(Referral.KIND.check(entered)).isEmpty();
        assertThat(referral.body().receivedAt()).isEqualTo("2026-12-02T19:40");
        assertThat(referral.body().received()).isEqualTo("2026-12-02T19:40:00Z");
        assertThat(entered.recordedAt()).isEqualTo("2026-12-03T08:30:00Z");
        assertThat(referral.state()).isEqualTo(Standing.State.RECEIVED);
    }

    @ParameterizedTest(name = "received {0}: {1}")
    @CsvSource({
        "2026-12-03T08:30, ''",
        "2026-12-03T08:31, in-the-future",
        "2027-01-01T00:00, in-the-future",
    })
    @Requirement("PRS-2")
    void nothingIsReceivedInTheFuture(String receivedAt, String code) {
        Entry entered = mark.at("2026-12-03T08:30:00Z").record(Referral.KIND, call(receivedAt));

        assertThat(Referral.KIND.check(entered)).extracting(Problem::code).isEqualTo(listed(code));
    }

    static Stream<Arguments> liaison() {
        return Stream.of(
                Arguments.of(true, null, null, ""),
                Arguments.of(true, null, Referral.SUITABLE, "liaison-not-noted"),
                Arguments.of(true, "agreed with Helen Ward", Referral.SUITABLE, ""),
                Arguments.of(false, null, Referral.SUITABLE, ""),
                Arguments.of(null, null, Referral.SUITABLE, ""));
    }

    @ParameterizedTest(name = "outside {0}, note {1}, {2}: {3}")
    @MethodSource("liaison")
    @Requirement("PRS-1")
    void aReferralOutsidePlanningIsAskedForItsLiaisonNoteWhenItIsAccepted(
            Boolean outside, String note, String suitability, String code) {
        Referral healthcare = Referral.received(
                        "PRISON-HEALTH", "Dr Shah", LocalDateTime.parse("2026-12-02T10:15"), "spice")
                .planned(outside, note, suitability, null);

        Entry entered = mark.at("2026-12-02T11:00:00Z").record(Referral.KIND, healthcare);

        assertThat(Referral.KIND.check(entered)).extracting(Problem::code).isEqualTo(listed(code));
        assertThat(Referral.KIND.check(entered)).noneMatch(Problem::refuses);
    }

    @ParameterizedTest(name = "{0} on {1} because {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "UNSUITABLE, 2026-12-03, seen elsewhere, ''",
                "UNSUITABLE, 2026-12-03, -, required",
                "RELEASED-BEFORE, 2026-12-03, -, ''",
                "RELEASED-BEFORE, -, -, required",
                "RELEASED-BEFORE, 2026-12-01, -, before-received",
                "RELEASED-BEFORE, 2026-12-04, -, in-the-future",
            })
    @Requirement("PRS-1")
    void anOutcomeHasItsDayAndUnsuitabilityItsReason(String outcome, LocalDate on, String because, String code) {
        Referral closed = new Referral(
                "OMU",
                null,
                LocalDateTime.parse("2026-12-02T10:15"),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                outcome,
                on,
                because,
                null);

        Entry entered = mark.at("2026-12-03T11:00:00Z").record(Referral.KIND, closed);

        assertThat(Referral.KIND.check(entered)).extracting(Problem::code).isEqualTo(listed(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"remand", "convicted-unsentenced", "sentenced", "recalled", "immigration", "civil"})
    @Requirement("NDS-8")
    void athirdReferralAfterTwoDeclinedOffersIsAcceptedWhateverTheLegalStatus(String status) {
        mark.record(LegalStatus.KIND, new LegalStatus(status, LocalDate.of(2026, 3, 2), "HMP Example"));
        declined("2026-04-01", "2026-04-02");
        declined("2026-08-03", "2026-08-04");

        Entry third = mark.at("2027-01-04T10:00:00Z").record(Referral.KIND, call("2027-01-04T09:00"));

        assertThat(Referral.KIND.check(third)).isEmpty();
        assertThat(Referrals.of(mark.ledger()))
                .extracting(Standing::state)
                .containsExactly(Standing.State.DECLINED, Standing.State.DECLINED, Standing.State.RECEIVED);
    }

    private void declined(String receivedOn, String declinedOn) {
        Entry referral = mark.at(receivedOn + "T12:00:00Z").record(Referral.KIND, call(receivedOn + "T09:00"));
        Offer offer =
                new Offer(referral.id(), LocalDate.parse(receivedOn), null, "spoken", null, null, null, null, null);
        LocalDate on = LocalDate.parse(declinedOn);
        mark.at(declinedOn + "T12:00:00Z")
                .record(Offer.KIND, offer.answered(Offer.Response.DECLINED, on, null, "NOT-READY", null));
    }

    private Standing only() {
        List<Standing> all = Referrals.of(mark.ledger());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Referral call(String receivedAt) {
        return Referral.received(Referral.SELF_PHONE, null, LocalDateTime.parse(receivedAt), "please see me");
    }

    private static List<String> listed(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }
}
