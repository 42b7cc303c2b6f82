package org.throughcare.mobile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.person.Death;

/** What is asked of a death; from then on nothing is due and no reminder goes out (PRS-24). */
public final class DeathQuestions implements Questions<Death> {

    private final Texts texts;
    private final LocalDate today;

    /** Questions in the language of the desk. */
    public DeathQuestions(Desk desk) {
        this.texts = desk.texts();
        this.today = desk.today();
    }

    @Override
    public Kind<Death> kind() {
        return Death.KIND;
    }

    @Override
    public Values fresh() {
        return Values.EMPTY;
    }

    @Override
    public Values of(Death death) {
        LocalDateTime at = LocalDateTime.ofInstant(death.diedAt(), Texts.ZONE);
        return Values.EMPTY
                .with("diedAt", at.toLocalDate())
                .with("time", at.toLocalTime())
                .with("knownFrom", death.knownFrom());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Note(
                        About.of("stops", texts.get("death.stops")).hint(texts.get("death.stops.more")), Tone.GRAVE),
                new Field.Day(About.of("diedAt", texts.get("death.on")), List.of(today, today.minusDays(1))),
                new Field.Time(
                        About.of("time", texts.get("death.time"))
                                .hint(texts.get("death.time.hint"))
                                .orNot(),
                        List.of()),
                new Field.Text(
                        About.of("knownFrom", texts.get("death.knownFrom")).orNot(), 2)));
    }

    @Override
    public Death body(Values values, @Nullable Death before) {
        LocalDate on = values.date("diedAt");
        LocalTime time = values.time("time");
        Instant at = (on == null ? today : on)
                .atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(Texts.ZONE)
                .toInstant();
        return new Death(at, values.optional("knownFrom"));
    }
}
