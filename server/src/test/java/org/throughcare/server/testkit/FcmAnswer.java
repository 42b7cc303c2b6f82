package org.throughcare.server.testkit;

import java.util.List;
import java.util.Map;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/**
 * How the stand-in of FCM answers one request.
 *
 * @param status the HTTP status; 0 to hang up without an answer
 * @param code FCM's own word for the error; empty for none
 * @param headers what the answer carries besides
 * @param delivers whether the phone gets the message all the same
 */
public record FcmAnswer(int status, String code, Map<String, String> headers, boolean delivers) {

    /** All is well. */
    public static final FcmAnswer DELIVERED = new FcmAnswer(200, "", Map.of(), true);

    /** The app is gone from that phone. */
    public static final FcmAnswer UNREGISTERED = new FcmAnswer(404, "UNREGISTERED", Map.of(), false);

    /** The message is not one. */
    public static final FcmAnswer INVALID = new FcmAnswer(400, "INVALID_ARGUMENT", Map.of(), false);

    /** The address belongs to another sender. */
    public static final FcmAnswer WRONG_SENDER = new FcmAnswer(403, "SENDER_ID_MISMATCH", Map.of(), false);

    /** Google's own failure, with nothing said. */
    public static final FcmAnswer BROKEN = new FcmAnswer(500, "", Map.of(), false);

    /** Google is not available for the moment. */
    public static final FcmAnswer UNAVAILABLE = new FcmAnswer(503, "UNAVAILABLE", Map.of(), false);

    /** What Google may do: the phone has the message, and the answer says that it failed. */
    public static final FcmAnswer DELIVERED_BUT_UNAVAILABLE = new FcmAnswer(503, "UNAVAILABLE", Map.of(), true);

    /** The phone has the message, and the answer is lost on the way. */
    public static final FcmAnswer DELIVERED_BUT_LOST = new FcmAnswer(0, "", Map.of(), true);

    /** No such thing at this address. */
    static final FcmAnswer NOT_FOUND = new FcmAnswer(404, "", Map.of(), false);

    /** Too many messages: come back after that many seconds. */
    public static FcmAnswer tooMany(int seconds) {
        return new FcmAnswer(429, "QUOTA_EXCEEDED", Map.of("Retry-After", String.valueOf(seconds)), false);
    }

    boolean hangsUp() {
        return status == 0;
    }

    String body(String name) {
        if (status == 200) {
            return JsonText.writeText(Json.obj().put("name", name).build());
        }
        if (code.isEmpty()) {
            return "";
        }
        Json.Obj detail = Json.obj()
                .put("@type", "type.googleapis.com/google.firebase.fcm.v1.FcmError")
                .put("errorCode", code)
                .build();
        Json.Obj error = Json.obj()
                .put("code", status)
                .put("message", code)
                .put("status", canonical())
                .putAll("details", List.of(detail), item -> item)
                .build();
        return JsonText.writeText(Json.obj().put("error", error).build());
    }

    private String canonical() {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> "INTERNAL";
        };
    }
}
