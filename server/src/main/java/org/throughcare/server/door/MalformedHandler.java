package org.throughcare.server.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.throughcare.model.json.Malformed;

/** Answers a request whose JSON does not have the form that the route needs, and names the field. */
@Singleton
class MalformedHandler implements ExceptionHandler<Malformed, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, Malformed malformed) {
        String about = malformed.field().isEmpty() ? "The body" : "The field " + malformed.field();
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        malformed.code(),
                        malformed.field(),
                        about + " does not have the form that is needed here.")
                .on(HttpResponse.ok());
    }
}
