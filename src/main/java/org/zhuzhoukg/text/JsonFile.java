package org.zhuzhoukg.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a JSON file whose outermost value is an object. */
public final class JsonFile {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final Pattern SOURCE = Pattern.compile("\\s*\\([^(]*\\[Source: [^\\]]*\\]\\)");

  private JsonFile() {}

  /**
   * Reads a file.
   *
   * @throws DataException if it is not JSON, with line and column, or cannot be read
   */
  public static JsonObject read(Path file) {
    String name = file.getFileName().toString();
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(name, reader);
    } catch (CharacterCodingException e) {
      throw new DataException(new Problem(name, 0, 0, "", "is not UTF-8 text"));
    } catch (IOException e) {
      throw new DataException(new Problem(name, 0, 0, "", "cannot be read: " + e.getMessage()));
    }
  }

  static JsonObject read(String name, Reader reader) throws IOException {
    return read(new Origin(name, 0), reader);
  }

  /** Reads an object from a part of a file. */
  static JsonObject read(Origin origin, Reader reader) throws IOException {
    try (JsonParser parser = FACTORY.createParser(reader)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new DataException(
            new Problem(origin.file(), origin.before() + 1, 1, "", "must be a JSON object { … }"));
      }
      JsonObject root = (JsonObject) value(origin, parser);
      if (parser.nextToken() != null) {
        throw at(origin, parser.currentTokenLocation(), "something follows the end of the object");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw at(origin, e.getLocation(), "is not JSON: " + reason(e));
    }
  }

  /** What is wrong with a text, without the parser's own name for its source. */
  public static String reason(JsonProcessingException wrong) {
    return SOURCE.matcher(wrong.getOriginalMessage()).replaceAll("");
  }

  private static DataException at(Origin origin, JsonLocation place, String message) {
    return new DataException(
        new Problem(origin.file(), origin.line(place), place.getColumnNr(), "", message));
  }

  /**
   * Where a text stands.
   *
   * @param file the file's name
   * @param before how many of its lines stand before the text
   */
  record Origin(String file, int before) {

    int line(JsonLocation place) {
      return before + place.getLineNr();
    }
  }

  private static Object value(Origin origin, JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(origin, parser);
      case START_ARRAY -> array(origin, parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default ->
          throw at(origin, parser.currentTokenLocation(), "null is no value; leave the key out");
    };
  }

  private static JsonObject object(Origin origin, JsonParser parser) throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    JsonObject object = new JsonObject(origin.file(), origin.line(place), place.getColumnNr());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(origin, parser));
    }
    return object;
  }

  private static List<Object> array(Origin origin, JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(origin, parser));
    }
    return items;
  }
}
