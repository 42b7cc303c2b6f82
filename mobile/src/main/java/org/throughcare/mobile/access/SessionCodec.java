package org.throughcare.mobile.access;

import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** A worker with roles and teams, as the server tells them and the tablet keeps them. */
final class SessionCodec {

    private SessionCodec() {}

    static Json.Obj write(Session session) {
        return Json.obj()
                .putText("id", session.worker())
                .put("name", session.name())
                .put("roles", Json.texts(session.roles()))
                .putAll("teams", session.teams(), SessionCodec::team)
                .build();
    }

    static Session read(Fields worker) {
        return new Session(
                worker.parsed("id", WorkerId::parse, "not-an-id"),
                worker.text("name"),
                worker.texts("roles"),
                worker.list("teams", SessionCodec::team));
    }

    private static Json team(Session.Team team) {
        return Json.obj()
                .putText("id", team.id())
                .put("name", team.name())
                .put("setting", team.setting())
                .put("calendar", team.calendar())
                .build();
    }

    private static Session.Team team(Fields team) {
        return new Session.Team(
                team.parsed("id", TeamId::parse, "not-an-id"),
                team.text("name"),
                team.text("setting"),
                team.text("calendar"));
    }
}
