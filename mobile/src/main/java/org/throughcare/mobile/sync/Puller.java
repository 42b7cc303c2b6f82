package org.throughcare.mobile.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Diverged;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.PullLine;

/** Fetches what is new for one worker, page by page, until the server says that this is all. */
final class Puller {

    private final Store store;
    private final Link link;
    private final Tokens tokens;
    private final Changes changes;
    private final Forms forms;

    /** Lets go of unfinished forms about a ledger. */
    interface Forms {
        void discard(LedgerId ledger);
    }

    /**
     * What a pull came to.
     *
     * @param wiped whether the server told the tablet to erase itself
     * @param diverged ledgers whose entries did not fit; nothing of them was written
     * @param arrived ledgers that did fit
     */
    record Result(boolean wiped, Set<LedgerId> diverged, Set<LedgerId> arrived) {}

    Puller(Store store, Link link, Tokens tokens, Changes changes, Forms forms) {
        this.store = store;
        this.link = link;
        this.tokens = tokens;
        this.changes = changes;
        this.forms = forms;
    }

    /** Pulls; tells after each ledger how many entries came. Throws {@link LinkFault}; what came before it stays. */
    Result pull(WorkerId worker, IntConsumer progress) {
        Set<LedgerId> diverged = new HashSet<>();
        Set<LedgerId> arrived = new HashSet<>();
        while (true) {
            Page page = page(worker, progress);
            diverged.addAll(page.diverged());
            arrived.addAll(page.arrived());
            if (page.end() instanceof PullLine.Wipe) {
                return new Result(true, diverged, arrived);
            }
            // A page that brought nothing would be the same page again for ever.
            boolean stuck = page.arrived().isEmpty() && page.dropped() == 0;
            if (page.end() instanceof PullLine.End || stuck) {
                return new Result(false, diverged, arrived);
            }
        }
    }

    private Page page(WorkerId worker, IntConsumer progress) {
        return tokens.as(worker, token -> {
            try (Link.Lines lines = link.pull(token, store.heads(worker))) {
                PageReader reader = new PageReader(lines, store.heads(worker));
                return read(worker, reader, progress);
            }
        });
    }

    private Page read(WorkerId worker, PageReader reader, IntConsumer progress) {
        Page page = new Page();
        while (true) {
            PageReader.Part part = reader.next();
            if (part instanceof PageReader.Gone gone) {
                store.drop(worker, gone.ledger());
                forms.discard(gone.ledger());
                changes.announce(Set.of(gone.ledger()));
                page.drop();
            } else if (part instanceof PageReader.News news) {
                page.note(keep(worker, news), news.page().ledger());
                progress.accept(news.page().entries().size());
            } else if (part instanceof PageReader.Unrecognised back) {
                store.restart(worker, back.ledger());
            } else if (part instanceof PageReader.Unreadable unreadable) {
                page.note(false, unreadable.ledger());
            } else if (part instanceof PageReader.Last last) {
                page.ends(last.line());
                return page;
            }
        }
    }

    private boolean keep(WorkerId worker, PageReader.News news) {
        try {
            store.apply(worker, news.page());
        } catch (Diverged diverged) {
            return false;
        }
        changes.announce(Set.of(news.page().ledger()));
        return true;
    }

    /** What one page came to so far. */
    private static final class Page {
        private final Set<LedgerId> diverged = new HashSet<>();
        private final Set<LedgerId> arrived = new HashSet<>();
        private int dropped;
        private PullLine end = new PullLine.More();

        void note(boolean fits, LedgerId ledger) {
            (fits ? arrived : diverged).add(ledger);
        }

        void drop() {
            dropped++;
        }

        void ends(PullLine line) {
            end = line;
        }

        Set<LedgerId> diverged() {
            return diverged;
        }

        Set<LedgerId> arrived() {
            return arrived;
        }

        int dropped() {
            return dropped;
        }

        PullLine end() {
            return end;
        }
    }
}
