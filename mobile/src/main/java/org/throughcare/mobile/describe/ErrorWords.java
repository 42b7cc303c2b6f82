package org.throughcare.mobile.describe;

import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Entry;

/** The words for something being entered in error: who says so, when and why. */
public final class ErrorWords {

    private final Texts texts;
    private final Who who;

    /** The words for whoever is at the desk. */
    public ErrorWords(Desk desk) {
        this.texts = desk.texts();
        this.who = new Who(desk.session(), texts);
    }

    /** Who says so, when and why. */
    public String said(Entry word) {
        String reason = word.reason();
        return texts.get(
                "mistake.said",
                who.recorded(word),
                texts.dateTime(word.recordedAt()),
                reason == null ? "" : KnownReasons.said(texts, reason));
    }
}
