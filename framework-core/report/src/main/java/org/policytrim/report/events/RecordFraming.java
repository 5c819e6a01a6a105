package org.policytrim.report.events;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The framing of TFRecord files: length (8 bytes), masked CRC32C of the length (4), record, masked
 * CRC32C of the record (4), all little-endian.
 */
final class RecordFraming {

  private static final int HEADER = 12;
  private static final int FOOTER = 4;
  private static final int MASK_DELTA = 0xa282ead8;

  private RecordFraming() {}

  /** Writes one framed record. */
  static void write(OutputStream out, byte[] record) throws IOException {
    byte[] frame = new byte[HEADER + record.length + FOOTER];
    ByteBuffer into = buffer(frame);
    into.putLong(record.length);
    into.putInt(maskedChecksum(frame, 0, Long.BYTES));
    into.put(record);
    into.putInt(maskedChecksum(record, 0, record.length));
    out.write(frame);
  }

  /**
   * Returns the intact records at the beginning of a file, up to the first incomplete or altered
   * one.
   */
  static List<byte[]> readIntact(byte[] file) {
    List<byte[]> records = new ArrayList<>();
    ByteBuffer in = buffer(file);
    while (in.remaining() >= HEADER + FOOTER) {
      int start = in.position();
      long length = in.getLong();
      if (in.getInt() != maskedChecksum(file, start, Long.BYTES)
          || length < 0
          || length > in.remaining() - FOOTER) {
        break;
      }
      byte[] record = new byte[(int) length];
      in.get(record);
      if (in.getInt() != maskedChecksum(record, 0, record.length)) {
        break;
      }
      records.add(record);
    }
    return records;
  }

  /** Returns the CRC32C of some bytes, rotated and offset as TFRecord files store it. */
  static int maskedChecksum(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return Integer.rotateRight((int) checksum.getValue(), 15) + MASK_DELTA;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
