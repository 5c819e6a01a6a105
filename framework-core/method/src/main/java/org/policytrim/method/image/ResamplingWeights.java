package org.policytrim.method.image;

/**
 * The weights of the source pixels of each target pixel along one side of an image. Where an image
 * is reduced, the filter is widened by the ratio (antialiasing), as in Pillow, torchvision and
 * TensorFlow.
 */
final class ResamplingWeights {

  private final int[] starts;
  private final double[][] weights;

  ResamplingWeights(ResamplingFilter filter, int source, int target) {
    starts = new int[target];
    weights = new double[target][];
    double ratio = source / (double) target;
    double stretch = Math.max(1, ratio);
    double support = filter.radius() * stretch;
    for (int i = 0; i < target; i++) {
      double centre = (i + 0.5) * ratio;
      int first = Math.max(0, (int) (centre - support + 0.5));
      int end = Math.min(source, (int) (centre + support + 0.5));
      double[] row = new double[end - first];
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        row[j] = filter.weight((first + j - centre + 0.5) / stretch);
        sum += row[j];
      }
      for (int j = 0; j < row.length; j++) {
        row[j] /= sum;
      }
      starts[i] = first;
      weights[i] = row;
    }
  }

  /** Returns the first source pixel of a target pixel. */
  int start(int target) {
    return starts[target];
  }

  /** Returns the weights of a target pixel, whose sum is 1; not to be changed. */
  double[] of(int target) {
    return weights[target];
  }
}
