package org.throughcare.mobile.appointment;

import java.util.List;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.appointment.WeeklyContacts;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** Weeks from now on with fewer contacts booked than the order asks for (DRR-2), for the card of a person. */
public final class WeeklyShortfall {

    private WeeklyShortfall() {}

    /** A banner for each such week; none when all is booked. */
    public static List<Notice> of(Desk desk, LedgerId person) {
        Texts texts = desk.texts();
        return weeks(desk, person).stream()
                .map(week -> new Notice(
                        Tone.WARNING,
                        texts.get("appointment.short", week.booked(), week.needed()),
                        Words.text(texts.get("appointment.short.week", texts.date(week.monday())))))
                .toList();
    }

    private static List<WeeklyContacts> weeks(Desk desk, LedgerId person) {
        List<Current<Requirement>> requirements = desk.ledger(person).current(Requirement.KIND);
        return requirements.stream()
                .flatMap(requirement -> WeeklyContacts.of(desk.ledger(person), requirement).stream())
                .filter(week -> week.isShort() && !week.sunday().isBefore(desk.today()))
                .toList();
    }
}
