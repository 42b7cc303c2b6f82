package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;

/**
 * Whether a record is restricted, so that whoever opens it says why (USR-6, PRS-24).
 *
 * @param always whether it is on every day: a death is recorded, or a newer build says something of it that this one can't read
 * @param said what was said of it
 */
public record Restriction(boolean always, List<RecordRestriction> said) {

    /** The kinds of entries that it is made of. */
    public static final Set<String> KINDS = Set.of(Death.KIND.name(), RecordRestriction.KIND.name());

    /** Of a record that is open to whoever has it. */
    public static final Restriction NONE = new Restriction(false, List.of());

    /** Copies the list. */
    public Restriction {
        said = List.copyOf(said);
    }

    /** Of that record. */
    public static Restriction of(Ledger record) {
        List<Current<RecordRestriction>> said = record.current(RecordRestriction.KIND);
        boolean unread = said.size() < record.threads(RecordRestriction.KIND).size()
                || said.stream().anyMatch(Current::newer);
        return new Restriction(
                Death.recordedIn(record) || unread,
                said.stream().map(Current::body).toList());
    }

    /** Of a person who has several records: what restricts one of them restricts all. */
    public static Restriction together(Collection<Restriction> records) {
        return new Restriction(
                records.stream().anyMatch(Restriction::always),
                records.stream().flatMap(one -> one.said.stream()).toList());
    }

    /** Whether the record is restricted on that day. */
    public boolean holdsOn(LocalDate day) {
        return always || said.stream().anyMatch(one -> one.holdsOn(day));
    }
}
