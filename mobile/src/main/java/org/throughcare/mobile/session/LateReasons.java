package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.StartRules;
import org.throughcare.model.treatment.TreatmentStart;

/**
 * Asks why treatment started late, where the session that is being recorded is the late first one (DRR-1). The reason is
 * saved with the session, in one transaction.
 */
final class LateReasons {

    private final Desk desk;
    private final Map<LedgerId, Draft<LateStart>> drafts = new HashMap<>();

    LateReasons(Desk desk) {
        this.desk = desk;
    }

    /** Whether that session, in that person's record, needs a reason; {@code amends} as for the session itself. */
    boolean neededFor(LedgerId person, Attendance attendance, @Nullable EntryId amends) {
        Ledger record = desk.ledger(person);
        DutyContext context = desk.reference().contexts(desk.session()).of(record, desk.today());
        return TreatmentStart.needsReason(
                record,
                attendance,
                amends,
                context.today(),
                new StartRules(context.calendar(), context.reference(), context.frameworks()));
    }

    /** What is asked about that person; {@code label} says of whom where a form is about several. */
    List<Field> fields(LedgerId person, String label, Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(
                About.of("late.note." + person, desk.texts().get("late-start.asked"))
                        .hint(desk.texts().get("late-start.asked.more")),
                Tone.WARNING));
        fields.add(Field.Choice.tiles(
                About.of(reasonKey(person), label),
                new Options(desk.texts(), desk.lists()).list(ReferenceData.DECLINE_REASONS)));
        About text = About.of(textKey(person), desk.texts().get("late-start.text"));
        fields.add(new Field.Text(values.is(reasonKey(person), LateStart.OTHER) ? text : text.orNot(), 2));
        return fields;
    }

    /** The reason to be saved with that session, under the same id every time. */
    Draft<LateStart> draft(LedgerId person, Attendance attendance, Values values) {
        EntryId requirement = attendance.requirement();
        if (requirement == null) {
            throw new IllegalArgumentException("only a session under a requirement starts treatment late");
        }
        LateStart late = new LateStart(requirement, values.text(reasonKey(person)), values.optional(textKey(person)));
        return drafts.computeIfAbsent(person, ledger -> desk.capture().draft(ledger, LateStart.KIND, late))
                .saying(late);
    }

    /** The field that a problem of a reason is shown at. */
    String keyOf(LedgerId person, String bodyField) {
        return bodyField.equals("text") ? textKey(person) : reasonKey(person);
    }

    private static String reasonKey(LedgerId person) {
        return "late.reason." + person;
    }

    private static String textKey(LedgerId person) {
        return "late.text." + person;
    }
}
