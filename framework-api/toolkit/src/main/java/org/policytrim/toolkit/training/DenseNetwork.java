package org.policytrim.toolkit.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/**
 * Fully connected layers with tanh between them, for small models in plain Java. The same on every
 * machine, to the last bit. All parameters are in one array, layer by layer: the matrix [inputs,
 * outputs] of a layer, then its bias [outputs].
 */
public final class DenseNetwork {

  private final int[] widths;
  private final boolean squashed;
  private final float[] parameters;
  private final float[] gradient;

  /**
   * The values of all layers for one input, which {@link #backward} needs.
   *
   * @param values the input, then the outputs of each layer
   */
  public record Pass(float[][] values) {

    /** Returns the output of the last layer; the caller must not change it. */
    public float[] output() {
      return values[values.length - 1];
    }
  }

  /**
   * Creates a network with random weights and biases of 0.
   *
   * @param squashed true if the last layer has a tanh, too
   * @param random the source of the weights
   * @param widths the number of inputs, then the number of outputs of each layer
   */
  public DenseNetwork(boolean squashed, RandomGenerator random, int... widths) {
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
      double deviation = 1 / Math.sqrt(widths[layer]);
      for (int i = 0; i < widths[layer] * widths[layer + 1]; i++) {
        parameters[at++] = (float) (deviation * random.nextGaussian());
      }
      at += widths[layer + 1];
    }
  }

  private int layers() {
    return widths.length - 1;
  }

  /** Returns the number of inputs. */
  public int inputs() {
    return widths[0];
  }

  /** Returns the number of outputs. */
  public int outputs() {
    return widths[layers()];
  }

  /** Returns the parameters themselves, for the optimiser. */
  public float[] parameters() {
    return parameters;
  }

  /** Returns the gradient that {@link #backward} accumulates, for the optimiser. */
  public float[] gradient() {
    return gradient;
  }

  /** Computes all layers for an input. */
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
          // StrictMath gives the same result on every machine.
          sums[j] = (float) StrictMath.tanh(sums[j]);
        }
      }
      values[layer + 1] = sums;
      offset = bias + outputs;
    }
    return new Pass(values);
  }

  /**
   * Adds the gradient of a loss with respect to the parameters.
   *
   * @param pass the values of the forward computation
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

  /** Returns the sum of the squares of the gradient. */
  public double squaredGradientNorm() {
    double sum = 0;
    for (float value : gradient) {
      sum += (double) value * value;
    }
    return sum;
  }

  /**
   * Returns the parameters by name: {@code layer-0.weight} [inputs, outputs], {@code layer-0.bias}
   * [outputs], and so on, each name with a prefix.
   */
  public NamedTensors weights(String prefix) {
    NamedTensors tensors = NamedTensors.empty();
    int at = 0;
    for (int layer = 0; layer < layers(); layer++) {
      String name = prefix + "layer-" + layer;
      Shape matrix = Shape.of(widths[layer], widths[layer + 1]);
      Shape bias = Shape.of(widths[layer + 1]);
      int end = at + matrix.elements();
      tensors =
          tensors
              .with(
                  name + ".weight",
                  FloatTensor.wrap(matrix, Arrays.copyOfRange(parameters, at, end)))
              .with(
                  name + ".bias",
                  FloatTensor.wrap(
                      bias, Arrays.copyOfRange(parameters, end, end + bias.elements())));
      at = end + bias.elements();
    }
    return tensors;
  }

  /** Restores the parameters that {@link #weights} returned, and clears the gradient. */
  public void restore(NamedTensors tensors, String prefix) {
    int at = 0;
    for (String name : weights(prefix).names()) {
      FloatTensor tensor = tensors.floats(name);
      int length = tensor.shape().elements();
      tensor.copyTo(0, parameters, at, length);
      at += length;
    }
    Arrays.fill(gradient, 0);
  }
}
