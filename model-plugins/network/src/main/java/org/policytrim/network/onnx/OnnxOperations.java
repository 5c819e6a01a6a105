package org.policytrim.network.onnx;

import static org.policytrim.network.onnx.OnnxGraph.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.StoredTensor;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** Adds nodes to an ONNX graph. The handle of a tensor is its name. */
final class OnnxOperations implements TensorOperations<String> {

  /** The formats of weights in the file. */
  @FunctionalInterface
  interface Formats {
    ElementFormat of(StoredTensor tensor);
  }

  private final OnnxGraph graph;
  private final Formats formats;
  private final Map<Parameter, String> parameters = new LinkedHashMap<>();
  private final Map<String, String> transposed = new LinkedHashMap<>();

  /** The shapes of weights that are not in single precision yet. */
  private final Map<String, Shape> halved = new LinkedHashMap<>();

  private final Map<String, String> widened = new LinkedHashMap<>();

  OnnxOperations(OnnxGraph graph, Formats formats) {
    this.graph = graph;
    this.formats = formats;
  }

  /** Returns the parameters that were used. */
  Set<Parameter> parameters() {
    return parameters.keySet();
  }

  private String node(String operator, String... inputs) {
    return node(operator, List.of(inputs));
  }

  private String node(String operator, List<String> inputs, AttributeProto... attributes) {
    return graph.node(operator, inputs.stream().map(this::floats).toList(), attributes);
  }

  /**
   * Returns a value in single precision. A weight in another format is only widened where it is
   * used, so that a large network is not in memory twice.
   */
  String floats(String value) {
    return halved.containsKey(value) ? widened.computeIfAbsent(value, this::cast) : value;
  }

  private String cast(String value) {
    return graph.node(
        "Cast", List.of(value), attribute("to", (long) TensorProto.DataType.FLOAT_VALUE));
  }

  @Override
  public String parameter(Parameter parameter) {
    return parameters.computeIfAbsent(parameter, this::assembled);
  }

  private String assembled(Parameter parameter) {
    List<StoredTensor> stored = parameter.pieces();
    Set<ElementFormat> kinds = stored.stream().map(formats::of).collect(Collectors.toSet());
    boolean half = kinds.size() == 1 && kinds.iterator().next().bytes() == 2;
    List<String> pieces = new ArrayList<>();
    for (StoredTensor piece : stored) {
      boolean asStored = half || formats.of(piece) == ElementFormat.F32;
      pieces.add(asStored ? piece.name() : cast(piece.name()));
    }
    String whole =
        pieces.size() == 1
            ? pieces.getFirst()
            : graph.node("Concat", pieces, attribute("axis", 0L));
    if (pieces.size() == 1 && !stored.getFirst().shape().equals(parameter.shape())) {
      int[] extents = parameter.shape().extents().stream().mapToInt(Integer::intValue).toArray();
      whole = graph.node("Reshape", List.of(whole, graph.numbers(extents)));
    }
    if (half) {
      halved.put(whole, parameter.shape());
    }
    return whole;
  }

  @Override
  public String constant(Tensor values) {
    return graph.constant(values);
  }

  @Override
  public String linear(String x, String weight) {
    Shape half = halved.get(weight);
    if (half != null) {
      return product(x, weight, half);
    }
    return node("MatMul", x, transposed.computeIfAbsent(weight, key -> transpose(key, 1, 0)));
  }

  /** Multiplies rows with a weight that is read transposed, as it would not be folded. */
  private String product(String x, String weight, Shape shape) {
    String rows = reshape(x, -1, shape.extent(1));
    String product = node("Gemm", List.of(rows, weight), attribute("transB", 1L));
    String before = node("Shape", List.of(x), attribute("end", -1L));
    String extents =
        node("Concat", List.of(before, graph.numbers(shape.extent(0))), attribute("axis", 0L));
    return node("Reshape", product, extents);
  }

  @Override
  public String matMul(String left, String right, boolean transposeRight) {
    // Handles have no rank; attention multiplies tensors of rank 4.
    return node("MatMul", left, transposeRight ? transpose(right, 0, 1, 3, 2) : right);
  }

  @Override
  public String add(String left, String right) {
    return node("Add", left, right);
  }

