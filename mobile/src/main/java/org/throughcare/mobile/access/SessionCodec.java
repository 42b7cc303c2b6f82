package org.throughcare.mobile.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
                .put("colleagues", colleagues(session))
                .putAll("directory", session.directory(), SessionCodec::team)
                .build();
    }

    static Session read(Fields worker) {
        return new Session(
                worker.parsed("id", WorkerId::parse, "not-an-id"),
                worker.text("name"),
                worker.texts("roles"),
                worker.list("teams", SessionCodec::team),
                colleagues(worker),
                worker.list("directory", SessionCodec::team));
    }

    private static Json colleagues(Session session) {
        List<Json> colleagues = new ArrayList<>();
        session.colleagues()
                .forEach((id, name) -> colleagues.add(
                        Json.obj().putText("id", id).put("name", name).build()));
        return new Json.Arr(colleagues);
    }

    /** None from a server that does not tell them. */
    private static Map<WorkerId, String> colleagues(Fields worker) {
        Map<WorkerId, String> colleagues = new HashMap<>();
        for (Fields one : worker.list("colleagues", Function.identity())) {
            colleagues.put(one.parsed("id", WorkerId::parse, "not-an-id"), one.text("name"));
        }
        return colleagues;
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
