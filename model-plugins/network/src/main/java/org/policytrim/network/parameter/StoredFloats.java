package org.policytrim.network.parameter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** Floats as files store them: little-endian, in one of the formats of safetensors. */
public final class StoredFloats {

  private static final int CHUNK = 1 << 20;

  private StoredFloats() {}

  /** Writes all elements of a tensor. */
  public static void write(FloatTensor tensor, ElementFormat format, WritableByteChannel target)
      throws IOException {
    int count = tensor.shape().elements();
    for (int from = 0; from < count; from += CHUNK) {
      ByteBuffer bytes = encode(tensor, format, from, Math.min(CHUNK, count - from));
      while (bytes.hasRemaining()) {
        target.write(bytes);
      }
    }
  }

  /** Returns some elements as bytes, ready for reading. */
  public static ByteBuffer encode(FloatTensor tensor, ElementFormat format, int from, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * format.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = from; i < from + count; i++) {
      float value = tensor.get(i);
      switch (format) {
        case F32 -> bytes.putFloat(value);
        case F16 -> bytes.putShort(Float.floatToFloat16(value));
        // Exact for weights that were read in this format; others are never written in it.
        case BF16 -> bytes.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
        default -> bytes.putDouble(value);
      }
    }
    return bytes.flip();
  }

  /** Returns elements that were stored. */
  public static float[] decode(ByteBuffer bytes, ElementFormat format, int count) {
    ByteBuffer source = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          switch (format) {
            case F32 -> source.getFloat();
            case F16 -> Float.float16ToFloat(source.getShort());
            case BF16 -> Float.intBitsToFloat(source.getShort() << 16);
            default -> (float) source.getDouble();
          };
    }
    return values;
  }
}
