package org.throughcare.mobile.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.referral.Standing;
import org.throughcare.model.referral.Unreferred;

/** Referrals and offers, on the tablet. */
public final class ReferralRoom implements Room {

    private static final int SHOWN = 4;

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public Set<String> concerns() {
        return Set.of("refer-after-test");
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(Referral.KIND, (Referral referral, CodeWords codes) -> new ReferralWords(codes).line(referral))
                        .form(FormScreen.opener((desk, route, ledger) -> new ReferralForm(
                                desk, ledger, EntryForm.current(desk, ledger, Referral.KIND, route.corrects()))))
                        .offered(Feather.LOG_IN)
                        .codes("source", ReferenceData.REFERRAL_SOURCES)
                        .codes("outcome", ReferenceData.REFERRAL_OUTCOMES)
                        .codes("lateReason", ReferenceData.DECLINE_REASONS),
                Sort.of(Offer.KIND, (Offer offer, CodeWords codes) -> new ReferralWords(codes).line(offer))
                        .form(FormScreen.opener(ReferralRoom::offerForm))
                        .offered(Feather.CALENDAR, record -> open(record).isPresent())
                        .codes("declineReason", ReferenceData.DECLINE_REASONS));
    }

    @Override
    public Map<String, Sort.Opener> doors() {
        return Map.of(
                SelfReferralForm.WHAT,
                (desk, route) -> new FormScreen(new SelfReferralForm(desk, route.ledger()), desk));
    }

    @Override
    public List<PersonCard.Deed> newcomers(Texts texts) {
        return List.of(new PersonCard.Deed(
                texts.get("self-referral.title"), new Route.Capture(SelfReferralForm.WHAT, null, null, null)));
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return switch (duty.rule()) {
            case "offer-to-make", "offer-again" ->
                Optional.of(new Route.Capture(Offer.KIND.name(), duty.ledger(), duty.because(), null));
            case "liaison-to-note", "late-assessment-reason" ->
                Optional.of(Route.Capture.correcting(Referral.KIND.name(), duty.ledger(), duty.because()));
            case "refer-after-test" -> Optional.of(Route.Capture.of(Referral.KIND.name(), duty.ledger()));
            default -> Optional.empty();
        };
    }

    /** The answer to what was offered last and not answered, else a new offer; without a referral that comes first. */
    private static FormSpec offerForm(Desk desk, Route.Capture route, LedgerId ledger) {
        Ledger record = desk.ledger(ledger);
        Current<Offer> named = EntryForm.current(desk, ledger, Offer.KIND, route.corrects());
        EntryId about = named == null
                ? route.about()
                : Objects.requireNonNull(named).body().referral();
        Optional<Standing> referral = about == null ? open(record) : Referrals.find(record, about);
        return referral.<FormSpec>map(
                        found -> new OfferForm(desk, ledger, found, named == null ? waiting(found) : named))
                .orElseGet(() -> new ReferralForm(desk, ledger, null));
    }

    private static @Nullable Current<Offer> waiting(Standing referral) {
        return referral.lastOffer()
                .filter(offer -> offer.body().response() == null)
                .orElse(null);
    }

    private static Optional<Standing> open(Ledger record) {
        return Referrals.of(record).stream()
                .filter(Standing::isOpen)
                .max(Comparator.comparing(referral -> referral.body().receivedAt()));
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        Texts texts = desk.texts();
        List<Standing> referrals = Referrals.of(record);
        if (referrals.isEmpty()) {
            return List.of();
        }
        ReferralWords words = new ReferralWords(new CodeWords(desk.lists(), texts));
        List<PersonCard.Line> lines = new ArrayList<>();
        for (int at = referrals.size() - 1; at >= 0 && lines.size() < SHOWN; at--) {
            lines.add(line(referrals.get(at), words, texts));
        }
        List<PersonCard.Deed> deeds =
                open(record).map(open -> deeds(open, texts)).orElse(List.of());
        return List.of(new PersonCard(texts.get("referral.card"), lines, deeds));
    }

    private static PersonCard.Line line(Standing referral, ReferralWords words, Texts texts) {
        List<String> under = new ArrayList<>();
        under.add(texts.get("referral.received", texts.dateTime(referral.body().receivedAt())));
        if (!referral.linked().isEmpty()) {
            under.add(texts.count("referral.links", referral.linked().size()));
        }
        referral.lastOffer().ifPresent(offer -> under.add(words.line(offer.body())));
        Current<Referral> current = referral.referral();
        return new PersonCard.Line(
                words.source(referral.body()),
                String.join("\n", under),
                new Route.Versions(current.latest().ledger(), Referral.KIND.name(), current.id()),
                words.mark(referral));
    }

    private static List<PersonCard.Deed> deeds(Standing open, Texts texts) {
        LedgerId ledger = open.referral().latest().ledger();
        String words = open.state() == Standing.State.OFFERED ? "offer.answer" : "offer.make";
        return List.of(
                new PersonCard.Deed(texts.get(words), new Route.Capture(Offer.KIND.name(), ledger, open.id(), null)),
                new PersonCard.Deed(
                        texts.get("referral.amend"),
                        Route.Capture.correcting(Referral.KIND.name(), ledger, open.id())));
    }

    /** A mandatory test that was failed and has no referral (NDS-9), by its day and without what came of it. */
    @Override
    public List<PersonAlert> alerts(Desk desk, Ledger record) {
        Texts texts = desk.texts();
        return Unreferred.failed(record, LocalDate.EPOCH, desk.today()).stream()
                .filter(failed -> !failed.referred())
                .map(failed -> new PersonAlert(
                        Tone.WARNING,
                        texts.get("referral.unmatched", texts.date(failed.on())),
                        texts.get("referral.unmatched.more"),
                        List.of(new PersonCard.Deed(
                                texts.get("referral.unmatched.go"),
                                Route.Capture.of(Referral.KIND.name(), record.id())))))
                .toList();
    }
}
