package org.throughcare.mobile.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.SamePeople;

/**
 * Which records there are about a person, and which others may be about them.
 *
 * @param own the records that tell of the person, the lead first; one for most people
 * @param alike other people on the caseload who may be the same person
 * @param apart other people on the caseload of whom somebody has said that they are not
 */
public record OtherRecords(List<Origin> own, List<Alike> alike, List<Origin> apart) {

    /** Copies the lists. */
    public OtherRecords {
        own = List.copyOf(own);
        alike = List.copyOf(alike);
        apart = List.copyOf(apart);
    }

    /**
     * A record as it was opened.
     *
     * @param thread where it says whom it is about
     * @param person whom it is about
     * @param opened the entry that opened it
     */
    public record Origin(LedgerId ledger, EntryId thread, Person person, Entry opened) {}

    /** Somebody who may be the same person, and what both have in common. */
    public record Alike(Origin origin, List<String> grounds) {
        /** Copies the grounds. */
        public Alike {
            grounds = List.copyOf(grounds);
        }
    }

    /** Those of the person whose record this is. */
    static OtherRecords of(RecordView view, Records records) {
        Everybody everybody = records.everybody();
        LedgerId lead = view.ledger().id();
        return new OtherRecords(
                origins(view),
                everybody.alike(lead).stream()
                        .flatMap(proposal -> origin(proposal.besides(lead), records).stream()
                                .map(origin -> new Alike(origin, proposal.grounds())))
                        .toList(),
                SamePeople.in(view.ledger()).stream()
                        .filter(said -> !said.same())
                        .map(said -> everybody.find(said.other()).map(Everybody.One::lead))
                        .flatMap(Optional::stream)
                        .filter(other -> !view.ledgers().contains(other))
                        .distinct()
                        .flatMap(other -> origin(other, records).stream())
                        .toList());
    }

    private static List<Origin> origins(RecordView view) {
        return view.ledgers().stream()
                .flatMap(ledger -> Optional.ofNullable(origin(ledger, view.ledger())).stream())
                .toList();
    }

    /** The other person, named as the page of their own names them. */
    private static Optional<Origin> origin(LedgerId lead, Records records) {
        Ledger record = records.glance(lead).ledger();
        return Optional.ofNullable(origin(lead, record))
                .map(origin -> new Origin(lead, origin.thread(), whole(lead, origin, records), origin.opened()));
    }

    private static Person whole(LedgerId lead, Origin origin, Records records) {
        Person person =
                records.everybody().find(lead).map(Everybody.One::person).orElse(null);
        return person == null ? origin.person() : person;
    }

    private static @Nullable Origin origin(LedgerId ledger, Ledger record) {
        for (Current<Person> current : record.current(Person.KIND)) {
            Entry opened = current.thread().entries().get(0);
            if (opened.ledger().equals(ledger)) {
                return new Origin(ledger, current.id(), current.body(), opened);
            }
        }
        return null;
    }
}
