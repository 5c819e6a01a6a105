package org.policytrim.toolkit.safetensors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.Shape;

/**
 * The header of a safetensors file. The ranges of all tensors are checked: they are within the
 * data, do not overlap, and leave no gap.
 *
 * @param tensors the ranges by tensor name, in the header's order
 * @param metadata the text entries
 */
record SafetensorsHeader(Map<String, Location> tensors, Map<String, String> metadata) {

  /** The greatest length of a header, as in the reference implementation. */
  static final long LONGEST = 100_000_000;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(4).maxNumberLength(20).build())
          .build();

  /**
   * The range of a tensor's bytes.
   *
   * @param entry the tensor's description
   * @param begin the first byte, counted from the end of the header
   * @param end the byte after the last
   */
  record Location(SafetensorsEntry entry, long begin, long end) {}

  /** Parses a header for data of a given size. */
  static SafetensorsHeader parse(Path file, byte[] json, long dataBytes)
      throws SafetensorsException {
    try (JsonParser parser = JSON.createParser(json)) {
      SafetensorsHeader header = new Reading(file, parser).header();
      header.requireContiguous(file, dataBytes);
      return header;
    } catch (JsonParseException | StreamConstraintsException e) {
      throw new SafetensorsException(
          file, "its header is not the JSON of a safetensors file: " + e.getOriginalMessage(), e);
    } catch (SafetensorsException e) {
      throw e;
    } catch (IOException e) {
      throw new SafetensorsException(file, "its header can't be read: " + e.getMessage(), e);
    }
  }

  private void requireContiguous(Path file, long dataBytes) throws SafetensorsException {
    List<Location> ordered = new ArrayList<>(tensors.values());
    ordered.sort(Comparator.comparingLong(Location::begin).thenComparingLong(Location::end));
    long expected = 0;
    for (Location location : ordered) {
      if (location.begin() != expected) {
        throw SafetensorsException.tensor(
            file,
            location.entry().name(),
            (location.begin() < expected ? "overlaps another: " : "leaves a gap before it: ")
                + "begins at byte %d of the data, byte %d is next"
                    .formatted(location.begin(), expected));
      }
      if (location.end() > dataBytes) {
        throw SafetensorsException.tensor(
            file,
            location.entry().name(),
            "ends at byte %d of the data, but the file holds only %d: it is cut short"
                .formatted(location.end(), dataBytes));
      }
      expected = location.end();
    }
    if (expected != dataBytes) {
      throw new SafetensorsException(
          file,
          "its header describes %d bytes of data, the file holds %d"
              .formatted(expected, dataBytes));
    }
  }

  /** A single pass over the JSON. */
  private record Reading(Path file, JsonParser parser) {

    SafetensorsHeader header() throws IOException {
      Map<String, Location> tensors = new LinkedHashMap<>();
      Map<String, String> metadata = new LinkedHashMap<>();
      expect(parser.nextToken(), JsonToken.START_OBJECT, "the header");
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (name.equals(SafetensorsEntry.METADATA)) {
          texts(metadata);
        } else {
          tensors.put(name, location(name));
        }
      }
      if (parser.nextToken() != null) {
        throw new SafetensorsException(file, "its header continues after its closing brace");
      }
      return new SafetensorsHeader(tensors, metadata);
    }

    private void texts(Map<String, String> into) throws IOException {
      expect(parser.nextToken(), JsonToken.START_OBJECT, SafetensorsEntry.METADATA);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        expect(parser.nextToken(), JsonToken.VALUE_STRING, "metadata entry '" + key + "'");
        into.put(key, parser.getText());
      }
    }

    private Location location(String name) throws IOException {
      String what = "tensor '" + name + "'";
      expect(parser.nextToken(), JsonToken.START_OBJECT, what);
      @Nullable String format = null;
      @Nullable List<Long> extents = null;
      @Nullable List<Long> offsets = null;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "dtype" -> {
            expect(parser.currentToken(), JsonToken.VALUE_STRING, what + ", dtype");
            format = parser.getText();
          }
          case "shape" -> extents = wholeNumbers(what + ", shape");
          case "data_offsets" -> offsets = wholeNumbers(what + ", data_offsets");
          default ->
              throw SafetensorsException.tensor(file, name, "has an unknown key '" + key + "'");
        }
      }
      if (format == null || extents == null || offsets == null || offsets.size() != 2) {
        throw SafetensorsException.tensor(
            file, name, "needs a dtype, a shape and two data_offsets in the header");
      }
      return located(name, format, extents, offsets.get(0), offsets.get(1));
    }

    private Location located(
        String name, String formatName, List<Long> extents, long begin, long end)
        throws SafetensorsException {
      ElementFormat format = ElementFormat.named(formatName).orElse(null);
      if (format == null) {
        throw SafetensorsException.tensor(
            file,
            name,
            "is stored as %s; the formats read are %s"
                .formatted(formatName, List.of(ElementFormat.values())));
      }
      SafetensorsEntry entry;
      long bytes;
      try {
        entry =
            new SafetensorsEntry(
                name, format, new Shape(extents.stream().map(Math::toIntExact).toList()));
        bytes = entry.byteSize();
      } catch (ArithmeticException e) {
        throw SafetensorsException.tensor(
            file, name, "has the shape " + extents + ", more than 2^31 elements");
      }
      if (begin > end || end - begin != bytes) {
        throw SafetensorsException.tensor(
            file,
            name,
            "of %s %s takes %d bytes, its data_offsets are %d to %d"
                .formatted(format, extents, bytes, begin, end));
      }
      return new Location(entry, begin, end);
    }

    private List<Long> wholeNumbers(String what) throws IOException {
      expect(parser.currentToken(), JsonToken.START_ARRAY, what);
      List<Long> numbers = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        expect(parser.currentToken(), JsonToken.VALUE_NUMBER_INT, what);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
            || parser.getLongValue() < 0) {
          throw new SafetensorsException(
              file, what + " holds " + parser.getText() + ", which is no size");
        }
        numbers.add(parser.getLongValue());
      }
      return numbers;
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted, String what)
        throws SafetensorsException {
      if (found != wanted) {
        throw new SafetensorsException(
            file,
            "%s in its header should be %s, found %s"
                .formatted(what, describe(wanted), found == null ? "its end" : describe(found)));
      }
    }

    private static String describe(JsonToken token) {
      return switch (token) {
        case START_OBJECT -> "an object";
        case START_ARRAY -> "a list";
        case VALUE_STRING -> "a text";
        case VALUE_NUMBER_INT -> "a whole number";
        case VALUE_NUMBER_FLOAT -> "a fraction";
        case null, default -> String.valueOf(token);
      };
    }
  }
}
