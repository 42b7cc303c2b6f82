package org.throughcare.mobile.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.person.Newcomer;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Person;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reception.ReceptionScreen.Prescribed;
import org.throughcare.model.reception.ReceptionScreen.Use;
import org.throughcare.model.reference.ReferenceData;

/**
 * The screen at reception (NDS-6), also of somebody whom nobody has recorded yet. What was said of withdrawal and dose is
 * asked of everybody; once it is saved only clinicians see it, so that a correction by others leaves it as it was.
 */
final class ReceptionForm extends EntryForm<ReceptionScreen> {

    private static final String USES = "uses";

    private final @Nullable Newcomer newcomer;
    private @Nullable LedgerId opened;

    /** The form for somebody who is known; with a thread it amends that one. */
    ReceptionForm(Desk desk, LedgerId ledger, @Nullable Current<ReceptionScreen> amended) {
        super(desk, ledger, ReceptionScreen.KIND, amended);
        this.newcomer = null;
    }

    /** The form for somebody who is not. */
    ReceptionForm(Desk desk, LedgerId nobodys) {
        super(desk, nobodys, ReceptionScreen.KIND, null);
        this.newcomer = new Newcomer(desk);
    }

    @Override
    public String key() {
        return newcomer == null ? super.key() : ReceptionScreen.KIND.name();
    }

    @Override
    public String caption() {
        return newcomer == null ? super.caption() : "";
    }

    @Override
    public Values start() {
        Current<ReceptionScreen> current = amended();
        if (current != null) {
            return of(current.body());
        }
        LocalDateTime now = LocalDateTime.ofInstant(desk().clock().instant(), Texts.ZONE);
        Values values = newcomer == null ? Values.EMPTY : newcomer.start();
        return values.with("receivedOn", now.toLocalDate())
                .with("screenedOn", now.toLocalDate())
                .with("screenedTime", now.toLocalTime());
    }

    private static Values of(ReceptionScreen screen) {
        Boolean consent = screen.consentToContact();
        Values values = Values.EMPTY
                .with("receivedOn", screen.receivedOn())
                .with("screenedOn", screen.screenedAt().toLocalDate())
                .with("screenedTime", screen.screenedAt().toLocalTime())
                .with("establishment", screen.establishment())
                .with("injecting", screen.injecting())
                .with("withdrawalSigns", screen.withdrawalSigns())
                .with("previousServices", screen.previousServices())
                .with("consentToContact", consent == null ? null : consent ? "yes" : "no")
                .with("urineTest", screen.urineTest())
                .with("healthFlags", screen.healthFlags())
                .with("healthcareToldOn", screen.healthcareToldOn())
                .with("note", screen.note());
        for (int i = 0; i < screen.uses().size(); i++) {
            String line = Values.line(USES, i);
            values = values.withLine(USES)
                    .with(line + "substance", screen.uses().get(i).substance())
                    .with(line + "lastUsed", screen.uses().get(i).lastUsed());
        }
        Prescribed prescribed = screen.prescribed();
        return prescribed == null
                ? values
                : values.with("medicine", prescribed.medicine())
                        .with("dose", prescribed.dose())
                        .with("prescriber", prescribed.prescriber())
                        .with("verifiedOn", prescribed.verifiedOn())
                        .with("verifiedWith", prescribed.verifiedWith());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        if (newcomer != null) {
            sections.add(newcomer.section());
        }
        sections.add(Section.of(
                texts().get("reception-screen.when"),
                new Field.Day(about("receivedOn"), days()),
                new Field.Day(about("screenedOn"), days()),
                new Field.Time(about("screenedTime"), List.of()),
                new Field.Text(about("establishment").orNot(), 1)));
        sections.add(Section.of(
                texts().get("reception-screen.use"),
                new Field.Lines(
                        about(USES).orNot(),
                        texts().get("reception-screen.add"),
                        List.of(
                                new Field.Search(about("substance"), codes(ReferenceData.SUBSTANCES)),
                                new Field.Text(about("lastUsed").orNot(), 1))),
                Field.Choice.tiles(
                        about("injecting").orNot(), words("reception-screen.injecting", "now", "past", "never"))));
        sections.add(new Section(texts().get("reception-screen.medicine.section"), medicine(values)));
        sections.add(new Section(texts().get("reception-screen.health"), health()));
        sections.add(Section.of(
                texts().get("reception-screen.before"),
                new Field.Text(about("previousServices").orNot(), 2),
                Field.Choice.tiles(about("consentToContact").orNot(), words("answer", "yes", "no")),
                Field.Choice.tiles(
                        about("urineTest").orNot(),
                        words("reception-screen.urine", "taken", "declined", "not-offered")),
                new Field.Text(about("note").orNot(), 2)));
        return sections;
    }

