package org.policytrim.metaworld.scene;

import org.policytrim.mujoco.array.DoubleView;

/**
 * The orientation of a body, site or geom in the world frame, as four numbers of an observation.
 */
public sealed interface Orientation {

  /** Writes the four numbers into an array. */
  void read(double[] into, int at);

  /** The engine's quaternion, w first. */
  record Quaternion(DoubleView quaternions, int row) implements Orientation {

    @Override
    public void read(double[] into, int at) {
      quaternions.read(4 * row, into, at, 4);
    }
  }

  /**
   * A quaternion computed from the engine's rotation matrix, w last. The largest of the three
   * diagonal elements and the trace decides which component is computed first, as in SciPy's {@code
   * Rotation.from_matrix} (Markley 2008), and with it the sign.
   */
  record Matrix(DoubleView matrices, int row) implements Orientation {

    @Override
    public void read(double[] into, int at) {
      double trace = element(0, 0) + element(1, 1) + element(2, 2);
      int best = largest(trace);
      if (best == 3) {
        into[at] = element(2, 1) - element(1, 2);
        into[at + 1] = element(0, 2) - element(2, 0);
        into[at + 2] = element(1, 0) - element(0, 1);
        into[at + 3] = 1 + trace;
      } else {
        int next = (best + 1) % 3;
        int last = (best + 2) % 3;
        into[at + best] = 1 - trace + 2 * element(best, best);
        into[at + next] = element(next, best) + element(best, next);
        into[at + last] = element(last, best) + element(best, last);
        into[at + 3] = element(last, next) - element(next, last);
      }
      normalise(into, at);
    }

    /** Returns the first of the largest among the diagonal (0 to 2) and the trace (3). */
    private int largest(double trace) {
      int best = 0;
      for (int i = 1; i < 3; i++) {
        if (element(i, i) > element(best, best)) {
          best = i;
        }
      }
      return trace > element(best, best) ? 3 : best;
    }

    private double element(int i, int j) {
      return matrices.get(9 * row + 3 * i + j);
    }

    private static void normalise(double[] into, int at) {
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += into[at + i] * into[at + i];
      }
      double length = Math.sqrt(sum);
      for (int i = 0; i < 4; i++) {
        into[at + i] /= length;
      }
    }
  }
}
