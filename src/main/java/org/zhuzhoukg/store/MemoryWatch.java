package org.zhuzhoukg.store;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the query that has taken most memory before there is none left.
 *
 * <p>It looks at what the last collection, young or old, could not free.
 */
public final class MemoryWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);
  private static final double TIGHT = 0.60;
  private static final double FULL = 0.75;
  private static final double LARGE = 0.1;
  private static final long CALM_MILLIS = 50;
  private static final long TIGHT_MILLIS = 5;
  private static final long GRACE_MILLIS = 500;

  private final Map<Budget, Query> running = new ConcurrentHashMap<>();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
  private final Set<String> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());
  private final Thread thread = new Thread(this::watch, "memory-watch");
  private volatile boolean closed;

  private record Query(long thread, long allocatedBefore) {}

  /** Begins to watch. */
  public MemoryWatch() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Tells that the calling thread executes a query, until what it returns is closed. */
  public Running enter(Budget budget) {
    long id = Thread.currentThread().getId();
    running.put(budget, new Query(id, threads.getThreadAllocatedBytes(id)));
    return () -> running.remove(budget);
  }

  /** A query that is being executed. */
  public interface Running extends AutoCloseable {

    /** It has ended. */
    @Override
    void close();
  }

  /** How many queries are being executed. */
  public int running() {
    return running.size();
  }

  private void watch() {
    try {
      while (!closed) {
        if (share(used()) < TIGHT) {
          Thread.sleep(CALM_MILLIS);
        } else if (share(usedAfterCollection()) < FULL || !stopLargest()) {
          Thread.sleep(TIGHT_MILLIS);
        } else {
          Thread.sleep(GRACE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What was left in the heap by the collection that ended last. */
  private long usedAfterCollection() {
    return collectors.stream()
        .map(GarbageCollectorMXBean::getLastGcInfo)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(GcInfo::getEndTime))
        .map(
            info ->
                info.getMemoryUsageAfterGc().entrySet().stream()
                    .filter(entry -> heap.contains(entry.getKey()))
                    .mapToLong(entry -> entry.getValue().getUsed())
                    .sum())
        .orElse(0L);
  }

  private static double share(long bytes) {
    return (double) bytes / Runtime.getRuntime().maxMemory();
  }

  /** Stops the query that has allocated most; false if none has allocated much. */
  private boolean stopLargest() {
    return running.entrySet().stream()
        .filter(entry -> entry.getKey().stopped() == null)
        // Others cannot be why memory is short.
        .filter(entry -> share(allocated(entry.getValue())) > LARGE)
        .max(Comparator.comparingLong(entry -> allocated(entry.getValue())))
        .map(
            entry -> {
              LOG.warn(
                  "memory is short: stopped a query that took {} MiB",
                  allocated(entry.getValue()) >> 20);
              entry.getKey().stop(Budget.Stop.MEMORY);
              return true;
            })
        .orElse(false);
  }

  private long allocated(Query query) {
    return threads.getThreadAllocatedBytes(query.thread()) - query.allocatedBefore();
  }

  /** Stops watching. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
