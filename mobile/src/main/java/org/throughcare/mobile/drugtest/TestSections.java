package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** What the form of a drug test asks, given what was answered. */
final class TestSections {

    private static final List<String> LIKELY = List.of(DrugTest.COURT_ORDERED, DrugTest.VOLUNTARY, "CBV", "LIC", "CLI");

    private final Texts texts;
    private final CodeWords codes;
    private final TestSubject subject;
    private final boolean amends;
    private final LocalDate today;
    private final LocalTime now;
    private final LineSections lines;

    TestSections(Texts texts, CodeWords codes, TestSubject subject, boolean amends, LocalDate today, LocalTime now) {
        this.texts = texts;
        this.codes = codes;
        this.subject = subject;
        this.amends = amends;
        this.today = today;
        this.now = now;
        this.lines = new LineSections(texts, codes, subject, amends, today);
    }

    List<Section> of(Values values) {
        List<Section> all = new ArrayList<>();
        all.add(why(values));
        all.add(outcome(values));
        if (values.is("outcome", DrugTest.SAMPLE)) {
            all.add(said(values));
            all.add(lines.panel(values));
            all.addAll(lines.positives(values));
            all.add(kit(values));
            all.add(validity(values));
        }
        all.add(circumstances(values));
        all.add(end(values));
        return all;
    }

    private Section why(Values values) {
        List<Field> fields = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        LIKELY.stream().filter(subject::offers).forEach(code -> options.add(option(ReferenceData.TEST_PURPOSES, code)));
        String chosen = values.text("purpose");
        if (!chosen.isEmpty()
                && options.stream().noneMatch(option -> option.code().equals(chosen))
                && !chosen.equals(TestValues.OTHER_PURPOSE)) {
            options.add(option(ReferenceData.TEST_PURPOSES, chosen));
        }
        options.add(Option.of(TestValues.OTHER_PURPOSE, texts.get("drugtest.purpose.other")));
        fields.add(Field.Choice.tiles(About.of("purpose", texts.get("drugtest.purpose")), options));
        if (values.is("purpose", TestValues.OTHER_PURPOSE)) {
            fields.add(Field.Choice.tiles(
                    About.of("otherPurpose", texts.get("drugtest.purpose.which")),
                    options(ReferenceData.TEST_PURPOSES).stream()
                            .filter(option -> !LIKELY.contains(option.code()))
                            .toList()));
        }
        if (subject.onlyAtr()) {
            fields.add(new Field.Note(
                    About.of("onlyAtr", texts.get("drugtest.onlyAtr")).hint(texts.get("drugtest.onlyAtr.more")),
                    Tone.INFO));
        }
        if (TestValues.asksConsent(values) && !amends) {
            fields.add(Field.Choice.tiles(
                    About.of("consent", texts.get("drugtest.consent")).hint(texts.get("drugtest.consent.hint")),
                    yesNo()));
        }
        if (TestValues.purpose(values).equals(DrugTest.COURT_ORDERED)
                && subject.drrs().isEmpty()) {
            fields.add(note("noDrr", texts.get("drugtest.noDrr"), texts.get("drugtest.noDrr.more")));
        }
        return new Section(texts.get("drugtest.why"), fields);
    }

    /** A voluntary test is declined, which counts for nothing, and any other is refused; what was answered stays offered. */
    private Section outcome(Values values) {
        boolean voluntary = TestValues.purpose(values).equals(DrugTest.VOLUNTARY);
        String not = voluntary ? DrugTest.REFUSED : DrugTest.VOLUNTARY_DECLINED;
        return Section.of(
                texts.get("drugtest.outcome"),
                Field.Choice.tiles(
                        About.of("outcome", texts.get("drugtest.outcome.label")),
                        options(ReferenceData.TEST_OUTCOMES).stream()
                                .filter(option -> !option.code().equals(not) || values.is("outcome", not))
                                .toList()));
    }

