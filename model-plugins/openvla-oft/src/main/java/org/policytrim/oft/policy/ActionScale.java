package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.model.NormalisationStatistics.Range;
import org.policytrim.oft.graph.OftSizes;

/**
 * The scale between actions and the numbers in [-1, 1] that tokens stand for. Scaled axes map the
 * range between the 1% and 99% quantiles of the demonstrations.
 *
 * @param axes of the action
 */
public record ActionScale(List<Axis> axes) {

  /** Avoids division by zero for numbers that never vary; the original's value. */
  private static final double LEAST_SPREAD = 1e-8;

  /**
   * One axis.
   *
   * @param range its spread
   * @param scaled true if it is scaled; grippers are not
   * @param gripper its convention; {@link Gripper#AS_IS} for all axes but grippers
   */
  public record Axis(Range range, boolean scaled, Gripper gripper) {}

  public ActionScale {
    axes = List.copyOf(axes);
  }

  /**
   * Returns the scale of a policy.
   *
   * @param axes of its actions
   * @param statistics one for each axis
   * @param scaled for each axis true if it is scaled
   * @param convention of its grippers
   */
  public static ActionScale of(
      List<ActionAxis> axes, List<Range> statistics, List<Boolean> scaled, Gripper convention) {
    if (axes.size() != statistics.size() || axes.size() != scaled.size()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and a mask of %d do not match"
              .formatted(axes.size(), statistics.size(), scaled.size()));
    }
    List<Axis> each = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      boolean gripper = axes.get(i).role() == AxisRole.GRIPPER;
      each.add(new Axis(statistics.get(i), scaled.get(i), gripper ? convention : Gripper.AS_IS));
    }
    return new ActionScale(each);
  }

  /**
   * Returns for each axis true if policies made from scratch scale it: all but grippers whose range
   * is [-1, 1] already.
   */
  public static List<Boolean> scaledByDefault(List<ActionAxis> axes) {
    return axes.stream()
        .map(axis -> !(axis.role() == AxisRole.GRIPPER && axis.low() == -1 && axis.high() == 1))
        .toList();
  }

  /** Converts an action's number to one in [-1, 1]. */
  public double normalise(int axis, double value) {
    Axis one = axes.get(axis);
    double number = one.gripper().fromSpec(value);
    return one.scaled() ? (number - one.range().q01()) / spread(one) * 2 - 1 : number;
  }

  /** Converts a number in [-1, 1] to the action's, without the gripper's convention. */
  public double unnormalise(int axis, double value) {
    Axis one = axes.get(axis);
    return one.scaled() ? 0.5 * (value + 1) * spread(one) + one.range().q01() : value;
  }

  /** Converts a number in [-1, 1] to the action's. */
  public double toAction(int axis, double value) {
    return axes.get(axis).gripper().toSpec(unnormalise(axis, value));
  }

  private static double spread(Axis axis) {
    return axis.range().q99() - axis.range().q01() + LEAST_SPREAD;
  }

  /** The relation of a network's gripper number to that of the action spec. */
  public enum Gripper {
    /** They are the same. */
    AS_IS,
    /**
     * The network's number is 1 for open and 0 for closed, as in its training data; LIBERO's is -1
     * for open and 1 for closed, with nothing in between.
     */
    OPEN_AT_ONE;

    private double toSpec(double value) {
      return this == AS_IS ? value : -Math.signum(2 * value - 1);
    }

    private double fromSpec(double value) {
      return this == AS_IS ? value : (1 - value) / 2;
    }
  }

  /**
   * Discretisation of numbers in [-1, 1]: 256 equally spaced edges cut the range into 255 bins, and
   * a value becomes the number of edges it has reached, 1 to 256. The more edges, the lower the
   * token's id. A token stands for the middle of its bin; the last edge, which only 1 itself
   * reaches, stands for the last bin.
   */
  public static final class Bins {

    private static final double[] EDGES = new double[OftSizes.BINS];
    private static final double[] MIDDLES = new double[OftSizes.BINS - 1];

    static {
      for (int i = 0; i < OftSizes.BINS; i++) {
        EDGES[i] = -1 + 2.0 * i / (OftSizes.BINS - 1);
      }
      for (int i = 0; i < MIDDLES.length; i++) {
        MIDDLES[i] = (EDGES[i] + EDGES[i + 1]) / 2;
      }
    }

    private Bins() {}

    /** Returns the token of a value, counted from the lowest action id; the value is clipped. */
    public static int token(double value) {
      double within = Math.clamp(value, -1, 1);
      int reached = 1 + (int) Math.floor((within + 1) / 2 * (OftSizes.BINS - 1));
      if (reached < OftSizes.BINS && within >= EDGES[reached]) {
        reached++;
      } else if (within < EDGES[reached - 1]) {
        reached--;
      }
      return OftSizes.BINS - reached;
    }

    /**
     * Returns the value of a token.
     *
     * @param token counted from the lowest action id; tokens of words (below 0 or beyond) stand for
     *     the nearer end of the range
     */
    public static double value(int token) {
      return MIDDLES[Math.clamp(OftSizes.BINS - 1 - (long) token, 0, MIDDLES.length - 1)];
    }
  }
}
