package org.policytrim.network.memory;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Parameter;

/**
 * A back end that computes nothing: it counts the bytes of every tensor, and notes when it is made
 * and last used. Operations are counted in the order in which they are added.
 */
final class SizingOperations implements TensorOperations<SizedTensor> {

  private static final int BYTES = 4;

  /** A weight so small that its widened copy does not count. */
  private static final long SMALL = 1 << 16;

  private final boolean widened;
  private final List<Buffer> buffers = new ArrayList<>();
  private int time;

  /** The memory of one tensor and its views. */
  private static final class Buffer {
    private final long bytes;
    private final int made;
    private int used;

    private Buffer(long bytes, int made) {
      this.bytes = bytes;
      this.made = made;
      this.used = made;
    }
  }

  /**
   * Creates a back end.
   *
   * @param widened true to count large weights while they are used, as copies in single precision
   */
  SizingOperations(boolean widened) {
    this.widened = widened;
  }

  /** Returns a new tensor. */
  SizedTensor made(List<Long> extents) {
    SizedTensor tensor = new SizedTensor(extents, buffers.size());
    buffers.add(new Buffer(BYTES * tensor.elements(), time++));
    return tensor;
  }

  /** Notes that a tensor is used, now. */
  void use(SizedTensor tensor) {
    if (tensor.buffer() != SizedTensor.NONE) {
      buffers.get(tensor.buffer()).used = time;
    }
  }

  /** Keeps a tensor to the end, as an output. */
  void keep(SizedTensor tensor) {
    time++;
    use(tensor);
  }

  ActivationSizes sizes() {
    long[] change = new long[time + 2];
    long sum = 0;
    for (Buffer buffer : buffers) {
      change[buffer.made] += buffer.bytes;
      change[buffer.used + 1] -= buffer.bytes;
      sum += buffer.bytes;
    }
    long held = 0;
    long peak = 0;
    for (long step : change) {
      held += step;
      peak = Math.max(peak, held);
    }
    return new ActivationSizes(peak, sum);
  }

  private SizedTensor from(List<Long> extents, SizedTensor... used) {
    for (SizedTensor tensor : used) {
      use(tensor);
    }
    return made(extents);
  }

  private SizedTensor like(SizedTensor x) {
    return from(x.extents(), x);
  }

  private SizedTensor view(SizedTensor x, List<Long> extents) {
    use(x);
    return new SizedTensor(extents, x.buffer());
  }

