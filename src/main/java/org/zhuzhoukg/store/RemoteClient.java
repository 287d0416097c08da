package org.zhuzhoukg.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client for the requests of one query, whose connections are cut when the query is stopped, so
 * that the other server sees it too. A request's own timeout ends with the head of the answer; this
 * holds for its body as well.
 */
final class RemoteClient extends HttpClient {

  private final HttpClient client;
  private final CompletableFuture<Budget.Stop> stopping;
  private final CompletableFuture<Void> cutting;
  private final List<CompletableFuture<?>> sent = new CopyOnWriteArrayList<>();
  private final List<Closeable> begun = new CopyOnWriteArrayList<>();

  RemoteClient(HttpClient client, Budget budget) {
    this.client = client;
    this.stopping = budget.stopping();
    // Whoever stops a query must not wait for a connection to close.
    this.cutting = stopping.thenRunAsync(this::cut);
  }

  /** Why the query was stopped; empty if it was not. */
  Optional<Budget.Stop> stopped() {
    boolean isOver = stopping.isDone() && !stopping.isCancelled();
    return isOver ? Optional.of(stopping.join()) : Optional.empty();
  }

  /** Cuts the connections: nobody reads what is left. */
  void cut() {
    sent.forEach(answer -> answer.cancel(true));
    begun.forEach(RemoteClient::close);
  }

  private static void close(Closeable body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing more is sent. */
  void end() {
    stopping.cancel(false);
    cutting.cancel(false);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return watched(client.sendAsync(request, watched(handler)));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
    return watched(client.sendAsync(request, watched(handler), pushed));
  }

  private <T> CompletableFuture<HttpResponse<T>> watched(
      CompletableFuture<HttpResponse<T>> answer) {
    sent.add(answer);
    if (stopped().isPresent()) {
      answer.cancel(true);
    }
    return answer;
  }

  /** An answer that begins while it is cancelled is told to nobody, and its connection stays. */
  private <T> BodyHandler<T> watched(BodyHandler<T> handler) {
    return head -> {
      BodySubscriber<T> subscriber = handler.apply(head);
      subscriber.getBody().thenAccept(this::begin);
      return subscriber;
    };
  }

  private void begin(Object body) {
    if (body instanceof Closeable stream) {
      begun.add(stream);
      if (stopped().isPresent()) {
        close(stream);
      }
    }
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }
}
