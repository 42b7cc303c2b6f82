package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFramework;

/** What the form of a register asks, given what was answered. */
final class RegisterSections {

    private final Texts texts;
    private final CodeWords codes;
    private final RegisterPeople people;
    private final LedgerId team;
    private final boolean asksModality;

    /** For people of that team; the kind of treatment is asked where nobody planned it. */
    RegisterSections(Texts texts, CodeWords codes, RegisterPeople people, LedgerId team, boolean asksModality) {
        this.asksModality = asksModality;
        this.texts = texts;
        this.codes = codes;
        this.people = people;
        this.team = team;
    }

    List<Section> of(Values values) {
        List<Section> all = new ArrayList<>();
        all.add(marks(values));
        List<Field> exceptions = exceptions(values);
        if (!exceptions.isEmpty()) {
            all.add(new Section(texts.get("register.exceptions"), exceptions));
        }
        if (asksModality) {
            all.add(delivered(values));
        }
        List<RegisterPeople.One> others = others(values);
        if (!others.isEmpty()) {
            all.add(add(values, others));
        }
        return all;
    }

    private Section marks(Values values) {
        List<Field> fields = new ArrayList<>();
        if (!people.recorded().isEmpty()) {
            fields.add(new Field.Note(
                    About.of("recorded", texts.get("register.recorded", String.join(", ", people.recorded())))
                            .hint(texts.get("register.recorded.more")),
                    Tone.INFO));
        }
        List<RegisterPeople.One> marked = people.marked(values.codes("added"));
        if (marked.isEmpty()) {
            fields.add(new Field.Note(
                    About.of("nobody", texts.get("register.nobody")).hint(texts.get("register.nobody.more")),
                    Tone.INFO));
        } else {
            fields.add(new Field.Grid(
                    About.of("marks", texts.get("register.people")).hint(texts.get("register.people.hint")),
                    marked.stream()
                            .map(one -> new Option(one.ledger().toString(), one.name(), one.place()))
                            .toList(),
                    List.of(
                            Option.of("ATT", texts.get("register.ATTENDED")),
                            Option.of("ATT-LATE", texts.get("register.LATE")),
                            Option.of("FTA", texts.get("register.FTA")),
                            Option.of(RegisterValues.OTHER, texts.get("register.OTHER")))));
        }
        return new Section(texts.get("register.who"), fields);
    }

    /** For everybody marked as something else: what. */
    private List<Field> exceptions(Values values) {
        List<Field> fields = new ArrayList<>();
        for (RegisterPeople.One one : people.marked(values.codes("added"))) {
            SessionSubject subject = people.subjects().get(one.ledger());
            if (subject != null && values.is(RegisterValues.mark(one.ledger()), RegisterValues.OTHER)) {
                AttendanceFramework framework = subject.framework(subject.first());
                List<Option> options = Stream.of(
                                OutcomeClass.ACCEPTABLE,
                                OutcomeClass.SERVICE,
                                OutcomeClass.ABSENT,
                                OutcomeClass.ATTENDED)
                        .flatMap(outcome -> outcome.outcomes(framework).stream())
                        .filter(code -> !List.of("ATT", "ATT-LATE", "FTA").contains(code))
                        .map(code -> Option.of(code, codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, code)))
                        .toList();
                fields.add(Field.Choice.tiles(
                        About.of(RegisterValues.other(one.ledger()), texts.get("register.other", one.name())),
                        options));
            }
        }
        return fields;
    }

    private Section delivered(Values values) {
        About modality = About.of("modality", texts.get("attendance.modality"));
        boolean needed = RegisterValues.needsModality(values, people);
        return Section.of(
                texts.get("attendance.delivered"),
                Field.Choice.tiles(
                        needed ? modality.hint(texts.get("attendance.modality.needed")) : modality.orNot(),
                        options(ReferenceData.MODALITIES)));
    }

    private Section add(Values values, List<RegisterPeople.One> others) {
        List<Field> fields = new ArrayList<>();
        List<RegisterPeople.One> offered = others;
        if (others.size() > RegisterPeople.FEW) {
            fields.add(Field.Choice.tiles(
                    About.of("letter", texts.get("register.add.letter")).orNot(),
                    others.stream()
                            .map(RegisterPeople.One::letter)
                            .distinct()
                            .sorted()
                            .map(letter -> Option.of(letter, letter))
                            .toList()));
            List<String> added = values.codes("added");
            offered = others.stream()
                    .filter(one -> values.is("letter", one.letter())
                            || added.contains(one.ledger().toString()))
                    .toList();
        }
        if (!offered.isEmpty()) {
            fields.add(new Field.Choices(
                    About.of("added", texts.get("register.add.who")).orNot(),
                    offered.stream()
                            .map(one -> new Option(one.ledger().toString(), one.name(), one.place()))
                            .toList()));
        }
        return new Section(texts.get("register.add"), fields);
    }

    private List<RegisterPeople.One> others(Values values) {
        List<String> added = values.codes("added");
        return people.others().stream()
                .filter(one -> one.teams().contains(team)
                        || added.contains(one.ledger().toString()))
                .toList();
    }

    private List<Option> options(String list) {
        return codes.codes(list).stream()
                .map(code -> Option.of(code.code(), codes.capital(list, code.code())))
                .toList();
    }
}
