package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.PersonLink;

/**
 * That two people are the same, or that they are not: one entry in a ledger of each, so that whoever holds only one of
 * them knows too. What was said of them before is amended.
 *
 * @param one the ledgers of the one, the lead first
 * @param other the ledgers of the other, the lead first
 * @param grounds what made somebody ask
 */
record Saying(List<LedgerId> one, List<LedgerId> other, boolean same, List<String> grounds) {

    Saying {
        one = List.copyOf(one);
        other = List.copyOf(other);
        grounds = List.copyOf(grounds);
    }

    /** The entries that say so; none where it is said already. The records are those of both people. */
    List<Draft<PersonLink>> drafts(Capture capture, Collection<Ledger> records) {
        List<Draft<PersonLink>> drafts = new ArrayList<>();
        drafts.addAll(drafts(capture, records, one, other));
        drafts.addAll(drafts(capture, records, other, one));
        return drafts;
    }

    private List<Draft<PersonLink>> drafts(
            Capture capture, Collection<Ledger> records, List<LedgerId> from, List<LedgerId> to) {
        List<Current<PersonLink>> said = records.stream()
                .flatMap(record -> record.current(PersonLink.KIND).stream())
                .filter(current -> from.contains(current.latest().ledger()))
                .filter(current -> to.contains(current.body().other()))
                .distinct()
                .toList();
        return said.isEmpty()
                ? List.of(capture.draft(from.get(0), PersonLink.KIND, new PersonLink(to.get(0), same, grounds)))
                : said.stream()
                        .filter(current -> !agrees(current))
                        .map(current -> capture.amend(current, current.body().saying(same), ""))
                        .toList();
    }

    private boolean agrees(Current<PersonLink> current) {
        return current.heads().stream().allMatch(this::agrees);
    }

    private boolean agrees(Entry head) {
        PersonLink said = PersonLink.KIND.bodyOf(head);
        return said == null || said.same() == same;
    }
}
