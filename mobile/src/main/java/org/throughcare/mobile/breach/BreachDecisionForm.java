package org.throughcare.mobile.breach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.breach.BreachStep;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/**
 * What an offender manager decides about a referral (DRR-B7). Whoever is none reads what was decided and is asked nothing;
 * the answers of a draft that another left behind are refused.
 */
public final class BreachDecisionForm extends EntryForm<BreachDecision> {

    /** As what somebody would decide who is no offender manager; the kind's rules refuse it. */
    private static final String PROVIDER = "provider";

    private final Current<BreachReferral> referral;
    private final boolean mayDecide;

    /** The form for that referral; with a thread it amends that one. */
    public BreachDecisionForm(
            Desk desk, LedgerId ledger, Current<BreachReferral> referral, @Nullable Current<BreachDecision> amended) {
        super(desk, ledger, BreachDecision.KIND, amended);
        this.referral = referral;
        this.mayDecide = BreachStep.mayDecide(desk.session().roles());
    }

    @Override
    public Values start() {
        Current<BreachDecision> current = amended();
        return current == null
                ? Values.EMPTY.with("decidedOn", desk().today())
                : Values.EMPTY
                        .with("decision", current.body().decision())
                        .with("decidedOn", current.body().decidedOn())
                        .with("why", current.body().reason());
    }

    @Override
    public List<Section> sections(Values values) {
        Field told = new Field.Note(
                About.of("referral", EntryWords.of(desk()).line(referral))
                        .hint(referral.body().view()),
                Tone.INFO);
        if (!mayDecide) {
            return List.of(Section.of("", told, decided(), readOnly()));
        }
        return List.of(Section.of(
                "",
                told,
                Field.Choice.rows(about("decision"), words("value.decision", "breach", "warning", "no-action")),
                new Field.Day(
                        about("decidedOn"),
                        List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Text(about("why"), 3)));
    }

    private Field decided() {
        Current<BreachDecision> current = amended();
        return current == null
                ? new Field.Note(
                        About.of("decided", texts().get("breach.decision.open"))
                                .hint(texts().get("breach.decision.open.more")),
                        Tone.NEUTRAL)
                : new Field.Note(
                        About.of("decided", EntryWords.of(desk()).line(current))
                                .hint(Texts.join(
                                        current.body().decider(), current.body().reason())),
                        Tone.NEUTRAL);
    }

    private Field readOnly() {
        return new Field.Note(
                About.of("decidedAs", texts().get("breach-decision.readOnly"))
                        .hint(texts().get("breach-decision.readOnly.more")),
                Tone.WARNING);
    }

    @Override
    public List<Problem> advice(Values values) {
        return mayDecide ? List.of() : List.of(Problem.refusal("decidedAs", "not-the-decider"));
    }

    @Override
    protected BreachDecision body(Values values) {
        LocalDate on = values.date("decidedOn");
        return new BreachDecision(
                referral.id(),
                values.text("decision"),
                on == null ? desk().today() : on,
                desk().session().name(),
                mayDecide ? BreachDecision.OFFENDER_MANAGER : PROVIDER,
                values.text("why"));
    }
}
