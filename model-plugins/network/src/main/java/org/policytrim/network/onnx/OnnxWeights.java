package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.parameter.StoredFloats;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** The weights in an ONNX file that {@link OnnxWriter} wrote, read one at a time. */
public final class OnnxWeights implements WeightSource {

  private final Path file;
  private final Map<String, TensorProto> tensors = new LinkedHashMap<>();

  private OnnxWeights(Path file) {
    this.file = file;
  }

  /**
   * Opens a file.
   *
   * @throws IOException naming the file if it is no ONNX file
   */
  public static OnnxWeights open(Path file) throws IOException {
    OnnxWeights weights = new OnnxWeights(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      CodedInputStream coded = CodedInputStream.newInstance(in);
      coded.setSizeLimit(Integer.MAX_VALUE);
      for (TensorProto tensor : ModelProto.parseFrom(coded).getGraph().getInitializerList()) {
        weights.tensors.put(tensor.getName(), tensor);
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IOException(file + " is not an ONNX file: " + e.getMessage(), e);
    }
    return weights;
  }

  /** Returns the names of all tensors in the file, including constants of the graph. */
  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(tensors.keySet());
  }

  private TensorProto tensor(String name) throws IOException {
    TensorProto tensor = tensors.get(name);
    if (tensor == null) {
      throw new IOException(file + " holds no weight named '" + name + "'");
    }
    return tensor;
  }

  @Override
  public ElementFormat format(String name) throws IOException {
    return OnnxFormat.format(tensor(name).getDataType());
  }

  @Override
  public FloatTensor read(String name) throws IOException {
    TensorProto tensor = tensor(name);
    Shape shape = Shape.of(tensor.getDimsList().stream().mapToInt(Math::toIntExact).toArray());
    ElementFormat format = format(name);
    int count = shape.elements();
    long length = (long) count * format.bytes();
    if (tensor.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
      return FloatTensor.wrap(shape, readBeside(tensor, format, count, length));
    }
    if (tensor.getRawData().size() != length) {
      throw new IOException(
          "%s: weight '%s' of %s %s takes %d bytes, found %d"
              .formatted(file, name, format, shape, length, tensor.getRawData().size()));
    }
    return FloatTensor.wrap(
        shape, StoredFloats.decode(tensor.getRawData().asReadOnlyByteBuffer(), format, count));
  }

  private float[] readBeside(TensorProto tensor, ElementFormat format, int count, long length)
      throws IOException {
    Map<String, String> place = new LinkedHashMap<>();
    for (StringStringEntryProto entry : tensor.getExternalDataList()) {
      place.put(entry.getKey(), entry.getValue());
    }
    String location = place.getOrDefault("location", "");
    if (location.isEmpty() || location.contains("/") || location.contains("\\")) {
      throw new IOException(
          "%s: weight '%s' should be in '%s', which is not a file beside it"
              .formatted(file, tensor.getName(), location));
    }
    Path data = file.resolveSibling(location);
    long offset = Long.parseLong(place.getOrDefault("offset", "0"));
    try (FileChannel channel = FileChannel.open(data)) {
      if (offset < 0 || channel.size() < offset + length) {
        throw new IOException(
            "%s is cut short: weight '%s' would end at byte %d of %d"
                .formatted(data, tensor.getName(), offset + length, channel.size()));
      }
      float[] values = new float[count];
      int perMap = 1 << 26;
      for (int from = 0; from < count; from += perMap) {
        int part = Math.min(perMap, count - from);
        ByteBuffer bytes =
            channel.map(
                FileChannel.MapMode.READ_ONLY,
                offset + (long) from * format.bytes(),
                (long) part * format.bytes());
        System.arraycopy(StoredFloats.decode(bytes, format, part), 0, values, from, part);
      }
      return values;
    }
  }
}
