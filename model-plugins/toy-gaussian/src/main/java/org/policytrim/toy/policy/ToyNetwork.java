package org.policytrim.toy.policy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/**
 * Fully connected layers with tanh between them. All weights lie in one array, layer by layer, each
 * layer's matrix [inputs, outputs] before its bias [outputs], so that an optimiser needs no more
 * than one loop.
 */
public final class ToyNetwork {

  private final int[] widths;
  private final boolean squashed;
  private final float[] parameters;
  private final float[] gradient;

  /**
   * What the layers said to one input; needed to go back through them.
   *
   * @param values the input, then each layer's outputs
   */
  public record Pass(float[][] values) {

    /** What the last layer said. The caller must not change it. */
    public float[] output() {
      return values[values.length - 1];
    }
  }

  /**
   * A network with random weights.
   *
   * @param squashed whether the last layer has a tanh too
   * @param random draws the first weights
   * @param widths inputs, then each layer's outputs
   */
  public ToyNetwork(boolean squashed, RandomGenerator random, int... widths) {
    this.widths = widths.clone();
    this.squashed = squashed;
    int size = 0;
    for (int layer = 0; layer < layers(); layer++) {
      size += (widths[layer] + 1) * widths[layer + 1];
    }
    parameters = new float[size];
    gradient = new float[size];
    int at = 0;
    for (int layer = 0; layer < layers(); layer++) {
      double spread = 1 / Math.sqrt(widths[layer]);
      for (int i = 0; i < widths[layer] * widths[layer + 1]; i++) {
        parameters[at++] = (float) (spread * random.nextGaussian());
      }
      at += widths[layer + 1];
    }
  }

  private int layers() {
    return widths.length - 1;
  }

  /** The number of inputs. */
  public int inputs() {
    return widths[0];
  }

  /** The number of outputs. */
  public int outputs() {
    return widths[layers()];
  }

  /** The number of weights and biases. */
  public int parameterCount() {
    return parameters.length;
  }

  /** The weights themselves, for an optimiser to change. */
  float[] parameters() {
    return parameters;
  }

  /** What {@link #backward} has added up, for an optimiser to read. */
  float[] gradient() {
    return gradient;
  }

  /** What the network says to an input. */
  public Pass forward(float[] input) {
    float[][] values = new float[widths.length][];
    values[0] = input.clone();
    int offset = 0;
    for (int layer = 0; layer < layers(); layer++) {
      int outputs = widths[layer + 1];
      int bias = offset + widths[layer] * outputs;
      float[] sums = Arrays.copyOfRange(parameters, bias, bias + outputs);
      for (int i = 0; i < widths[layer]; i++) {
        float value = values[layer][i];
        int row = offset + i * outputs;
        for (int j = 0; j < outputs; j++) {
          sums[j] += value * parameters[row + j];
        }
      }
      if (isSquashed(layer)) {
        for (int j = 0; j < outputs; j++) {
          // StrictMath: the same bits on every machine.
          sums[j] = (float) StrictMath.tanh(sums[j]);
        }
      }
      values[layer + 1] = sums;
      offset = bias + outputs;
    }
    return new Pass(values);
  }

  /**
   * Adds to the gradient what a loss makes of it.
   *
   * @param pass what the network said
   * @param outputGradient dLoss/dOutput
   * @return dLoss/dInput
   */
  public float[] backward(Pass pass, float[] outputGradient) {
    float[] above = outputGradient.clone();
    int end = parameters.length;
    for (int layer = layers() - 1; layer >= 0; layer--) {
      int outputs = widths[layer + 1];
      int bias = end - outputs;
      int offset = bias - widths[layer] * outputs;
      if (isSquashed(layer)) {
        for (int j = 0; j < outputs; j++) {
          float value = pass.values()[layer + 1][j];
          above[j] *= 1 - value * value;
        }
      }
      for (int j = 0; j < outputs; j++) {
        gradient[bias + j] += above[j];
      }
      float[] below = new float[widths[layer]];
      for (int i = 0; i < widths[layer]; i++) {
        float value = pass.values()[layer][i];
        int row = offset + i * outputs;
        float sum = 0;
        for (int j = 0; j < outputs; j++) {
          gradient[row + j] += value * above[j];
          sum += parameters[row + j] * above[j];
        }
        below[i] = sum;
      }
      above = below;
      end = offset;
    }
    return above;
  }

  private boolean isSquashed(int layer) {
    return squashed || layer < layers() - 1;
  }

  /** Forgets what {@link #backward} has added up. */
  public void clearGradient() {
    Arrays.fill(gradient, 0);
  }

  /** The sum of the squares of the gradient's numbers. */
  public double squaredGradientNorm() {
    double sum = 0;
    for (float value : gradient) {
      sum += (double) value * value;
    }
    return sum;
  }

  /** The weights by name: {@code layer-0.weight} [inputs, outputs], {@code layer-0.bias}, ... */
  public NamedTensors weights() {
    NamedTensors tensors = NamedTensors.empty();
    int at = 0;
    for (int layer = 0; layer < layers(); layer++) {
      int inputs = widths[layer];
      int outputs = widths[layer + 1];
      tensors =
          tensors
              .with(
                  "layer-" + layer + ".weight",
                  FloatTensor.wrap(
                      Shape.of(inputs, outputs),
                      Arrays.copyOfRange(parameters, at, at + inputs * outputs)))
              .with(
                  "layer-" + layer + ".bias",
                  FloatTensor.wrap(
                      Shape.of(outputs),
                      Arrays.copyOfRange(
                          parameters, at + inputs * outputs, at + (inputs + 1) * outputs)));
      at += (inputs + 1) * outputs;
    }
    return tensors;
  }

  /**
   * Takes over weights by name and forgets the gradient. Other tensors beside them are not looked
   * at.
   */
  public void restore(NamedTensors weights) {
    int at = 0;
    for (String name : weights().names()) {
      FloatTensor tensor = weights.floats(name);
      int length = tensor.shape().elements();
      tensor.copyTo(0, parameters, at, length);
      at += length;
    }
    clearGradient();
  }
}
