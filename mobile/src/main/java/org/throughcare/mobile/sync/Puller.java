package org.throughcare.mobile.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Diverged;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Digest;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;

/** Fetches what is new for one worker, page by page, until the server says that this is all. */
final class Puller {

    /** How many entries are written at once; while they are, whoever saves something waits. */
    private static final int TOGETHER = 250;

    private final Store store;
    private final Link link;
    private final DockLink dock;
    private final Tokens tokens;
    private final Changes changes;
    private final Leave leave;
    private final Healer healer;

    /** What goes with a ledger that goes, and what is signed for it. */
    interface Leave {
        /** Lets go of a worker's unfinished forms about a ledger. */
        void ofForms(WorkerId worker, LedgerId ledger);

        /** What the receipt for a ledger says. */
        Parting parting();
    }

    /**
     * What a pull came to.
     *
     * @param wiped whether the server told the tablet to erase itself
     * @param diverged ledgers whose entries did not fit; nothing of them was written
     * @param arrived ledgers that did fit
     * @param healed ledgers of which something may have to be sent again
     */
    record Result(boolean wiped, Set<LedgerId> diverged, Set<LedgerId> arrived, Set<LedgerId> healed) {}

    Puller(Store store, Link link, DockLink dock, Tokens tokens, Changes changes, Leave leave) {
        this.store = store;
        this.link = link;
        this.dock = dock;
        this.tokens = tokens;
        this.changes = changes;
        this.leave = leave;
        this.healer = new Healer(store, link);
    }

    /** Pulls; tells after each ledger how many entries came. Throws {@link LinkFault}; what came before it stays. */
    Result pull(WorkerId worker, IntConsumer progress) {
        Set<LedgerId> diverged = new HashSet<>();
        Set<LedgerId> arrived = new HashSet<>();
        Set<LedgerId> healed = new HashSet<>();
        boolean first = true;
        while (true) {
            PullQuestion question = question(worker, first);
            Page page = tokens.as(worker, token -> page(worker, token, question, healed, progress));
            diverged.addAll(page.diverged());
            arrived.addAll(page.arrived());
            if (page.end() instanceof PullLine.Wipe) {
                return new Result(true, diverged, arrived, healed);
            }
            // A page that brought nothing would be the same page again for ever.
            boolean moved = page.moved() || page.end() instanceof PullLine.Tell;
            boolean done = page.end() instanceof PullLine.End && !page.healing() && !healBeyond(worker, healed);
            if (done || !moved) {
                return new Result(false, diverged, arrived, healed);
            }
            first = false;
        }
    }

    /**
     * Hears what was withdrawn from a worker who is not there to fetch anything, and lets go of it; says whether the server
     * told the tablet to erase itself for them. What the server lacks of such a ledger stays, unseen, until they come.
     */
    boolean hear(WorkerId worker, String dockToken) {
        Page page = new Page();
        List<Bookmark> bookmarks = bookmarks(worker);
        try (Link.Lines lines = dock.withdrawn(dockToken, new PullQuestion.Behind(bookmarks))) {
            read(worker, new PageReader(lines), page, entries -> {});
        }
        return page.end() instanceof PullLine.Wipe;
    }

    /**
     * A tablet that has come to the end of everything asks only whether anything has changed. A ledger of which the
     * server has told nothing yet is not in that question, so it can't be asked while there is one.
     */
    private PullQuestion question(WorkerId worker, boolean first) {
        List<Bookmark> bookmarks = bookmarks(worker);
        boolean atTheEnd = first
                && bookmarks.stream()
                        .allMatch(mark -> mark.complete() && mark.head().number() > 0);
        return atTheEnd ? new PullQuestion.Changed(Digest.ofBookmarks(bookmarks)) : new PullQuestion.Behind(bookmarks);
    }

    private List<Bookmark> bookmarks(WorkerId worker) {
        return store.bookmarks(worker).stream().map(Bookmark::keeping).toList();
    }

    private Page page(
            WorkerId worker, String token, PullQuestion question, Set<LedgerId> healed, IntConsumer progress) {
        Page page = new Page();
        try (Link.Lines lines = link.pull(token, question)) {
            read(worker, new PageReader(lines), page, progress);
        }
        for (PageReader.Elsewhere elsewhere : page.elsewhere()) {
            LedgerId ledger = elsewhere.ledger();
            boolean owed = page.owed().contains(ledger);
            boolean fresh = healed.add(ledger);
            if (fresh) {
                healer.heal(token, ledger, elsewhere.marks());
            }
            if (owed) {
                drop(worker, ledger);
            }
            if (fresh) {
                page.heal();
            } else if (owed) {
                page.drop();
            } else {
                // Healed once in this pull and still not recognised: left for a person to see.
                page.note(false, ledger);
            }
        }
        return page;
    }

