package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFrameworks;

/** What the court ordered: the requirement, its length, how often, and for which drugs (DRR-2, DRR-5, DRR-8). */
public final class RequirementForm extends EntryForm<Requirement> {

    private static final int MOST_CONTACTS = 14;
    private static final int MOST_TESTS = 7;

    /** The form; with a thread it amends that one. */
    public RequirementForm(Desk desk, LedgerId ledger, @Nullable Current<Requirement> amended) {
        super(desk, ledger, Requirement.KIND, amended);
    }

    @Override
    public Values start() {
        Current<Requirement> current = amended();
        if (current == null) {
            return Values.EMPTY.with("framework", AttendanceFramework.STANDARD);
        }
        Requirement requirement = current.body();
        return Values.EMPTY
                .with("type", requirement.type())
                .with("start", requirement.start())
                .with("end", requirement.end())
                .with("intensity", requirement.intensity())
                .with("contactsPerWeek", text(requirement.contactsPerWeek()))
                .with("primaryDrugs", requirement.primaryDrugs())
                .with("framework", requirement.framework())
                .with("testsPerWeek", text(requirement.testsPerWeek()));
    }

    @Override
    public List<Section> sections(Values values) {
        boolean drr = values.is("type", Requirement.DRR);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "",
                Field.Choice.tiles(
                        about("type"),
                        words("order.type", Requirement.DRR, Requirement.ATR, Requirement.MHTR, "programme", "other")),
                new Field.Day(about("start"), List.of(desk().today())),
                new Field.Day(about("end").orNot(), lengths(values))));
        if (drr) {
            sections.add(Section.of(
                    texts().get("requirement.testing"),
                    new Field.Choices(about("primaryDrugs"), codes(ReferenceData.SUBSTANCE_GROUPS)),
                    new Field.Count(
                            about("testsPerWeek").orNot(), 1, MOST_TESTS, 1, texts().get("requirement.aWeek"))));
        }
        sections.add(Section.of(
                texts().get("requirement.contact"),
                Field.Choice.tiles(about("intensity").orNot(), words("order.intensity", "low", "medium", "high")),
                new Field.Count(
                        about("contactsPerWeek").orNot(), 1, MOST_CONTACTS, 1, texts().get("requirement.aWeek")),
                Field.Choice.rows(about("framework").orNot(), frameworks(values))));
        return sections;
    }

    /** The usual lengths of a requirement, counted from its first day. */
    private static List<LocalDate> lengths(Values values) {
        LocalDate start = values.date("start");
        return start == null
                ? List.of()
                : List.of(
                        start.plusMonths(6).minusDays(1),
                        start.plusMonths(9).minusDays(1),
                        start.plusMonths(12).minusDays(1));
    }

    private List<Option> frameworks(Values values) {
        LocalDate start = values.date("start");
        LocalDate on = start == null || start.isBefore(desk().today()) ? desk().today() : start;
        AttendanceFrameworks all = AttendanceFrameworks.of(desk().ledger(LedgerId.SERVICE));
        return all.versions().values().stream()
                .map(AttendanceFramework::id)
                .distinct()
                .sorted()
                .filter(id -> all.inForce(id, on) != null || values.is("framework", id))
                .map(id -> Option.of(id, texts().getOr("framework." + id, id)))
                .toList();
    }

    @Override
    protected Requirement body(Values values) {
        LocalDate start = values.date("start");
        boolean drr = values.is("type", Requirement.DRR);
        return new Requirement(
                values.text("type"),
                start == null ? desk().today() : start,
                values.date("end"),
                values.optional("intensity"),
                values.number("contactsPerWeek"),
                drr ? values.codes("primaryDrugs") : List.of(),
                values.optional("framework"),
                drr ? values.number("testsPerWeek") : null);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
