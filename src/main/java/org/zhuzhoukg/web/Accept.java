package org.zhuzhoukg.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client accepts: the header field of <a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, 12.5.1</a>.
 *
 * <p>Of the representations on offer, the one with the highest quality is chosen; of equals the one
 * that the client names first, then the one that is offered first. What the field says badly is
 * passed over; a field that says nothing accepts everything.
 */
final class Accept {

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Reads the field; null is a field that was not sent. */
  static Accept of(String field) {
    List<Range> ranges = new ArrayList<>();
    for (String part : field == null ? new String[0] : field.split(",", -1)) {
      Range.read(part, ranges.size()).ifPresent(ranges::add);
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*", "*", 1, 0)) : ranges);
  }

  /** The best of some representations; empty if none is acceptable. */
  <R extends Representation> Optional<R> choose(List<R> offers) {
    return offers.stream()
        .filter(offer -> best(offer).quality() > 0)
        .min(
            Comparator.<R>comparingDouble(offer -> -best(offer).quality())
                .thenComparingInt(offer -> best(offer).order()));
  }

  /** Whether the client would rather have this media type than that. */
  boolean prefers(String one, String other) {
    return quality(one).quality() > quality(other).quality();
  }

  /** By another of its names it is wanted only where that name is said. */
  private Range best(Representation offer) {
    return offer.mediaTypes().stream()
        .filter(type -> type.equals(offer.mediaType()) || quality(type).specificity() == 2)
        .map(this::quality)
        .min(Comparator.<Range>comparingDouble(r -> -r.quality()).thenComparingInt(Range::order))
        .orElseThrow();
  }

  /** The most specific range that matches; its quality counts. */
  private Range quality(String mediaType) {
    return ranges.stream()
        .filter(range -> range.matches(mediaType))
        .max(
            Comparator.comparingInt(Range::specificity)
                .thenComparing(Comparator.comparingInt(Range::order).reversed()))
        .orElse(new Range("*", "*", 0, Integer.MAX_VALUE));
  }

  /**
   * A media range.
   *
   * @param order its place in the field; wildcards come after everything that has a name
   */
  private record Range(String type, String subtype, double quality, int order) {

    static Optional<Range> read(String text, int place) {
      String[] parts = text.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      String[] names = parts[0].split("/", -1);
      if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
        return Optional.empty();
      }
      double quality = 1;
      for (int i = 1; i < parts.length; i++) {
        if (parts[i].startsWith("q=")) {
          if (!parts[i].matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
            return Optional.empty();
          }
          quality = Double.parseDouble(parts[i].substring(2));
        }
      }
      boolean isWild = names[1].equals("*");
      return Optional.of(new Range(names[0], names[1], quality, isWild ? place + 1000 : place));
    }

    boolean matches(String mediaType) {
      return type.equals("*")
          || mediaType.equals(type + "/" + subtype)
          || (subtype.equals("*") && mediaType.startsWith(type + "/"));
    }

    int specificity() {
      return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }
  }
}