    private Section said(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("said", texts.get("drugtest.said"))
                        .hint(texts.get("drugtest.said.hint"))
                        .orNot(),
                List.of(
                        Option.of("no", texts.get("drugtest.said.no")),
                        Option.of("yes", texts.get("drugtest.said.yes")))));
        if (values.is("said", "yes")) {
            fields.add(new Field.Choices(
                    About.of("saidGroups", texts.get("drugtest.said.groups")).orNot(),
                    Panel.of(values, subject.primaryDrugs()).stream()
                            .map(group -> option(ReferenceData.SUBSTANCE_GROUPS, group))
                            .toList()));
            fields.add(new Field.Day(
                    About.of("saidLastUse", texts.get("drugtest.said.lastUse")).orNot(),
                    List.of(today, today.minusDays(1), today.minusDays(2))));
            fields.add(new Field.Text(
                    About.of("saidWords", texts.get("drugtest.said.words")).orNot(), 2));
        }
        return new Section(texts.get("drugtest.said.heading"), fields);
    }

    private Section kit(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(tiles("matrix", "drugtest.matrix", ReferenceData.TEST_MATRICES));
        fields.add(tiles("method", "drugtest.method", ReferenceData.TEST_METHODS));
        fields.add(new Field.Text(
                About.of("kitName", texts.get("drugtest.kit.name"))
                        .hint(values.has("kitName") && !amends ? texts.get("drugtest.kit.remembered") : "")
                        .orNot(),
                1));
        fields.add(
                new Field.Text(About.of("kitLot", texts.get("drugtest.kit.lot")).orNot(), 1));
        fields.add(new Field.Day(
                About.of("kitExpiry", texts.get("drugtest.kit.expiry")).orNot(), List.of()));
        if (expired(values)) {
            fields.add(note("kitExpired", texts.get("drugtest.kit.expired"), texts.get("drugtest.kit.expired.more")));
            fields.add(new Field.Text(About.of("expiredReason", texts.get("drugtest.kit.expiredReason")), 2));
        }
        return new Section(texts.get("drugtest.kit"), fields);
    }

    private static boolean expired(Values values) {
        LocalDate expiry = values.date("kitExpiry");
        LocalDate taken = values.date("collectedOn");
        return values.has("kitName") && expiry != null && taken != null && expiry.isBefore(taken);
    }

    private Section validity(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(About.of("validity", texts.get("drugtest.validity")), yesNo()));
        if (values.is("validity", "yes")) {
            for (String check : List.of("temperature", "creatinine", "specificGravity", "ph")) {
                fields.add(new Field.Text(
                        About.of(check, texts.get("drugtest.validity." + check))
                                .hint(texts.get("drugtest.validity." + check + ".hint"))
                                .orNot(),
                        1));
            }
            fields.add(Field.Choice.tiles(
                    About.of("oxidants", texts.get("drugtest.validity.oxidants"))
                            .orNot(),
                    yesNo()));
        }
        return new Section(texts.get("drugtest.validity.heading"), fields);
    }

    private Section circumstances(Values values) {
        boolean sample = values.is("outcome", DrugTest.SAMPLE);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Day(
                About.of("collectedOn", texts.get(sample ? "drugtest.collectedOn" : "drugtest.offeredOn")),
                List.of(today, today.minusDays(1))));
        fields.add(new Field.Time(
                About.of("collectedAt", texts.get(sample ? "drugtest.collectedAt" : "drugtest.offeredAt")),
                List.of(now)));
        if (sample) {
            fields.add(new Field.Time(
                    About.of("readAt", texts.get("drugtest.readAt")).orNot(), List.of(now)));
        }
        for (String who : List.of("collector", "witness", "organisation")) {
            fields.add(
                    new Field.Text(About.of(who, texts.get("drugtest." + who)).orNot(), 1));
        }
        return new Section(texts.get("drugtest.circumstances"), fields);
    }

    private Section end(Values values) {
        List<Field> fields = new ArrayList<>();
        if (values.is("outcome", DrugTest.SAMPLE)) {
            fields.add(Field.Choice.tiles(About.of("told", texts.get("drugtest.told")), yesNo()));
            if (values.is("told", "yes")) {
                fields.add(new Field.Time(About.of("toldAt", texts.get("drugtest.toldAt")), List.of(now)));
            }
        }
        fields.add(new Field.Text(About.of("note", texts.get("drugtest.note")).orNot(), 3));
        return new Section(texts.get("drugtest.end"), fields);
    }

    private Field tiles(String key, String label, String list) {
        return Field.Choice.tiles(About.of(key, texts.get(label)), options(list));
    }

    private Field note(String key, String strong, String more) {
        return new Field.Note(About.of(key, strong).hint(more), Tone.WARNING);
    }

    private List<Option> options(String list) {
        return codes.codes(list).stream()
                .map(Code::code)
                .map(code -> option(list, code))
                .toList();
    }

    private Option option(String list, String code) {
        return Option.of(code, codes.capital(list, code));
    }

    private List<Option> yesNo() {
        return List.of(Option.of("no", texts.get("no")), Option.of("yes", texts.get("yes")));
    }
}
