package org.throughcare.mobile.breach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.breach.BreachStep;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.Attendance;

/** What a provider tells the offender manager about failures to comply (DRR-B7); it decides nothing. */
public final class BreachReferralForm extends EntryForm<BreachReferral> {

    private final Current<Requirement> requirement;
    private final BreachStep step;

    /** The form for failures under that requirement; with a thread it amends that one. */
    public BreachReferralForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<BreachReferral> amended) {
        super(desk, ledger, BreachReferral.KIND, amended);
        this.requirement = requirement;
        this.step = BreachStep.of(record(), requirement.id(), desk.reference().frameworks(), desk.today());
    }

    @Override
    public Values start() {
        Current<BreachReferral> current = amended();
        return current == null
                ? Values.EMPTY.with("referredOn", desk().today()).with("absences", texts(step.absences()))
                : Values.EMPTY
                        .with("referredOn", current.body().referredOn())
                        .with("absences", texts(current.body().absences()))
                        .with("view", current.body().view());
    }

    private static List<String> texts(List<EntryId> ids) {
        return ids.stream().map(EntryId::toString).toList();
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                EntryWords.of(desk()).line(requirement),
                new Field.Note(
                        About.of("who", texts().get("breach-referral.who"))
                                .hint(texts().get("breach-referral.who.more")),
                        Tone.INFO),
                new Field.Choices(about("absences"), failures()),
                new Field.Day(
                        about("referredOn"),
                        List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Text(about("view"), 4)));
    }

    /** The failures that may be referred, and on an amendment those that were. */
    private List<Option> failures() {
        EntryWords words = EntryWords.of(desk());
        Current<BreachReferral> current = amended();
        List<EntryId> referred = current == null ? List.of() : current.body().absences();
        return record().current(Attendance.KIND).stream()
                .filter(one -> step.absences().contains(one.id()) || referred.contains(one.id()))
                .map(one -> Option.of(one.id().toString(), words.line(one)))
                .toList();
    }

    @Override
    protected BreachReferral body(Values values) {
        LocalDate on = values.date("referredOn");
        return new BreachReferral(
                requirement.id(),
                on == null ? desk().today() : on,
                values.codes("absences").stream().map(EntryId::parse).toList(),
                values.text("view"));
    }
}
