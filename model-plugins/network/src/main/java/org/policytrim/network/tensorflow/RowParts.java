package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Computation;

/**
 * Cuts a batch into parts of neighbouring elements and joins their outputs. The parts depend on the
 * batch alone, not on the number of threads, and so do the sums over them.
 */
final class RowParts {

  /** The smallest batch that is cut: below it two parallel parts take as long as one. */
  private static final int WORTH_CUTTING = 16;

  private RowParts() {}

  /**
   * Cuts a batch into parts of nearly equal size. The rows of an element stay together.
   *
   * @param inputs the inputs of a computation
   * @param values their values
   * @param most the most elements of a part; the greatest number leaves the batch whole
   * @return the values themselves if they are one part
   */
  static List<NamedTensors> cut(List<Computation.Input> inputs, NamedTensors values, int most) {
    int elements = elements(inputs, values);
    int parts = elements < WORTH_CUTTING ? 1 : Math.max(2, Math.ceilDiv(elements, most));
    if (parts == 1 || most == Integer.MAX_VALUE) {
      return List.of(values);
    }
    List<NamedTensors> cut = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = elements * part / parts;
      int to = elements * (part + 1) / parts;
      Map<String, Tensor> piece = new LinkedHashMap<>();
      for (Computation.Input input : inputs) {
        Tensor whole = values.tensors().get(input.name());
        int each = isBatch(input) ? whole.shape().extent(0) / elements : 0;
        piece.put(input.name(), each == 0 ? whole : rows(whole, from * each, to * each));
      }
      cut.add(new NamedTensors(piece));
    }
    return cut;
  }

  private static boolean isBatch(Computation.Input input) {
    return !input.extents().isEmpty() && input.extents().getFirst() < 0;
  }

  /** Returns the number of elements; 0 if an input is missing or rows can't be assigned. */
  private static int elements(List<Computation.Input> inputs, NamedTensors values) {
    List<Integer> rows = new ArrayList<>();
    for (Computation.Input input : inputs) {
      Tensor value = values.tensors().get(input.name());
      if (value == null || isBatch(input) && value.shape().rank() == 0) {
        return 0;
      }
      if (isBatch(input)) {
        rows.add(value.shape().extent(0));
      }
    }
    int least = rows.stream().mapToInt(Integer::intValue).min().orElse(0);
    return least > 0 && rows.stream().allMatch(count -> count % least == 0) ? least : 0;
  }

  private static Tensor rows(Tensor whole, int from, int to) {
    int width = whole.shape().elements() / whole.shape().extent(0);
    Shape shape = withRows(whole.shape(), to - from);
    switch (whole) {
      case FloatTensor floats -> {
        float[] values = new float[(to - from) * width];
        floats.copyTo(from * width, values, 0, values.length);
        return FloatTensor.wrap(shape, values);
      }
      case IntTensor ints -> {
        int[] values = new int[(to - from) * width];
        ints.copyTo(from * width, values, 0, values.length);
        return IntTensor.wrap(shape, values);
      }
    }
  }

  private static Shape withRows(Shape shape, int rows) {
    List<Integer> extents = new ArrayList<>(shape.extents());
    extents.set(0, rows);
    return new Shape(extents);
  }

  /** Joins the outputs of all parts: rows are concatenated, single numbers summed. */
  static NamedTensors join(List<NamedTensors> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    Map<String, Tensor> joined = new LinkedHashMap<>();
    for (String name : parts.getFirst().tensors().keySet()) {
      joined.put(name, joined(parts.stream().map(part -> part.tensors().get(name)).toList()));
    }
    return new NamedTensors(joined);
  }

  private static Tensor joined(List<Tensor> parts) {
    Shape first = parts.getFirst().shape();
    if (first.rank() == 0) {
      float sum = 0;
      for (Tensor part : parts) {
        sum += ((FloatTensor) part).get(0);
      }
      return FloatTensor.scalar(sum);
    }
    Shape shape = withRows(first, parts.stream().mapToInt(part -> part.shape().extent(0)).sum());
    float[] floats = new float[parts.getFirst() instanceof FloatTensor ? shape.elements() : 0];
    int[] ints = new int[parts.getFirst() instanceof IntTensor ? shape.elements() : 0];
    int position = 0;
    for (Tensor part : parts) {
      int count = part.shape().elements();
      switch (part) {
        case FloatTensor some -> some.copyTo(0, floats, position, count);
        case IntTensor some -> some.copyTo(0, ints, position, count);
      }
      position += count;
    }
    return ints.length > 0 ? IntTensor.wrap(shape, ints) : FloatTensor.wrap(shape, floats);
  }
}
