package org.throughcare.model.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.signature.Signature;

/**
 * The person's consent to an order's requirement, with the sharing between probation and provider that it implies
 * (CTR-9). It is not the lawful basis for processing, which is recorded apart from it.
 *
 * @param requirement the thread of the requirement
 * @param givenOn when, by the local date
 * @param how {@code signed}, {@code spoken}, {@code in-court} or another word
 * @param explainedBy who explained what it means
 * @param sharing what may be shared with whom, as it was explained
 * @param textVersion the version of the text that was read or signed
 * @param lawfulBasis the lawful basis on which the service processes the data; null when not recorded here
 * @param withdrawnOn the day from which the consent no longer holds; null while it holds
 * @param signature how the person signed; null when nothing was asked for
 */
public record OrderConsent(
        EntryId requirement,
        LocalDate givenOn,
        String how,
        String explainedBy,
        String sharing,
        String textVersion,
        @Nullable String lawfulBasis,
        @Nullable LocalDate withdrawnOn,
        @Nullable Signature signature)
        implements Body {

    /** The kind of entry. Where heads disagree it is withdrawn, on the earlier day, and held from the later. */
    public static final Kind<OrderConsent> KIND = new Kind<OrderConsent>(
                    "order-consent", 1, Subject.PERSON, OrderConsent::read, OrderConsent::write, OrderConsent::check)
            .cautious(
                    "withdrawnOn",
                    Comparator.comparing(OrderConsent::withdrawnOn, Comparator.nullsLast(Comparator.naturalOrder())))
            .cautious("givenOn", Comparator.comparing(OrderConsent::givenOn).reversed());

    /** A consent without a signature. */
    public OrderConsent(
            EntryId requirement,
            LocalDate givenOn,
            String how,
            String explainedBy,
            String sharing,
            String textVersion,
            @Nullable String lawfulBasis,
            @Nullable LocalDate withdrawnOn) {
        this(requirement, givenOn, how, explainedBy, sharing, textVersion, lawfulBasis, withdrawnOn, null);
    }

    /** This consent, signed so; null for no signature. */
    public OrderConsent signed(@Nullable Signature by) {
        return new OrderConsent(
                requirement, givenOn, how, explainedBy, sharing, textVersion, lawfulBasis, withdrawnOn, by);
    }

    /** Whether it holds on that day: given, and not withdrawn yet. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(givenOn) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** From when to when sharing is agreed to by it. */
    public Agreed agreed() {
        return new Agreed(givenOn, withdrawnOn);
    }

    /** Whether a disclosure on that day needs a reason of its own, because the consent no longer carries it. */
    public boolean disclosureNeedsReason(LocalDate day) {
        return !holdsOn(day);
    }

    /** This consent, withdrawn from that day. */
    public OrderConsent withdrawn(LocalDate on) {
        return new OrderConsent(
                requirement, givenOn, how, explainedBy, sharing, textVersion, lawfulBasis, on, signature);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "OrderConsent";
    }

    private static List<Problem> check(OrderConsent consent, Entry entry) {
        List<Problem> problems = new ArrayList<>(Signature.check("signature", consent.signature));
        if (consent.withdrawnOn != null && consent.withdrawnOn.isBefore(consent.givenOn)) {
            problems.add(Problem.refusal("withdrawnOn", "before-given"));
        }
        return problems;
    }

    private static OrderConsent read(int version, Fields fields) {
        return new OrderConsent(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.date("givenOn"),
                fields.text("how"),
                fields.text("explainedBy"),
                fields.text("sharing"),
                fields.text("textVersion"),
                fields.optText("lawfulBasis"),
                fields.optDate("withdrawnOn"),
                Signature.read(fields, "signature"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .putText("givenOn", givenOn)
                .put("how", how)
                .put("explainedBy", explainedBy)
                .put("sharing", sharing)
                .put("textVersion", textVersion)
                .put("lawfulBasis", lawfulBasis)
                .putText("withdrawnOn", withdrawnOn)
                .put("signature", Signature.write(signature))
                .build();
    }
}
