package org.zhuzhoukg.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.zhuzhoukg.store.Budget;

/** What the service counts, in the text form of Prometheus. */
final class Metrics {

  /** Addresses that are counted one by one; everything else is counted together. */
  private static final List<String> KNOWN =
      List.of(
          "/sparql",
          "/update",
          "/graphs",
          "/reload",
          "/metrics",
          "/health/live",
          "/health/ready",
          "/api/check",
          "/api/complete",
          "/api/search",
          "/api/labels",
          "/api/schema",
          "/api/examples",
          "/api/explain",
          "/api/plan");

  /** Addresses that are counted by their beginning. */
  private static final List<String> FOLDERS =
      List.of("/id/", "/data/", "/graph/", "/dumps/", "/ontology", "/catalog", "/sitemap.xml");

  private static final String UNCHANGED = "zzkg.cache.hits";
  private static final String KEPT = "zzkg.answers.kept";
  private static final String WRITES = "zzkg.writes";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Metrics(Lanes lanes) {
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("zzkg.queries.waiting", lanes, Lanes::waiting)
        .description("queries that wait for a lane")
        .register(registry);
    Gauge.builder("zzkg.queries.heavy", lanes, Lanes::longOnes)
        .description("long queries, running or waiting")
        .register(registry);
    registry.counter(UNCHANGED);
    kept();
    registry.counter(WRITES);
    for (Budget.Stop reason : Budget.Stop.values()) {
      counter(reason);
    }
  }

  /** Counts queries that were answered before, and not asked of the data again. */
  Counter kept() {
    return registry.counter(KEPT);
  }

  private Counter counter(Budget.Stop reason) {
    return registry.counter(
        "zzkg.queries.cancelled", "reason", reason.name().toLowerCase(Locale.ROOT));
  }

  /** Counts a request; one that is answered 304 is a hit of the client's cache. */
  void request(String path, int status, double millis) {
    Timer.builder("zzkg.requests")
        .tag("path", group(path))
        .tag("status", Integer.toString(status))
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(1))
        .register(registry)
        .record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    if (status == 304) {
      registry.counter(UNCHANGED).increment();
    }
  }

  private static String group(String path) {
    return KNOWN.contains(path)
        ? path
        : FOLDERS.stream().filter(path::startsWith).findFirst().orElse("other");
  }

  /** Counts a query that was stopped. */
  void stopped(Budget.Stop reason) {
    counter(reason).increment();
  }

  /** Counts a write. */
  void written() {
    registry.counter(WRITES).increment();
  }

  /**
   * Everything.
   *
   * @param version the version of the data, which is a label
   */
  String scrape(String version, long triples) {
    return registry.scrape()
        + "# HELP zzkg_data_triples triples in the union, by version of the data\n"
        + "# TYPE zzkg_data_triples gauge\n"
        + "zzkg_data_triples{version=\""
        + version
        + "\"} "
        + triples
        + "\n";
  }

  /** A number of seconds for a person. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9).replaceFirst("\\.?0+$", "");
  }
}