    private void read(WorkerId worker, PageReader reader, Page page, IntConsumer progress) {
        List<LedgerPage> news = new ArrayList<>();
        try {
            while (true) {
                PageReader.Part part = reader.next();
                if (part instanceof PageReader.Gone gone) {
                    letGo(worker, gone, page);
                } else if (part instanceof PageReader.Elsewhere elsewhere) {
                    page.elsewhere().add(elsewhere);
                } else if (part instanceof PageReader.News more) {
                    news.add(more.page());
                    keepIfMany(worker, news, page, progress);
                } else if (part instanceof PageReader.Unreadable unreadable) {
                    page.note(false, unreadable.ledger());
                } else if (part instanceof PageReader.Last last) {
                    page.ends(last.line());
                    return;
                }
            }
        } finally {
            // What came before an answer was cut stays.
            keep(worker, news, page, progress);
        }
    }

    /**
     * What the server says it lacks of a ledger, or may lack by what the tablet knows, is handed back before it goes; the
     * worker does not see it meanwhile.
     */
    private void letGo(WorkerId worker, PageReader.Gone gone, Page page) {
        boolean beyond = store.beyond(worker).contains(gone.ledger());
        if (gone.owed() || beyond) {
            store.hide(worker, gone.ledger());
            changes.announce(Set.of(gone.ledger()));
            page.owed().add(gone.ledger());
            if (!gone.owed()) {
                page.elsewhere().add(atOwnHead(worker, gone.ledger()));
            }
        } else {
            drop(worker, gone.ledger());
            page.drop();
        }
    }

    private void drop(WorkerId worker, LedgerId ledger) {
        store.drop(worker, ledger, leave.parting());
        leave.ofForms(worker, ledger);
        changes.announce(Set.of(ledger));
    }

    private void keepIfMany(WorkerId worker, List<LedgerPage> news, Page page, IntConsumer progress) {
        if (news.stream().mapToLong(one -> one.reached().number() - one.after()).sum() >= TOGETHER) {
            keep(worker, news, page, progress);
        }
    }

    /** Writes what came of several ledgers at once: the medium takes as long for one. */
    private void keep(WorkerId worker, List<LedgerPage> news, Page page, IntConsumer progress) {
        if (news.isEmpty()) {
            return;
        }
        List<LedgerPage> pages = List.copyOf(news);
        news.clear();
        Map<LedgerId, Diverged> diverged = new HashMap<>();
        store.together(() -> {
            for (LedgerPage one : pages) {
                try {
                    store.apply(worker, one);
                } catch (Diverged why) {
                    diverged.put(one.ledger(), why);
                }
            }
        });
        for (LedgerPage one : pages) {
            note(worker, one.ledger(), diverged.get(one.ledger()), page);
            progress.accept(one.entries().size());
        }
    }

    private void note(WorkerId worker, LedgerId ledger, @Nullable Diverged diverged, Page page) {
        if (diverged == null) {
            page.note(true, ledger);
            changes.announce(Set.of(ledger));
        } else if (diverged.ofOldNumbers()) {
            page.elsewhere().add(atOwnHead(worker, ledger));
        } else {
            page.note(false, ledger);
        }
    }

    /** To be healed from this worker's head on, which the server has not questioned. */
    private PageReader.Elsewhere atOwnHead(WorkerId worker, LedgerId ledger) {
        List<Head> own = store.bookmarks(worker).stream()
                .map(Bookmark::head)
                .filter(head -> head.ledger().equals(ledger))
                .toList();
        return new PageReader.Elsewhere(ledger, own);
    }

    /**
     * A tablet that has come to the end of everything and still knows, by receipts, of numbers behind its heads, knows
     * them from before the server was put back: what they stood for is sent again. Says whether there was any.
     */
    private boolean healBeyond(WorkerId worker, Set<LedgerId> healed) {
        List<LedgerId> lost = store.beyond(worker).stream().filter(healed::add).toList();
        lost.forEach(ledger -> tokens.as(worker, token -> {
            healer.heal(token, ledger, atOwnHead(worker, ledger).marks());
            return ledger;
        }));
        return !lost.isEmpty();
    }

    /** What one page came to so far. */
    private static final class Page {
        private final Set<LedgerId> diverged = new HashSet<>();
        private final Set<LedgerId> arrived = new HashSet<>();
        private final Set<LedgerId> owed = new HashSet<>();
        private final List<PageReader.Elsewhere> elsewhere = new ArrayList<>();
        private boolean dropped;
        private boolean healing;
        private PullLine end = new PullLine.More();

        void note(boolean fits, LedgerId ledger) {
            (fits ? arrived : diverged).add(ledger);
        }

        void drop() {
            dropped = true;
        }

        void heal() {
            healing = true;
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

        Set<LedgerId> owed() {
            return owed;
        }

        List<PageReader.Elsewhere> elsewhere() {
            return elsewhere;
        }

        boolean healing() {
            return healing;
        }

        boolean moved() {
            return dropped || healing || !arrived.isEmpty();
        }

        PullLine end() {
            return end;
        }
    }
}
