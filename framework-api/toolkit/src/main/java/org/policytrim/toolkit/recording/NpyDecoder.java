package org.policytrim.toolkit.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes arrays in NumPy's {@code .npy} format (NEP 1): magic string, version, header length, the
 * header (a Python dictionary with three entries) and the elements. The header must have the form
 * that NumPy writes and is not evaluated.
 */
final class NpyDecoder {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAXIMUM_HEADER_BYTES = 10_000;
  private static final long MAXIMUM_BYTES = 1L << 30;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '(?<descr>[^']{1,20})', 'fortran_order': (?<fortran>True|False),"
              + " 'shape': \\((?<shape>[0-9, ]*)\\),? ?\\}\\s*");

  private NpyDecoder() {}

  /**
   * Decodes an array at the end of a stream.
   *
   * @param name the name of the array
   * @throws IOException if the stream ends early or cannot be read
   * @throws IllegalArgumentException if it does not contain an array of numbers
   */
  static RecordedArray decode(String name, InputStream stream) throws IOException {
    if (!Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC)) {
      throw new IllegalArgumentException("it does not start with NumPy's magic string");
    }
    Matcher header = HEADER.matcher(header(stream));
    if (!header.matches()) {
      throw new IllegalArgumentException(
          "its header is not one that NumPy writes for an array of numbers");
    }
    NpyElementType type = NpyElementType.of(header.group("descr"));
    int[] shape = shape(header.group("shape"));
    if (shape.length > 1 && header.group("fortran").equals("True")) {
      throw new IllegalArgumentException(
          "its elements are in Fortran order, which is not supported");
    }
    return new RecordedArray(name, shape, elements(stream, type, elements(shape, type)));
  }

  private static String header(InputStream stream) throws IOException {
    int major = readByte(stream);
    readByte(stream);
    if (major < 1 || major > 3) {
      throw new IllegalArgumentException("version " + major + " of the format is not supported");
    }
    int lengthBytes = major == 1 ? 2 : 4;
    long length = 0;
    for (int i = 0; i < lengthBytes; i++) {
      length |= (long) readByte(stream) << (8 * i);
    }
    if (length > MAXIMUM_HEADER_BYTES) {
      throw new IllegalArgumentException(
          "its header length of %d bytes exceeds %d".formatted(length, MAXIMUM_HEADER_BYTES));
    }
    byte[] header = stream.readNBytes((int) length);
    if (header.length < length) {
      throw new EOFException("it ends within its header");
    }
    return new String(header, StandardCharsets.ISO_8859_1);
  }

  private static int readByte(InputStream stream) throws IOException {
    int value = stream.read();
    if (value < 0) {
      throw new EOFException("it ends within its header");
    }
    return value;
  }

  private static int[] shape(String text) {
    String digits = text.strip();
    if (digits.isEmpty()) {
      return new int[0];
    }
    try {
      return Arrays.stream(digits.split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .mapToInt(Integer::parseInt)
          .toArray();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("its shape (" + text + ") is invalid", e);
    }
  }

  private static int elements(int[] shape, NpyElementType type) {
    long elements = 1;
    for (int extent : shape) {
      elements *= extent;
      if (elements * type.bytes() > MAXIMUM_BYTES) {
        throw new IllegalArgumentException(
            "its shape %s exceeds %d bytes".formatted(Arrays.toString(shape), MAXIMUM_BYTES));
      }
    }
    return (int) elements;
  }

  private static double[] elements(InputStream stream, NpyElementType type, int count)
      throws IOException {
    byte[] bytes = stream.readNBytes(count * type.bytes());
    if (bytes.length < count * type.bytes()) {
      throw new EOFException(
          "it ends after %d of %d bytes".formatted(bytes.length, count * type.bytes()));
    }
    if (stream.read() >= 0) {
      throw new IllegalArgumentException("it has more elements than its shape says");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = type.read(buffer, i);
    }
    return values;
  }
}
