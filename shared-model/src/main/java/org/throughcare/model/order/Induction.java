package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.signature.Signature;

/**
 * What the person has been told about the treatment (DRR-11): the information checklist, item by item. Each further item
 * is an entry that continues the thread with the whole list.
 *
 * @param requirement the thread of the requirement that the information is about
 * @param items what has been given
 * @param signature how the person signed that they were told; null when nothing was asked for
 */
public record Induction(
        EntryId requirement, List<Item> items, @Nullable Signature signature) implements Body {

    /** The kind of entry. Where heads disagree the one counts by which more is still to be given. */
    public static final Kind<Induction> KIND = new Kind<Induction>(
                    "induction", 1, Subject.PERSON, Induction::read, Induction::write, Induction::check)
            .cautious(
                    "items", Comparator.comparing(induction -> induction.items().size()));

    /**
     * One item that was given.
     *
     * @param item its code in the information checklist
     * @param givenOn when, by the local date
     * @param format how: {@code spoken}, {@code leaflet}, {@code easy-read} or another word
     * @param language in which language, such as {@code cy}
     * @param by the worker who gave it
     * @param understood whether the person understood it, as the worker saw it
     */
    public record Item(
            String item, LocalDate givenOn, String format, String language, WorkerId by, boolean understood) {

        private static Item read(Fields fields) {
            return new Item(
                    fields.text("item"),
                    fields.date("givenOn"),
                    fields.text("format"),
                    fields.text("language"),
                    fields.parsed("by", WorkerId::parse, "not-an-id"),
                    fields.bool("understood"));
        }

        private Json write() {
            return Json.obj()
                    .put("item", item)
                    .putText("givenOn", givenOn)
                    .put("format", format)
                    .put("language", language)
                    .putText("by", by)
                    .put("understood", understood)
                    .build();
        }
    }

    /** Copies the items. */
    public Induction {
        items = List.copyOf(items);
    }

    /** What was told, without a signature. */
    public Induction(EntryId requirement, List<Item> items) {
        this(requirement, items, null);
    }

    private static List<Problem> check(Induction induction, Entry entry) {
        return Signature.check("signature", induction.signature);
    }

    /** The items of the checklist that have not been given, in the checklist's order; none when it is complete. */
    public List<String> missing(Collection<String> checklist) {
        List<String> given = items.stream().map(Item::item).toList();
        return checklist.stream().filter(item -> !given.contains(item)).toList();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Induction";
    }

    private static Induction read(int version, Fields fields) {
        return new Induction(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.list("items", Item::read),
                Signature.read(fields, "signature"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .putAll("items", items, Item::write)
                .put("signature", Signature.write(signature))
                .build();
    }
}
