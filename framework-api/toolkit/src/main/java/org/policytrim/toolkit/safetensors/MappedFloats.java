package org.policytrim.toolkit.safetensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.policytrim.api.tensor.FloatElements;

/**
 * Floats in mapped memory, little-endian, in one of the formats of safetensors. They are converted
 * when they are read.
 */
final class MappedFloats implements FloatElements {

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOAT =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment bytes;
  private final ElementFormat format;
  private final int size;

  /**
   * Wraps bytes.
   *
   * @param bytes as many as the elements take
   * @param format one of the floating formats
   */
  MappedFloats(MemorySegment bytes, ElementFormat format) {
    if (!format.floating()) {
      throw new IllegalArgumentException(format + " is not a format of floats");
    }
    this.bytes = bytes;
    this.format = format;
    this.size = Math.toIntExact(bytes.byteSize() / format.bytes());
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public float get(int position) {
    return switch (format) {
      case F32 -> bytes.get(FLOAT, 4L * position);
      case F64 -> (float) bytes.get(DOUBLE, 8L * position);
      case F16 -> Float.float16ToFloat(bytes.get(SHORT, 2L * position));
      default -> Float.intBitsToFloat(bytes.get(SHORT, 2L * position) << 16);
    };
  }

  @Override
  public void copyTo(int position, float[] target, int targetPosition, int length) {
    switch (format) {
      case F32 -> MemorySegment.copy(bytes, FLOAT, 4L * position, target, targetPosition, length);
      case F64 -> {
        for (int i = 0; i < length; i++) {
          target[targetPosition + i] = (float) bytes.get(DOUBLE, 8L * (position + i));
        }
      }
      case F16 -> {
        for (int i = 0; i < length; i++) {
          short half = bytes.get(SHORT, 2L * (position + i));
          target[targetPosition + i] = Float.float16ToFloat(half);
        }
      }
      default -> {
        for (int i = 0; i < length; i++) {
          short half = bytes.get(SHORT, 2L * (position + i));
          target[targetPosition + i] = Float.intBitsToFloat(half << 16);
        }
      }
    }
  }
}
