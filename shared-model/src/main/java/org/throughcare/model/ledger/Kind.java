package org.throughcare.model.ledger;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;

/**
 * A kind of entry: its name on the wire, the newest version that this build knows, which ledgers it belongs in, how its
 * body is read and written, and the rules that a body keeps.
 *
 * @param reader makes a body of its fields; older versions are read too (it is told which); throws {@link Malformed}
 * @param rules what a person should know before such an entry is saved; the server applies its refusals again
 */
public record Kind<B extends Body>(
        String name, int version, Subject subject, Reader<B> reader, Function<B, Json.Obj> writer, Rules<B> rules) {

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
        return rules.check(reader.read(entry.version(), Fields.of(entry.body())), entry);
    }
}
