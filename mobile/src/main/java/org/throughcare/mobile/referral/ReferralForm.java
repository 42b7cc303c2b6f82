package org.throughcare.mobile.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Referral;

/** A referral by whoever sends it (PRS-1), and what the team makes of it: accepted, linked to tests, closed. */
final class ReferralForm extends EntryForm<Referral> {

    /** The form; with a thread it amends that one. */
    ReferralForm(Desk desk, LedgerId ledger, @Nullable Current<Referral> amended) {
        super(desk, ledger, Referral.KIND, amended);
    }

    /** It came today unless somebody says otherwise: what comes in is mostly written down at once. */
    @Override
    public Values start() {
        Current<Referral> current = amended();
        if (current == null) {
            return at(Values.EMPTY, LocalDateTime.ofInstant(desk().clock().instant(), Texts.ZONE));
        }
        Referral referral = current.body();
        Boolean outside = referral.outsidePlanning();
        return at(Values.EMPTY, referral.receivedAt())
                .with("source", referral.source())
                .with("referrer", referral.referrer())
                .with("why", referral.reason())
                .with("outsidePlanning", outside == null ? null : outside ? "yes" : "no")
                .with("liaisonNote", referral.liaisonNote())
                .with("tests", referral.tests().stream().map(EntryId::toString).toList())
                .with("priority", referral.priority())
                .with("suitability", referral.suitability())
                .with("outcome", referral.outcome())
                .with("outcomeOn", referral.outcomeOn())
                .with("outcomeReason", referral.outcomeReason())
                .with("lateReason", referral.lateReason());
    }

    private static Values at(Values values, LocalDateTime moment) {
        return values.with("receivedOn", moment.toLocalDate()).with("receivedTime", moment.toLocalTime());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "",
                new Field.Search(about("source"), codes(ReferenceData.REFERRAL_SOURCES)),
                new Field.Text(about("referrer").orNot(), 1),
                new Field.Day(
                        about("receivedOn"),
                        List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Time(about("receivedTime"), List.of()),
                new Field.Text(about("why").orNot(), 3)));
        sections.add(new Section(texts().get("referral.team"), team(values)));
        if (amends()) {
            sections.add(new Section(texts().get("referral.end"), end(values)));
        }
        return sections;
    }

    private List<Field> team(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(about("outsidePlanning").orNot(), words("answer", "yes", "no")));
        if (values.is("outsidePlanning", "yes")) {
            fields.add(new Field.Text(about("liaisonNote").orNot(), 2));
        }
        fields.add(Field.Choice.tiles(
                about("suitability").orNot(), words("referral.suitability", Referral.SUITABLE, "TO-CHECK")));
        fields.add(
                Field.Choice.tiles(about("priority").orNot(), words("referral.priority", "urgent", "soon", "in-turn")));
        List<Option> tests = tests(values);
        if (!tests.isEmpty()) {
            fields.add(new Field.Choices(about("tests").orNot(), tests));
        }
        return fields;
    }

    /** Tests are named by their day: what they were for and what came of them is not for everybody. */
    private List<Option> tests(Values values) {
        return record().current(DrugTest.KIND).stream()
                .filter(test -> test.body().overall() == Overall.CONFIRMED_POSITIVE || linked(test, values) != null)
                .map(test -> Option.of(
                        String.valueOf(linked(test, values) == null ? test.id() : linked(test, values)),
                        texts().get(
                                        "referral.test",
                                        texts().date(LocalDate.ofInstant(
                                                test.body().collectedAt(), Texts.ZONE)))))
                .toList();
    }

    /** The entry of that test which the referral names; null when it names none. */
    private static @Nullable EntryId linked(Current<DrugTest> test, Values values) {
        List<String> named = values.codes("tests");
        return test.thread().entries().stream()
                .map(entry -> entry.id())
                .filter(id -> named.contains(id.toString()))
                .findFirst()
                .orElse(null);
    }

    private List<Field> end(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.rows(about("outcome").orNot(), outcomes(values)));
        if (values.has("outcome")) {
            fields.add(new Field.Day(
                    about("outcomeOn"), List.of(desk().today(), desk().today().minusDays(1))));
            fields.add(new Field.Text(about("outcomeReason").orNot(), 2));
        }
        fields.add(Field.Choice.rows(about("lateReason").orNot(), codes(ReferenceData.DECLINE_REASONS)));
        return fields;
    }

    /** What a team says of a referral; what follows from an offer is recorded there. */
    private List<Option> outcomes(Values values) {
        return desk().lists().list(ReferenceData.REFERRAL_OUTCOMES).codes().stream()
                .filter(code -> code.has("by", "team") || values.is("outcome", code.code()))
                .map(this::option)
                .toList();
    }

    private Option option(Code code) {
        return Option.of(code.code(), CodeWords.capital(code.name(texts().language())));
    }

    @Override
    protected Referral body(Values values) {
        boolean outside = values.is("outsidePlanning", "yes");
        boolean closed = values.has("outcome");
        return new Referral(
                values.text("source"),
                values.optional("referrer"),
                moment(values, desk()),
                values.optional("why"),
                values.has("outsidePlanning") ? outside : null,
                outside ? values.optional("liaisonNote") : null,
                Stream.of(values.codes("tests"))
                        .flatMap(List::stream)
                        .map(EntryId::parse)
                        .toList(),
                values.optional("priority"),
                values.optional("suitability"),
                values.optional("outcome"),
                closed ? values.date("outcomeOn") : null,
                closed ? values.optional("outcomeReason") : null,
                values.optional("lateReason"));
    }

    /** The moment that was typed into the two fields. */
    static LocalDateTime moment(Values values, Desk desk) {
        LocalDate on = values.date("receivedOn");
        LocalTime at = values.time("receivedTime");
        return (on == null ? desk.today() : on).atTime(at == null ? LocalTime.MIDNIGHT : at);
    }

    /** The reason of the referral is another thing than why it is amended. */
    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("receivedAt") ? "receivedOn" : super.keyOf(draft, bodyField);
    }
}
