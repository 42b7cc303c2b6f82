package org.throughcare.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.assessment.AlcoholRouting;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.SentencePlan;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Phone;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.reception.FirstDaysReview;
import org.throughcare.model.reception.Identification;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.treatment.LateStart;

/** The register of every kind of entry that this build knows; a new kind adds one line here. */
public final class Kinds {

    private static final Map<String, Kind<?>> BY_NAME = new LinkedHashMap<>();

    static {
        register(Person.KIND);
        register(PersonLink.KIND);
        register(Death.KIND);
        register(LegalStatus.KIND);
        register(Phone.KIND);
        register(ContactRestriction.KIND);
        register(RecordRestriction.KIND);
        register(CourtOrder.KIND);
        register(Requirement.KIND);
        register(ConditionCheck.KIND);
        register(PreSentencePack.KIND);
        register(GpRegistration.KIND);
        register(SentencePlan.KIND);
        register(TestSchedule.KIND);
        register(Induction.KIND);
        register(OrderConsent.KIND);
        register(SubstanceUse.KIND);
        register(DrugTest.KIND);
        register(Appointment.KIND);
        register(GroupSession.KIND);
        register(Attendance.KIND);
        register(LateStart.KIND);
        register(CourtReview.KIND);
        register(CourtDirection.KIND);
        register(ReviewReport.KIND);
        register(BreachReferral.KIND);
        register(BreachDecision.KIND);
        register(Screening.KIND);
        register(Referral.KIND);
        register(Offer.KIND);
        register(Identification.KIND);
        register(ReceptionScreen.KIND);
        register(FirstDaysReview.KIND);
        register(Assessment.KIND);
        register(ClinicalAssessment.KIND);
        register(AlcoholRouting.KIND);
        register(FinalReview.KIND);
        register(OnwardReferral.KIND);
        register(Completion.KIND);
        register(Transfer.KIND);
        register(DutySettled.KIND);
        register(EnteredInError.KIND);
        register(Reference.KIND);
    }

    private static final List<Kind<?>> ALL = List.copyOf(BY_NAME.values());

    private Kinds() {}

    /** The kind of that name; null when this build does not know it. */
    public static @Nullable Kind<?> named(String name) {
        return BY_NAME.get(name);
    }

    /** All kinds, in the order of their registration. */
    public static List<Kind<?>> all() {
        return ALL;
    }

    /**
     * Whether a worker with these roles may record this entry. What one role alone records, that role alone takes back;
     * what this build does not know is for a newer one to judge.
     */
    public static boolean mayBeSaid(Entry entry, Collection<String> roles) {
        EnteredInError said = EnteredInError.KIND.bodyOf(entry);
        Kind<?> kind = named(entry.kind());
        Kind<?> about = said == null ? null : named(said.kind());
        return (kind == null || kind.mayBeSaidBy(roles)) && (about == null || about.mayBeSaidBy(roles));
    }

    /**
     * How closely an entry is kept. One of a kind that this build does not know is normal; one of which a newer version says it
     * otherwise is restricted.
     */
    public static Sensitivity sensitivityOf(Entry entry) {
        Kind<?> kind = named(entry.kind());
        try {
            return kind == null ? Sensitivity.NORMAL : kind.sensitivityOf(entry.body());
        } catch (Malformed e) {
            return Sensitivity.RESTRICTED;
        }
    }

    /**
     * How closely an entry is kept with what it is about: what was said to be entered in error, or what it amends. Of an entry
     * that is not known it is asked whether its kind may be closed to anybody.
     *
     * @param known how closely another entry of the same ledger is kept; empty when it is not there
     */
    public static Closeness closenessOf(Entry entry, Function<EntryId, Optional<Closeness>> known) {
        Closeness closeness = Closeness.of(sensitivityOf(entry));
        boolean closed = mayBeClosed(entry);
        for (EntryId about : about(entry)) {
            closeness = closeness.and(known.apply(about).orElse(closed ? Closeness.UNKNOWN : Closeness.NORMAL));
        }
        return closeness;
    }

    /** The entries that decide with an entry itself how closely it is kept; none for the many that are not of such a kind. */
    public static Set<EntryId> about(Entry entry) {
        if (!EnteredInError.KIND.names(entry)) {
            return mayBeClosed(entry) ? Set.copyOf(entry.basis()) : Set.of();
        }
        Set<EntryId> about = new LinkedHashSet<>(entry.basis());
        EnteredInError said = EnteredInError.KIND.bodyOf(entry);
        if (said != null) {
            about.add(said.thread());
        }
        return about;
    }

    /** Whether an entry, or what it is about, may be closed to somebody; a word that can't be read may be about anything. */
    public static boolean mayBeClosed(Entry entry) {
        EnteredInError said = EnteredInError.KIND.bodyOf(entry);
        Kind<?> kind = named(said == null ? entry.kind() : said.kind());
        boolean unread = said == null && EnteredInError.KIND.names(entry);
        return unread || (kind != null && kind.isKeptByBody());
    }

    private static void register(Kind<?> kind) {
        BY_NAME.put(kind.name(), kind);
    }
}
