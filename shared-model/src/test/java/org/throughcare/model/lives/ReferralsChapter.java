package org.throughcare.model.lives;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.testkit.DrugTests;

/** Referrals inside and outside planning, what came of what was offered, assessments, and failed mandatory tests. */
final class ReferralsChapter implements Chapter {

    @Override
    public void tell(Life life) {
        for (int left = life.inPercent(60) ? life.between(1, 2) : 0; left > 0; left--) {
            LocalDate day = life.someDay();
            life.says(day, Referral.KIND, referral(life, day)).ifPresent(referral -> offer(life, referral, day));
        }
        if (life.inPercent(10)) {
            LocalDate day = life.someDay();
            life.says(day.plusDays(3), DrugTest.KIND, failed(day));
        }
    }

    private static Referral referral(Life life, LocalDate day) {
        boolean outside = life.inPercent(40);
        return new Referral(
                life.oneOf(List.of("PRISON-HEALTH", "OMU", Referral.SELF_APPLICATION)),
                null,
                day.minusDays(life.between(0, 2)).atTime(9, 40),
                "asked for help",
                outside,
                outside && life.inPercent(50) ? "spoke with the offender manager" : null,
                List.of(),
                null,
                life.inPercent(60) ? Referral.SUITABLE : null,
                null,
                null,
                null,
                null);
    }

    private static void offer(Life life, Entry referral, LocalDate day) {
        if (!life.inPercent(80)) {
            return;
        }
        LocalDate offered = day.plusDays(life.between(0, 4));
        Response response = life.oneOf(List.of(Response.ACCEPTED, Response.ACCEPTED, Response.DECLINED));
        life.says(offered.plusDays(1), Offer.KIND, offer(referral, offered, response));
        if (response == Response.ACCEPTED && life.inPercent(70)) {
            LocalDate held = offered.plusDays(life.between(1, 20));
            life.says(held, Assessment.KIND, Assessment.begun(Assessment.INITIAL, held, List.of("SUBSTANCES")));
        }
    }

    private static Offer offer(Entry referral, LocalDate offered, Response response) {
        @Nullable LocalDate again = response == Response.DECLINED ? offered.plusDays(30) : null;
        return new Offer(
                referral.id(),
                offered,
                offered.plusDays(2).atTime(10, 0),
                "in person",
                response,
                offered,
                "the person",
                response == Response.DECLINED ? "NOT-READY" : null,
                again);
    }

    private static DrugTest failed(LocalDate day) {
        return DrugTests.of("MDR", day + "T10:00:00Z")
                .kit(null)
                .line(new ResultLine(
                        "O",
                        Screen.POS,
                        null,
                        Confirm.CONFIRMED,
                        "Laboratory",
                        day.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC),
                        null))
                .build();
    }
}
