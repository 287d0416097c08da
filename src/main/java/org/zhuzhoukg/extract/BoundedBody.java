package org.zhuzhoukg.extract;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, which fails when it grows beyond any that is of use. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private static final long MOST_BYTES = 4 << 20;

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private Flow.Subscription subscription;
  private long bytes;

  private BoundedBody() {}

  static BodyHandler<byte[]> handler() {
    return response -> new BoundedBody();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription = started;
    whole.onSubscribe(started);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    bytes += parts.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes > MOST_BYTES) {
      subscription.cancel();
      onError(new IOException("the answer has more than " + (MOST_BYTES >> 20) + " MB"));
    } else {
      whole.onNext(parts);
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.onError(failure);
  }

  @Override
  public void onComplete() {
    whole.onComplete();
  }
}
