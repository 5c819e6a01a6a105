package org.policytrim.network.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.StoredFloats;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** Collects the nodes and small constants of an ONNX graph, and names every value. */
final class OnnxGraph {

  private final GraphProto.Builder graph;
  private final Map<List<Long>, String> numberLists = new LinkedHashMap<>();
  private int values;

  OnnxGraph(GraphProto.Builder graph) {
    this.graph = graph;
  }

  private String fresh(String kind) {
    return kind + "." + values++;
  }

  /** Adds a node with one output. */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String output = fresh(operator);
    add(operator, inputs, List.of(output), attributes);
    return output;
  }

  /** Cuts a value along an axis into consecutive parts. */
  List<String> split(String value, int axis, int... extents) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < extents.length; i++) {
      parts.add(fresh("Split"));
    }
    add("Split", List.of(value, numbers(extents)), parts, attribute("axis", (long) axis));
    return parts;
  }

  private void add(
      String operator, List<String> inputs, List<String> outputs, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName(outputs.getFirst())
            .setOpType(operator)
            .addAllInput(inputs)
            .addAllOutput(outputs)
            .addAllAttribute(List.of(attributes)));
  }

  /** Gives a value a name. */
  void name(String value, String name) {
    add("Identity", List.of(value), List.of(name));
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static AttributeProto attribute(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto attribute(String name, int... numbers) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (int number : numbers) {
      attribute.addInts(number);
    }
    return attribute.build();
  }

  /** Adds a list of 64-bit numbers, the form of shapes and axes; equal lists are stored once. */
  String numbers(int... numbers) {
    List<Long> key = new ArrayList<>();
    for (int number : numbers) {
      key.add((long) number);
    }
    return numberLists.computeIfAbsent(key, this::numberList);
  }

  private String numberList(List<Long> numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * numbers.size()).order(ByteOrder.LITTLE_ENDIAN);
    numbers.forEach(bytes::putLong);
    return store(TensorProto.DataType.INT64_VALUE, List.of(numbers.size()), bytes.flip());
  }

  String constant(Tensor values) {
    return switch (values) {
      case FloatTensor floats ->
          store(
              TensorProto.DataType.FLOAT_VALUE,
              floats.shape().extents(),
              StoredFloats.encode(floats, ElementFormat.F32, 0, floats.shape().elements()));
      case IntTensor ints -> {
        ByteBuffer bytes =
            ByteBuffer.allocate(4 * ints.shape().elements()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(ints.buffer());
        yield store(TensorProto.DataType.INT32_VALUE, ints.shape().extents(), bytes);
      }
    };
  }

  String number(double value) {
    return constant(FloatTensor.wrap(Shape.of(), new float[] {(float) value}));
  }

  private String store(int type, List<Integer> extents, ByteBuffer bytes) {
    String name = fresh("constant");
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type)
            .setRawData(ByteString.copyFrom(bytes));
    extents.forEach(extent -> tensor.addDims(extent));
    graph.addInitializer(tensor);
    return name;
  }
}
