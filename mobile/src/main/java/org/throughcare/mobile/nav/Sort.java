package org.throughcare.mobile.nav;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;

/**
 * How entries of one kind are told, recorded, offered and shown on the tablet.
 *
 * @param kind the kind
 * @param line says in a line what a body of the kind holds
 * @param form opens what the kind is recorded and corrected with; null for what is recorded elsewhere
 * @param correctable whether the form corrects what is there, so that its page of versions offers that
 * @param offer how it is offered on a person's page; null where it is not
 * @param page opens the page of one entry that is more than its versions; null where there is none
 * @param slip opens what is handed out about an entry; null where there is nothing
 * @param chosen opens where a choice between two heads is made otherwise than field by field; null as a rule
 * @param lists the code list of each field that holds codes, by the field's name
 * @param shownTo the role that may see a field which not everybody may see who has the record, by the field's name
 */
public record Sort<B extends Body>(
        Kind<B> kind,
        Line<B> line,
        @Nullable Opener form,
        boolean correctable,
        @Nullable Offer offer,
        @Nullable Shower page,
        @Nullable Shower slip,
        @Nullable Opener chosen,
        Map<String, String> lists,
        Map<String, String> shownTo) {

    /** Says in a line what a body holds, in the language of the codes. */
    @FunctionalInterface
    public interface Line<B> {
        /** The line; empty where there is nothing to say. */
        String of(B body, CodeWords codes);
    }

    /** Opens the screen on which something is recorded. */
    @FunctionalInterface
    public interface Opener {
        /** The screen. */
        Screen open(Desk desk, Route.Capture route);
    }

    /** Opens the screen that shows something recorded. */
    @FunctionalInterface
    public interface Shower {
        /** The screen. */
        Screen open(Desk desk, Route.Result route);
    }

    /**
     * How a kind is offered on a person's page.
     *
     * @param icon its picture
     * @param daily whether it is recorded every day, and so offered first
     * @param when in which records it is offered
     */
    public record Offer(Feather icon, boolean daily, Predicate<Ledger> when) {}

    /** Copies the maps. */
    public Sort {
        lists = Map.copyOf(lists);
        shownTo = Map.copyOf(shownTo);
    }

    /** A kind that is told of in a line. */
    public static <B extends Body> Sort<B> of(Kind<B> kind, Line<B> line) {
        return new Sort<>(kind, line, null, false, null, null, null, null, Map.of(), Map.of());
    }

    /** Recorded and corrected with that. */
    public Sort<B> form(Opener opener) {
        return new Sort<>(kind, line, opener, true, offer, page, slip, chosen, lists, shownTo);
    }

    /** Recorded with that, and never corrected: what follows it is another statement. */
    public Sort<B> statement(Opener opener) {
        return new Sort<>(kind, line, opener, false, offer, page, slip, opener, lists, shownTo);
    }

    /** Offered first, in every record. */
    public Sort<B> daily(Feather icon) {
        return offered(new Offer(icon, true, record -> true));
    }

    /** Offered in every record. */
    public Sort<B> offered(Feather icon) {
        return offered(icon, record -> true);
    }

    /** Offered in records like that. */
    public Sort<B> offered(Feather icon, Predicate<Ledger> when) {
        return offered(new Offer(icon, false, when));
    }

    private Sort<B> offered(Offer how) {
        return new Sort<>(kind, line, form, correctable, how, page, slip, chosen, lists, shownTo);
    }

    /** An entry has a page of its own. */
    public Sort<B> page(Shower shower) {
        return new Sort<>(kind, line, form, correctable, offer, shower, slip, chosen, lists, shownTo);
    }

    /** Something about it is handed out. */
    public Sort<B> slip(Shower shower) {
        return new Sort<>(kind, line, form, correctable, offer, page, shower, chosen, lists, shownTo);
    }

    /** The field holds codes of that list. */
    public Sort<B> codes(String field, String list) {
        Map<String, String> more = new HashMap<>(lists);
        more.put(field, list);
        return new Sort<>(kind, line, form, correctable, offer, page, slip, chosen, more, shownTo);
    }

    /** Only who has that role may see what stands in these fields. */
    public Sort<B> onlyFor(String role, String... fields) {
        Map<String, String> more = new HashMap<>(shownTo);
        for (String field : fields) {
            more.put(field, role);
        }
        return new Sort<>(kind, line, form, correctable, offer, page, slip, chosen, lists, more);
    }

    /** What an entry of the kind says, in a line; null when this build can't read it. */
    @Nullable
    String line(Entry entry, CodeWords codes) {
        B body = kind.bodyOf(entry);
        return body == null ? null : line.of(body, codes);
    }
}
