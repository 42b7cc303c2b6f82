package org.throughcare.mobile.treatment;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.model.treatment.TreatmentStart.Told;

/** A treatment start in words: which requirement, how it stands, and the days that it hangs on. */
final class StartWords {

    private final Texts texts;
    private final CodeWords codes;

    StartWords(Texts texts, ReferenceData reference) {
        this.texts = texts;
        this.codes = new CodeWords(reference, texts);
    }

    /** The requirement. */
    String what(TreatmentStart start) {
        String type = start.requirement().body().type();
        return texts.getOr("order.type." + type, type);
    }

    /** The days: when it started or how much time there is, what the court was told, and why it is late. */
    String more(TreatmentStart start) {
        return join(when(start), told(start), reason(start));
    }

    /** How it stands. */
    PersonCard.Mark mark(TreatmentStart start) {
        return new PersonCard.Mark(texts.get("start.status." + start.status().code()), tone(start));
    }

    private static Tone tone(TreatmentStart start) {
        return switch (start.status()) {
            case OVERDUE -> Tone.GRAVE;
            case LATE, DUE_SOON -> Tone.WARNING;
            case ON_TIME -> Tone.GOOD;
            case NOT_STARTED -> Tone.INFO;
        };
    }

    private String when(TreatmentStart start) {
        TreatmentStart.Session session = start.session();
        LocalDate due = start.deadline().dueOn();
        if (session != null) {
            return texts.get("start.started", texts.date(session.on()), texts.date(due));
        }
        LocalDate advised = start.deadline().adviseOn();
        String by = advised.equals(due)
                ? texts.get("start.by", texts.date(due))
                : texts.get("start.byAdvised", texts.date(due), texts.date(advised));
        return join(by, left(start.daysLeft()));
    }

    private String left(long days) {
        return days < 0 ? texts.count("start.late", -days) : texts.count("start.left", days);
    }

    private String told(TreatmentStart start) {
        LocalDate told = start.toldOn();
        return told == null || start.told() == Told.NOTHING
                ? ""
                : texts.get("start.told." + start.told().code(), texts.date(told));
    }

    private String reason(TreatmentStart start) {
        LateStart reason = start.reason();
        if (reason == null) {
            return start.reasonMissing() ? texts.get("start.noReason") : "";
        }
        return texts.get("start.reason", codes.name(ReferenceData.DECLINE_REASONS, reason.reason()));
    }
}
