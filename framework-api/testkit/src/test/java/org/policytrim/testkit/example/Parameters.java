package org.policytrim.testkit.example;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** Named parameters with gradients and the moments of AdamW. */
final class Parameters {

  private static final class Parameter {
    final Shape shape;
    final float[] values;
    final double[] gradient;
    final float[] first;
    final float[] second;

    Parameter(Shape shape) {
      this.shape = shape;
      this.values = new float[shape.elements()];
      this.gradient = new double[shape.elements()];
      this.first = new float[shape.elements()];
      this.second = new float[shape.elements()];
    }
  }

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private int steps;

  /** Adds a tensor of random values. */
  Parameters with(String name, RandomGenerator random, int... extents) {
    Parameter parameter = new Parameter(Shape.of(extents));
    for (int i = 0; i < parameter.values.length; i++) {
      parameter.values[i] = (float) (0.3 * random.nextGaussian());
    }
    parameters.put(name, parameter);
    return this;
  }

  float value(String name, int position) {
    return get(name).values[position];
  }

  void slope(String name, int position, double amount) {
    get(name).gradient[position] += amount;
  }

  private Parameter get(String name) {
    return java.util.Objects.requireNonNull(parameters.get(name));
  }

  long count() {
    return parameters.values().stream().mapToLong(parameter -> parameter.values.length).sum();
  }

  double step(OptimizerSettings settings) {
    double squares = 0;
    for (Parameter parameter : parameters.values()) {
      for (double slope : parameter.gradient) {
        squares += slope * slope;
      }
    }
    double norm = Math.sqrt(squares);
    double share = Math.min(1, settings.gradientClip() / Math.max(norm, 1e-300));
    steps++;
    for (Parameter parameter : parameters.values()) {
      for (int i = 0; i < parameter.values.length; i++) {
        double slope = share * parameter.gradient[i];
        parameter.first[i] += (float) ((1 - settings.beta1()) * (slope - parameter.first[i]));
        parameter.second[i] +=
            (float) ((1 - settings.beta2()) * (slope * slope - parameter.second[i]));
        double mean = parameter.first[i] / (1 - Math.pow(settings.beta1(), steps));
        double square = parameter.second[i] / (1 - Math.pow(settings.beta2(), steps));
        double decayed =
            parameter.values[i] * (1 - settings.learningRate() * settings.weightDecay());
        parameter.values[i] =
            (float)
                (decayed
                    - settings.learningRate() * mean / (Math.sqrt(square) + settings.epsilon()));
        parameter.gradient[i] = 0;
      }
    }
    return norm;
  }

  NamedTensors weights() {
    NamedTensors tensors = NamedTensors.empty();
    for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
      tensors = tensors.with(entry.getKey(), tensor(entry.getValue(), entry.getValue().values));
    }
    return tensors;
  }

  NamedTensors trainingState() {
    NamedTensors tensors = weights();
    for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
      Parameter parameter = entry.getValue();
      tensors =
          tensors
              .with("first." + entry.getKey(), tensor(parameter, parameter.first))
              .with("second." + entry.getKey(), tensor(parameter, parameter.second));
    }
    return tensors.with("steps", IntTensor.scalar(steps));
  }

  void restore(NamedTensors state) {
    boolean whole = state.names().contains("steps");
    state.requireLayoutOf(whole ? trainingState() : weights());
    steps = whole ? state.ints("steps").get(0) : 0;
    for (Map.Entry<String, Parameter> entry : parameters.entrySet()) {
      String name = entry.getKey();
      Parameter parameter = entry.getValue();
      for (int i = 0; i < parameter.values.length; i++) {
        parameter.values[i] = state.floats(name).get(i);
        parameter.first[i] = whole ? state.floats("first." + name).get(i) : 0;
        parameter.second[i] = whole ? state.floats("second." + name).get(i) : 0;
        parameter.gradient[i] = 0;
      }
    }
  }

  private static FloatTensor tensor(Parameter parameter, float[] values) {
    return FloatTensor.copyOf(parameter.shape, values);
  }
}
