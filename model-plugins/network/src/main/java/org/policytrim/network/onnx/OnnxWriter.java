package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.Computation.ElementType;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.StoredFloats;
import org.policytrim.network.parameter.StoredTensor;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** Writes a computation with its weights as an ONNX file. */
public final class OnnxWriter {

  /** The suffix of the file that holds the weights of a large network. */
  public static final String DATA_SUFFIX = ".data";

  private static final int IR_VERSION = 9;
  private static final int OPERATOR_SET = 20;
  private static final long LARGEST_MESSAGE = 256L << 20;
  private static final int ALIGNMENT = 4096;

  private final String producer;
  private final long largestMessage;

  /**
   * Makes a writer.
   *
   * @param plugin the id of the plugin, for the file's header
   */
  public OnnxWriter(String plugin) {
    this(plugin, LARGEST_MESSAGE);
  }

  OnnxWriter(String plugin, long largestMessage) {
    this.producer = "policytrim-" + plugin;
    this.largestMessage = largestMessage;
  }

  /**
   * Writes a file, and {@code FILE.data} beside it if the weights are too large for one message.
   *
   * @param file a new file in an existing folder
   * @return the names of its outputs, in order
   * @throws IOException if a weight can't be read or the disk is full
   */
  public List<String> write(Path file, Computation computation, WeightSource weights)
      throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("computation");
    Map<String, ElementFormat> formats = new LinkedHashMap<>();
    OnnxGraph nodes = new OnnxGraph(graph);
    OnnxOperations operations =
        new OnnxOperations(nodes, tensor -> format(formats, tensor, weights));
    build(graph, nodes, operations, computation);
    long bytes = 0;
    for (Parameter parameter : operations.parameters()) {
      for (StoredTensor piece : parameter.pieces()) {
        bytes += (long) piece.shape().elements() * formats.get(piece.name()).bytes();
      }
    }
    if (bytes > largestMessage) {
      writeBeside(file, graph, operations, formats, weights);
    } else {
      for (Parameter parameter : operations.parameters()) {
        for (StoredTensor piece : parameter.pieces()) {
          ElementFormat format = formats.get(piece.name());
          FloatTensor tensor = weights.read(piece.name());
          graph.addInitializer(
              header(piece, format)
                  .setRawData(
                      ByteString.copyFrom(
                          StoredFloats.encode(tensor, format, 0, piece.shape().elements()))));
        }
      }
    }
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      model(graph).writeTo(out);
    }
    return graph.getOutputList().stream().map(ValueInfoProto::getName).toList();
  }

  private static ElementFormat format(
      Map<String, ElementFormat> known, StoredTensor tensor, WeightSource weights) {
    return known.computeIfAbsent(
        tensor.name(),
        name -> {
          try {
            return weights.format(name);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static void build(
      GraphProto.Builder graph,
      OnnxGraph nodes,
      OnnxOperations operations,
      Computation computation) {
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Computation.Input input : computation.inputs()) {
      inputs.put(input.name(), input.name());
      graph.addInput(described(input));
    }
    computation
        .build(operations, inputs)
        .forEach(
            (name, value) -> {
              nodes.name(operations.floats(value), name);
              graph.addOutput(
                  ValueInfoProto.newBuilder()
                      .setName(name)
                      .setType(
                          TypeProto.newBuilder()
                              .setTensorType(
                                  TypeProto.Tensor.newBuilder()
                                      .setElemType(TensorProto.DataType.FLOAT_VALUE))));
            });
  }

  private static ValueInfoProto described(Computation.Input input) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (int extent : input.extents()) {
      TensorShapeProto.Dimension.Builder dimension = shape.addDimBuilder();
      if (extent < 0) {
        dimension.setDimParam("batch");
      } else {
        dimension.setDimValue(extent);
      }
    }
    int type =
        input.type() == ElementType.FLOAT
            ? TensorProto.DataType.FLOAT_VALUE
            : TensorProto.DataType.INT32_VALUE;
    return ValueInfoProto.newBuilder()
        .setName(input.name())
        .setType(
            TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
        .build();
  }

  private static TensorProto.Builder header(StoredTensor piece, ElementFormat format) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(piece.name()).setDataType(OnnxFormat.type(format));
    piece.shape().extents().forEach(extent -> tensor.addDims(extent));
    return tensor;
  }

  private static void writeBeside(
      Path file,
      GraphProto.Builder graph,
      OnnxOperations operations,
      Map<String, ElementFormat> formats,
      WeightSource weights)
      throws IOException {
    Path data = file.resolveSibling(file.getFileName() + DATA_SUFFIX);
    try (FileChannel channel =
        FileChannel.open(data, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Parameter parameter : operations.parameters()) {
        for (StoredTensor piece : parameter.pieces()) {
          // The runtime maps the file into memory by pages.
          long offset = Math.ceilDiv(channel.position(), ALIGNMENT) * ALIGNMENT;
          channel.position(offset);
          ElementFormat format = formats.get(piece.name());
          weights.copy(piece.name(), channel);
          graph.addInitializer(
              header(piece, format)
                  .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                  .addExternalData(entry("location", data.getFileName().toString()))
                  .addExternalData(entry("offset", Long.toString(offset)))
                  .addExternalData(entry("length", Long.toString(channel.position() - offset))));
        }
      }
      channel.force(true);
    }
  }

  private static StringStringEntryProto entry(String key, String value) {
    return StringStringEntryProto.newBuilder().setKey(key).setValue(value).build();
  }

  private ModelProto model(GraphProto.Builder graph) {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName(producer)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
        .setGraph(graph)
        .build();
  }
}
