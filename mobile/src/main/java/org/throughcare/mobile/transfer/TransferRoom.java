package org.throughcare.mobile.transfer;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.transfer.Transfer;

/** Handing a person on, on the tablet. */
public final class TransferRoom implements Room {

    @Override
    public String name() {
        return "transfer";
    }

    /** Each answer is one team's to give, so that a disagreement is answered and not a choice of values. */
    @Override
    public Set<String> concerns() {
        return Set.of("transfer-to-acknowledge");
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(Transfer.KIND, TransferRoom::line)
                .statement(FormScreen.opener(TransferRoom::form))
                .offered(Feather.SHARE)
                .codes("why", ReferenceData.TRANSFER_REASONS)
                .codes("from", ReferenceData.TEAMS)
                .codes("to", ReferenceData.TEAMS));
    }

    /** The answer where an offer is named or open, else a new offer. */
    private static FormSpec form(Desk desk, Route.Capture route, LedgerId person) {
        Current<Transfer> named = EntryForm.current(desk, person, Transfer.KIND, route.corrects());
        return Optional.ofNullable(named)
                .or(() -> Transfer.openIn(desk.ledger(person)).stream().findFirst())
                .<FormSpec>map(offer -> new AnswerForm(desk, person, offer))
                .orElseGet(() -> new OfferForm(desk, person));
    }

    private static String line(Transfer transfer, CodeWords codes) {
        Texts texts = codes.texts();
        String stage = Words.of(transfer.stage());
        LocalDate movesOn = transfer.movesOn();
        return join(
                texts.get("transfer.line." + stage, codes.team(transfer.from()), codes.team(transfer.to())),
                codes.name(ReferenceData.TRANSFER_REASONS, transfer.why()),
                movesOn == null ? null : texts.date(movesOn));
    }
}
