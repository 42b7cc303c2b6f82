package org.throughcare.mobile.describe;

import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;

/** The words for who recorded an entry: a tablet knows the worker who is at it and the names of their colleagues. */
public final class Who {

    private final Session session;
    private final Texts texts;

    /** The words for whoever is at the tablet. */
    public Who(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Who recorded it. */
    public String recorded(Entry entry) {
        if (entry.author().equals(session.author())) {
            return texts.get("versions.by.me");
        }
        if (entry.author() instanceof Author.Worker other) {
            return session.nameOf(other.worker()).orElseGet(() -> texts.get("versions.by.other"));
        }
        return texts.get("versions.by.rule");
    }
}
