package org.throughcare.model.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.referral.Standing;

/**
 * A point of the justice system at which a person was found to need help (NDS-1). Some are recorded as such; others are
 * told by a requirement that a court made, by a referral or by a reception screen.
 *
 * @param point its code in the list of points
 * @param on the local date
 * @param from the thread that tells it
 */
public record Identified(String point, LocalDate on, EntryId from) {

    /** The point of a court that made a treatment requirement. */
    public static final String COMMUNITY_SENTENCE = "community-sentence";
    /** The point of the screen at reception. */
    public static final String RECEPTION_SCREEN = "reception-screen";

    /** All points of a record, which may be several ledgers of one person together, the earliest first. */
    public static List<Identified> in(Ledger record, ReferenceData reference) {
        List<Identified> points = new ArrayList<>();
        for (Current<Identification> each : record.current(Identification.KIND)) {
            points.add(new Identified(each.body().point(), each.body().on(), each.id()));
        }
        for (Current<Requirement> each : record.current(Requirement.KIND)) {
            points.add(new Identified(COMMUNITY_SENTENCE, each.body().start(), each.id()));
        }
        for (Current<ReceptionScreen> each : record.current(ReceptionScreen.KIND)) {
            points.add(new Identified(RECEPTION_SCREEN, each.body().receivedOn(), each.id()));
        }
        for (Standing each : Referrals.of(record)) {
            String point = pointOf(each.body().source(), reference);
            if (point != null) {
                points.add(new Identified(point, each.body().receivedOn(), each.id()));
            }
        }
        points.sort(Comparator.comparing(Identified::on).thenComparing(Identified::from));
        return List.copyOf(points);
    }

    private static @Nullable String pointOf(String source, ReferenceData reference) {
        Code code = reference.list(ReferenceData.REFERRAL_SOURCES).find(source);
        return code == null ? null : code.attribute("point");
    }
}
