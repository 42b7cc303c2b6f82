package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;

/** The final review of a requirement, prepared and then completed, or the reason for which it can't be held (CTR-21). */
public final class FinalReviewForm extends EntryForm<FinalReview> {

    private final Current<Requirement> requirement;
    private final ToolField tool;

    /** The form for that requirement; with a review that was begun it goes on with it. */
    public FinalReviewForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<FinalReview> before) {
        super(desk, ledger, FinalReview.KIND, before);
        this.requirement = requirement;
        this.tool = new ToolField(
                desk,
                record(),
                score -> ValidatedTools.fits(score, requirement.body().type()));
    }

    /** To complete what was prepared is no correction. */
    @Override
    public boolean amends() {
        Current<FinalReview> before = amended();
        return before != null && before.body().completedOn() != null;
    }

    @Override
    protected String reason(Values values) {
        return amends() ? super.reason(values) : KnownReasons.continued();
    }

    @Override
    public Values start() {
        Current<FinalReview> before = amended();
        if (before == null) {
            return tool.start(Values.EMPTY, null)
                    .with("held", "yes")
                    .with("heldOn", desk().today())
                    .with("manager", person().map(Person::manager).orElse(null))
                    .with("completed", "yes");
        }
        FinalReview body = before.body();
        return tool.start(Values.EMPTY, body.tool())
                .with("held", body.notHeldWhy() == null ? "yes" : "no")
                .with("heldOn", body.heldOn())
                .with("person", body.person() ? "yes" : "no")
                .with("provider", body.provider())
                .with("manager", body.manager())
                .with("outcome", body.outcome())
                .with("notHeldWhy", body.notHeldWhy())
                .with("completed", body.completedOn() == null ? "no" : "yes");
    }

    @Override
    public List<Section> sections(Values values) {
        Options options = new Options(texts(), desk().lists());
        List<Section> all = new ArrayList<>();
        all.add(Section.of(
                EntryWords.of(desk()).line(requirement), Field.Choice.tiles(about("held"), options.yesNo())));
        if (values.is("held", "yes")) {
            all.add(Section.of(
                    texts().get("final-review.meeting"),
                    new Field.Day(about("heldOn").orNot(), List.of(desk().today())),
                    Field.Choice.tiles(about("person"), options.yesNo()),
                    new Field.Text(about("provider").orNot(), 1),
                    new Field.Text(about("manager").orNot(), 1)));
            all.add(new Section(texts().get("final-review.score"), tool.fields(values)));
        } else {
            all.add(Section.of("", Field.Choice.rows(about("notHeldWhy"), codes(ReferenceData.REVIEW_NOT_HELD))));
        }
        all.add(Section.of(
                "",
                new Field.Text(about("outcome").orNot(), 4),
                Field.Choice.tiles(about("completed"), options.yesNo())));
        return all;
    }

    @Override
    protected FinalReview body(Values values) {
        boolean held = values.is("held", "yes");
        return new FinalReview(
                requirement.id(),
                requirement.body().type(),
                held ? values.date("heldOn") : null,
                held && values.is("person", "yes"),
                held ? values.optional("provider") : null,
                held ? values.optional("manager") : null,
                held ? tool.of(values) : null,
                values.optional("outcome"),
                held ? null : values.optional("notHeldWhy"),
                values.is("completed", "yes") ? completedOn() : null);
    }

    /** A review that was completed before stays so from its day on. */
    private LocalDate completedOn() {
        Current<FinalReview> before = amended();
        LocalDate earlier = before == null ? null : before.body().completedOn();
        return earlier == null ? desk().today() : earlier;
    }
}