  private SizedTensor broadcast(SizedTensor left, SizedTensor right) {
    int rank = Math.max(left.rank(), right.rank());
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int fromEnd = axis - rank;
      long one = -fromEnd > left.rank() ? 1 : left.extent(fromEnd);
      long other = -fromEnd > right.rank() ? 1 : right.extent(fromEnd);
      extents.add(Math.max(one, other));
    }
    return from(extents, left, right);
  }

  @Override
  public SizedTensor parameter(Parameter parameter) {
    return new SizedTensor(
        parameter.shape().extents().stream().map(Integer::longValue).toList(), SizedTensor.NONE);
  }

  @Override
  public SizedTensor constant(Tensor values) {
    return new SizedTensor(
        values.shape().extents().stream().map(Integer::longValue).toList(), SizedTensor.NONE);
  }

  @Override
  public SizedTensor linear(SizedTensor x, SizedTensor weight) {
    List<Long> extents = new ArrayList<>(x.extents());
    extents.set(x.rank() - 1, weight.extent(0));
    boolean copied = widened && weight.elements() >= SMALL;
    return copied ? from(extents, x, made(weight.extents())) : from(extents, x, weight);
  }

  @Override
  public SizedTensor matMul(SizedTensor left, SizedTensor right, boolean transposeRight) {
    List<Long> extents = new ArrayList<>(left.extents());
    extents.set(left.rank() - 1, right.extent(transposeRight ? -2 : -1));
    return from(extents, left, right);
  }

  @Override
  public SizedTensor add(SizedTensor left, SizedTensor right) {
    return broadcast(left, right);
  }

  @Override
  public SizedTensor subtract(SizedTensor left, SizedTensor right) {
    return broadcast(left, right);
  }

  @Override
  public SizedTensor multiply(SizedTensor left, SizedTensor right) {
    return broadcast(left, right);
  }

  @Override
  public SizedTensor scale(SizedTensor x, double factor) {
    return like(x);
  }

  @Override
  public SizedTensor shift(SizedTensor x, double amount) {
    return like(x);
  }

  @Override
  public SizedTensor square(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor exponential(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor logarithm(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor activate(SizedTensor x, Activation activation) {
    return like(x);
  }

  @Override
  public SizedTensor softmax(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor logSoftmax(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor rmsNormalise(SizedTensor x, double epsilon) {
    return like(like(x));
  }

  @Override
  public SizedTensor layerNormalise(SizedTensor x, double epsilon) {
    return like(like(like(x)));
  }

  @Override
  public SizedTensor sum(SizedTensor x, int... axes) {
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      boolean dropped = false;
      for (int summed : axes) {
        dropped |= x.axis(summed) == axis;
      }
      if (!dropped) {
        extents.add(x.extent(axis));
      }
    }
    return from(extents, x);
  }

  @Override
  public SizedTensor mean(SizedTensor x, int... axes) {
    return sum(x, axes);
  }

  @Override
  public SizedTensor reshape(SizedTensor x, int... extents) {
    long known = 1;
    for (int extent : extents) {
      known *= extent < 0 ? 1 : extent;
    }
    List<Long> all = new ArrayList<>();
    for (int extent : extents) {
      all.add(extent < 0 ? x.elements() / Math.max(1, known) : extent);
    }
    return view(x, all);
  }

  @Override
  public SizedTensor transpose(SizedTensor x, int... order) {
    List<Long> extents = new ArrayList<>();
    for (int axis : order) {
      extents.add(x.extent(axis));
    }
    return from(extents, x);
  }

  @Override
  public SizedTensor tile(SizedTensor x, int... times) {
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < x.rank(); axis++) {
      extents.add(x.extent(axis) * times[axis]);
    }
    return from(extents, x);
  }

  @Override
  public SizedTensor concatenate(int axis, List<SizedTensor> parts) {
    SizedTensor first = parts.getFirst();
    List<Long> extents = new ArrayList<>(first.extents());
    int joined = first.axis(axis);
    extents.set(joined, parts.stream().mapToLong(part -> part.extent(joined)).sum());
    return from(extents, parts.toArray(new SizedTensor[0]));
  }

  @Override
  public List<SizedTensor> split(SizedTensor x, int axis, int... extents) {
    List<SizedTensor> parts = new ArrayList<>();
    for (int extent : extents) {
      parts.add(part(x, axis, extent));
    }
    return parts;
  }

  @Override
  public SizedTensor slice(SizedTensor x, int axis, int from, int to) {
    return part(x, axis, to - from);
  }

  private SizedTensor part(SizedTensor x, int axis, long extent) {
    List<Long> extents = new ArrayList<>(x.extents());
    extents.set(x.axis(axis), extent);
    return from(extents, x);
  }

  @Override
  public SizedTensor gather(SizedTensor table, SizedTensor indices) {
    List<Long> extents = new ArrayList<>(indices.extents());
    extents.add(table.extent(-1));
    return from(extents, table, indices);
  }

  @Override
  public SizedTensor oneHot(SizedTensor indices, int depth) {
    List<Long> extents = new ArrayList<>(indices.extents());
    extents.add((long) depth);
    return from(extents, indices);
  }

  @Override
  public SizedTensor cumulativeSum(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor toInts(SizedTensor x) {
    return like(x);
  }

  @Override
  public SizedTensor select(SizedTensor condition, SizedTensor whenTrue, SizedTensor whenFalse) {
    return from(whenTrue.extents(), condition, whenTrue, whenFalse);
  }
}
