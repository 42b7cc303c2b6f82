package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** That a person is referred on for a need, and later what came of it (CTR-22). */
public final class OnwardReferralForm extends EntryForm<OnwardReferral> {

    private static final String WAITING = "waiting";

    private final @Nullable EntryId about;

    /** The form for that person, after that requirement where one is named; with a thread it amends that one. */
    public OnwardReferralForm(
            Desk desk, LedgerId ledger, @Nullable EntryId about, @Nullable Current<OnwardReferral> amended) {
        super(desk, ledger, OnwardReferral.KIND, amended);
        this.about = about;
    }

    @Override
    public Values start() {
        Current<OnwardReferral> before = amended();
        if (before == null) {
            return Values.EMPTY.with("referredOn", desk().today()).with("outcome", WAITING);
        }
        OnwardReferral body = before.body();
        return Values.EMPTY
                .with("need", body.need())
                .with("agency", body.agency())
                .with("referredOn", body.referredOn())
                .with("consent", body.consentOn() == null ? "no" : "yes")
                .with("consentOn", body.consentOn())
                .with("outcome", body.outcome() == null ? WAITING : body.outcome())
                .with("outcomeOn", body.outcomeOn())
                .with("note", body.note());
    }

    @Override
    public List<Section> sections(Values values) {
        List<LocalDate> quick = List.of(desk().today(), desk().today().minusDays(1));
        List<Field> consent = new ArrayList<>();
        consent.add(Field.Choice.tiles(about("consent"), new Options(texts(), desk().lists()).yesNo()));
        if (values.is("consent", "yes")) {
            consent.add(new Field.Day(about("consentOn"), quick));
        }
        List<Field> outcome = new ArrayList<>();
        outcome.add(Field.Choice.rows(
                about("outcome"),
                words(
                        "onward-referral.outcome",
                        WAITING,
                        OnwardReferral.ACCEPTED,
                        OnwardReferral.DECLINED,
                        OnwardReferral.PERSON_DECLINED)));
        if (answered(values)) {
            outcome.add(new Field.Day(about("outcomeOn"), quick));
        }
        outcome.add(new Field.Text(about("note").orNot(), 2));
        return List.of(
                Section.of(
                        "",
                        Field.Choice.rows(about("need"), codes(ReferenceData.ONGOING_NEEDS)),
                        new Field.Text(about("agency"), 1),
                        new Field.Day(about("referredOn"), quick)),
                new Section(texts().get("onward-referral.agreed"), consent),
                new Section(texts().get("onward-referral.answer"), outcome));
    }

    @Override
    protected OnwardReferral body(Values values) {
        LocalDate on = values.date("referredOn");
        return new OnwardReferral(
                values.text("agency"),
                values.text("need"),
                requirement(),
                on == null ? desk().today() : on,
                values.is("consent", "yes") ? values.date("consentOn") : null,
                answered(values) ? values.text("outcome") : null,
                answered(values) ? values.date("outcomeOn") : null,
                values.optional("note"));
    }

    private @Nullable EntryId requirement() {
        Current<OnwardReferral> before = amended();
        if (before != null) {
            return before.body().requirement();
        }
        return about != null
                ? about
                : Requirements.likely(desk(), ledger()).map(Current::id).orElse(null);
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("consentOn") ? "consent" : super.keyOf(draft, bodyField);
    }

    private static boolean answered(Values values) {
        return values.has("outcome") && !values.is("outcome", WAITING);
    }
}
