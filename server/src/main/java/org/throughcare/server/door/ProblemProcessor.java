package org.throughcare.server.door;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** Turns every error that the framework answers by itself into a problem, without a word about the server's inside. */
@Primary
@Singleton
class ProblemProcessor implements ErrorResponseProcessor<byte[]> {

    private static final Map<HttpStatus, String> DETAILS = Map.of(
            HttpStatus.BAD_REQUEST, "The request does not have the form that is needed here.",
            HttpStatus.NOT_FOUND, "There is nothing at this address.",
            HttpStatus.METHOD_NOT_ALLOWED, "This address does not answer that method.",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The request is larger than the protocol's limits: send less at once.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This address does not read that media type.",
            HttpStatus.NOT_ACCEPTABLE, "This address can't answer in a media type that is accepted.");

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = HttpStatus.valueOf(response.code());
        String detail = DETAILS.getOrDefault(
                status,
                status.getCode() < 500
                        ? "The request can't be met."
                        : "The server failed; nothing of the request took effect. Try again.");
        return new Problem(status, code(status), "", detail).on(response);
    }

    private static String code(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
