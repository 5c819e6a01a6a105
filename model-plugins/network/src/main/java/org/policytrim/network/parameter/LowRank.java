package org.policytrim.network.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;

/**
 * Low-rank adaptation (LoRA, Hu et al. 2021): a frozen map W is corrected by {@code alpha / rank *
 * B A}, where A has {@code rank} rows and B as many columns, and only A and B are trained. B starts
 * at 0, so that a fresh adapter changes nothing. The tensors have PEFT's names, below the corrected
 * map: {@code lora_A.weight} [rank, inputs], {@code lora_B.weight} [outputs, rank].
 *
 * @param rank the number of directions that can change, at least 1
 * @param alpha the numerator of the correction's scale, above 0
 */
public record LowRank(int rank, double alpha) {

  /** The name of A below the map. */
  public static final String DOWN = "lora_A";

  /** The name of B below the map. */
  public static final String UP = "lora_B";

  private static final String WEIGHT = ".weight";

  public LowRank {
    if (rank < 1 || !(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "an adapter has a rank of at least 1 and an alpha above 0, found %d and %s"
              .formatted(rank, alpha));
    }
  }

  /** Returns the factor of the product B A. */
  public double scale() {
    return alpha / rank;
  }

  /**
   * Merges adapters into the weights they correct.
   *
   * @param base the frozen weights
   * @param adapters the adapters' tensors
   * @return the base's tensors in their order, those with an adapter corrected
   * @throws IllegalArgumentException if the map of an adapter is missing, or shapes do not fit
   */
  public NamedTensors merge(NamedTensors base, NamedTensors adapters) {
    Map<String, Tensor> merged = new LinkedHashMap<>(base.tensors());
    String suffix = "." + DOWN + WEIGHT;
    for (String name : adapters.names()) {
      if (name.endsWith(suffix)) {
        String map = name.substring(0, name.length() - suffix.length());
        merged.put(
            map + WEIGHT,
            corrected(
                base.floats(map + WEIGHT),
                adapters.floats(name),
                adapters.floats(map + "." + UP + WEIGHT),
                map));
      }
    }
    return new NamedTensors(merged);
  }

  private FloatTensor corrected(FloatTensor weight, FloatTensor down, FloatTensor up, String map) {
    int outputs = weight.shape().extent(0);
    int inputs = weight.shape().elements() / Math.max(1, outputs);
    if (down.shape().elements() != rank * inputs || up.shape().elements() != outputs * rank) {
      throw new IllegalArgumentException(
          "the adapter of '%s' is %s and %s; a map of shape %s and rank %d needs [%d, %d] and [%d, %d]"
              .formatted(map, down, up, weight.shape(), rank, rank, inputs, outputs, rank));
    }
    float[] values = weight.toArray();
    double[] row = new double[inputs];
    for (int output = 0; output < outputs; output++) {
      Arrays.fill(row, 0);
      for (int direction = 0; direction < rank; direction++) {
        double share = scale() * up.get(output * rank + direction);
        for (int input = 0; input < inputs; input++) {
          row[input] += share * down.get(direction * inputs + input);
        }
      }
      for (int input = 0; input < inputs; input++) {
        values[output * inputs + input] += (float) row[input];
      }
    }
    return FloatTensor.wrap(weight.shape(), values);
  }
}
