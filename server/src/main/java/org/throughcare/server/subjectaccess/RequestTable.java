package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.subjectaccess.RequestState;
import org.throughcare.model.subjectaccess.ResponseTime;
import org.throughcare.server.store.Sql;

/** The table of requests. */
@Singleton
class RequestTable {

    private static final int MOST = 1000;

    /** Adds one; one of that id that is there already stays as it is. */
    void open(SubjectRequest request, WorkerId by, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                """
                insert into subject_request (id, ledger, language, calendar, received_on, identity_asked_on, state,
                    opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?::date, 'received', ?, ?) on conflict (id) do nothing""",
                request.id(),
                request.ledger().uuid(),
                request.language(),
                request.calendar(),
                request.time().receivedOn(),
                request.time().identityAskedOn(),
                by.uuid(),
                now);
    }

    /** All of them, those that are open first, the oldest of each first. */
    List<SubjectRequest> all(Connection tx) throws SQLException {
        return Sql.list(tx, """
                select * from subject_request order by state in ('released', 'refused'), received_on, id limit ?""", SubjectRequest::of, MOST);
    }

    Optional<SubjectRequest> find(UUID id, Connection tx) throws SQLException {
        return Sql.first(tx, "select * from subject_request where id = ?", SubjectRequest::of, id);
    }

    /** One of them, nobody else's to change until the transaction ends. */
    Optional<SubjectRequest> lock(UUID id, Connection tx) throws SQLException {
        return Sql.first(tx, "select * from subject_request where id = ? for update", SubjectRequest::of, id);
    }

    void identity(UUID id, ResponseTime time, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update subject_request set identity_asked_on = ?::date, identity_shown_on = ?::date where id = ?",
                time.identityAskedOn(),
                time.identityShownOn(),
                id);
    }

    void longer(UUID id, int months, String reason, Connection tx) throws SQLException {
        Sql.run(tx, "update subject_request set more_months = ?, more_reason = ? where id = ?", months, reason, id);
    }

    void gathered(UUID id, WorkerId by, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update subject_request set state = 'gathered', gathered_by = ?, gathered_at = ? where id = ?",
                by.uuid(),
                now,
                id);
    }

    void inReview(UUID id, Connection tx) throws SQLException {
        Sql.run(tx, "update subject_request set state = ? where id = ?", Words.of(RequestState.IN_REVIEW), id);
    }

    void refused(UUID id, String exemption, String reason, WorkerId by, Instant now, Connection tx)
            throws SQLException {
        Sql.run(tx, """
                update subject_request set state = 'refused', exemption = ?, reason = ?, closed_by = ?, closed_at = ?
                where id = ?""", exemption, reason, by.uuid(), now, id);
    }

    void released(UUID id, ReleasedFile file, WorkerId by, Instant now, Connection tx) throws SQLException {
        Sql.run(tx, """
                update subject_request set state = 'released', html = ?, json = ?, closed_by = ?, closed_at = ?
                where id = ?""", file.html(), file.json(), by.uuid(), now, id);
    }

    /** What was given; empty while nothing was. */
    Optional<ReleasedFile> file(UUID id, Connection tx) throws SQLException {
        return Sql.first(
                tx,
                "select html, json from subject_request where id = ? and state = 'released' and html is not null",
                row -> new ReleasedFile(row.getBytes("html"), row.getBytes("json")),
                id);
    }
}
