package org.policytrim.network.tensorflow;

import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Shape;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.toolkit.safetensors.SpilledFloats;
import org.tensorflow.ndarray.buffer.FloatDataBuffer;
import org.tensorflow.ndarray.buffer.ShortDataBuffer;
import org.tensorflow.types.TBfloat16;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Copies numbers between the heap and TensorFlow's memory. */
final class TensorFlowTensors {

  private static final int CHUNK = 1 << 16;

  private TensorFlowTensors() {}

  /** Returns a copy outside the heap; the caller closes it. */
  static org.tensorflow.Tensor copyOf(Tensor tensor) {
    switch (tensor) {
      case FloatTensor floats -> {
        TFloat32 copy = TFloat32.tensorOf(shape(floats.shape()));
        write(copy, 0, floats);
        return copy;
      }
      case IntTensor ints -> {
        TInt32 copy = TInt32.tensorOf(shape(ints.shape()));
        copy.asRawTensor().data().asInts().write(ints.toArray());
        return copy;
      }
    }
  }

  /** Writes floats into a tensor from a row-major position on, in pieces that fit into a cache. */
  static void write(org.tensorflow.Tensor target, long position, FloatTensor source) {
    if (target instanceof TBfloat16 halved) {
      writeHalved(halved, position, source);
      return;
    }
    int count = source.shape().elements();
    FloatDataBuffer buffer = target.asRawTensor().data().asFloats();
    float[] chunk = new float[Math.min(CHUNK, count)];
    for (int done = 0; done < count; done += CHUNK) {
      int length = Math.min(CHUNK, count - done);
      source.copyTo(done, chunk, 0, length);
      buffer.offset(position + done).write(chunk, 0, length);
    }
  }

  private static void writeHalved(TBfloat16 target, long position, FloatTensor source) {
    int count = source.shape().elements();
    ShortDataBuffer buffer = target.asRawTensor().data().asShorts();
    short[] chunk = new short[Math.min(CHUNK, count)];
    for (int done = 0; done < count; done += CHUNK) {
      int length = Math.min(CHUNK, count - done);
      for (int i = 0; i < length; i++) {
        chunk[i] = halved(source.get(done + i));
      }
      buffer.offset(position + done).write(chunk, 0, length);
    }
  }

  /** Rounds to the nearest number in half precision, ties to even. */
  private static short halved(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (short) (bits >>> 16 | 0x40);
    }
    return (short) (bits + 0x7FFF + (bits >>> 16 & 1) >>> 16);
  }

  /** Returns a copy on the heap. */
  static Tensor read(org.tensorflow.Tensor tensor) {
    Shape shape =
        Shape.of(
            java.util.Arrays.stream(tensor.shape().asArray()).mapToInt(Math::toIntExact).toArray());
    if (tensor instanceof TFloat32) {
      return FloatTensor.wrap(shape, readFloats(tensor, 0, shape.elements()));
    }
    int[] values = new int[shape.elements()];
    tensor.asRawTensor().data().asInts().read(values);
    return IntTensor.wrap(shape, values);
  }

  /**
   * Returns a copy of some floats, from a row-major position on. Many of them are outside the heap.
   */
  static FloatTensor read(org.tensorflow.Tensor tensor, long position, Shape shape) {
    int count = shape.elements();
    if (count < SpilledFloats.LARGE) {
      return FloatTensor.wrap(shape, readFloats(tensor, position, count));
    }
    SpilledFloats copy = new SpilledFloats(shape);
    float[] chunk = new float[CHUNK];
    for (int done = 0; done < count; done += CHUNK) {
      int length = Math.min(CHUNK, count - done);
      readFloats(tensor, position + done, chunk, length);
      copy.write(done, chunk, length);
    }
    return copy.tensor();
  }

  /** Returns some floats of a tensor, from a row-major position on. */
  static float[] readFloats(org.tensorflow.Tensor tensor, long position, int count) {
    float[] values = new float[count];
    readFloats(tensor, position, values, count);
    return values;
  }

  private static void readFloats(
      org.tensorflow.Tensor tensor, long position, float[] values, int count) {
    if (count > 0 && tensor instanceof TBfloat16) {
      short[] halves = new short[count];
      tensor.asRawTensor().data().asShorts().offset(position).read(halves);
      for (int i = 0; i < count; i++) {
        values[i] = Float.intBitsToFloat(halves[i] << 16);
      }
    } else if (count > 0) {
      tensor.asRawTensor().data().asFloats().offset(position).read(values, 0, count);
    }
  }

  static org.tensorflow.ndarray.Shape shape(Shape shape) {
    return org.tensorflow.ndarray.Shape.of(
        shape.extents().stream().mapToLong(Integer::longValue).toArray());
  }
}
