package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * Whether the person is registered with a GP, which has to be so before an MHTR is proposed (CTR-28).
 *
 * @param registered whether the person is
 * @param practice the practice; null when there is none or it is not known
 * @param checkedOn when somebody asked, by the local date
 * @param checkedBy the name of who asked
 */
public record GpRegistration(boolean registered, @Nullable String practice, LocalDate checkedOn, String checkedBy)
        implements Body {

    /** The zone by whose dates it is checked: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree the person is not registered. */
    public static final Kind<GpRegistration> KIND = new Kind<GpRegistration>(
                    "gp-registration",
                    1,
                    Subject.PERSON,
                    GpRegistration::read,
                    GpRegistration::write,
                    GpRegistration::check)
            .beside("registered", "practice")
            .cautious("registered", Comparator.comparing(GpRegistration::registered));

    /** What was found last of a person; empty when nobody has asked. */
    public static Optional<Current<GpRegistration>> last(Ledger record) {
        return record.current(KIND).stream()
                .max(Comparator.comparing(
                                (Current<GpRegistration> one) -> one.body().checkedOn())
                        .thenComparing(Current::id));
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "GpRegistration";
    }

    private static List<Problem> check(GpRegistration gp, Entry entry) {
        if (gp.checkedOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            return List.of(Problem.refusal("checkedOn", "in-the-future"));
        }
        return gp.registered && gp.practice == null ? List.of(Problem.refusal("practice", "required")) : List.of();
    }

    private static GpRegistration read(int version, Fields fields) {
        return new GpRegistration(
                fields.bool("registered"),
                fields.optText("practice"),
                fields.date("checkedOn"),
                fields.text("checkedBy"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("registered", registered)
                .put("practice", practice)
                .putText("checkedOn", checkedOn)
                .put("checkedBy", checkedBy)
                .build();
    }
}
