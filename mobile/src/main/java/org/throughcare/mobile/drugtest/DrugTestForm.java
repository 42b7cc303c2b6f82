package org.throughcare.mobile.drugtest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.PrimaryDrugs;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.reference.ReferenceData;

/** Recording a drug test, or correcting one and adding what a laboratory says (DRR-5, DRR-7, CTR-10, CTR-14). */
public final class DrugTestForm implements FormSpec {

    private final LedgerId ledger;
    private final Desk desk;
    private final Texts texts;
    private final TestSubject subject;
    private final TestSections sections;
    private final CodeWords codes;
    private final Values start;
    private final @Nullable Current<DrugTest> corrects;
    private final Draft<DrugTest> draft;

    private DrugTestForm(LedgerId ledger, Desk desk, LastTest last, @Nullable Current<DrugTest> corrects) {
        this.ledger = ledger;
        this.desk = desk;
        this.texts = desk.texts();
        this.corrects = corrects;
        this.codes = new CodeWords(desk.lists(), texts);
        this.subject = TestSubject.of(desk.ledger(ledger), desk.today(), codes);
        Instant now = desk.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        LocalTime time = ZonedDateTime.ofInstant(now, Texts.ZONE).toLocalTime();
        this.sections = new TestSections(texts, codes, subject, corrects != null, desk.today(), time);
        this.start = corrects == null
                ? TestValues.fresh(last, subject, desk.session().name(), now)
                : TestValues.of(corrects.body());
        DrugTest body = test(start);
        this.draft = corrects == null
                ? desk.capture().draft(ledger, DrugTest.KIND, body)
                : desk.capture().amend(corrects, body, "");
    }

    /** A form for a new test. */
    public static DrugTestForm fresh(LedgerId ledger, Desk desk, LastTest last) {
        return new DrugTestForm(ledger, desk, last, null);
    }

    /** A form that corrects the test of that thread; one for a new test when the record has no such thread. */
    public static DrugTestForm correcting(LedgerId ledger, EntryId thread, Desk desk) {
        Current<DrugTest> current = desk.ledger(ledger).current(DrugTest.KIND).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElse(null);
        return new DrugTestForm(ledger, desk, LastTest.NONE, current);
    }

    @Override
    public String key() {
        return DrugTest.KIND.name() + "/" + ledger + (corrects == null ? "" : "/" + corrects.id());
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        return texts.get(corrects == null ? "drugtest.title" : "drugtest.title.correct");
    }

    @Override
    public Values start() {
        return start;
    }

    @Override
    public List<Section> sections(Values values) {
        return sections.of(values);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        String reason = corrects == null ? null : values.text("reason");
        return List.of(new Draft<>(draft.id(), draft.ledger(), draft.kind(), test(values), draft.basis(), reason));
    }

    private DrugTest test(Values values) {
        List<ResultLine> kept = corrects == null ? List.of() : corrects.body().lines();
        EntryId noted = corrects == null ? null : corrects.body().requirement();
        return TestValues.read(
                values, noted == null ? subject.drr() : noted, kept, texts.get("drugtest.consent.noted"));
    }

    @Override
    public List<Problem> advice(Values values) {
        List<Problem> found = new ArrayList<>();
        if (values.is("consent", "no") && TestValues.asksConsent(values)) {
            found.add(Problem.refusal("consent", "test-without-consent"));
        }
        if (values.is("validity", "yes") && values.is("outcome", DrugTest.SAMPLE)) {
            for (String check : List.of("temperature", "creatinine", "specificGravity", "ph")) {
                if (values.has(check) && TestValues.decimal(values, check) == null) {
                    found.add(Problem.refusal(check, "not-a-measure", texts.get("drugtest.validity." + check)));
                }
            }
        }
        DrugTest test = test(values);
        if (test.purpose().equals(DrugTest.COURT_ORDERED)) {
            found.addAll(missing(test));
        }
        return found;
    }

    /** The warning of DRR-5 with the groups by their names. */
    private List<Problem> missing(DrugTest test) {
        List<String> missing = PrimaryDrugs.missing(subject.primaryDrugs(), test).stream()
                .map(group -> codes.name(ReferenceData.SUBSTANCE_GROUPS, group))
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(Problem.warning("lines", "primary-drugs-missing", String.join(", ", missing)));
    }

    @Override
    public boolean amends() {
        return corrects != null;
    }

    @Override
    public String keyOf(int which, String bodyField) {
        return switch (bodyField) {
            case "kit.expiry" -> "kitExpiry";
            case "kit.expiredReason" -> "expiredReason";
            case "collectedAt", "readAt", "consent", "reason" -> bodyField;
            case "toldPersonAt" -> "toldAt";
            default ->
                bodyField.startsWith("validity.")
                        ? bodyField.substring("validity.".length())
                        : bodyField.replaceAll("[\\[.].*", "");
        };
    }

    @Override
    public String savedWords() {
        return texts.get("drugtest.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        DrugTest body = DrugTest.KIND.bodyOf(saved.get(0));
        boolean plain = body != null && body.overall().compareTo(Overall.NEGATIVE) <= 0;
        return plain && corrects == null
                ? new Route.Person(ledger)
                : new Route.Result(ledger, DrugTest.KIND.name(), thread(saved));
    }

    @Override
    public Route correct(List<Entry> saved) {
        return Route.Capture.correcting(DrugTest.KIND.name(), ledger, thread(saved));
    }

    private EntryId thread(List<Entry> saved) {
        return corrects == null ? saved.get(0).id() : corrects.id();
    }
}
