package org.throughcare.mobile.drugtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.CodeWords;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.TestReading;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.substance.SubstanceUse;

/** One drug test, read beside medicines, self-report, attendance and scores; nothing follows from it alone (CTR-14). */
public final class TestResultScreen implements Screen {

    private final Desk desk;
    private final Texts texts;
    private final CodeWords codes;
    private final EntryWords words;
    private final Page page = new Page().wide();

    /** Shows the test that the route names. */
    public TestResultScreen(Route.Result route, Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.words = new EntryWords(texts, desk.lists());
        Ledger ledger = desk.ledger(route.ledger());
        Optional<Current<DrugTest>> found = ledger.current(DrugTest.KIND).stream()
                .filter(current -> current.id().equals(route.thread()))
                .findFirst();
        List<Node> nodes = new ArrayList<>(
                List.of(Words.caption(desk.caption(route.ledger())), Words.title(texts.get("kind.drug-test"))));
        found.ifPresentOrElse(
                current -> nodes.addAll(shown(current, ledger)),
                () -> nodes.add(new Notice(Tone.WARNING, texts.get("kind.newer"))));
        page.show(nodes.toArray(Node[]::new)).foot(foot(route));
    }

    @Override
    public Parent node() {
        return page;
    }

    private Node[] foot(Route.Result route) {
        return new Node[] {
            Buttons.plain(texts.get("nav.back"), Feather.ARROW_LEFT, desk.navigator()::back),
            Buttons.plain(
                    texts.get("versions.title"),
                    Feather.LAYERS,
                    () -> desk.navigator().go(new Route.Versions(route.ledger(), route.kind(), route.thread()))),
            Buttons.plain(
                    texts.get("versions.correct"),
                    Feather.EDIT_2,
                    () -> desk.navigator().go(Route.Capture.correcting("drug-test", route.ledger(), route.thread())))
        };
    }

    private List<Node> shown(Current<DrugTest> current, Ledger ledger) {
        DrugTest test = current.body();
        TestReading reading = TestReading.of(ledger, test);
        List<Node> left = List.of(lines(test), facts(test));
        List<Node> right = List.of(medicines(reading), report(test), attendance(ledger), scores(ledger));
        return List.of(overall(reading.overall(), test), new Columns(left, right));
    }

    private Node overall(Overall overall, DrugTest test) {
        Tone tone = switch (overall) {
            case NEGATIVE -> Tone.GOOD;
            case SCREEN_POSITIVE, CONFIRMED_POSITIVE, INVALID -> Tone.WARNING;
            case NO_SAMPLE, NOT_TESTED, AWAITED, EXPLAINED -> Tone.INFO;
        };
        return Notice.of(tone, words.line(test), texts.get("test.informs"));
    }

    private Node lines(DrugTest test) {
        Card card = new Card(texts.get("test.result"));
        if (test.lines().isEmpty()) {
            return card.with(Words.hint(texts.get("test.noLines")));
        }
        SummaryList list = new SummaryList();
        for (ResultLine line : test.lines()) {
            String says = words.overall(line.overall());
            String explained = line.explainedBy();
            list.row(
                    codes.capital(ReferenceData.SUBSTANCE_GROUPS, line.group()),
                    explained == null ? says : says + " (" + explained + ")");
        }
        return card.with(list);
    }

    private Node facts(DrugTest test) {
        SummaryList list = new SummaryList()
                .row(texts.get("test.purpose"), codes.capital(ReferenceData.TEST_PURPOSES, test.purpose()))
                .row(texts.get("test.outcome"), codes.capital(ReferenceData.TEST_OUTCOMES, test.outcome()))
                .row(texts.get("test.matrix"), codes.capital(ReferenceData.TEST_MATRICES, test.matrix()))
                .row(texts.get("test.collectedOn"), texts.dateTime(test.collectedAt()));
        row(list, "test.collector", test.collector());
        row(list, "test.witness", test.witness());
        row(list, "test.organisation", test.testerOrganisation());
        if (test.kit() != null) {
            row(list, "test.kit", test.kit().name());
            row(list, "test.lot", test.kit().lot());
        }
        row(list, "test.note", test.note());
        return new Card(texts.get("test.occasion"), list);
    }

    private void row(SummaryList list, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            list.row(texts.get(key), value);
        }
    }

    private Node medicines(TestReading reading) {
        Card card = new Card(texts.get("test.medicines"));
        if (reading.medicines().isEmpty()) {
            return card.with(Words.hint(texts.get("test.medicines.none")));
        }
        String all = reading.medicines().stream()
                .map(SubstanceUse.Line::code)
                .map(code -> codes.capital(ReferenceData.SUBSTANCES, code))
                .collect(Collectors.joining("\n"));
        return card.with(Words.text(all));
    }

    private Node report(DrugTest test) {
        SelfReport report = test.selfReport();
        String says = texts.get("test.report.none");
        if (report != null) {
            says = texts.get(report.admittedUse() ? "test.report.yes" : "test.report.no");
            says += report.groups().isEmpty() ? "" : ": " + words.groups(report.groups());
            says += report.lastUse() == null ? "" : ", " + texts.date(report.lastUse());
        }
        return new Card(texts.get("test.report"), Words.text(says));
    }

    private Node attendance(Ledger ledger) {
        List<Current<Attendance>> all = ledger.current(Attendance.KIND);
        Card card = new Card(texts.get("person.attendance"));
        if (all.isEmpty()) {
            return card.with(Words.hint(texts.get("person.attendance.none")));
        }
        SummaryList list = new SummaryList();
        all.stream()
                .collect(Collectors.groupingBy(current -> current.body().countingCode(), Collectors.counting()))
                .forEach((code, count) ->
                        list.row(codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, code), String.valueOf(count)));
        return card.with(list);
    }

    private Node scores(Ledger ledger) {
        Card card = new Card(texts.get("test.scores"));
        List<Current<Screening>> all = ledger.current(Screening.KIND);
        if (all.isEmpty()) {
            return card.with(Words.hint(texts.get("person.results.none")));
        }
        all.forEach(current -> card.with(Words.text(words.line(current.body()) + " · "
                + texts.dateTime(current.body().happenedAt()))));
        return card;
    }
}
