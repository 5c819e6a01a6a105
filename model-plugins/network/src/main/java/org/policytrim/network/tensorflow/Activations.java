package org.policytrim.network.tensorflow;

import org.policytrim.network.operation.Activation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Elementwise functions with few passes over their tensors. */
final class Activations {

  private static final double GELU_CUBIC = 0.044715;
  private static final double GELU_SLOPE = Math.sqrt(2 / Math.PI);

  private Activations() {}

  static Operand<TFloat32> apply(Ops tf, Operand<TFloat32> x, Activation activation) {
    return switch (activation) {
      // 0.5 (1 + tanh(u)) is sigmoid(2u), which takes one pass less.
      case GELU_TANH -> {
        Operand<TFloat32> cubic =
            tf.math.add(
                tf.math.mul(tf.math.square(x), number(tf, 2 * GELU_SLOPE * GELU_CUBIC)),
                number(tf, 2 * GELU_SLOPE));
        yield tf.math.mul(x, tf.math.sigmoid(tf.math.mul(x, cubic)));
      }
      case GELU_ERF ->
          tf.math.mul(
              x,
              tf.math.mul(
                  tf.math.add(
                      tf.math.erf(tf.math.mul(x, number(tf, Math.sqrt(0.5)))), number(tf, 1)),
                  number(tf, 0.5)));
      case SILU -> tf.math.mul(x, tf.math.sigmoid(x));
      case RELU -> tf.nn.relu(x);
      case SIGMOID -> tf.math.sigmoid(x);
      case TANH -> tf.math.tanh(x);
    };
  }

  private static Operand<TFloat32> number(Ops tf, double value) {
    return tf.constant((float) value);
  }
}
