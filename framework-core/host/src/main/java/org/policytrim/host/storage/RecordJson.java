package org.policytrim.host.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Records as JSON and back, strictly: nothing unknown, nothing missing, nothing twice, no types
 * named in the file. A double comes back as the same number (NaN and the infinities are written as
 * words in quotes). Constants under a former name are still read.
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
          .build();

  private RecordJson() {}

  /**
   * A record's JSON, in UTF-8.
   *
   * @param record of strings, numbers, booleans, enums, records, and lists, arrays and maps of
   *     these
   * @throws IOException if it holds something else
   */
  public static byte[] write(Record record) throws IOException {
    return MAPPER.writeValueAsBytes(record);
  }

  /**
   * The record that was written.
   *
   * @throws IOException saying what does not fit, and where
   */
  public static <R extends Record> R read(byte[] json, Class<R> type) throws IOException {
    try {
      R record = MAPPER.readValue(json, type);
      if (record == null) {
        throw new IOException("holds nothing");
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
