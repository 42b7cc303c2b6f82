package org.throughcare.mobile.review;

import static org.throughcare.mobile.look.Texts.join;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewContents;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.session.AttendanceFramework.Counts;

/** Draws the contents of a report. */
final class ReportView {

    private final Texts texts;
    private final CodeWords codes;
    private final Runnable correct;

    ReportView(Desk desk, Runnable correct) {
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.correct = correct;
    }

    void render(Page page, String caption, ReviewContents contents) {
        CourtReview review = contents.review().body();
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(caption));
        nodes.add(Words.title(texts.get("review.for", texts.date(review.hearingOn()), review.court())));
        nodes.add(Words.hint(texts.get(
                "from.to",
                texts.date(contents.report().from()),
                texts.date(contents.report().to()))));
        if (!contents.missing().isEmpty()) {
            nodes.add(missing(contents));
        }
        nodes.add(attendance(contents));
        nodes.add(tests(contents));
        nodes.add(views(contents.report()));
        page.show(nodes.toArray(Node[]::new));
        page.foot(Buttons.plain(texts.get("review.report.edit"), Feather.EDIT_2, correct));
    }

    private Node missing(ReviewContents contents) {
        String parts = contents.missing().stream()
                .map(part -> texts.get("review.part." + part.name()))
                .collect(Collectors.joining(", "));
        return new Notice(Tone.WARNING, texts.get("review.parts.missing"), Words.text(parts));
    }

    /** Kept, acceptable, failures and open ones stand apart, and so does what nobody recorded. */
    private Node attendance(ReviewContents contents) {
        SummaryList counts = new SummaryList();
        for (Counts counted : Counts.values()) {
            counts.row(texts.get("review.counts." + counted.word()), String.valueOf(contents.count(counted)));
        }
        counts.row(texts.get("review.counts.unrecorded"), String.valueOf(contents.unrecorded()));
        Card card = new Card(texts.get("person.attendance"), counts);
        contents.sessions()
                .forEach(session -> card.with(Words.text(join(
                        texts.date(session.on()),
                        codes.capital(ReferenceData.ATTENDANCE_OUTCOMES, session.outcome())))));
        return card;
    }

    private Node tests(ReviewContents contents) {
        Card card = new Card(texts.get("review.tests"));
        if (contents.tests().isEmpty()) {
            return card.with(Words.hint(texts.get("review.tests.none")));
        }
        contents.tests().forEach(test -> card.with(Words.text(line(test))));
        return card;
    }

    private String line(ReviewContents.Test test) {
        String result = test.overall() == Overall.NO_SAMPLE
                ? codes.capital(ReferenceData.TEST_OUTCOMES, test.test().outcome())
                : texts.get("overall." + test.overall().code());
        String groups = test.test().lines().stream()
                .map(line -> codes.name(ReferenceData.SUBSTANCE_GROUPS, line.group()) + ": "
                        + texts.get("overall." + line.overall().code()))
                .collect(Collectors.joining("; "));
        return join(texts.date(test.on()), result, groups);
    }

    private Node views(ReviewReport report) {
        SummaryList list = new SummaryList();
        row(list, "providerView", report.providerView());
        row(list, "providerBy", report.providerBy());
        row(list, "managerView", report.managerView());
        row(list, "managerBy", report.managerBy());
        row(list, "personSays", report.personSays());
        row(list, "discussedOn", report.discussedOn() == null ? null : texts.date(report.discussedOn()));
        if (report.discussedOn() == null) {
            row(list, "notDiscussed", report.notDiscussed());
        }
        if (report.requestedOn() != null) {
            row(list, "requestedOn", texts.date(report.requestedOn()));
            row(list, "repliedOn", report.repliedOn() == null ? null : texts.date(report.repliedOn()));
        }
        return new Card(texts.get("review-report.views"), list);
    }

    private void row(SummaryList list, String key, @Nullable String value) {
        list.row(texts.get("review-report." + key), value == null ? texts.get("review.notWritten") : value);
    }
}
