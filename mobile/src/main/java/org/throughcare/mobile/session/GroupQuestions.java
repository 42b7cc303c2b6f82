package org.throughcare.mobile.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.GroupSession;

/** What is asked of a group before its register can be taken: what it is, when, and who is expected. */
public final class GroupQuestions implements Questions<GroupSession> {

    private final Texts texts;
    private final Options options;
    private final Records records;
    private final LocalDate today;
    private final List<Option> people;

    /** Questions about a group to which these people of the team may be expected, each under their ledger. */
    public GroupQuestions(List<Option> people, Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.records = desk.records();
        this.today = desk.today();
        this.people = List.copyOf(people);
    }

    @Override
    public Kind<GroupSession> kind() {
        return GroupSession.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY
                .with("on", today)
                .with("intervention", "GROUP")
                .with("modality", "GROUP")
                .with("minutes", "60");
    }

    @Override
    public Values of(GroupSession group) {
        return Values.EMPTY
                .with("title", group.title())
                .with("on", group.on())
                .with("start", group.start())
                .with("minutes", String.valueOf(group.minutes()))
                .with("intervention", group.intervention())
                .with("modality", group.modality())
                .with("place", group.place())
                .with("deliverer", group.deliverer())
                .with(
                        "expected",
                        group.expected().stream()
                                .map(records::lead)
                                .map(LedgerId::toString)
                                .distinct()
                                .toList());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(
                Section.of(
                        "",
                        new Field.Text(About.of("title", texts.get("group.title")), 1),
                        new Field.Day(About.of("on", texts.get("attendance.on")), List.of(today, today.plusDays(1))),
                        new Field.Time(
                                About.of("start", texts.get("group.start")),
                                List.of(LocalTime.of(9, 30), LocalTime.of(11, 0), LocalTime.of(14, 0))),
                        new Field.Count(
                                About.of("minutes", texts.get("attendance.minutes")), 1, 600, 15, texts.get("minutes")),
                        new Field.Text(
                                About.of("place", texts.get("appointment.place"))
                                        .orNot(),
                                1)),
                Section.of(
                        texts.get("attendance.delivered"),
                        Field.Choice.tiles(
                                About.of("intervention", texts.get("attendance.intervention")),
                                options.list(ReferenceData.INTERVENTIONS)),
                        Field.Choice.tiles(
                                About.of("modality", texts.get("attendance.modality"))
                                        .orNot(),
                                options.list(ReferenceData.MODALITIES)),
                        new Field.Text(
                                About.of("deliverer", texts.get("group.deliverer"))
                                        .orNot(),
                                1)),
                Section.of("", new Field.Choices(About.of("expected", texts.get("group.expected")), people)));
    }

    @Override
    public GroupSession body(Values values, @Nullable GroupSession before) {
        LocalDate on = values.date("on");
        LocalTime start = values.time("start");
        Integer minutes = values.number("minutes");
        return new GroupSession(
                on == null ? today : on,
                start == null ? LocalTime.NOON : start,
                minutes == null ? 0 : minutes,
                values.text("intervention"),
                values.optional("modality"),
                values.text("title"),
                values.optional("place"),
                values.optional("deliverer"),
                values.codes("expected").stream().map(LedgerId::parse).toList());
    }
}
