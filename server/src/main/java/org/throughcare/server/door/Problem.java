package org.throughcare.server.door;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/**
 * A problem answer (RFC 9457).
 *
 * @param code what is wrong, in one word for programs
 * @param field the path of the field that it is about; empty when it is about the whole request
 * @param detail what is wrong, in a sentence for people; never what was sent
 */
public record Problem(HttpStatus status, String code, String field, String detail) {

    /** The attribute of a response that has the code of its problem. */
    public static final String CODE = "throughcare.problem";

    /** What a caller is told who made more requests than anybody needs to. */
    public static final String TOO_MANY_REQUESTS = "too-many-requests";

    private static final String MEDIA_TYPE = "application/problem+json";

    /** The answer, as the body and status of this response. */
    public MutableHttpResponse<byte[]> on(MutableHttpResponse<?> response) {
        response.setAttribute(CODE, code);
        return response.status(status).contentType(MEDIA_TYPE).body(bytes());
    }

    private byte[] bytes() {
        return JsonText.write(Json.obj()
                .put("type", "urn:throughcare:problem:" + code)
                .put("title", status.getReason())
                .put("status", status.getCode())
                .put("detail", detail)
                .put("code", code)
                .put("field", field.isEmpty() ? null : field)
                .build());
    }
}
