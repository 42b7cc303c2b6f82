package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughcare.mobile.describe.Who;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.LedgerId;

/**
 * What several people said of the same fields, in words and side by side: each value, who recorded it and when, and which
 * one counts until somebody chooses (USR-2).
 */
public final class SideBySide {

    private final Texts texts;
    private final FieldWords fields;
    private final Who who;

    /** In the language of the screen, for the record of that ledger. */
    public SideBySide(Desk desk, LedgerId ledger) {
        this.texts = desk.texts();
        this.fields = new FieldWords(desk, ledger);
        this.who = new Who(desk.session(), texts);
    }

    /**
     * One field over which they disagree.
     *
     * @param said what each of them said, in the order in which it was recorded
     */
    public record Field(String name, List<Said> said) {
        /** Copies what was said. */
        public Field {
            said = List.copyOf(said);
        }
    }

    /**
     * What one of them said.
     *
     * @param counts whether this value counts until somebody chooses
     */
    public record Said(Entry entry, String value, String who, String when, boolean counts) {}

    /** All fields over which the heads of a thread disagree. */
    public List<Field> of(Current<?> current) {
        String kind = current.thread().kind().name();
        return current.conflicts().stream()
                .map(conflict -> new Field(fields.field(kind, conflict.field()), said(current, conflict)))
                .toList();
    }

    List<Said> said(Current<?> current, FieldConflict conflict) {
        String kind = current.thread().kind().name();
        List<Said> said = new ArrayList<>();
        current.heads().stream()
                .filter(head -> conflict.values().containsKey(head.id()))
                .sorted(Comparator.comparing(Entry::id))
                .forEach(head -> said.add(new Said(
                        head,
                        fields.value(kind, conflict.field(), conflict.values().getOrDefault(head.id(), Json.NULL)),
                        who.recorded(head),
                        texts.dateTime(head.recordedAt()),
                        head.id().equals(conflict.counts()))));
        return said;
    }
}