  @Override
  public String subtract(String left, String right) {
    return node("Sub", left, right);
  }

  @Override
  public String multiply(String left, String right) {
    return node("Mul", left, right);
  }

  @Override
  public String scale(String x, double factor) {
    return node("Mul", x, graph.number(factor));
  }

  @Override
  public String shift(String x, double amount) {
    return node("Add", x, graph.number(amount));
  }

  @Override
  public String square(String x) {
    return node("Mul", x, x);
  }

  @Override
  public String exponential(String x) {
    return node("Exp", x);
  }

  @Override
  public String logarithm(String x) {
    return node("Log", x);
  }

  @Override
  public String activate(String x, Activation activation) {
    return switch (activation) {
      case GELU_TANH -> node("Gelu", List.of(x), attribute("approximate", "tanh"));
      case GELU_ERF -> node("Gelu", x);
      case SILU -> node("Mul", x, node("Sigmoid", x));
      case RELU -> node("Relu", x);
      case SIGMOID -> node("Sigmoid", x);
      case TANH -> node("Tanh", x);
    };
  }

  @Override
  public String softmax(String x) {
    return node("Softmax", List.of(x), attribute("axis", -1L));
  }

  @Override
  public String logSoftmax(String x) {
    return node("LogSoftmax", List.of(x), attribute("axis", -1L));
  }

  @Override
  public String rmsNormalise(String x, double epsilon) {
    return divideByRoot(x, epsilon);
  }

  @Override
  public String layerNormalise(String x, double epsilon) {
    return divideByRoot(node("Sub", x, lastMean(x)), epsilon);
  }

  // The runtime fuses exactly these nodes.
  private String divideByRoot(String x, double epsilon) {
    String meanSquare = lastMean(node("Pow", x, graph.number(2)));
    return node("Div", x, node("Sqrt", node("Add", meanSquare, graph.number(epsilon))));
  }

  private String lastMean(String x) {
    return node("ReduceMean", List.of(x, graph.numbers(-1)), attribute("keepdims", 1L));
  }

  @Override
  public String sum(String x, int... axes) {
    return node("ReduceSum", List.of(x, graph.numbers(axes)), attribute("keepdims", 0L));
  }

  @Override
  public String mean(String x, int... axes) {
    return node("ReduceMean", List.of(x, graph.numbers(axes)), attribute("keepdims", 0L));
  }

  @Override
  public String reshape(String x, int... extents) {
    return node("Reshape", x, graph.numbers(extents));
  }

  @Override
  public String transpose(String x, int... order) {
    return node("Transpose", List.of(x), attribute("perm", order));
  }

  @Override
  public String tile(String x, int... times) {
    return node("Tile", x, graph.numbers(times));
  }

  @Override
  public String concatenate(int axis, List<String> parts) {
    return node("Concat", parts, attribute("axis", (long) axis));
  }

  @Override
  public List<String> split(String x, int axis, int... extents) {
    return graph.split(floats(x), axis, extents);
  }

  @Override
  public String slice(String x, int axis, int from, int to) {
    return node("Slice", x, graph.numbers(from), graph.numbers(to), graph.numbers(axis));
  }

  @Override
  public String gather(String table, String indices) {
    String rows = graph.node("Gather", List.of(table, indices), attribute("axis", 0L));
    return halved.containsKey(table) ? cast(rows) : rows;
  }

  @Override
  public String oneHot(String indices, int depth) {
    String values = graph.constant(FloatTensor.copyOf(Shape.of(2), new float[] {0, 1}));
    // The runtime implements this only for indices and depths of the same width.
    return node("OneHot", indices, graph.constant(IntTensor.scalar(depth)), values);
  }

  @Override
  public String cumulativeSum(String x) {
    return node("CumSum", x, graph.numbers(-1));
  }

  @Override
  public String toInts(String x) {
    return node("Cast", List.of(x), attribute("to", (long) TensorProto.DataType.INT32_VALUE));
  }

  @Override
  public String select(String condition, String whenTrue, String whenFalse) {
    String isTrue = node("Greater", condition, graph.number(0.5));
    return node("Where", isTrue, whenTrue, whenFalse);
  }
}
