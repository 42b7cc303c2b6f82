package org.throughcare.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Hash;

/**
 * A deed at its place in the chain.
 *
 * @param previous the hash of the place before
 */
record Linked(long number, Hash previous, Hash hash, Deed deed) {

    static Linked of(ResultSet row) throws SQLException {
        byte[] previous = row.getBytes("previous");
        return new Linked(
                row.getLong("number"),
                previous == null ? Hash.START : Hash.ofBytes(previous),
                Hash.ofBytes(row.getBytes("hash")),
                Deed.of(row));
    }

    /** For a search: the deed's members beside its number. */
    ObjBuilder shown() {
        ObjBuilder shown = Json.obj().put("number", Json.of(number));
        deed.json().members().forEach(shown::put);
        return shown;
    }

    /** For an export: the deed as it was hashed. */
    Json.Obj exported() {
        return Json.obj()
                .put("number", Json.of(number))
                .putText("previous", previous)
                .putText("hash", hash)
                .put("record", deed.json())
                .build();
    }
}
