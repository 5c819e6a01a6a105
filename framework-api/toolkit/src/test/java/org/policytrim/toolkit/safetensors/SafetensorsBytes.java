package org.policytrim.toolkit.safetensors;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds correct and malformed safetensors files. */
final class SafetensorsBytes {

  private SafetensorsBytes() {}

  /** Returns a file with a header, padded with blanks to a multiple of eight bytes. */
  static byte[] file(String header, byte... data) {
    byte[] json =
        (header + " ".repeat(Math.floorMod(-header.length(), 8))).getBytes(StandardCharsets.UTF_8);
    return raw(json.length, json, data);
  }

  static byte[] file(String header, int... data) {
    byte[] bytes = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      bytes[i] = (byte) data[i];
    }
    return file(header, bytes);
  }

  /** Returns a file that states an arbitrary length of its header. */
  static byte[] raw(long claimedLength, byte[] header, byte[] data) {
    return ByteBuffer.allocate(8 + header.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(claimedLength)
        .put(header)
        .put(data)
        .array();
  }
}
