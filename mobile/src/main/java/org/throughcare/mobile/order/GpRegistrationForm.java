package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.GpRegistration;

/** Whether the person is registered with a GP, as somebody found out (CTR-28). */
public final class GpRegistrationForm extends EntryForm<GpRegistration> {

    /** The form; with a thread it amends that one. */
    public GpRegistrationForm(Desk desk, LedgerId ledger, @Nullable Current<GpRegistration> amended) {
        super(desk, ledger, GpRegistration.KIND, amended);
    }

    @Override
    public Values start() {
        Current<GpRegistration> current = amended();
        Values fresh = Values.EMPTY
                .with("checkedOn", desk().today())
                .with("checkedBy", desk().session().name());
        return current == null
                ? fresh
                : Values.EMPTY
                        .with("registered", current.body().registered() ? "yes" : "no")
                        .with("practice", current.body().practice())
                        .with("checkedOn", current.body().checkedOn())
                        .with("checkedBy", current.body().checkedBy());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                about("registered"),
                List.of(Option.of("yes", texts().get("yes")), Option.of("no", texts().get("no")))));
        if (values.is("registered", "yes")) {
            fields.add(new Field.Text(about("practice"), 1));
        }
        fields.add(new Field.Day(
                about("checkedOn"), List.of(desk().today(), desk().today().minusDays(1))));
        fields.add(new Field.Text(about("checkedBy"), 1));
        return List.of(new Section("", fields));
    }

    @Override
    protected GpRegistration body(Values values) {
        LocalDate on = values.date("checkedOn");
        boolean registered = values.is("registered", "yes");
        return new GpRegistration(
                registered,
                registered ? values.optional("practice") : null,
                on == null ? desk().today() : on,
                values.text("checkedBy"));
    }
}