    private List<Field> medicine(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Text(about("medicine").orNot(), 1));
        if (values.has("medicine")) {
            if (maySee("dose")) {
                fields.add(new Field.Text(about("dose").orNot(), 1));
            }
            fields.add(new Field.Text(about("prescriber").orNot(), 1));
        }
        if (values.has("medicine") && super.amends()) {
            fields.add(new Field.Day(about("verifiedOn").orNot(), days()));
            fields.add(new Field.Text(about("verifiedWith").orNot(), 1));
        }
        return fields;
    }

    private List<Field> health() {
        List<Field> fields = new ArrayList<>();
        if (maySee("withdrawalSigns")) {
            fields.add(new Field.Choices(about("withdrawalSigns").orNot(), codes(ReferenceData.WITHDRAWAL_SIGNS)));
        }
        if (maySee("healthFlags")) {
            fields.add(new Field.Choices(about("healthFlags").orNot(), codes(ReferenceData.HEALTH_FLAGS)));
        }
        fields.add(new Field.Day(about("healthcareToldOn").orNot(), days()));
        return fields;
    }

    /** Whoever asks writes down the answers; what is written already is not for everybody. */
    private boolean maySee(String field) {
        return !super.amends() || desk().rooms().maySee(desk().session().roles(), ReceptionScreen.KIND.name(), field);
    }

    private List<LocalDate> days() {
        return List.of(desk().today(), desk().today().minusDays(1));
    }

    @Override
    protected ReceptionScreen body(Values values) {
        LocalDate on = values.date("screenedOn");
        LocalTime at = values.time("screenedTime");
        LocalDate received = values.date("receivedOn");
        return new ReceptionScreen(
                received == null ? desk().today() : received,
                (on == null ? desk().today() : on).atTime(at == null ? LocalTime.MIDNIGHT : at),
                values.optional("establishment"),
                values.lines(USES).stream()
                        .map(line -> Values.line(USES, line))
                        .map(line -> new Use(values.text(line + "substance"), values.optional(line + "lastUsed")))
                        .toList(),
                values.optional("injecting"),
                values.codes("withdrawalSigns"),
                prescribed(values),
                values.optional("previousServices"),
                values.has("consentToContact") ? values.is("consentToContact", "yes") : null,
                values.optional("urineTest"),
                values.codes("healthFlags"),
                values.date("healthcareToldOn"),
                values.optional("note"));
    }

    private static @Nullable Prescribed prescribed(Values values) {
        return values.has("medicine")
                ? new Prescribed(
                        values.optional("prescriber"),
                        values.text("medicine"),
                        values.optional("dose"),
                        values.date("verifiedOn"),
                        values.optional("verifiedWith"))
                : null;
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        if (newcomer == null) {
            return super.drafts(values);
        }
        List<Draft<?>> drafts = new ArrayList<>();
        Draft<Person> opening = newcomer.draft(values);
        opened = opening.ledger();
        drafts.add(opening);
        drafts.addAll(super.drafts(values));
        return drafts;
    }

    @Override
    protected Draft<ReceptionScreen> begun(ReceptionScreen body) {
        return opened == null ? super.begun(body) : desk().capture().draft(opened, ReceptionScreen.KIND, body);
    }

    @Override
    public List<Problem> advice(Values values) {
        return newcomer == null ? List.of() : newcomer.advice(values);
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return switch (bodyField) {
            case "screenedAt" -> "screenedOn";
            case "identifiers[0].value" -> "prisonNumber";
            case "identifiers[1].value" -> "nhsNumber";
            default -> bodyField.replaceAll("^prescribed\\.", "");
        };
    }
}
