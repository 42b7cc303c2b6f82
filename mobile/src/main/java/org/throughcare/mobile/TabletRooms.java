package org.throughcare.mobile;

import java.util.List;
import org.throughcare.mobile.appointment.AppointmentRoom;
import org.throughcare.mobile.assessment.AssessmentRoom;
import org.throughcare.mobile.breach.BreachRoom;
import org.throughcare.mobile.consent.ConsentRoom;
import org.throughcare.mobile.drugtest.DrugTestRoom;
import org.throughcare.mobile.duty.DutyRoom;
import org.throughcare.mobile.mistake.MistakeRoom;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.order.OrderRoom;
import org.throughcare.mobile.person.PersonRoom;
import org.throughcare.mobile.reception.ReceptionRoom;
import org.throughcare.mobile.referral.ReferralRoom;
import org.throughcare.mobile.restriction.RestrictionRoom;
import org.throughcare.mobile.review.ReviewRoom;
import org.throughcare.mobile.screening.ScreeningRoom;
import org.throughcare.mobile.session.SessionRoom;
import org.throughcare.mobile.substance.SubstanceRoom;
import org.throughcare.mobile.transfer.TransferRoom;
import org.throughcare.mobile.treatment.TreatmentRoom;

/** The register of the tablet's features, in the order in which they are offered; a new feature adds one line here. */
public final class TabletRooms {

    private TabletRooms() {}

    /** All features, on that tablet. */
    public static Rooms of(Tablet tablet) {
        return new Rooms(List.of(
                new SessionRoom(tablet.caseload()),
                new DrugTestRoom(tablet.device(), tablet.store()),
                new ScreeningRoom(),
                new AppointmentRoom(tablet.store()),
                new SubstanceRoom(),
                new OrderRoom(),
                new TreatmentRoom(tablet.caseload()),
                new ReviewRoom(),
                new BreachRoom(),
                new ConsentRoom(),
                new ReferralRoom(),
                new ReceptionRoom(),
                new AssessmentRoom(),
                new TransferRoom(),
                new DutyRoom(),
                new RestrictionRoom(),
                new MistakeRoom(),
                new PersonRoom(tablet.caseload())));
    }
}
