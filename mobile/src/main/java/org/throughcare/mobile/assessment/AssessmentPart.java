package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/**
 * One page of an assessment: it continues the thread and changes only what it asks for, so that what somebody else fills in
 * meanwhile on another tablet stays. Going on is no correction: nobody has to type a reason.
 */
abstract class AssessmentPart extends EntryForm<Assessment> {

    private final String part;
    private final Current<Assessment> current;

    /** The page of that name; what is typed on it is kept under the name. */
    AssessmentPart(Desk desk, LedgerId ledger, String part, Current<Assessment> current) {
        super(desk, ledger, Assessment.KIND, current);
        this.part = part;
        this.current = current;
    }

    /** The assessment as it is now. */
    protected final Assessment assessment() {
        return current.body();
    }

    @Override
    public String key() {
        return part + "/" + ledger() + "/" + current.id();
    }

    @Override
    public String title() {
        return texts().get(part);
    }

    @Override
    public boolean amends() {
        return false;
    }

    @Override
    protected String reason(Values values) {
        return KnownReasons.continued();
    }

    /** Where two people said different things one of them has to be chosen first: going on would choose for them. */
    @Override
    public final List<Problem> advice(Values values) {
        List<Problem> problems = new ArrayList<>(more(values));
        if (current.inConflict()) {
            problems.add(Problem.refusal("", "resolve-first"));
        }
        return problems;
    }

    /** What this page has to say by the record. */
    protected List<Problem> more(Values values) {
        return List.of();
    }

    @Override
    public String savedWords() {
        return texts().get("form.saved", title());
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Result(ledger(), Assessment.KIND.name(), current.id());
    }

    @Override
    public Route correct(List<Entry> saved) {
        return new Route.Capture(part, ledger(), null, current.id());
    }
}
