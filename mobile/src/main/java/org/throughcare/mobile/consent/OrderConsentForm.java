package org.throughcare.mobile.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** The person's consent to an order, with the sharing that it implies; the lawful basis stands apart from it (CTR-9). */
public final class OrderConsentForm extends EntryForm<OrderConsent> {

    private final Current<Requirement> requirement;

    /** The form for consent to that requirement; with a thread it amends that one. */
    public OrderConsentForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<OrderConsent> amended) {
        super(desk, ledger, OrderConsent.KIND, amended);
        this.requirement = requirement;
    }

    @Override
    public Values start() {
        Current<OrderConsent> current = amended();
        if (current == null) {
            return Values.EMPTY
                    .with("requirement", requirement.id().toString())
                    .with("givenOn", desk().today())
                    .with("explainedBy", desk().session().name())
                    .with("sharing", texts().get("order-consent.sharing.text"))
                    .with("textVersion", texts().get("order-consent.sharing.version"))
                    .with("lawfulBasis", "public-task");
        }
        OrderConsent consent = current.body();
        return Field.Sign.write(
                Values.EMPTY
                        .with("requirement", consent.requirement().toString())
                        .with("givenOn", consent.givenOn())
                        .with("how", consent.how())
                        .with("explainedBy", consent.explainedBy())
                        .with("sharing", consent.sharing())
                        .with("textVersion", consent.textVersion())
                        .with("lawfulBasis", consent.lawfulBasis())
                        .with("withdrawnOn", consent.withdrawnOn()),
                "signature",
                consent.signature());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(
                Section.of(
                        "",
                        Field.Choice.rows(about("requirement"), Requirements.options(desk(), record())),
                        new Field.Day(
                                about("givenOn"),
                                List.of(desk().today(), desk().today().minusDays(1))),
                        Field.Choice.tiles(about("how"), words("order-consent.how", "signed", "spoken", "in-court")),
                        new Field.Text(about("explainedBy"), 1)),
                Section.of(
                        texts().get("order-consent.sharing.heading"),
                        new Field.Text(about("sharing"), 4),
                        new Field.Text(about("textVersion"), 1)),
                Section.of(
                        texts().get("order-consent.basis.heading"),
                        Field.Choice.rows(
                                about("lawfulBasis").orNot(),
                                words("order-consent.basis", "public-task", "legal-obligation", "vital-interests"))),
                Section.of(
                        texts().get("signature.heading"),
                        new Field.Sign(About.of("signature", texts().get("signature.person"))
                                .hint(texts().get("order-consent.signature.hint"))
                                .orNot())));
    }

    @Override
    protected OrderConsent body(Values values) {
        LocalDate givenOn = values.date("givenOn");
        return new OrderConsent(
                EntryId.parse(values.text("requirement")),
                givenOn == null ? desk().today() : givenOn,
                values.text("how"),
                values.text("explainedBy"),
                values.text("sharing"),
                values.text("textVersion"),
                values.optional("lawfulBasis"),
                values.date("withdrawnOn"),
                Field.Sign.read(values, "signature"));
    }
}
