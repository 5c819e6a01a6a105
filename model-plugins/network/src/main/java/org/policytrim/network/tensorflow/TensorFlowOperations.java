package org.policytrim.network.tensorflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Adds operations to a TensorFlow graph. */
final class TensorFlowOperations implements TensorOperations<Operand<?>> {

  private static final int[] SWAPPED = {1, 0};

  private final Ops tf;
  private final Function<Parameter, Operand<?>> variables;

  /** Transposed matrices, and what they were transposed from. */
  private final Map<Operand<?>, Operand<?>> untransposed = new IdentityHashMap<>();

  TensorFlowOperations(Ops tf, Function<Parameter, Operand<?>> variables) {
    this.tf = tf;
    this.variables = variables;
  }

  @SuppressWarnings("unchecked") // Every handle was created here, with this element type.
  private Operand<TFloat32> floats(Operand<?> x) {
    return isHalved(x) ? tf.dtypes.cast(halves(x), TFloat32.class) : (Operand<TFloat32>) x;
  }

  /** Returns true for a weight that is kept in half precision. */
  private static boolean isHalved(Operand<?> x) {
    return x.type() == TBfloat16.class;
  }

  /** Widens a weight only when its factor is computed, so that not all are widened at once. */
  private Operand<TFloat32> floatsAfter(Operand<?> x, Operand<?> weight) {
    return isHalved(weight)
        ? tf.withControlDependencies(x).dtypes.cast(halves(weight), TFloat32.class)
        : floats(weight);
  }

  @SuppressWarnings("unchecked")
  private static Operand<TBfloat16> halves(Operand<?> x) {
    return (Operand<TBfloat16>) x;
  }

  @SuppressWarnings("unchecked")
  private static Operand<TInt32> ints(Operand<?> x) {
    return (Operand<TInt32>) x;
  }

  private Operand<TFloat32> number(double value) {
    return tf.constant((float) value);
  }

  private static Shape shape(Operand<?> x) {
    return x.asOutput().shape();
  }

  private static int rank(Operand<?> x) {
    return shape(x).numDimensions();
  }

  @Override
  public Operand<?> parameter(Parameter parameter) {
    return variables.apply(parameter);
  }

  @Override
  public Operand<?> constant(Tensor values) {
    Shape shape =
        Shape.of(values.shape().extents().stream().mapToLong(Integer::longValue).toArray());
    return switch (values) {
      case FloatTensor floats -> tf.constant(shape, DataBuffers.of(floats.toArray(), true, false));
      case IntTensor ints -> tf.constant(shape, DataBuffers.of(ints.toArray(), true, false));
    };
  }

  @Override
  public Operand<?> linear(Operand<?> x, Operand<?> weight) {
    Operand<TFloat32> rows = floats(x);
    int rank = rank(x);
    long inputs = shape(weight).get(1);
    if (rank > 2) {
      rows = tf.reshape(rows, tf.constant(new long[] {-1, inputs}));
    }
    // A product can read a matrix transposed, which saves transposing it.
    Operand<?> stored = untransposed.getOrDefault(weight, weight);
    Operand<TFloat32> product =
        tf.linalg.matMul(rows, floatsAfter(rows, stored), MatMul.transposeB(stored == weight));
    if (rank == 2) {
      return product;
    }
    long[] extents = shape(x).asArray().clone();
    extents[rank - 1] = shape(weight).get(0);
    return tf.reshape(product, tf.constant(extents));
  }

  @Override
  public Operand<?> matMul(Operand<?> left, Operand<?> right, boolean transposeRight) {
    return tf.train.batchMatMul(
        floats(left), floats(right), TFloat32.class, BatchMatMul.adjY(transposeRight));
  }

  @Override
  public Operand<?> add(Operand<?> left, Operand<?> right) {
    // The gradient of a bias is much cheaper than that of a broadcast sum.
    if (rank(right) == 1
        && rank(left) > 1
        && shape(left).get(rank(left) - 1) == shape(right).get(0)) {
      return tf.nn.biasAdd(floats(left), floats(right));
    }
    return tf.math.add(floats(left), floats(right));
  }

  @Override
  public Operand<?> subtract(Operand<?> left, Operand<?> right) {
    return tf.math.sub(floats(left), floats(right));
  }

  @Override
  public Operand<?> multiply(Operand<?> left, Operand<?> right) {
    return tf.math.mul(floats(left), floats(right));
  }

  @Override
  public Operand<?> scale(Operand<?> x, double factor) {
    return tf.math.mul(floats(x), number(factor));
  }

  @Override
  public Operand<?> shift(Operand<?> x, double amount) {
    return tf.math.add(floats(x), number(amount));
  }

  @Override
  public Operand<?> square(Operand<?> x) {
    return tf.math.square(floats(x));
  }

