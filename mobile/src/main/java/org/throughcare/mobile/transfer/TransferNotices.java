package org.throughcare.mobile.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Buttons;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** What a person's page says while the person is being handed on, and what the worker can do about it. */
public final class TransferNotices {

    /** For so many days the sending team reads on the person's page that its offer was declined. */
    private static final int DECLINED_FOR = 7;

    private final Desk desk;
    private final Texts texts;
    private final CodeWords codes;
    private final Consumer<Route> go;

    /** The notices for the worker at the desk; tells where the worker wants to go. */
    public TransferNotices(Desk desk, Consumer<Route> go) {
        this.desk = desk;
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.go = go;
    }

    /** The notices about one person; none while nobody hands them on. */
    public List<Node> of(LedgerId person) {
        Set<TeamId> own = desk.session().teamIds();
        List<Node> notices = new ArrayList<>();
        Set<Transfer> said = new HashSet<>();
        for (Current<Transfer> transfer : desk.ledger(person).current(Transfer.KIND)) {
            if (!said.add(transfer.body())) {
                // Two records about one person were offered together; once is enough.
                continue;
            }
            Node notice = transfer.inConflict() ? both(transfer) : notice(transfer, own);
            if (notice != null) {
                notices.add(notice);
            }
        }
        return notices;
    }

    private @Nullable Node notice(Current<Transfer> current, Set<TeamId> own) {
        Transfer transfer = current.body();
        LocalDate on = LocalDate.ofInstant(current.latest().recordedAt(), Texts.ZONE);
        if (transfer.isOpen() && own.contains(transfer.to())) {
            return received(current, on);
        } else if (transfer.isOpen() && own.contains(transfer.from())) {
            return sent(current, on);
        }
        boolean recent = !on.plusDays(DECLINED_FOR).isBefore(desk.today());
        return transfer.stage() == Stage.DECLINED && own.contains(transfer.from()) && recent
                ? declined(current, on)
                : null;
    }

    private Node received(Current<Transfer> offer, LocalDate on) {
        Transfer transfer = offer.body();
        List<Node> under = details(transfer);
        under.add(Words.text(texts.get("transfer.received.more")));
        under.add(Buttons.primary(texts.get("transfer.received.go"), Feather.USER_CHECK, () -> answer(offer)));
        return new Notice(
                Tone.INFO,
                texts.get("transfer.received", codes.team(transfer.from()), texts.date(on)),
                under.toArray(Node[]::new));
    }

    private Node sent(Current<Transfer> offer, LocalDate on) {
        Transfer transfer = offer.body();
        List<Node> under = details(transfer);
        under.add(Words.text(texts.get("transfer.sent.more")));
        under.add(Buttons.plain(texts.get("transfer.sent.go"), Feather.CORNER_UP_LEFT, () -> answer(offer)));
        return new Notice(
                Tone.INFO,
                texts.get("transfer.sent", codes.team(transfer.to()), texts.date(on)),
                under.toArray(Node[]::new));
    }

    private static void addText(List<Node> nodes, @Nullable String text) {
        if (text != null) {
            nodes.add(Words.text(text));
        }
    }

    private List<Node> details(Transfer transfer) {
        LocalDate movesOn = transfer.movesOn();
        String why = codes.capital(ReferenceData.TRANSFER_REASONS, transfer.why());
        List<Node> details = new ArrayList<>();
        details.add(Words.text(movesOn == null ? why : why + " · " + texts.get("transfer.moves", texts.date(movesOn))));
        String place = transfer.place();
        addText(details, place == null ? null : texts.get("transfer.met", place));
        addText(details, transfer.note());
        return details;
    }

    private Node declined(Current<Transfer> current, LocalDate on) {
        String reason = current.latest().reason();
        List<Node> under = new ArrayList<>();
        addText(under, reason);
        under.add(Words.text(texts.get("transfer.declined.more")));
        return new Notice(
                Tone.WARNING,
                texts.get("transfer.declined", codes.team(current.body().to()), texts.date(on)),
                under.toArray(Node[]::new));
    }

    private Node both(Current<Transfer> current) {
        List<Node> under = new ArrayList<>();
        for (Entry head : current.heads()) {
            Transfer said = Transfer.KIND.bodyOf(head);
            if (said != null) {
                String line = "transfer.line." + stage(said);
                under.add(Words.text(texts.get(line, codes.team(said.from()), codes.team(said.to())) + " · "
                        + texts.dateTime(head.recordedAt())));
            }
        }
        under.add(Words.text(texts.get("transfer.both.more")));
        under.add(Buttons.plain(texts.get("transfer.both.go"), Feather.CHECK, () -> answer(current)));
        return new Notice(Tone.WARNING, texts.get("transfer.both"), under.toArray(Node[]::new));
    }

    private static String stage(Transfer said) {
        return org.throughcare.model.json.Words.of(said.stage());
    }

    private void answer(Current<Transfer> transfer) {
        go.accept(
                Route.Capture.correcting(Transfer.KIND.name(), transfer.latest().ledger(), transfer.id()));
    }
}
