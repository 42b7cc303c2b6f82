package org.throughcare.server.openid;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, as long as there are not more than any provider sends. */
final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

    private static final int LONGEST = 256 * 1024;

    private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();
    private Flow.@Nullable Subscription subscription;
    private long length;

    private Bounded() {}

    static HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo info) {
        return new Bounded();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return bytes.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription to) {
        subscription = to;
        bytes.onSubscribe(to);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        length += some.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length <= LONGEST) {
            bytes.onNext(some);
        } else if (subscription != null) {
            subscription.cancel();
            bytes.onError(new IOException("an answer that is too long"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
