package org.throughcare.mobile.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;

/**
 * What stands at the top of a person's page.
 *
 * @param ledger the ledger that new entries go into
 * @param records which records there are about the person, and which others may be
 * @param person who it is, as all records say together; empty when only a newer version of the app can read that
 * @param died whether a death is recorded
 * @param legalStatus where the person stands in law since the latest date
 * @param requirements the requirements of the person's orders
 * @param standing what hangs on them, and how the person can be reached
 * @param lastScores the latest screening with each instrument
 * @param lastTest the drug test that was taken last
 * @param attendance how many sessions came to which outcome, by its code
 * @param upcoming booked appointments from now on, the next one first
 * @param toResolve threads in which a person has to choose between values (USR-2)
 */
public record Summary(
        LedgerId ledger,
        OtherRecords records,
        Optional<Current<Person>> person,
        boolean died,
        Optional<Current<LegalStatus>> legalStatus,
        List<Current<Requirement>> requirements,
        Standing standing,
        List<Current<Screening>> lastScores,
        Optional<Current<DrugTest>> lastTest,
        Map<String, Long> attendance,
        List<Current<Appointment>> upcoming,
        List<Current<? extends Body>> toResolve,
        Marks marks) {

    /** Copies the collections. */
    public Summary {
        requirements = List.copyOf(requirements);
        lastScores = List.copyOf(lastScores);
        attendance = Map.copyOf(attendance);
        upcoming = List.copyOf(upcoming);
        toResolve = List.copyOf(toResolve);
    }
}
