package org.throughcare.server.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** Answers a request whose body can't be unpacked: nothing of it was read, so nothing of it took effect. */
@Singleton
class GarbledHandler implements ExceptionHandler<DecoderException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, DecoderException garbled) {
        return new Problem(HttpStatus.BAD_REQUEST, "garbled", "", "The body can't be unpacked: send it again.")
                .on(HttpResponse.ok());
    }
}
