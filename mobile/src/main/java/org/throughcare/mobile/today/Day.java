package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Glance;

/** What a record comes to on a day: who comes, what is due, and how things stand at a glance. */
record Day(LocalDate date, List<Today.Meeting> meetings, List<Duty> duties, Glance glance) {

    Day {
        meetings = List.copyOf(meetings);
        duties = List.copyOf(duties);
    }
}
