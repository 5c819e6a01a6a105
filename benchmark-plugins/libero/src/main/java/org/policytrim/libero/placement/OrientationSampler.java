package org.policytrim.libero.placement;

import java.util.List;
import org.policytrim.libero.scene.RotationRange;
import org.policytrim.toolkit.random.NumpyRandom;

/** Draws the orientation of an object. */
interface OrientationSampler {

  /** Draws the quaternion that is passed to the engine. */
  double[] draw(NumpyRandom random);

  /** Returns a sampler for a fixture, which rotates it about the vertical axis. */
  static OrientationSampler upright(double low, double high) {
    return random -> {
      double half = random.uniform(low, high) / 2;
      return new double[] {Math.cos(half), 0, 0, Math.sin(half)};
    };
  }

  /**
   * Returns a sampler for an object. The original writes these quaternions as xyzw and passes them
   * to the engine as wxyz; several rotations are multiplied in single precision.
   */
  static OrientationSampler of(List<RotationRange> rotations) {
    return random -> {
      double[] whole = {0, 0, 0, 1};
      for (RotationRange rotation : rotations) {
        double half = random.uniform(rotation.low(), rotation.high()) / 2;
        double[] single = {0, 0, 0, Math.cos(half)};
        single["xyz".indexOf(rotation.axis())] = Math.sin(half);
        whole = rotations.size() == 1 ? single : product(single, whole);
      }
      return whole;
    };
  }

  private static double[] product(double[] left, double[] right) {
    return new double[] {
      (float) (left[0] * right[3] + left[1] * right[2] - left[2] * right[1] + left[3] * right[0]),
      (float) (-left[0] * right[2] + left[1] * right[3] + left[2] * right[0] + left[3] * right[1]),
      (float) (left[0] * right[1] - left[1] * right[0] + left[2] * right[3] + left[3] * right[2]),
      (float) (-left[0] * right[0] - left[1] * right[1] - left[2] * right[2] + left[3] * right[3])
    };
  }
}
