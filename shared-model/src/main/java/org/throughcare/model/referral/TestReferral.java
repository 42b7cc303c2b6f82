package org.throughcare.model.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Derivation;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;

/**
 * The automatic referral (PRS-3, NDS-9): a test of a prison that a laboratory confirms as positive makes a referral, dated
 * when the confirmation came; a screen positive makes none. It says where it comes from and which test it is about, and
 * nothing of the result: whoever may not see a mandatory test sees "referred after mandatory test" (domain a4).
 *
 * <p>Every confirmation derives its own entry, whatever else is known of the person; {@link Referrals} says which of them
 * is a referral and which a link to one that is open. So all devices come to the same number, whoever heard first of what.
 */
public final class TestReferral {

    /** The rule. */
    public static final Derivation<Referral> RULE = new Derivation<>(
            "referral-after-test",
            Referral.KIND,
            TestReferral::isConfirmed,
            (cause, record) -> isFirst(cause, record) && isOfPrison(cause, record),
            TestReferral::referral);

    private static final Set<String> MANDATORY = Set.of("MDR", "MDS", "MDK", "MDC", "MDF");
    private static final Set<String> COMPACT = Set.of("CBV", "CBI");
    /** Purposes that are a prison's only while the person is in one: voluntary tests (A16) and those of a licence. */
    private static final Set<String> WHILE_IN_CUSTODY = Set.of(DrugTest.VOLUNTARY, "LIC");

    private TestReferral() {}

    /** Whether tests of that purpose are mandatory in prison. */
    public static boolean isMandatory(String purpose) {
        return MANDATORY.contains(purpose);
    }

    private static boolean isConfirmed(Entry entry) {
        DrugTest test = DrugTest.KIND.bodyOf(entry);
        return test != null && test.overall() == Overall.CONFIRMED_POSITIVE;
    }

    /** A correction of what was confirmed already is no new confirmation. */
    private static boolean isFirst(Entry cause, Ledger record) {
        return record.entries().stream()
                .filter(entry -> cause.basis().contains(entry.id()))
                .noneMatch(TestReferral::isConfirmed);
    }

    private static boolean isOfPrison(Entry cause, Ledger record) {
        DrugTest test = body(cause);
        return MANDATORY.contains(test.purpose())
                || COMPACT.contains(test.purpose())
                || (WHILE_IN_CUSTODY.contains(test.purpose()) && inCustody(record, test));
    }

    private static boolean inCustody(Ledger record, DrugTest test) {
        LocalDate on = LocalDate.ofInstant(test.collectedAt(), Referral.ZONE);
        Optional<LegalStatus> standing = record.current(LegalStatus.KIND).stream()
                .map(Current::body)
                .filter(status -> !status.from().isAfter(on))
                .max(Comparator.comparing(LegalStatus::from));
        return standing.map(LegalStatus::inCustody)
                .orElseGet(() -> record.current(Person.KIND).stream()
                        .anyMatch(person -> person.body().setting().equals(Person.PRISON)));
    }

    private static Referral referral(Entry cause) {
        String source = isMandatory(body(cause).purpose()) ? Referral.MANDATORY_TEST : Referral.AUTOMATIC;
        LocalDateTime at = LocalDateTime.ofInstant(confirmedAt(cause), Referral.ZONE);
        return Referral.received(source, null, at.truncatedTo(ChronoUnit.MINUTES), null)
                .about(List.of(cause.id()));
    }

    /** When the confirmation came: as the laboratory's lines say, or else when it was recorded. */
    private static Instant confirmedAt(Entry cause) {
        return body(cause).lines().stream()
                .filter(line -> line.overall() == Overall.CONFIRMED_POSITIVE)
                .map(ResultLine::receivedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(cause.recordedAt());
    }

    private static DrugTest body(Entry cause) {
        @Nullable DrugTest test = DrugTest.KIND.bodyOf(cause);
        return Objects.requireNonNull(test, "a cause is a test that can be read");
    }
}