  @Override
  public Operand<?> exponential(Operand<?> x) {
    return tf.math.exp(floats(x));
  }

  @Override
  public Operand<?> logarithm(Operand<?> x) {
    return tf.math.log(floats(x));
  }

  @Override
  public Operand<?> activate(Operand<?> x, Activation activation) {
    return Activations.apply(tf, floats(x), activation);
  }

  @Override
  public Operand<?> softmax(Operand<?> x) {
    return tf.nn.softmax(floats(x));
  }

  @Override
  public Operand<?> logSoftmax(Operand<?> x) {
    // TensorFlow's gradient of this operation is wrong for more than two axes.
    int rank = rank(x);
    if (rank == 2) {
      return tf.nn.logSoftmax(floats(x));
    }
    long[] extents = shape(x).asArray().clone();
    long width = extents[rank - 1];
    Operand<TFloat32> rows = tf.reshape(floats(x), tf.constant(new long[] {-1, width}));
    return tf.reshape(tf.nn.logSoftmax(rows), tf.constant(extents));
  }

  @Override
  public Operand<?> rmsNormalise(Operand<?> x, double epsilon) {
    return divideByRoot(floats(x), epsilon);
  }

  @Override
  public Operand<?> layerNormalise(Operand<?> x, double epsilon) {
    return divideByRoot(tf.math.sub(floats(x), lastMean(floats(x))), epsilon);
  }

  private Operand<TFloat32> divideByRoot(Operand<TFloat32> x, double epsilon) {
    Operand<TFloat32> meanSquare = lastMean(tf.math.square(x));
    return tf.math.mul(x, tf.math.rsqrt(tf.math.add(meanSquare, number(epsilon))));
  }

  private Operand<TFloat32> lastMean(Operand<TFloat32> x) {
    return tf.math.mean(x, tf.constant(new int[] {rank(x) - 1}), Mean.keepDims(true));
  }

  @Override
  public Operand<?> sum(Operand<?> x, int... axes) {
    return tf.sum(floats(x), tf.constant(axes), Sum.keepDims(false));
  }

  @Override
  public Operand<?> mean(Operand<?> x, int... axes) {
    return tf.math.mean(floats(x), tf.constant(axes), Mean.keepDims(false));
  }

  @Override
  public Operand<?> reshape(Operand<?> x, int... extents) {
    return tf.reshape(floats(x), tf.constant(extents));
  }

  @Override
  public Operand<?> transpose(Operand<?> x, int... order) {
    Operand<TFloat32> transposed = tf.linalg.transpose(floats(x), tf.constant(order));
    if (Arrays.equals(order, SWAPPED)) {
      untransposed.put(transposed, x);
    }
    return transposed;
  }

  @Override
  public Operand<?> tile(Operand<?> x, int... times) {
    return tf.tile(floats(x), tf.constant(times));
  }

  @Override
  public Operand<?> concatenate(int axis, List<Operand<?>> parts) {
    List<Operand<TFloat32>> floats = new ArrayList<>();
    parts.forEach(part -> floats.add(floats(part)));
    return tf.concat(floats, tf.constant(axis));
  }

  @Override
  public List<Operand<?>> split(Operand<?> x, int axis, int... extents) {
    return new ArrayList<>(
        tf.splitV(floats(x), tf.constant(extents), tf.constant(axis), (long) extents.length)
            .output());
  }

  @Override
  public Operand<?> slice(Operand<?> x, int axis, int from, int to) {
    int rank = rank(x);
    int[] begin = new int[rank];
    int[] size = new int[rank];
    Arrays.fill(size, -1);
    begin[axis] = from;
    size[axis] = to - from;
    return tf.slice(floats(x), tf.constant(begin), tf.constant(size));
  }

  @Override
  public Operand<?> gather(Operand<?> table, Operand<?> indices) {
    return isHalved(table)
        ? floats(tf.gather(halves(table), ints(indices), tf.constant(0)))
        : tf.gather(floats(table), ints(indices), tf.constant(0));
  }

  @Override
  public Operand<?> oneHot(Operand<?> indices, int depth) {
    return tf.oneHot(ints(indices), tf.constant(depth), number(1), number(0));
  }

  @Override
  public Operand<?> cumulativeSum(Operand<?> x) {
    return tf.math.cumsum(floats(x), tf.constant(rank(x) - 1));
  }

  @Override
  public Operand<?> toInts(Operand<?> x) {
    return tf.dtypes.cast(floats(x), TInt32.class);
  }

  @Override
  public Operand<?> select(Operand<?> condition, Operand<?> whenTrue, Operand<?> whenFalse) {
    return tf.select(
        tf.math.greater(floats(condition), number(0.5)), floats(whenTrue), floats(whenFalse));
  }
}
