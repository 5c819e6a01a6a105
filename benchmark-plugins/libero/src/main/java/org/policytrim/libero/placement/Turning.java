package org.policytrim.libero.placement;

import java.util.List;
import org.policytrim.libero.scene.Turn;
import org.policytrim.mujoco.random.NumpyRandom;

/** How something is turned when it is put down. */
interface Turning {

  /** Draws the quaternion that the engine is given. */
  double[] draw(NumpyRandom random);

  /** A fixture about the vertical. */
  static Turning upright(double low, double high) {
    return random -> {
      double half = random.uniform(low, high) / 2;
      return new double[] {Math.cos(half), 0, 0, Math.sin(half)};
    };
  }

  /**
   * An object as its kind says. The original writes these quaternions as xyzw and hands them to the
   * engine as wxyz; several turns are multiplied in single precision.
   */
  static Turning of(List<Turn> turns) {
    return random -> {
      double[] whole = {0, 0, 0, 1};
      for (Turn turn : turns) {
        double half = random.uniform(turn.low(), turn.high()) / 2;
        double[] single = {0, 0, 0, Math.cos(half)};
        single["xyz".indexOf(turn.axis())] = Math.sin(half);
        whole = turns.size() == 1 ? single : product(single, whole);
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
