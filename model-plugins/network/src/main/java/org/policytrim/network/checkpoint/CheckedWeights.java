package org.policytrim.network.checkpoint;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.toolkit.safetensors.ElementFormat;

/** The tensors of a checkpoint, of which every one that is read must be finite. */
final class CheckedWeights implements WeightSource {

  private static final int EXPONENT = 0x7F80_0000;

  private final PublishedTensors tensors;

  CheckedWeights(PublishedTensors tensors) {
    this.tensors = tensors;
  }

  @Override
  public FloatTensor read(String name) throws IOException {
    return finite(name, tensors.read(name));
  }

  @Override
  public ElementFormat format(String name) throws IOException {
    return tensors.format(name);
  }

  /**
   * Copies a tensor as it is stored.
   *
   * @throws IllegalArgumentException naming the tensor if a value is infinite or not a number
   */
  @Override
  public void copy(String name, WritableByteChannel target) throws IOException {
    if (format(name).floating()) {
      read(name);
    }
    tensors.copy(name, target);
  }

  private static FloatTensor finite(String name, FloatTensor tensor) {
    int count = tensor.shape().elements();
    int wrong = 0;
    int first = 0;
    for (int i = count - 1; i >= 0; i--) {
      if ((Float.floatToRawIntBits(tensor.get(i)) & EXPONENT) == EXPONENT) {
        wrong++;
        first = i;
      }
    }
    if (wrong > 0) {
      throw new IllegalArgumentException(
          "tensor '%s' has %d of %d values that are not finite; the first is %s at index %d"
              .formatted(name, wrong, count, tensor.get(first), first));
    }
    return tensor;
  }
}
