package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** The format of floats in ONNX files: little-endian, as in safetensors. */
final class OnnxFormat {

  private OnnxFormat() {}

  static int type(ElementFormat format) {
    return switch (format) {
      case F32 -> OnnxMl.TensorProto.DataType.FLOAT_VALUE;
      case F16 -> OnnxMl.TensorProto.DataType.FLOAT16_VALUE;
      case BF16 -> OnnxMl.TensorProto.DataType.BFLOAT16_VALUE;
      case F64 -> OnnxMl.TensorProto.DataType.DOUBLE_VALUE;
      default -> throw new IllegalArgumentException("weights are not stored as " + format);
    };
  }

  static ElementFormat format(int type) {
    return switch (type) {
      case OnnxMl.TensorProto.DataType.FLOAT_VALUE -> ElementFormat.F32;
      case OnnxMl.TensorProto.DataType.FLOAT16_VALUE -> ElementFormat.F16;
      case OnnxMl.TensorProto.DataType.BFLOAT16_VALUE -> ElementFormat.BF16;
      case OnnxMl.TensorProto.DataType.DOUBLE_VALUE -> ElementFormat.F64;
      default -> throw new IllegalArgumentException("weights are not stored as ONNX type " + type);
    };
  }

  /** Returns some elements as bytes, ready for reading. */
  static ByteBuffer encode(FloatTensor tensor, ElementFormat format, int from, int count) {
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

  static float[] decode(ByteBuffer bytes, ElementFormat format, int count) {
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
