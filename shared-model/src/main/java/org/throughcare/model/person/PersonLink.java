package org.throughcare.model.person;

import java.util.Comparator;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * What somebody said of two records: that they are about the same person, or that they are not. It is said in both
 * ledgers, each time naming the other; {@link SamePeople} makes groups of it.
 *
 * @param other the ledger that this one is compared with
 * @param same whether both are about the same person
 * @param grounds what made somebody ask: types of identifiers, or {@link Likeness#NAME_AND_BIRTH_DATE}; may hold words
 *     that this build does not know
 */
public record PersonLink(LedgerId other, boolean same, List<String> grounds) implements Body {

    /** The kind of entry. Where heads disagree the records stay apart: what was mixed in front of somebody was seen. */
    public static final Kind<PersonLink> KIND = new Kind<PersonLink>(
                    "person-link", 1, Subject.PERSON, PersonLink::read, PersonLink::write, PersonLink::check)
            .cautious("same", Comparator.comparing(PersonLink::same))
            .forGood();

    /** Copies the grounds. */
    public PersonLink {
        grounds = List.copyOf(grounds);
    }

    /** The same comparison with another outcome. */
    public PersonLink saying(boolean otherwise) {
        return new PersonLink(other, otherwise, grounds);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "PersonLink";
    }

    private static List<Problem> check(PersonLink link, Entry entry) {
        if (link.other.subject() != Subject.PERSON) {
            return List.of(Problem.refusal("other", "not-a-person"));
        }
        return link.other.equals(entry.ledger()) ? List.of(Problem.refusal("other", "itself")) : List.of();
    }

    private static PersonLink read(int version, Fields fields) {
        return new PersonLink(
                fields.parsed("other", LedgerId::parse, "not-a-ledger"), fields.bool("same"), fields.texts("grounds"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("other", other)
                .put("same", same)
                .putAll("grounds", grounds, Json::of)
                .build();
    }
}
