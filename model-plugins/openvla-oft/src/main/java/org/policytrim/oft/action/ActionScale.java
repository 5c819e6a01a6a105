package org.policytrim.oft.action;

import java.util.ArrayList;
import java.util.List;
import org.policytrim.api.action.ActionAxis;
import org.policytrim.api.action.AxisRole;
import org.policytrim.api.model.NormalisationStatistics.Range;

/**
 * Actions to the numbers in [-1, 1] that tokens stand for, and back: between the 1% and 99%
 * quantiles of the demonstrations, where an axis is scaled at all.
 *
 * @param axes of the action
 */
public record ActionScale(List<Axis> axes) {

  /** Keeps a number that never varied from being divided by zero; the original's. */
  private static final double LEAST_SPREAD = 1e-8;

  /**
   * One axis.
   *
   * @param range its spread
   * @param scaled whether it is scaled; the gripper is not
   * @param gripper how its number is meant; as it is for all axes but grippers
   */
  public record Axis(Range range, boolean scaled, GripperConvention gripper) {}

  public ActionScale {
    axes = List.copyOf(axes);
  }

  /**
   * The scale of a policy.
   *
   * @param axes of its actions
   * @param statistics one for each
   * @param scaled whether each is scaled
   * @param convention of its grippers
   */
  public static ActionScale of(
      List<ActionAxis> axes,
      List<Range> statistics,
      List<Boolean> scaled,
      GripperConvention convention) {
    if (axes.size() != statistics.size() || axes.size() != scaled.size()) {
      throw new IllegalArgumentException(
          "%d action axes, statistics of %d and a mask of %d do not go together"
              .formatted(axes.size(), statistics.size(), scaled.size()));
    }
    List<Axis> each = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      boolean gripper = axes.get(i).role() == AxisRole.GRIPPER;
      each.add(
          new Axis(
              statistics.get(i), scaled.get(i), gripper ? convention : GripperConvention.AS_IS));
    }
    return new ActionScale(each);
  }

  /**
   * Which axes a policy made from scratch scales: all but grippers whose range is that of the
   * tokens anyway.
   */
  public static List<Boolean> scaledByDefault(List<ActionAxis> axes) {
    return axes.stream()
        .map(axis -> !(axis.role() == AxisRole.GRIPPER && axis.low() == -1 && axis.high() == 1))
        .toList();
  }

  /** The number in [-1, 1] for an action's. */
  public double normalise(int axis, double value) {
    Axis one = axes.get(axis);
    double number = one.gripper().fromSpec(value);
    return one.scaled() ? (number - one.range().q01()) / spread(one) * 2 - 1 : number;
  }

  /** The action's number for one in [-1, 1], before the gripper's convention. */
  public double unnormalise(int axis, double value) {
    Axis one = axes.get(axis);
    return one.scaled() ? 0.5 * (value + 1) * spread(one) + one.range().q01() : value;
  }

  /** The action's number for one in [-1, 1]. */
  public double toAction(int axis, double value) {
    return axes.get(axis).gripper().toSpec(unnormalise(axis, value));
  }

  private static double spread(Axis axis) {
    return axis.range().q99() - axis.range().q01() + LEAST_SPREAD;
  }
}
