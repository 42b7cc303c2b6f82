package org.throughcare.mobile.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.referral.Standing;

/** An appointment that is offered on a referral, and what the person says to it (PRS-4). */
final class OfferForm extends EntryForm<Offer> {

    private static final String WAITING = "waiting";

    private final Standing referral;

    /** The form for that referral; with a thread it amends that offer, as when the answer comes. */
    OfferForm(Desk desk, LedgerId ledger, Standing referral, @Nullable Current<Offer> amended) {
        super(desk, ledger, Offer.KIND, amended);
        this.referral = referral;
    }

    /** An answer to what was offered is no correction. */
    @Override
    public boolean amends() {
        return super.amends() && !isAnswer();
    }

    @Override
    public String title() {
        return isAnswer() ? texts().get("offer.answer") : super.title();
    }

    private boolean isAnswer() {
        Current<Offer> offer = amended();
        return offer != null && offer.body().response() == null;
    }

    @Override
    protected String reason(Values values) {
        return isAnswer() ? texts().get("offer.answered") : super.reason(values);
    }

    @Override
    public Values start() {
        Current<Offer> current = amended();
        if (current == null) {
            return Values.EMPTY.with("offeredOn", desk().today()).with("response", WAITING);
        }
        Offer offer = current.body();
        Response said = offer.response();
        LocalDateTime slot = offer.slot();
        Values values = Values.EMPTY
                .with("offeredOn", offer.offeredOn())
                .with("told", offer.told())
                .with("response", said == null ? WAITING : Words.of(said))
                .with("respondedOn", said == null ? desk().today() : offer.respondedOn())
                .with("respondedBy", offer.respondedBy())
                .with("declineReason", offer.declineReason())
                .with("reofferOn", offer.reofferOn());
        return slot == null ? values : values.with("slotOn", slot.toLocalDate()).with("slotAt", slot.toLocalTime());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(
                About.of("referral", new ReferralWords(new CodeWords(desk().lists(), texts())).line(referral.body())),
                Tone.INFO));
        fields.add(new Field.Day(
                about("offeredOn"), List.of(desk().today(), desk().today().minusDays(1))));
        fields.add(new Field.Day(about("slotOn").orNot(), soon()));
        fields.add(new Field.Time(about("slotAt").orNot(), List.of()));
        fields.add(Field.Choice.tiles(about("told"), words("offer.told", "spoken", "slip", "letter", "phone")));
        return List.of(new Section("", fields), new Section(texts().get("offer.said"), said(values)));
    }

    private List<LocalDate> soon() {
        LocalDate today = desk().today();
        return List.of(today.plusDays(1), today.plusDays(2), today.plusDays(7));
    }

    private List<Field> said(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.rows(
                about("response"), words("offer.response", WAITING, "accepted", "declined", "no-reply")));
        if (values.is("response", WAITING)) {
            return fields;
        }
        fields.add(new Field.Day(
                about("respondedOn"), List.of(desk().today(), desk().today().minusDays(1))));
        fields.add(new Field.Text(about("respondedBy").orNot(), 1));
        if (values.is("response", "declined")) {
            fields.add(Field.Choice.rows(about("declineReason"), codes(ReferenceData.DECLINE_REASONS)));
        }
        if (!values.is("response", "accepted")) {
            fields.add(new Field.Day(
                    about("reofferOn").orNot(), List.of(desk().today().plusDays(28))));
        }
        return fields;
    }

    @Override
    protected Offer body(Values values) {
        LocalDate on = values.date("offeredOn");
        LocalDate slotOn = values.date("slotOn");
        LocalTime slotAt = values.time("slotAt");
        Offer offer = new Offer(
                amended() == null ? referral.id() : amended().body().referral(),
                on == null ? desk().today() : on,
                slotOn == null ? null : slotOn.atTime(slotAt == null ? LocalTime.NOON : slotAt),
                values.text("told"),
                null,
                null,
                null,
                null,
                null);
        if (values.is("response", WAITING)) {
            return offer;
        }
        boolean declined = values.is("response", "declined");
        return offer.answered(
                Words.parse(Response.values(), values.text("response")),
                values.date("respondedOn") == null ? desk().today() : values.date("respondedOn"),
                values.optional("respondedBy"),
                declined ? values.optional("declineReason") : null,
                values.is("response", "accepted") ? null : values.date("reofferOn"));
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("slot") ? "slotOn" : super.keyOf(draft, bodyField);
    }
}
