package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.referral.FirstAssessment;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Standing;
import org.throughcare.model.referral.Standing.State;
import org.throughcare.model.referral.Unreferred;

/**
 * What a referral asks for: an offer, within the clock of the first assessment (PRS-4); one more on the day that was agreed
 * with somebody who did not want the first; and the liaison note of a referral outside sentence planning that was accepted
 * (PRS-1). The details are the code of its source and the day on which it came. A mandatory test that was failed and has no
 * referral asks for one (NDS-9); the detail is the day of the test.
 */
final class ReferralRule implements DutyRule {

    static final String TO_OFFER = "offer-to-make";
    static final String TO_OFFER_AGAIN = "offer-again";
    static final String TO_NOTE_LIAISON = "liaison-to-note";
    static final String TO_REFER = "refer-after-test";

    @Override
    public Map<String, Settling> names() {
        return Map.of(
                TO_OFFER,
                Settling.BY_RECORD,
                TO_OFFER_AGAIN,
                Settling.BY_RECORD_UNLESS_NOT_NEEDED,
                TO_NOTE_LIAISON,
                Settling.BY_RECORD,
                TO_REFER,
                Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<FirstAssessment> clocks = FirstAssessment.of(record, context.calendar(), context.today());
        LocalDate newest = clocks.stream()
                .map(clock -> clock.referral().body().receivedOn())
                .reduce(LocalDate.MIN, (one, other) -> other);
        List<Duty> duties = new ArrayList<>();
        for (FirstAssessment clock : clocks) {
            if (clock.referral().state() == State.RECEIVED && clock.heldOn() == null) {
                duties.add(toOffer(clock, record, context));
            }
            toOfferAgain(clock.referral(), newest, record, context, duties);
            toNoteLiaison(clock.referral(), record, context, duties);
        }
        Unreferred.failed(record, LocalDate.EPOCH, context.today()).stream()
                .filter(failed -> !failed.referred())
                .map(failed -> toRefer(failed, record))
                .forEach(duties::add);
        return duties;
    }

    private static Duty toRefer(Unreferred.Failed failed, Ledger record) {
        return Duty.on(
                failed.on(),
                TO_REFER,
                record.id(),
                failed.test(),
                Duty.Gravity.SERIOUS,
                List.of(failed.on().toString()));
    }

    private static Duty toOffer(FirstAssessment clock, Ledger record, DutyContext context) {
        boolean late = context.today().isAfter(clock.deadline().dueOn());
        return Duty.by(
                clock.deadline(),
                TO_OFFER,
                record.id(),
                clock.referral().id(),
                late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                details(clock.referral()));
    }

    private static void toOfferAgain(
            Standing referral, LocalDate newest, Ledger record, DutyContext context, List<Duty> duties) {
        boolean refused = referral.state() == State.DECLINED || referral.state() == State.NO_REPLY;
        if (!refused || newest.isAfter(Objects.requireNonNull(referral.closedOn()))) {
            return;
        }
        referral.lastOffer()
                .map(offer -> offer.body().reofferOn())
                .map(day -> Duty.on(
                        day, TO_OFFER_AGAIN, record.id(), referral.id(), gravity(day, context), details(referral)))
                .ifPresent(duties::add);
    }

    private static void toNoteLiaison(Standing referral, Ledger record, DutyContext context, List<Duty> duties) {
        Referral body = referral.body();
        boolean accepted = Referral.SUITABLE.equals(body.suitability()) || referral.state() == State.ACCEPTED;
        if (!accepted || !referral.isOpen() || !body.lacksLiaisonNote()) {
            return;
        }
        LocalDate day = referral.lastOffer()
                .map(offer -> offer.body())
                .filter(offer -> offer.response() == Offer.Response.ACCEPTED)
                .map(Offer::respondedOn)
                .orElse(body.receivedOn());
        duties.add(Duty.on(day, TO_NOTE_LIAISON, record.id(), referral.id(), gravity(day, context), details(referral)));
    }

    private static Duty.Gravity gravity(LocalDate day, DutyContext context) {
        return context.today().isAfter(day) ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE;
    }

    private static List<String> details(Standing referral) {
        return List.of(referral.body().source(), referral.body().receivedOn().toString());
    }
}
