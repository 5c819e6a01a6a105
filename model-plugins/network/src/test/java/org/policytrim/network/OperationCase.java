package org.policytrim.network;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;
import org.policytrim.network.operation.Activation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.operation.TensorOperations;
import org.policytrim.network.parameter.Initializer;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.toolkit.random.RandomStream;

/**
 * One operation between a weight W [3, 4] that enters through x + W and a weighted sum that makes
 * one number of it, so that values can be compared and W's gradient checked.
 */
public enum OperationCase implements Computation {
  LINEAR {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.linear(x, ops.parameter(square));
    }
  },
  MAT_MUL {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      T left = ops.reshape(x, -1, 1, 3, 4);
      return ops.matMul(left, ops.scale(left, 0.5), true);
    }
  },
  MAT_MUL_STRAIGHT {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.matMul(ops.reshape(x, -1, 1, 3, 4), ops.reshape(x, -1, 1, 4, 3), false);
    }
  },
  ADD_BIAS {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.multiply(ops.add(x, ops.parameter(bias)), x);
    }
  },
  SUBTRACT_BROADCAST {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.subtract(x, ops.reshape(ops.sum(x, 2), -1, 3, 1)));
    }
  },
  SCALE_SHIFT {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.shift(ops.scale(x, -1.5), 0.25));
    }
  },
  EXPONENTIAL {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.exponential(x);
    }
  },
  LOGARITHM {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.logarithm(ops.shift(ops.square(x), 1));
    }
  },
  GELU_TANH {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.GELU_TANH);
    }
  },
  GELU_ERF {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.GELU_ERF);
    }
  },
  SILU {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.SILU);
    }
  },
  RELU {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.RELU);
    }
  },
  SIGMOID {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.SIGMOID);
    }
  },
  TANH {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.activate(x, Activation.TANH);
    }
  },
  SOFTMAX {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.softmax(x);
    }
  },
  LOG_SOFTMAX {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.logSoftmax(x);
    }
  },
  LOG_SOFTMAX_OF_ROWS {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.logSoftmax(ops.scale(ops.reshape(x, -1, 4), 30));
    }
  },
  ONE_HOT {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      T places = ops.constant(IntTensor.copyOf(Shape.of(1, 3), new int[] {3, 0, 2}));
      return ops.multiply(ops.oneHot(places, 4), ops.square(x));
    }
  },
  RMS_NORMALISE {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.rmsNormalise(x, 1e-3);
    }
  },
  LAYER_NORMALISE {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.layerNormalise(x, 1e-3);
    }
  },
  SUM {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.sum(x, 1, 2));
    }
  },
  MEAN {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.mean(x, 1));
    }
  },
  TRANSPOSE {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.transpose(ops.reshape(x, -1, 3, 2, 2), 2, 0, 3, 1));
    }
  },
  TILE {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.multiply(ops.tile(ops.slice(x, 2, 0, 2), 1, 1, 2), x);
    }
  },
  CONCATENATE_SPLIT {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      List<T> parts = ops.split(x, 2, 1, 3);
      return ops.multiply(ops.concatenate(2, parts.reversed()), x);
    }
  },
  CONCATENATE_SPLIT_LAST {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      List<T> parts = ops.split(x, -1, 1, 3);
      return ops.multiply(ops.concatenate(-1, parts.reversed()), x);
    }
  },
  SLICE {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.slice(x, 1, 1, 3));
    }
  },
  GATHER {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      T rows = ops.constant(IntTensor.copyOf(Shape.of(2, 2), new int[] {2, 0, 2, 1}));
      return ops.square(ops.gather(ops.parameter(weight), rows));
    }
  },
  CUMULATIVE_SUM {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.square(ops.cumulativeSum(x));
    }
  },
  TO_INTS {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      T table =
          ops.constant(FloatTensor.copyOf(Shape.of(2, 4), new float[] {1, 2, 3, 4, 5, 6, 7, 8}));
      T flags =
          ops.toInts(ops.constant(FloatTensor.copyOf(Shape.of(1, 3), new float[] {1.9f, 0.5f, 1})));
      return ops.multiply(ops.gather(table, flags), x);
    }
  },
  SELECT {
    @Override
    <T> T operate(TensorOperations<T> ops, T x) {
      return ops.select(x, ops.square(x), ops.scale(x, 3));
    }
  };

  public final ParameterSchema schema = new ParameterSchema();
  final Parameter weight = schema.root().parameter("weight", Initializer.gaussian(0.7), 3, 4);
  final Parameter square =
      schema
          .root()
          .stack(
              List.of(
                  schema.root().stored("upper", Initializer.fanIn(), 2, 4),
                  schema.root().stored("lower", Initializer.fanIn(), 3, 4)));
  final Parameter bias = schema.root().parameter("bias", Initializer.gaussian(1), 4);

  abstract <T> T operate(TensorOperations<T> ops, T x);

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats("x", -1, 3, 4));
  }

  @Override
  public <T> Map<String, T> build(TensorOperations<T> ops, Map<String, T> inputs) {
    T value = operate(ops, ops.add(inputs.get("x"), ops.parameter(weight)));
    T flat = ops.reshape(value, -1);
    // Unequal weights, so that a gradient that is merely permuted is seen.
    T weighted = ops.multiply(flat, ops.shift(ops.scale(ops.square(flat), 0.1), 1));
    T ramp = ops.cumulativeSum(ops.shift(ops.scale(flat, 0), 0.1));
    return Map.of("value", value, "loss", ops.sum(ops.multiply(weighted, ramp), 0));
  }

  /** The loss in double precision, for differences that rounding does not drown. */
  static double loss(FloatTensor value) {
    double loss = 0;
    for (int i = 0; i < value.shape().elements(); i++) {
      double x = value.get(i);
      loss += x * (1 + 0.1 * x * x) * 0.1 * (i + 1);
    }
    return loss;
  }

  public static NamedTensors input(int batch) {
    RandomGenerator random = RandomStream.of(11, batch);
    float[] values = new float[batch * 12];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return NamedTensors.of("x", FloatTensor.wrap(Shape.of(batch, 3, 4), values));
  }
}
