package org.throughcare.mobile.consent;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;

/** That a person takes back their consent to an order: the offender manager hears of it the same day (CTR-9). */
public final class WithdrawalForm extends EntryForm<OrderConsent> {

    /** What a route calls it. */
    public static final String WHAT = "consent-withdrawal";

    private final Current<OrderConsent> consent;

    /** The withdrawal of that consent. */
    public WithdrawalForm(Desk desk, LedgerId ledger, Current<OrderConsent> consent) {
        super(desk, ledger, OrderConsent.KIND, consent);
        this.consent = consent;
    }

    @Override
    public String key() {
        return WHAT + "/" + ledger() + "/" + consent.id();
    }

    @Override
    public String title() {
        return texts().get("order-consent.withdraw");
    }

    @Override
    public Values start() {
        LocalDate before = consent.body().withdrawnOn();
        return Values.EMPTY.with("withdrawnOn", before == null ? desk().today() : before);
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                new Field.Note(
                        About.of(
                                        "what",
                                        texts().get(
                                                        "consent.given",
                                                        texts().date(consent.body()
                                                                .givenOn())))
                                .hint(texts().get("order-consent.withdraw.more")),
                        Tone.WARNING),
                new Field.Day(
                        about("withdrawnOn"),
                        List.of(desk().today(), desk().today().minusDays(1)))));
    }

    @Override
    protected OrderConsent body(Values values) {
        LocalDate on = values.date("withdrawnOn");
        return consent.body().withdrawn(on == null ? desk().today() : on);
    }

    @Override
    public String savedWords() {
        return texts().get("order-consent.withdrawn.saved");
    }
}
