package org.policytrim.network.operation;

import java.util.List;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.Parameter;

/**
 * What a layer may do with tensors. Each method adds a node to the graph that a back end is
 * building. Element types are single-precision floats unless said otherwise. Axes are counted from
 * 0; two operands are broadcast to each other as usual (extents compared from the last, 1
 * stretches).
 *
 * @param <T> a back end's handle of a tensor in its graph
 */
public interface TensorOperations<T> {

  /** A weight, under its parameter's shape. */
  T parameter(Parameter parameter);

  /** A fixed tensor of floats or ints. */
  T constant(Tensor values);

  /**
   * {@code x} times the transposed weight, over the last axis.
   *
   * @param x [..., in], at least rank 2
   * @param weight [out, in], as checkpoints store it
   * @return [..., out]
   */
  T linear(T x, T weight);

  /**
   * The product of matrices in the last two of four axes; the two before them are equal.
   *
   * @param left [a, b, n, k]
   * @param right [a, b, k, m], or [a, b, m, k] where transposed
   * @return [a, b, n, m]
   */
  T matMul(T left, T right, boolean transposeRight);

  /** Element by element, broadcasting. */
  T add(T left, T right);

  /** Element by element, broadcasting. */
  T subtract(T left, T right);

  /** Element by element, broadcasting. */
  T multiply(T left, T right);

  /** Each element times a number. */
  T scale(T x, double factor);

  /** Each element plus a number. */
  T shift(T x, double amount);

  /** Each element to the power of two. */
  T square(T x);

  /** e to each element. */
  T exponential(T x);

  /** The natural logarithm of each element. */
  T logarithm(T x);

  /** A function of each element. */
  T activate(T x, Activation activation);

  /** Over the last axis: non-negative, summing to 1. */
  T softmax(T x);

  /** Over the last axis: the logarithm of {@link #softmax}, computed without overflow. */
  T logSoftmax(T x);

  /** Over the last axis: divided by the root of (the mean square plus epsilon). */
  T rmsNormalise(T x, double epsilon);

  /** Over the last axis: mean subtracted, divided by the root of (the variance plus epsilon). */
  T layerNormalise(T x, double epsilon);

  /** The sum over the given axes, which are dropped. */
  T sum(T x, int... axes);

  /** The mean over the given axes, which are dropped. */
  T mean(T x, int... axes);

  /**
   * The same elements in row-major order under other extents, one of which may be -1 (whatever
   * fits).
   */
  T reshape(T x, int... extents);

  /** Axes in another order: axis i of the result is axis {@code order[i]} of {@code x}. */
  T transpose(T x, int... order);

  /** Repeated along each axis, the whole of it as often as said there. */
  T tile(T x, int... times);

  /** Joined along an axis; -1 for the last. */
  T concatenate(int axis, List<T> parts);

  /**
   * Cut along an axis (-1 for the last) into consecutive parts of these extents, which add up to
   * the whole.
   */
  List<T> split(T x, int axis, int... extents);

  /** The elements {@code from} (included) to {@code to} (excluded) of one axis. */
  T slice(T x, int axis, int from, int to);

  /**
   * Rows of a table.
   *
   * @param table [rows, width]
   * @param indices ints, any shape
   * @return [indices..., width]
   */
  T gather(T table, T indices);

  /**
   * 1 where a number points, 0 elsewhere.
   *
   * @param indices ints from 0 on, any shape
   * @param depth how many places there are
   * @return [indices..., depth]
   */
  T oneHot(T indices, int depth);

  /** Running sums along the last axis, each including its own element. */
  T cumulativeSum(T x);

  /** Floats to ints, towards zero. */
  T toInts(T x);

  /** Where {@code condition} is above 0.5 the one, else the other; all of the same shape. */
  T select(T condition, T whenTrue, T whenFalse);
}
