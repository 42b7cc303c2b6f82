package org.throughcare.model.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** Birthdays and ages by the local date; a birthday of 29 February counts as 1 March in a common year. */
public final class Age {

    private Age() {}

    /** The birthday in that year of someone born on that date. */
    public static LocalDate birthdayIn(int year, LocalDate born) {
        MonthDay birthday = MonthDay.from(born);
        return birthday.isValidYear(year) ? birthday.atYear(year) : LocalDate.of(year, 3, 1);
    }

    /** How many years old someone born on that date is on that day; negative before birth. */
    public static int inYears(LocalDate born, LocalDate on) {
        int years = on.getYear() - born.getYear();
        return on.isBefore(birthdayIn(on.getYear(), born)) ? years - 1 : years;
    }
}
