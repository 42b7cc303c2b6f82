package org.throughcare.mobile.versions;

import java.util.stream.Collectors;
import org.throughcare.mobile.describe.KnownReasons;
import org.throughcare.mobile.describe.Who;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;

/** A card for each version: who, when, why, and what changed, in words. */
final class VersionCards {

    private final Texts texts;
    private final FieldWords fields;
    private final Who who;

    VersionCards(Desk desk, LedgerId ledger) {
        this.texts = desk.texts();
        this.fields = new FieldWords(desk, ledger);
        this.who = new Who(desk.session(), texts);
    }

    Card of(Version version) {
        Entry entry = version.stored().entry();
        SummaryList facts = new SummaryList();
        facts.row(texts.get("versions.when"), texts.dateTime(entry.recordedAt()));
        facts.row(texts.get("versions.by"), who.recorded(entry));
        facts.row(texts.get("versions.state"), texts.get(state(version.stored().state())));
        String reason = entry.reason();
        if (reason != null) {
            facts.row(texts.get("versions.reason"), KnownReasons.said(texts, reason));
        }
        String heading = texts.get("entry.version", version.number()) + " · " + standing(version);
        Card card = new Card(heading, facts);
        if (version.newer()) {
            return card.with(Notice.of(Tone.INFO, texts.get("kind.newer"), texts.get("versions.newer")));
        }
        card.with(Words.strong(texts.get(version.first() ? "versions.first" : "versions.changed")));
        return card.with(changes(version));
    }

    /** What holds now, or held until it was taken back or amended. */
    private String standing(Version version) {
        Entry struck = version.struck();
        return struck == null
                ? texts.get(version.head() ? "versions.current" : "versions.earlier")
                : texts.get("versions.takenBack", texts.dateTime(struck.recordedAt()));
    }

    private SummaryList changes(Version version) {
        String kind = version.stored().entry().kind();
        SummaryList list = new SummaryList();
        for (Change change : version.changes()) {
            String now = fields.value(kind, change.path(), change.after());
            String was = change.before().stream()
                    .map(value -> fields.value(kind, change.path(), value))
                    .collect(Collectors.joining(" / "));
            list.row(
                    fields.field(kind, change.path()),
                    version.first() ? now : now + "\n" + texts.get("versions.was") + " " + was);
        }
        return list;
    }

    private static String state(EntryState state) {
        return switch (state) {
            case WAITING -> "entry.waiting";
            case NUMBERED -> "entry.numbered";
            case HELD -> "entry.held";
            case ESCROWED -> "entry.escrowed";
        };
    }
}
