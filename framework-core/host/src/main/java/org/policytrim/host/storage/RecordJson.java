package org.policytrim.host.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Writes records as JSON and reads them back strictly: unknown, missing and duplicate keys are
 * errors, and no type is taken from the file. A double reads back as the same number; NaN and the
 * infinities are written as quoted words. Constants are also read under their former names, and
 * components that earlier versions did not write have the value that their results had.
 */
public final class RecordJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .addHandler(new FormerConstants())
          .annotationIntrospector(AddedComponents.introspector())
          .injectableValues(AddedComponents.values())
          .build();

  private RecordJson() {}

  /**
   * Returns the JSON of a record in UTF-8.
   *
   * @param record a record of strings, numbers, booleans, enums, records, and lists, arrays and
   *     maps of these
   * @throws IOException if it has a component of another type
   */
  public static byte[] write(Record record) throws IOException {
    return MAPPER.writeValueAsBytes(record);
  }

  /**
   * Reads a record.
   *
   * @throws IOException with the problem and its position
   */
  public static <R extends Record> R read(byte[] json, Class<R> type) throws IOException {
    try {
      R record = MAPPER.readValue(json, type);
      if (record == null) {
        throw new IOException("is empty");
      }
      return record;
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new IOException(e.getOriginalMessage() + place, e);
    }
  }
}
