package org.throughcare.mobile.shift;

import java.util.List;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/** What a worker does at the screen: saves, reads a warning where there is one and goes on, sees what waits. */
final class Recorder {

    private final Tablet tablet;
    private final Session session;
    private final Account account;

    Recorder(Tablet tablet, Session session, Account account) {
        this.tablet = tablet;
        this.session = session;
        this.account = account;
    }

    <B extends Body> Entry save(LedgerId ledger, Kind<B> kind, B body, String what) {
        return save(List.of(tablet.capture().draft(ledger, kind, body)), what).get(0);
    }

    <B extends Body> Entry amend(Current<B> current, B body, String reason, String what) {
        return save(List.of(tablet.capture().amend(current, body, reason)), what)
                .get(0);
    }

    /** Saves all of it in one; throws IllegalStateException when the tablet refuses. */
    List<Entry> save(List<? extends Draft<?>> drafts, String what) {
        SaveResult result = tablet.capture().save(session, drafts);
        if (result instanceof SaveResult.Refused refused && refused.onlyWarnings()) {
            result = tablet.capture().saveAnyway(session, drafts);
        }
        if (!(result instanceof SaveResult.Saved saved)) {
            throw new IllegalStateException("not saved: " + what + ": " + result);
        }
        account.done(what + "  (" + tablet.store().backlog().waiting() + " waiting)");
        return saved.entries();
    }
}
