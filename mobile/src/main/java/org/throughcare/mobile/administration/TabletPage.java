package org.throughcare.mobile.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.AdministrationLink.Receipt;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.Card;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.SummaryList;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.ledger.DeviceId;

/** One tablet: who uses it, how it stands, what it has signed that it destroyed, and the way to report it lost. */
final class TabletPage {

    /** All that is shown of one. */
    private record Shown(TabletRow row, List<Receipt> receipts) {}

    private final Desk desk;
    private final Texts texts;
    private final TabletWords words;
    private final DeviceId here;

    private TabletPage(Desk desk, DeviceId here) {
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new TabletWords(texts, desk.today());
        this.here = here;
    }

    static Screen of(DeviceId device, Desk desk, Administration administration) {
        TabletPage page = new TabletPage(desk, administration.here());
        return new FetchScreen<>(
                desk,
                administration,
                desk.texts().get("tablet.title"),
                (link, token) -> new Shown(row(link, token, device), link.destroyed(token, device)),
                page::draw);
    }

    /** The row of one tablet; throws {@link LinkFault} for one that the server does not know. */
    static TabletRow row(AdministrationLink link, String token, DeviceId device) {
        return TabletRow.all(link.tablets(token), link.workers(token)).stream()
                .filter(row -> row.tablet().id().equals(device))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
    }

    private List<Node> draw(Shown shown) {
        List<Node> nodes = new ArrayList<>();
        if (shown.row().tablet().id().equals(here)) {
            nodes.add(Notice.of(Tone.INFO, texts.get("tablet.here"), texts.get("tablet.here.more")));
        }
        nodes.add(facts(shown.row()));
        nodes.add(receipts(shown.receipts()));
        nodes.add(lost(shown.row()));
        return nodes;
    }

    private Node facts(TabletRow row) {
        TabletLine tablet = row.tablet();
        SummaryList facts = new SummaryList()
                .row(texts.get("tablet.state"), new Flow("tags", words.tag(row.state())), null)
                .row(
                        texts.get("tablet.workers"),
                        row.workers().isEmpty() ? texts.get("tablet.nobody") : String.join(", ", row.workers()))
                .row(texts.get("tablet.enrolled"), texts.dateTime(tablet.enrolledAt()))
                .row(
                        texts.get("tablet.contact"),
                        tablet.lastContactAt() == null
                                ? texts.get("tablet.contact.never")
                                : texts.dateTime(tablet.lastContactAt()));
        if (tablet.revokedAt() != null) {
            facts.row(texts.get("tablet.revoked"), texts.dateTime(tablet.revokedAt()));
        }
        if (tablet.erasedAt() != null) {
            facts.row(texts.get("tablet.erased"), texts.dateTime(tablet.erasedAt()));
        }
        facts.row(texts.get("tablet.id"), tablet.id().toString());
        return new Card(words.name(tablet), Words.text(texts.get(TabletWords.stateKey(row.state()) + ".more")), facts);
    }

    private Node receipts(List<Receipt> receipts) {
        Card card = new Card(texts.get("tablet.receipts"));
        if (receipts.isEmpty()) {
            return card.with(Words.text(texts.get("tablet.receipts.none")));
        }
        card.with(Words.hint(texts.get("tablet.receipts.more")));
        receipts.forEach(receipt -> card.with(receipt(receipt)));
        return card;
    }

    private Node receipt(Receipt receipt) {
        var said = receipt.said();
        Tag verified = receipt.verified()
                ? new Tag(texts.get("tablet.receipt.verified"), Tone.GOOD)
                : new Tag(texts.get("tablet.receipt.unverified"), Tone.GRAVE);
        SummaryList facts = new SummaryList()
                .row(texts.get("tablet.receipt.at"), texts.dateTime(said.at()))
                .row(
                        texts.get("tablet.receipt.records"),
                        texts.number(said.ledgers().size()))
                .row(
                        texts.get("tablet.receipt.left"),
                        left(said.left().waiting(), said.left().held()))
                .row(texts.get("tablet.receipt.received"), texts.dateTime(receipt.receivedAt()))
                .row(texts.get("tablet.receipt.signature"), new Flow("tags", verified), null);
        String why = said.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return FetchedView.column(List.of(Words.strong(texts.get("tablet.receipt.why." + why)), facts));
    }

    private String left(int waiting, int held) {
        return waiting + held == 0
                ? texts.get("tablet.receipt.left.none")
                : texts.count("tablet.receipt.left", (long) waiting + held);
    }

    private Node lost(TabletRow row) {
        boolean again = row.state() != TabletRow.State.IN_USE;
        String key = again ? "tablet.lost.again" : "tablet.lost";
        Button go = Buttons.plain(
                texts.get(key + ".go"),
                Feather.ALERT_TRIANGLE,
                () -> desk.navigator()
                        .go(new Route.Administration.LostTablet(row.tablet().id())));
        return new Card(texts.get(key), Words.text(texts.get(key + ".more")), new Flow("quick", go));
    }
}
