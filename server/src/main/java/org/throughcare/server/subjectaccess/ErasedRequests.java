package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.throughcare.server.ledger.Erasable;
import org.throughcare.server.store.Sql;

/** What was gathered and given on a person's request, which goes when their record is erased; that there was one stays. */
@Singleton
class ErasedRequests implements Erasable {

    @Override
    public String word() {
        return "requests";
    }

    @Override
    public int erase(UUID[] ledgers, Connection tx) throws SQLException {
        Sql.run(tx, """
                delete from subject_item where ledger = any(?)
                    or request in (select id from subject_request where ledger = any(?))""", ledgers, ledgers);
        return Sql.run(tx, """
                update subject_request set html = null, json = null, reason = null, more_reason = null
                where ledger = any(?)""", (Object) ledgers);
    }
}
