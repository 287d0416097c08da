package org.zhuzhoukg.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object that knows where it stands, so that an error can say so.
 *
 * <p>Each getter names the key it wants; {@link #close} refuses the keys that nobody asked for. All
 * throw {@link DataException}.
 */
public final class JsonObject {

  private final String file;
  private final int line;
  private final int column;
  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  JsonObject(String file, int line, int column) {
    this.file = file;
    this.line = line;
    this.column = column;
  }

  boolean put(String key, Object value) {
    return fields.put(key, value) == null;
  }

  /** The file it was read from. */
  public String file() {
    return file;
  }

  /** What is wrong, said of this object: its id if it has one. */
  public DataException error(String message) {
    Object id = fields.get("id");
    return new DataException(
        new Problem(file, line, column, id instanceof String s ? s : "", message));
  }

  /** Whether the key is there. */
  public boolean has(String key) {
    asked.add(key);
    return fields.containsKey(key);
  }

  /** A text that must be there. */
  public String string(String key) {
    return required(key, optionalString(key));
  }

  /** A text, if it is there; blank text is an error. */
  public Optional<String> optionalString(String key) {
    Optional<String> text = get(key, String.class, "a text");
    if (text.filter(String::isBlank).isPresent()) {
      throw error("'" + key + "' is blank; leave it out or fill it");
    }
    return text;
  }

  /** A text, or a default. */
  public String string(String key, String otherwise) {
    return optionalString(key).orElse(otherwise);
  }

  /** A number, if it is there. */
  public Optional<BigDecimal> decimal(String key) {
    return get(key, BigDecimal.class, "a number");
  }

  /** A whole number that must be there. */
  public int integer(String key) {
    BigDecimal number = required(key, decimal(key));
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw error("'" + key + "' must be a whole number, not " + number.toPlainString());
    }
  }

  /** True or false, or a default. */
  public boolean flag(String key, boolean otherwise) {
    return get(key, Boolean.class, "true or false").orElse(otherwise);
  }

  /** An object, if it is there. */
  public Optional<JsonObject> object(String key) {
    return get(key, JsonObject.class, "an object");
  }

  /** The objects of a list; none if the key is missing. */
  public List<JsonObject> objects(String key) {
    return list(key, JsonObject.class, "objects");
  }

  /** The texts of a list; none if the key is missing. */
  public List<String> strings(String key) {
    return list(key, String.class, "texts");
  }

  /** Chinese and English, if they are there: {@code {"zh": …, "en": …}}. */
  public Optional<Bilingual> bilingual(String key) {
    return get(key, JsonObject.class, "{\"zh\": \"…\", \"en\": \"…\"}")
        .map(
            both -> {
              Bilingual value = new Bilingual(both.string("zh"), both.string("en"));
              both.close();
              return value;
            });
  }

  /** A range {@code [start, end]}, end exclusive, that must be there. */
  public Span span(String key) {
    return toSpan(key, required(key, get(key, List.class, "a range [start, end]")));
  }

  /** Ranges {@code [[start, end], …]}; none if the key is missing. */
  public List<Span> spans(String key) {
    return list(key, List.class, "ranges [start, end]").stream()
        .map(pair -> toSpan(key, pair))
        .toList();
  }

  private Span toSpan(String key, List<?> pair) {
    if (pair.size() == 2
        && pair.get(0) instanceof BigDecimal start
        && pair.get(1) instanceof BigDecimal end) {
      try {
        return new Span(start.intValueExact(), end.intValueExact());
      } catch (ArithmeticException | IllegalArgumentException e) {
        throw error("'" + key + "' " + pair + " is no range: " + e.getMessage());
      }
    }
    throw error("'" + key + "' must be a range [start, end], not " + pair);
  }

  /** Turns a text into a value; a text that the function refuses becomes an error about the key. */
  public <T> T parse(String key, String text, Function<String, T> function) {
    try {
      return function.apply(text);
    } catch (IllegalArgumentException e) {
      throw error("'" + key + "': " + e.getMessage());
    }
  }

  /** Refuses keys that nobody asked for. */
  public void close() {
    for (String key : fields.keySet()) {
      if (!asked.contains(key)) {
        throw error("unknown key '" + key + "'" + Nearest.hint(key, asked));
      }
    }
  }

  /** Says that a key is missing, and which unknown one may be meant to be it. */
  public DataException missing(String key) {
    return error("'" + key + "' is missing" + misspelling(key));
  }

  /** Refuses a misspelling of one of these keys, if none of them is there. */
  public void refuseMisspelt(String... keys) {
    List<String> wanted = List.of(keys);
    asked.addAll(wanted);
    if (wanted.stream().noneMatch(fields::containsKey)) {
      for (String key : wanted) {
        if (!misspelling(key).isEmpty()) {
          throw missing(key);
        }
      }
    }
  }

  private <T> T required(String key, Optional<T> value) {
    return value.orElseThrow(() -> missing(key));
  }

  private String misspelling(String key) {
    List<String> unknown = fields.keySet().stream().filter(k -> !asked.contains(k)).toList();
    return Nearest.to(key, unknown).map(k -> "; is '" + k + "' a misspelling of it?").orElse("");
  }

  private <T> Optional<T> get(String key, Class<T> type, String name) {
    asked.add(key);
    Object value = fields.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      throw error("'" + key + "' must be " + name + ", not " + describe(value));
    }
    return Optional.of(type.cast(value));
  }

  private <T> List<T> list(String key, Class<T> type, String name) {
    List<T> out = new ArrayList<>();
    for (Object item : get(key, List.class, "a list of " + name).orElse(List.of())) {
      if (!type.isInstance(item)) {
        throw error("'" + key + "' must be a list of " + name + ", but holds " + describe(item));
      }
      out.add(type.cast(item));
    }
    return out;
  }

  private static String describe(Object value) {
    if (value instanceof JsonObject) {
      return "an object";
    }
    if (value instanceof List) {
      return "a list";
    }
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }
}
