package org.throughcare.mobile.person;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.PersonLink;

/**
 * That two people are the same, or that they are not: one entry in a ledger of each, so that whoever holds only one of
 * them knows too. What was said of them before is amended.
 *
 * @param one the ledgers of the one, the lead first
 * @param other the ledgers of the other, the lead first
 * @param grounds what made somebody ask
 */
public record Saying(List<LedgerId> one, List<LedgerId> other, boolean same, List<String> grounds) {

    /** Copies the lists. */
    public Saying {
        one = List.copyOf(one);
        other = List.copyOf(other);
        grounds = List.copyOf(grounds);
    }

    /** That the people of these two ledgers are, or are not, the same; empty when they share a record already. */
    public static Optional<Saying> of(LedgerId one, LedgerId other, boolean same, Records records) {
        List<LedgerId> ones = records.ledgers(one);
        List<LedgerId> others = records.ledgers(other);
        List<String> grounds = records.everybody().alike(one).stream()
                .filter(proposal -> proposal.isAbout(others.get(0)))
                .map(Likeness.Proposal::grounds)
                .findFirst()
                .orElse(List.of());
        return ones.contains(other) ? Optional.empty() : Optional.of(new Saying(ones, others, same, grounds));
    }

    /** That one of a person's ledgers is about somebody else than the rest; empty when it is the only one. */
    public static Optional<Saying> parting(LedgerId ledger, LedgerId stranger, Records records) {
        List<LedgerId> rest = records.ledgers(ledger).stream()
                .filter(own -> !own.equals(stranger))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Saying(rest, List.of(stranger), false, List.of()));
    }

    /** The entries that say so; none where it is said already. The reason is for what they amend. */
    public List<Draft<PersonLink>> drafts(Capture capture, Records records, String reason) {
        return Stream.concat(
                        drafts(capture, records, reason, one, other).stream(),
                        drafts(capture, records, reason, other, one).stream())
                .toList();
    }

    private List<Draft<PersonLink>> drafts(
            Capture capture, Records records, String reason, List<LedgerId> from, List<LedgerId> to) {
        List<Current<PersonLink>> said = records.of(from.get(0)).ledger().current(PersonLink.KIND).stream()
                .filter(current -> from.contains(current.latest().ledger()))
                .filter(current -> to.contains(current.body().other()))
                .toList();
        return said.isEmpty()
                ? List.of(capture.draft(from.get(0), PersonLink.KIND, new PersonLink(to.get(0), same, grounds)))
                : said.stream()
                        .filter(current -> !agrees(current))
                        .map(current -> capture.amend(current, current.body().saying(same), reason))
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
