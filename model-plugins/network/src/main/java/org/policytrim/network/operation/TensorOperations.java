package org.policytrim.network.operation;

import java.util.List;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;

/**
 * The operations that layers are made of. Each method adds a node to the graph that a back end
 * builds. Elements are single-precision floats unless documented otherwise. Axes are counted from
 * 0. Operands are broadcast to each other as in NumPy.
 *
 * @param <T> a back end's handle of a tensor in its graph
 */
public interface TensorOperations<T> {

  /** Returns a weight in its parameter's shape. */
  T parameter(Parameter parameter);

  /** Returns a constant tensor of floats or ints. */
  T constant(Tensor values);

  /**
   * Multiplies the last axis with the transposed weight.
   *
   * @param x [..., in], at least rank 2
   * @param weight [out, in], as checkpoints store it
   * @return [..., out]
   */
  T linear(T x, T weight);

  /**
   * Multiplies the matrices in the last two of four axes; the two axes before them are equal.
   *
   * @param left [a, b, n, k]
   * @param right [a, b, k, m], or [a, b, m, k] where transposed
   * @return [a, b, n, m]
   */
  T matMul(T left, T right, boolean transposeRight);

  /** Adds elementwise, with broadcasting. */
  T add(T left, T right);

  /** Subtracts elementwise, with broadcasting. */
  T subtract(T left, T right);

  /** Multiplies elementwise, with broadcasting. */
  T multiply(T left, T right);

  /** Multiplies each element with a number. */
  T scale(T x, double factor);

  /** Adds a number to each element. */
  T shift(T x, double amount);

  /** Squares each element. */
  T square(T x);

  /** Computes the exponential of each element. */
  T exponential(T x);

  /** Computes the natural logarithm of each element. */
  T logarithm(T x);

  /** Applies a function to each element. */
  T activate(T x, Activation activation);

  /** Computes the softmax over the last axis. */
  T softmax(T x);

  /** Computes the logarithm of {@link #softmax} without overflow. */
  T logSoftmax(T x);

  /** Divides by the root of (the mean square plus epsilon), over the last axis. */
  T rmsNormalise(T x, double epsilon);

  /** Subtracts the mean and divides by the root of (the variance plus epsilon), likewise. */
  T layerNormalise(T x, double epsilon);

  /** Sums over the given axes, which are dropped. */
  T sum(T x, int... axes);

  /** Averages over the given axes, which are dropped. */
  T mean(T x, int... axes);

  /**
   * Changes the extents; the elements keep their row-major order. One extent may be -1, which is
   * then computed.
   */
  T reshape(T x, int... extents);

  /** Reorders the axes: axis i of the result is axis {@code order[i]} of {@code x}. */
  T transpose(T x, int... order);

  /** Repeats the whole tensor along each axis, a given number of times. */
  T tile(T x, int... times);

  /** Joins tensors along an axis; -1 for the last. */
  T concatenate(int axis, List<T> parts);

  /**
   * Cuts a tensor along an axis (-1 for the last) into consecutive parts of these extents, which
   * add up to the whole.
   */
  List<T> split(T x, int axis, int... extents);

  /** Selects the elements {@code from} (included) to {@code to} (excluded) of an axis. */
  T slice(T x, int axis, int from, int to);

  /**
   * Selects rows of a table.
   *
   * @param table [rows, width]
   * @param indices ints, any shape
   * @return [indices..., width]
   */
  T gather(T table, T indices);

  /**
   * Encodes numbers as rows with a 1 at their index and 0 elsewhere.
   *
   * @param indices ints from 0 on, any shape
   * @param depth the width of a row
   * @return [indices..., depth]
   */
  T oneHot(T indices, int depth);

  /** Computes running sums along the last axis, each including its own element. */
  T cumulativeSum(T x);

  /** Converts floats to ints, towards zero. */
  T toInts(T x);

  /** Selects by element where {@code condition} is above 0.5; all have the same shape. */
  T select(T condition, T whenTrue, T whenFalse);
}
