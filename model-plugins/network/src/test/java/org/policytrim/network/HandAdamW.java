package org.policytrim.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/** AdamW as the paper writes it, in double precision. */
final class HandAdamW {

  private final OptimizerSettings settings;
  private final Map<String, double[]> first = new LinkedHashMap<>();
  private final Map<String, double[]> second = new LinkedHashMap<>();
  private int steps;
  private double lastNorm;

  HandAdamW(OptimizerSettings settings) {
    this.settings = settings;
  }

  double lastNorm() {
    return lastNorm;
  }

  NamedTensors step(NamedTensors weights, NamedTensors gradient) {
    steps++;
    double squares = 0;
    for (String name : gradient.names()) {
      for (float value : gradient.floats(name).toArray()) {
        squares += (double) value * value;
      }
    }
    lastNorm = Math.sqrt(squares);
    double scale = Math.min(1, settings.gradientClip() / lastNorm);
    Map<String, Tensor> moved = new LinkedHashMap<>(weights.tensors());
    for (String name : gradient.names()) {
      moved.put(name, moved(name, weights.floats(name), gradient.floats(name), scale));
    }
    return new NamedTensors(moved);
  }

  private FloatTensor moved(String name, FloatTensor weight, FloatTensor gradient, double scale) {
    float[] values = weight.toArray();
    double[] m = first.computeIfAbsent(name, key -> new double[values.length]);
    double[] v = second.computeIfAbsent(name, key -> new double[values.length]);
    for (int i = 0; i < values.length; i++) {
      double g = gradient.get(i) * scale;
      m[i] = settings.beta1() * m[i] + (1 - settings.beta1()) * g;
      v[i] = settings.beta2() * v[i] + (1 - settings.beta2()) * g * g;
      double corrected = m[i] / (1 - Math.pow(settings.beta1(), steps));
      double root = Math.sqrt(v[i] / (1 - Math.pow(settings.beta2(), steps)));
      double decayed = values[i] * (1 - settings.learningRate() * settings.weightDecay());
      values[i] =
          (float) (decayed - settings.learningRate() * corrected / (root + settings.epsilon()));
    }
    return FloatTensor.wrap(weight.shape(), values);
  }
}
