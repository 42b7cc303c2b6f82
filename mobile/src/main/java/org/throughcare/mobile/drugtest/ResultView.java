package org.throughcare.mobile.drugtest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Columns;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.AttendanceFramework.Counts;

/** Draws a test's result and, beside it, what it is to be read with. */
final class ResultView {

    private final LedgerId ledger;
    private final EntryId thread;
    private final Desk desk;
    private final Texts texts;
    private final CodeWords codes;
    private final EntryWords words;
    private final Consumer<Route> go;

    ResultView(LedgerId ledger, EntryId thread, Desk desk, Consumer<Route> go) {
        this.ledger = ledger;
        this.thread = thread;
        this.desk = desk;
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.words = EntryWords.of(desk);
        this.go = go;
    }

    void render(Page page, TestResult result) {
        Current<DrugTest> current = result.current();
        DrugTest test = current.body();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(desk.caption(ledger)));
        nodes.add(Words.title(texts.get("drugtest.result.title", texts.dateTime(test.collectedAt()))));
        nodes.add(head(test));
        if (!result.missing().isEmpty()) {
            nodes.add(Notice.of(
                    Tone.WARNING,
                    texts.get("drugtest.missed", words.groups(result.missing())),
                    texts.get("drugtest.missed.more")));
        }
        nodes.add(new Columns(
                List.of(medicines(result), said(test.selfReport()), attendance(result), scores(result)),
                List.of(lines(test), taken(test, current))));
        page.wide();
        page.show(nodes.toArray(Node[]::new));
        Button correct = Buttons.plain(
                texts.get("drugtest.result.correct"),
                Feather.EDIT_2,
                () -> go.accept(Route.Capture.correcting(DrugTest.KIND.name(), ledger, thread)));
        Button versions = Buttons.plain(
                texts.get("drugtest.result.versions", current.thread().entries().size()),
                Feather.CLOCK,
                () -> go.accept(new Route.Versions(ledger, DrugTest.KIND.name(), thread)));
        page.foot(correct, versions);
    }

    private Node head(DrugTest test) {
        Overall overall = test.overall();
        boolean found = overall == Overall.SCREEN_POSITIVE || overall == Overall.CONFIRMED_POSITIVE;
        String strong = overall == Overall.NO_SAMPLE
                ? codes.capital(ReferenceData.TEST_OUTCOMES, test.outcome())
                : said(overall);
        String more = found || overall == Overall.EXPLAINED ? texts.get("drugtest.result.notAlone") : "";
        return Notice.of(tone(overall), strong, more);
    }

    private static Tone tone(Overall overall) {
        return switch (overall) {
            case NEGATIVE -> Tone.GOOD;
            case SCREEN_POSITIVE, CONFIRMED_POSITIVE, INVALID -> Tone.WARNING;
            default -> Tone.INFO;
        };
    }

    private Node lines(DrugTest test) {
        SummaryList list = new SummaryList();
        for (ResultLine line : test.lines()) {
            Flow tags = new Flow("tags");
            tags.getChildren().add(new Tag(said(line.overall()), tone(line.overall())));
            String more = confirmation(line);
            Node value = tags;
            if (!more.isEmpty()) {
                javafx.scene.layout.VBox box = new javafx.scene.layout.VBox(tags, Words.hint(more));
                box.getStyleClass().add("row-words");
                value = box;
            }
            list.row(codes.capital(ReferenceData.SUBSTANCE_GROUPS, line.group()), value, null);
        }
        Card card = new Card(texts.get("drugtest.result.lines"));
        return test.lines().isEmpty() ? card.with(Words.hint(texts.get("drugtest.result.noLines"))) : card.with(list);
    }

    private String confirmation(ResultLine line) {
        List<String> parts = new ArrayList<>();
        if (line.confirm() != ResultLine.Confirm.NOT_REQUESTED) {
            parts.add(texts.get("drugtest.result.confirm." + line.confirm().name()));
        }
        Instant received = line.receivedAt();
        if (line.laboratory() != null) {
            parts.add(line.laboratory());
        }
        if (received != null) {
            parts.add(texts.date(LocalDate.ofInstant(received, Texts.ZONE)));
        }
        if (line.explainedBy() != null) {
            parts.add(texts.get("drugtest.result.explained", line.explainedBy()));
        }
        return String.join(" · ", parts);
    }

    private Node medicines(TestResult result) {
        Card card = new Card(texts.get("drugtest.result.medicines"));
        if (result.medicines().isEmpty()) {
            return card.with(Words.hint(texts.get("drugtest.result.medicines.none")));
        }
        return card.with(Words.strong(result.medicines().stream()
                .map(line -> CodeWords.capital(TestSubject.medicine(line, codes)))
                .collect(Collectors.joining("\n"))));
    }

    private Node said(@org.jspecify.annotations.Nullable SelfReport said) {
        Card card = new Card(texts.get("drugtest.said.heading"));
        if (said == null) {
            return card.with(Words.hint(texts.get("drugtest.result.said.none")));
        }
        card.with(Words.strong(texts.get(said.admittedUse() ? "drugtest.said.yes" : "drugtest.said.no")
                + (said.groups().isEmpty() ? "" : ": " + words.groups(said.groups()))));
        LocalDate last = said.lastUse();
        if (last != null) {
            card.with(Words.text(texts.get("drugtest.result.lastUse", texts.date(last))));
        }
        return said.words() == null ? card : card.with(Words.text(said.words()));
    }

    private Node attendance(TestResult result) {
        Card card = new Card(texts.get("person.attendance"));
        if (result.attendance().isEmpty()) {
            return card.with(Words.hint(texts.get("person.attendance.none")));
        }
        SummaryList list = new SummaryList();
        for (Counts counts : Counts.values()) {
            Long number = result.attendance().get(counts);
            if (number != null) {
                list.row(texts.get("attendance.counts." + counts.word()), String.valueOf(number));
            }
        }
        return card.with(list);
    }

    private Node scores(TestResult result) {
        Card card = new Card(texts.get("drugtest.result.scores"));
        if (result.scores().isEmpty()) {
            return card.with(Words.hint(texts.get("drugtest.result.scores.none")));
        }
        for (Screening score : result.scores()) {
            card.with(Words.strong(words.line(Screening.KIND, score)));
            card.with(Words.hint(texts.dateTime(score.happenedAt())));
        }
        return card;
    }

    private Node taken(DrugTest test, Current<DrugTest> current) {
        SummaryList list = new SummaryList();
        list.row(texts.get("drugtest.purpose"), codes.capital(ReferenceData.TEST_PURPOSES, test.purpose()));
        list.row(texts.get("drugtest.matrix"), codes.capital(ReferenceData.TEST_MATRICES, test.matrix()));
        list.row(texts.get("drugtest.method"), codes.capital(ReferenceData.TEST_METHODS, test.method()));
        Kit kit = test.kit();
        if (kit != null) {
            list.row(texts.get("drugtest.kit"), kit.name() + (kit.lot() == null ? "" : " · " + kit.lot()));
        }
        if (test.collector() != null) {
            list.row(texts.get("drugtest.collector"), test.collector());
        }
        if (test.witness() != null) {
            list.row(texts.get("drugtest.witness"), test.witness());
        }
        if (test.testerOrganisation() != null) {
            list.row(texts.get("drugtest.organisation"), test.testerOrganisation());
        }
        Instant told = test.toldPersonAt();
        list.row(texts.get("drugtest.told"), told == null ? texts.get("no") : texts.dateTime(told));
        if (test.note() != null) {
            list.row(texts.get("drugtest.note"), test.note());
        }
        String reason = current.latest().reason();
        if (reason != null) {
            list.row(texts.get("drugtest.result.reason"), KnownReasons.said(texts, reason));
        }
        return new Card(texts.get("drugtest.result.taken"), list);
    }

    private String said(Overall overall) {
        return texts.get("overall." + overall.code());
    }
}
