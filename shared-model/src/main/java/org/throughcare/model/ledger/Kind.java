package org.throughcare.model.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;

/**
 * A kind of entry: its name on the wire, the newest version that this build knows, which ledgers it belongs in, how its
 * body is read and written, and the rules that a body keeps.
 *
 * @param reader makes a body of its fields; older versions are read too (it is told which); throws {@link Malformed}
 * @param rules what a person should know before such an entry is saved; the server applies its refusals again
 * @param caution what counts while two heads disagree
 * @param thing what a body is about, where several tablets may each begin about one thing; null where they can't
 * @param role the role that alone may say such a thing, as a code; null when any worker with the record may
 * @param lasting whether nobody says of it that it was entered in error: it opens a record, hands it on, or has its own way
 *     of being taken back
 * @param sensitivity how closely what a body says is kept; it reads the fields it goes by and nothing else, so that a body of
 *     a newer version is judged too; null where everybody reads it who is granted the record
 */
public record Kind<B extends Body>(
        String name,
        int version,
        Subject subject,
        Reader<B> reader,
        Function<B, Json.Obj> writer,
        Rules<B> rules,
        Caution<B> caution,
        @Nullable Function<B, ?> thing,
        @Nullable String role,
        boolean lasting,
        @Nullable Function<Json.Obj, Sensitivity> sensitivity) {

    /** A kind of which no value is more cautious than another. */
    public Kind(
            String name, int version, Subject subject, Reader<B> reader, Function<B, Json.Obj> writer, Rules<B> rules) {
        this(name, version, subject, reader, writer, rules, Caution.none(), null, null, false, null);
    }

    /** Makes a body of its fields. */
    @FunctionalInterface
    public interface Reader<B> {
        /** Reads a body that was written as that version of the kind; throws {@link Malformed}. */
        B read(int version, Fields fields);
    }

    /** The rules of a body. */
    @FunctionalInterface
    public interface Rules<B> {
        /** What is to be said about this body, recorded with this envelope. */
        List<Problem> check(B body, Entry entry);
    }

    /**
     * This kind, with what counts of a field while heads disagree over it: the value of the body that comes first. The
     * order must be one of bodies alone (no clock, no device), so that every device comes to the same.
     */
    public Kind<B> cautious(String field, Comparator<B> moreCautiousFirst) {
        return with(caution.with(field, moreCautiousFirst));
    }

    /**
     * This kind, with fields that mean something only beside the value of another, such as that a person was told of a
     * time: when one head changed that and another these, a person chooses, and until then they come from a head that
     * says what counts of the other.
     */
    public Kind<B> beside(String leader, String... followers) {
        return with(caution.withLeader(leader, followers));
    }

    /**
     * This kind, of which entries are one thread where this says the same of them, even when none cites the other: two
     * tablets that each settle one duty without knowing of each other have said two things about one.
     */
    public Kind<B> sameThing(Function<B, ?> of) {
        return new Kind<>(name, version, subject, reader, writer, rules, caution, of, role, lasting, sensitivity);
    }

    /** This kind, of which only a worker in that role records anything: the tablet refuses it and the server holds it. */
    public Kind<B> onlyBy(String only) {
        return new Kind<>(name, version, subject, reader, writer, rules, caution, thing, only, lasting, sensitivity);
    }

    /** This kind, of which nothing is ever said to have been entered in error (see {@link EnteredInError}). */
    public Kind<B> forGood() {
        return new Kind<>(name, version, subject, reader, writer, rules, caution, thing, role, true, sensitivity);
    }

    /** This kind, kept as closely as a body's own fields say ({@link org.throughcare.model.audience.Audience}). */
    public Kind<B> keptBy(Function<Json.Obj, Sensitivity> how) {
        return new Kind<>(name, version, subject, reader, writer, rules, caution, thing, role, lasting, how);
    }

    /** Whether a body decides how closely it is kept, so that an entry of this kind may be read by some and not by others. */
    public boolean isKeptByBody() {
        return sensitivity != null;
    }

    /** How closely a body is kept; throws {@link Malformed} when a field that it goes by can't be read. */
    public Sensitivity sensitivityOf(Json.Obj body) {
        return sensitivity == null ? Sensitivity.NORMAL : sensitivity.apply(body);
    }

    /** Whether a worker with these roles may record such a thing. */
    public boolean mayBeSaidBy(Collection<String> roles) {
        return role == null || roles.contains(role);
    }

    private Kind<B> with(Caution<B> more) {
        return new Kind<>(name, version, subject, reader, writer, rules, more, thing, role, lasting, sensitivity);
    }

    /** What an entry of this kind is about; null where this kind does not tell, or this build can't read it. */
    @Nullable
    Object thingOf(Entry entry) {
        B body = thing == null ? null : bodyOf(entry);
        return body == null || thing == null ? null : thing.apply(body);
    }

    /** Whether the entry is of this kind, in whatever version. */
    public boolean names(Entry entry) {
        return entry.kind().equals(name);
    }

    /** The body of an entry of this kind; null when it is of a newer version or can't be read by this build. */
    public @Nullable B bodyOf(Entry entry) {
        if (!names(entry) || entry.version() > version) {
            return null;
        }
        return bodyOf(entry.version(), entry.body());
    }

    /** What this build makes of a body in that version; null when it can't be read. */
    @Nullable
    B bodyOf(int written, Json.Obj body) {
        try {
            return reader.read(written, Fields.of(body));
        } catch (Malformed e) {
            return null;
        }
    }

    /** All problems of an entry of this kind that this build can read; throws {@link Malformed} for a broken body. */
    public List<Problem> check(Entry entry) {
        return checked(entry).problems();
    }

    /** The same with the body, which is read once for both; throws {@link Malformed} for a broken body. */
    public Checked<B> checked(Entry entry) {
        B body = reader.read(entry.version(), Fields.of(entry.body()));
        return new Checked<>(body, rules.check(body, entry));
    }

    /** A body, and what is to be said about it. */
    public record Checked<B extends Body>(B body, List<Problem> problems) {}
}
