package org.throughcare.mobile.versions;

import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;

/** The words for who recorded an entry: a tablet knows the worker who is at it and the names of their colleagues. */
final class Who {

    private final Session session;
    private final Texts texts;

    Who(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** Who recorded it. */
    String recorded(Entry entry) {
        if (entry.author().equals(session.author())) {
            return texts.get("versions.by.me");
        }
        if (entry.author() instanceof Author.Worker other) {
            return session.nameOf(other.worker()).orElseGet(() -> texts.get("versions.by.other"));
        }
        return texts.get("versions.by.rule");
    }
}
