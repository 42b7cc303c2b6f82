package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.assessment.ClosingChecklist;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.Completion.Need;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.assessment.ToolChange;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * The closing of a requirement's case: the needs that are left, and what the checklist still asks for; the final review,
 * the scores and the referrals are taken from the record (CTR-22, ATR-9). Closing ends the requirement in the same save.
 */
public final class CompletionForm extends EntryForm<Completion> {

    private static final String NEEDS = "needs";
    private static final String CLOSE = "close";

    private final Current<Requirement> requirement;
    private @Nullable Draft<Requirement> ended;

    /** The form for that requirement; with a closing that was begun it goes on with it. */
    public CompletionForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<Completion> before) {
        super(desk, ledger, Completion.KIND, before);
        this.requirement = requirement;
    }

    /** To go on with the closing is no correction; to change what was closed is one. */
    @Override
    public boolean amends() {
        Current<Completion> before = amended();
        return before != null && before.body().closed();
    }

    @Override
    protected String reason(Values values) {
        return amends() ? super.reason(values) : KnownReasons.continued();
    }

    @Override
    public Values start() {
        Current<Completion> before = amended();
        Values empty = Values.EMPTY.with("endedOn", desk().today());
        if (before == null) {
            return empty;
        }
        Completion body = before.body();
        Values values = empty.with(NEEDS, List.copyOf(body.needs().keySet()))
                .with(CLOSE, body.closed() ? "yes" : "no")
                .with("endedOn", body.endedOn())
                .with("endReason", body.endReason())
                .with("note", body.note());
        for (Map.Entry<String, Need> need : body.needs().entrySet()) {
            values = values.with(plan(need.getKey()), need.getValue().plan());
        }
        return values;
    }

    private static String plan(String need) {
        return "plan." + need;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> needs = new ArrayList<>();
        needs.add(new Field.Choices(about(NEEDS).orNot(), codes(ReferenceData.ONGOING_NEEDS)));
        CodeWords words = new CodeWords(desk().lists(), texts());
        for (String need : values.codes(NEEDS)) {
            String name = words.capital(ReferenceData.ONGOING_NEEDS, need);
            needs.add(new Field.Text(
                    About.of(plan(need), texts().get("completion.plan", name)).orNot(), 1));
        }
        List<Field> close = new ArrayList<>();
        close.add(checklist(values, words));
        close.add(Field.Choice.tiles(about(CLOSE), new Options(texts(), desk().lists()).yesNo()));
        if (values.is(CLOSE, "yes")) {
            close.add(new Field.Day(about("endedOn"), List.of(desk().today())));
            close.add(Field.Choice.rows(about("endReason"), codes(ReferenceData.EPISODE_ENDS)));
        }
        close.add(new Field.Text(about("note").orNot(), 2));
        return List.of(
                new Section(EntryWords.of(desk()).line(requirement), needs),
                new Section(texts().get("completion.closing"), close));
    }

    private Field checklist(Values values, CodeWords words) {
        ClosingChecklist list = ClosingChecklist.of(record(), body(values), day(values));
        return new Field.Note(
                About.of("checklist", texts().get("completion.checklist")).hint(ClosingWords.checklist(list, words)),
                list.done() ? Tone.GOOD : Tone.INFO);
    }

    @Override
    public List<Problem> advice(Values values) {
        Completion body = body(values);
        return body.closed() ? ClosingChecklist.of(record(), body, day(values)).problems() : List.of();
    }

    @Override
    protected Completion body(Values values) {
        boolean close = values.is(CLOSE, "yes");
        Optional<FinalReview> review =
                FinalReview.completedFor(record(), requirement.id()).map(Current::body);
        ToolScore end = review.map(FinalReview::tool).orElse(null);
        Map<String, Need> needs = new LinkedHashMap<>();
        values.codes(NEEDS).forEach(code -> needs.put(code, need(code, values)));
        return new Completion(
                requirement.id(),
                requirement.body().type(),
                needs,
                FinalReview.completedFor(record(), requirement.id())
                        .map(Current::id)
                        .orElse(null),
                end == null ? null : startTool(end),
                end,
                review.map(FinalReview::notHeldWhy).orElse(null),
                close ? day(values) : null,
                close ? values.optional("endReason") : null,
                values.optional("note"));
    }

    private @Nullable ToolScore startTool(ToolScore end) {
        return ToolChange.startOf(
                        ValidatedTools.in(record(), Texts.ZONE),
                        requirement.body().start(),
                        end)
                .orElse(null);
    }

    private Need need(String code, Values values) {
        Current<OnwardReferral> referral = OnwardReferral.standingFor(record(), code, day(values));
        return new Need(
                values.optional(plan(code)),
                referral == null ? null : referral.id(),
                referral == null ? null : referral.body().referredOn());
    }

    private LocalDate day(Values values) {
        LocalDate on = values.is(CLOSE, "yes") ? values.date("endedOn") : null;
        return on == null ? desk().today() : on;
    }

    /** What closes the case also ends the requirement, in one save. */
    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> all = new ArrayList<>(super.drafts(values));
        Completion body = body(values);
        String endReason = body.endReason();
        if (body.endedOn() != null && endReason != null) {
            all.add(ended(body.endedOn(), endReason));
        }
        return all;
    }

    private Draft<Requirement> ended(LocalDate on, String endReason) {
        Code code = desk().lists().list(ReferenceData.EPISODE_ENDS).find(endReason);
        String state = code == null ? null : code.attribute("state");
        String words = code == null ? endReason : code.name(texts().language());
        Requirement over = requirement
                .body()
                .with(
                        requirement.body().arrangements(),
                        new Requirement.Course(state == null ? "ended-otherwise" : state, on, words));
        Draft<Requirement> first =
                ended == null ? desk().capture().amend(requirement, over, texts().get("completion.ended")) : ended;
        Draft<Requirement> now =
                new Draft<>(first.id(), first.ledger(), first.kind(), over, first.basis(), first.reason());
        ended = now;
        return now;
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        if (draft > 0) {
            return "endedOn";
        }
        if (bodyField.startsWith("need.")) {
            return NEEDS;
        }
        return bodyField.equals("endedOn") || bodyField.equals("endReason") ? bodyField : CLOSE;
    }

    @Override
    public Route after(List<Entry> saved) {
        Current<Completion> thread = amended();
        return new Route.Result(
                ledger(), Completion.KIND.name(), thread == null ? saved.get(0).id() : thread.id());
    }
}
