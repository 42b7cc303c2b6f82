package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/** What is asked of the person's consent to an order (CTR-9); an amendment may withdraw it. */
public final class ConsentQuestions implements Questions<OrderConsent> {

    private static final String TEXT_VERSION = "2026-12";

    private final Texts texts;
    private final Options options;
    private final Desk desk;
    private final Orders orders;
    private final boolean amending;

    /** Questions about that person, for a new consent or to amend one. */
    public ConsentQuestions(LedgerId ledger, boolean amending, Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.desk = desk;
        this.orders = new Orders(ledger, desk);
        this.amending = amending;
    }

    @Override
    public Kind<OrderConsent> kind() {
        return OrderConsent.KIND;
    }

    @Override
    public Values fresh() {
        return orders.chosen()
                .with("givenOn", desk.today())
                .with("explainedBy", desk.session().name())
                .with("sharing", texts.get("consent.sharing.usual"));
    }

    @Override
    public Values of(OrderConsent consent) {
        return Values.EMPTY
                .with("requirement", consent.requirement().toString())
                .with("givenOn", consent.givenOn())
                .with("how", consent.how())
                .with("explainedBy", consent.explainedBy())
                .with("sharing", consent.sharing())
                .with("lawfulBasis", consent.lawfulBasis())
                .with("withdrawnOn", consent.withdrawnOn());
    }

    @Override
    public List<Section> sections(Values values) {
        LocalDate today = desk.today();
        List<Field> fields = new ArrayList<>();
        fields.add(orders.field());
        fields.add(
                new Field.Day(About.of("givenOn", texts.get("consent.givenOn")), List.of(today, today.minusDays(1))));
        fields.add(Field.Choice.tiles(
                About.of("how", texts.get("consent.how")),
                options.words("consent.how", "signed", "spoken", "in-court")));
        fields.add(new Field.Text(About.of("explainedBy", texts.get("consent.explainedBy")), 1));
        fields.add(new Field.Text(About.of("sharing", texts.get("consent.sharing")), 2));
        fields.add(Field.Choice.tiles(
                About.of("lawfulBasis", texts.get("consent.lawfulBasis"))
                        .hint(texts.get("consent.lawfulBasis.hint"))
                        .orNot(),
                options.words("consent.lawfulBasis", "public-task", "legal-obligation")));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", fields));
        if (amending) {
            sections.add(Section.of(
                    texts.get("consent.withdrawal"),
                    new Field.Note(
                            About.of("alert", texts.get("consent.alert")).hint(texts.get("consent.alert.more")),
                            Tone.WARNING),
                    new Field.Day(
                            About.of("withdrawnOn", texts.get("consent.withdrawnOn"))
                                    .orNot(),
                            List.of(today))));
        }
        return sections;
    }

    @Override
    public OrderConsent body(Values values, @Nullable OrderConsent before) {
        LocalDate given = values.date("givenOn");
        return new OrderConsent(
                Orders.of(values),
                given == null ? desk.today() : given,
                values.text("how"),
                values.text("explainedBy"),
                values.text("sharing"),
                before == null ? TEXT_VERSION : before.textVersion(),
                values.optional("lawfulBasis"),
                values.date("withdrawnOn"));
    }
}
