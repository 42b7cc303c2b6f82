package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerThread;

/** Every version of one thing: who, when, why, and what changed (DRR-7). */
public final class VersionsScreen implements Screen {

    private final Route.Versions route;
    private final Desk desk;
    private final Set<String> correctable;
    private final Texts texts;
    private final BodyWords bodies;
    private final EntryWords words;
    private final Page page = new Page();

    /** Shows the thread that the route names; only kinds that have a form can be corrected. */
    public VersionsScreen(Route.Versions route, Desk desk, Set<String> correctable) {
        this.route = route;
        this.desk = desk;
        this.correctable = Set.copyOf(correctable);
        this.texts = desk.texts();
        this.bodies = new BodyWords(texts);
        this.words = new EntryWords(texts, desk.lists());
        draw();
    }

    @Override
    public Parent node() {
        return page;
    }

    @Override
    public void refreshed() {
        draw();
    }

    private void draw() {
        Kind<?> kind = Kinds.named(route.kind());
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.caption(desk.caption(route.ledger())));
        nodes.add(Words.title(texts.getOr("kind." + route.kind(), texts.get("kind.unknown"))));
        if (kind == null) {
            nodes.add(Notice.of(Tone.WARNING, texts.get("kind.newer"), ""));
        } else {
            thread(kind, nodes);
        }
        List<Node> foot = new ArrayList<>();
        foot.add(Buttons.plain(texts.get("nav.back"), Feather.ARROW_LEFT, desk.navigator()::back));
        if (correctable.contains(route.kind())) {
            foot.add(correct());
        }
        page.show(nodes.toArray(Node[]::new)).foot(foot.toArray(Node[]::new));
    }

    private Button correct() {
        return Buttons.plain(
                texts.get("versions.correct"),
                Feather.EDIT_2,
                () -> desk.navigator().go(Route.Capture.correcting(route.kind(), route.ledger(), route.thread())));
    }

    private <B extends Body> void thread(Kind<B> kind, List<Node> nodes) {
        RecordView view = desk.records().of(route.ledger());
        Optional<LedgerThread<B>> found = view.ledger().threads(kind).stream()
                .filter(thread -> thread.id().equals(route.thread()))
                .findFirst();
        found.ifPresent(thread -> {
            thread.current()
                    .filter(Current::inConflict)
                    .ifPresent(current -> nodes.add(new ConflictCard<>(current, kind, desk).node()));
            List<Entry> entries = new ArrayList<>(thread.entries());
            for (int i = entries.size() - 1; i >= 0; i--) {
                nodes.add(version(view, entries, i));
            }
        });
    }

    private Node version(RecordView view, List<Entry> entries, int index) {
        Entry entry = entries.get(index);
        boolean latest = index == entries.size() - 1;
        Card card =
                new Card(texts.get("entry.version", index + 1) + (latest ? " · " + texts.get("versions.current") : ""));
        card.with(Words.strong(words.line(entry)));
        view.find(entry.id()).ifPresent(stored -> card.with(state(stored)));
        SummaryList list = new SummaryList()
                .row(texts.get("versions.when"), texts.dateTime(entry.recordedAt()))
                .row(texts.get("versions.by"), by(entry));
        String reason = entry.reason();
        if (reason != null) {
            list.row(texts.get("versions.reason"), reason);
        }
        changed(entries, entry)
                .forEach(change -> list.row(
                        change.field(), change.after() + "\n" + texts.get("versions.was") + " " + change.before()));
        return card.with(list);
    }

    private Tag state(Stored stored) {
        return switch (stored.state()) {
            case WAITING -> new Tag(texts.get("entry.waiting"), Tone.INFO, Feather.CLOUD);
            case HELD -> new Tag(texts.get("entry.held"), Tone.WARNING);
            case NUMBERED -> new Tag(texts.get("entry.numbered"), Tone.GOOD);
            case ESCROWED -> new Tag(texts.get("entry.escrowed"), Tone.INFO);
        };
    }

    private List<BodyWords.Change> changed(List<Entry> entries, Entry entry) {
        if (entry.basis().isEmpty()) {
            return List.of();
        }
        EntryId before = entry.basis().get(0);
        return entries.stream()
                .filter(one -> one.id().equals(before))
                .findFirst()
                .map(one -> bodies.changes(one.body(), entry.body()))
                .orElse(List.of());
    }

    private String by(Entry entry) {
        if (entry.author() instanceof Author.Worker worker) {
            boolean me = worker.worker().equals(desk.session().worker());
            return texts.get(me ? "versions.by.me" : "versions.by.other");
        }
        return texts.get("versions.by.rule");
    }
}
