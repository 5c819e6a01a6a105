package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of an ONNX file. */
public final class OnnxInputs {

  private OnnxInputs() {}

  /**
   * Reads the shapes of the inputs.
   *
   * @return the extents by name; -1 where the file leaves an extent open
   * @throws IOException naming the file if it is no ONNX file
   */
  public static Map<String, List<Integer>> shapes(Path file) throws IOException {
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      CodedInputStream coded = CodedInputStream.newInstance(in);
      coded.setSizeLimit(Integer.MAX_VALUE);
      for (ValueInfoProto input : ModelProto.parseFrom(coded).getGraph().getInputList()) {
        shapes.put(
            input.getName(),
            input.getType().getTensorType().getShape().getDimList().stream()
                .map(OnnxInputs::extent)
                .toList());
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IOException(file + " is not an ONNX file: " + e.getMessage(), e);
    }
    return shapes;
  }

  private static int extent(TensorShapeProto.Dimension dimension) {
    return dimension.hasDimValue() ? Math.toIntExact(dimension.getDimValue()) : -1;
  }
}
