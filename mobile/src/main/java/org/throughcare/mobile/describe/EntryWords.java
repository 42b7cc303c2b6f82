package org.throughcare.mobile.describe;

import java.util.List;
import java.util.stream.Collectors;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.model.Kinds;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;

/** Names entries and says in a line what they hold: each feature tells of its own kinds. */
public final class EntryWords {

    private final Texts texts;
    private final CodeWords codes;
    private final Rooms rooms;

    /** Words in the language of those texts, with those lists. */
    public EntryWords(Texts texts, ReferenceData reference, Rooms rooms) {
        this.texts = texts;
        this.codes = new CodeWords(reference, texts);
        this.rooms = rooms;
    }

    /** Words in the language of the screen, with the lists in force. */
    public static EntryWords of(Desk desk) {
        return new EntryWords(desk.texts(), desk.lists(), desk.rooms());
    }

    /** What sort of thing was recorded. */
    public String title(Entry entry) {
        return texts.getOr("kind." + entry.kind(), texts.get("kind.unknown"));
    }

    /** What was recorded, in a line; that it is newer when this build can't read it. */
    public String line(Entry entry) {
        String line = Kinds.named(entry.kind()) == null ? null : rooms.line(entry, codes);
        return line == null ? texts.get("kind.newer") : line;
    }

    /** What a thread says now, in a line. */
    public <B extends Body> String line(Current<B> current) {
        return line(current.thread().kind(), current.body());
    }

    /** What a body of that kind says, in a line. */
    public <B extends Body> String line(Kind<B> kind, B body) {
        return rooms.line(kind, body, codes);
    }

    /** What an appointment is for. */
    public String what(Appointment appointment) {
        return texts.getOr("appointment.what." + appointment.what(), appointment.what());
    }

    /** The short name of a requirement. */
    public String type(Requirement requirement) {
        return texts.getOr("order.type." + requirement.type(), requirement.type());
    }

    /** The names of groups of drugs, with commas. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> codes.name(ReferenceData.SUBSTANCE_GROUPS, group))
                .collect(Collectors.joining(", "));
    }
}
