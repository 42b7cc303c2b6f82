package org.throughcare.mobile.link;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * What the server gives a worker who signs in.
 *
 * @param accessToken for every request, for minutes
 * @param refreshToken for new tokens, until it is withdrawn
 * @param worker who it is: id, name, roles, teams
 * @param dockToken for handing in what is sealed and asking what was withdrawn, without the worker; null when the server
 *     knows of no such thing
 * @param deliveryKey for whom to seal what is handed in so; null like that
 */
public record Grant(
        String accessToken,
        String refreshToken,
        Json.Obj worker,
        @Nullable String dockToken,
        @Nullable String deliveryKey) {

    /** Reads the server's answer; throws {@link org.throughcare.model.json.Malformed}. */
    static Grant of(Fields answer) {
        return new Grant(
                answer.text("accessToken"),
                answer.text("refreshToken"),
                answer.object("worker").json(),
                answer.optText("dockToken"),
                answer.optText("deliveryKey"));
    }

    /** A grant's text for logs holds no token. */
    @Override
    public String toString() {
        return "Grant";
    }
}
