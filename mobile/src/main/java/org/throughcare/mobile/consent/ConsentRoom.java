package org.throughcare.mobile.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** What a person agrees to, on the tablet. */
public final class ConsentRoom implements Room {

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Set<String> concerns() {
        return Set.of("consent-withdrawn");
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(OrderConsent.KIND, ConsentRoom::line)
                .form(ConsentRoom::form)
                .offered(
                        Feather.EDIT_3,
                        record -> !record.current(Requirement.KIND).isEmpty()));
    }

    @Override
    public Map<String, Sort.Opener> doors() {
        return Map.of(
                WithdrawalForm.WHAT,
                FormScreen.opener((desk, route, ledger) -> new WithdrawalForm(
                        desk,
                        ledger,
                        Objects.requireNonNull(EntryForm.current(desk, ledger, OrderConsent.KIND, route.corrects())))));
    }

    /** A consent is about an order; where none is recorded yet that comes first. */
    private static Screen form(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<OrderConsent> old = EntryForm.current(desk, ledger, OrderConsent.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<Screen>map(order -> new FormScreen(new OrderConsentForm(desk, ledger, order, old), desk))
                .orElseGet(() -> desk.rooms().open(desk, Route.Capture.of(Requirement.KIND.name(), ledger)));
    }

    private static String line(OrderConsent consent, CodeWords codes) {
        Texts texts = codes.texts();
        LocalDate withdrawn = consent.withdrawnOn();
        return withdrawn == null
                ? texts.get("consent.given", texts.date(consent.givenOn()))
                : texts.get("consent.withdrawn", texts.date(withdrawn));
    }
}
