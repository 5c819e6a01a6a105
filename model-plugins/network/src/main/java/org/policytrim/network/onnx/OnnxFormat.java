package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl;
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
}
