package org.throughcare.mobile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;

/** That a person has died (PRS-24). The worker confirms who it is, for everything stops at once. */
public final class DeathForm extends EntryForm<Death> {

    private static final String SURE = "sure";

    /** The form; where a death is recorded already it amends that. */
    public DeathForm(Desk desk, LedgerId ledger, @Nullable Current<Death> amended) {
        super(desk, ledger, Death.KIND, amended);
    }

    @Override
    public Values start() {
        Current<Death> current = amended();
        if (current == null) {
            return Values.EMPTY;
        }
        ZonedDateTime at = current.body().diedAt().atZone(Texts.ZONE);
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return Values.EMPTY
                .with("diedOn", at.toLocalDate())
                .with("time", midnight ? null : at.toLocalTime())
                .with("knownFrom", current.body().knownFrom());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Note(
                        About.of("what", texts().get("death.what")).hint(texts().get("death.what.more")), Tone.GRAVE),
                new Field.Day(
                        about("diedOn"), List.of(desk().today(), desk().today().minusDays(1))),
                new Field.Time(about("time").orNot(), List.of()),
                new Field.Text(about("knownFrom").orNot(), 2),
                new Field.Choices(about(SURE), List.of(Option.of(SURE, sure())))));
    }

    private String sure() {
        LocalDate born = person().map(Person::birthDate).orElse(null);
        return born == null
                ? texts().get("death.sure.name", person().map(Person::name).orElse(""))
                : texts().get("death.sure.born", person().map(Person::name).orElse(""), texts().date(born));
    }

    @Override
    protected Death body(Values values) {
        LocalDate day = values.date("diedOn");
        LocalTime time = values.time("time");
        Instant at = (day == null ? desk().today() : day)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(Texts.ZONE)
                .toInstant();
        return new Death(at, values.optional("knownFrom"));
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("diedAt") ? "diedOn" : bodyField;
    }
}
