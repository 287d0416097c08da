package org.zhuzhoukg.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.fuseki.main.FusekiServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuzhoukg.page.Assets;
import org.zhuzhoukg.page.Background;
import org.zhuzhoukg.page.Site;
import org.zhuzhoukg.page.Sources;
import org.zhuzhoukg.store.MemoryWatch;
import org.zhuzhoukg.store.Store;

/**
 * Serves a store to everybody: an embedded Fuseki with the addresses of the <a
 * href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>, the Graph Store Protocol
 * and of operation.
 */
public final class KnowledgeGraphServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KnowledgeGraphServer.class);
  private static final int MIN_THREADS = 8;
  private static final int MAX_THREADS = 256;
  private static final long STOP_MILLIS = 10_000;

  private final FusekiServer server;
  private final ServerConnector connector;
  private final ClientWatch watch;
  private final MemoryWatch memory;
  private final ReloadServlet reloading;
  private final Dumps dumps = new Dumps();
  private final Background background;
  private final Service service;
  private final boolean isSecure;
  private final CountDownLatch closed = new CountDownLatch(1);

  private KnowledgeGraphServer(
      Store store,
      ServerSettings settings,
      Reload reload,
      Sources sources,
      Optional<ReviewDesk> desk) {
    this.watch = new ClientWatch();
    this.memory = new MemoryWatch();
    this.isSecure = settings.tls().isPresent();
    this.background = new Background(store);
    Assets assets = assets();
    Site site = new Site(assets, sources, dumps, background);
    this.service = new Service(store, settings, site, watch, memory);
    this.reloading = new ReloadServlet(service, reload);
    HealthServlet health = new HealthServlet(service);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .numServerThreads(MIN_THREADS, MAX_THREADS)
            .loopback(settings.address().isLoopback())
            .port(settings.address().port())
            .addServlet("/sparql", new QueryServlet(service))
            .addServlet("/update", new UpdateServlet(service))
            .addServlet("/graphs", new GraphStoreServlet(service))
            .addServlet("/reload", reloading)
            .addServlet("/health/live", health)
            .addServlet("/health/ready", health)
            .addServlet("/metrics", new MetricsServlet(service))
            .addServlet("/*", new PageServlet(service));
    Api.resources(service)
        .forEach((path, api) -> builder.addServlet(path, new ApiServlet(service, api)));
    desk.ifPresent(d -> builder.addServlet("/review", new ReviewServlet(service, d)));
    addFiles(builder, assets);
    this.server = linkedData(builder, service).build();
    Server jetty = server.getJettyServer();
    this.connector = connect(jetty, settings);
    setErrors(jetty, service.pages());
    jetty.setHandler(new GracefulHandler(jetty.getHandler()));
    jetty.setStopTimeout(STOP_MILLIS);
  }

  private void addFiles(FusekiServer.Builder builder, Assets assets) {
    AssetServlet files = new AssetServlet(service, assets);
    builder
        .addServlet("/assets/*", files)
        .addServlet(AssetServlet.ICON, files)
        .addServlet("/dumps/*", new DumpsServlet(service, dumps));
  }

  private static ServerConnector connect(Server jetty, ServerSettings settings) {
    ServerConnector connector = Connectors.connect(jetty, settings);
    ConnectionGuard.install(connector, settings.limits().requestDeadline());
    ConnectionShare.install(connector);
    return connector;
  }

  private static void setErrors(Server jetty, Pages pages) {
    JettyErrors errors = new JettyErrors(pages);
    jetty.setErrorHandler(errors);
    jetty.getDescendants(ServletContextHandler.class).forEach(c -> c.setErrorHandler(errors));
  }

  private static FusekiServer.Builder linkedData(FusekiServer.Builder builder, Service service) {
    GraphServlet graphs = new GraphServlet(service);
    CatalogServlet catalog = new CatalogServlet(service);
    CrawlerServlet crawlers = new CrawlerServlet(service);
    for (DataFormat format : DataFormat.values()) {
      builder.addServlet(GraphServlet.ONTOLOGY + "." + format.suffix(), graphs);
    }
    return builder
        .addServlet("/id/*", new IdServlet(service))
        .addServlet("/data/*", new DataServlet(service))
        .addServlet("/graph/*", graphs)
        .addServlet(GraphServlet.ONTOLOGY, graphs)
        .addServlet("/catalog", catalog)
        .addServlet("/.well-known/void", catalog)
        .addServlet("/sitemap.xml", crawlers)
        .addServlet("/robots.txt", crawlers);
  }

  /**
   * Starts to serve, without the documents' texts.
   *
   * @throws BindException if the port is taken or may not be used
   * @throws IllegalArgumentException if the key store cannot be opened
   */
  public static KnowledgeGraphServer start(Store store, ServerSettings settings, Reload reload)
      throws BindException {
    return start(store, settings, reload, Sources.none());
  }

  /**
   * Starts to serve.
   *
   * @param store what to serve; it is not closed with the server
   * @param settings where, to whom, within which limits
   * @param reload how to load the data anew
   * @param sources the documents' texts, where they are at hand
   * @throws BindException if the port is taken or may not be used
   * @throws IllegalArgumentException if the key store cannot be opened
   */
  public static KnowledgeGraphServer start(
      Store store, ServerSettings settings, Reload reload, Sources sources) throws BindException {
    return start(store, settings, reload, sources, Optional.empty());
  }

  /**
   * Starts to serve, and to take decisions on the candidates of a text.
   *
   * @param desk the text and who may decide
   * @throws BindException if the port is taken or may not be used
   * @throws IllegalArgumentException if the key store cannot be opened
   */
  public static KnowledgeGraphServer start(
      Store store,
      ServerSettings settings,
      Reload reload,
      Sources sources,
      Optional<ReviewDesk> desk)
      throws BindException {
    Objects.requireNonNull(store, "store");
    settings.tls().ifPresent(Tls::check);
    KnowledgeGraphServer started = new KnowledgeGraphServer(store, settings, reload, sources, desk);
    try {
      started.server.start();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw bindFailure(settings.address(), e);
    }
  }

  private static Assets assets() {
    try {
      return Assets.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BindException bindFailure(ServerSettings.Address address, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        BindException failure =
            new BindException("port " + address.port() + " cannot be used: " + cause.getMessage());
        failure.initCause(e);
        return failure;
      }
    }
    throw e;
  }

  /**
   * Loads the data anew and swaps them in, as {@code POST /reload} does.
   *
   * @return what became of it, in a line for the log
   */
  public String reload() {
    return reloading.reload();
  }

  /**
   * Begins, in the background, with what readers of pages ask first; as long as it lasts, some
   * seconds, the server answers everything but does not call itself ready.
   */
  public void prepare() {
    service.pages().prepareFirst();
  }

  /** The address that clients use, as {@code http://localhost:3030/}. */
  public String url() {
    return (isSecure ? "https" : "http") + "://localhost:" + connector.getLocalPort() + "/";
  }

  /** Waits until the server is closed. */
  public void join() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the requests under way come to their end, for some seconds, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (RuntimeException e) {
      LOG.warn("some requests were still under way: {}", Plain.words(e));
    }
    watch.close();
    memory.close();
    dumps.close();
    background.close();
    closed.countDown();
  }
}
