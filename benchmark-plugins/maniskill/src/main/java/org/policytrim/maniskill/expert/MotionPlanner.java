package org.policytrim.maniskill.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.robot.InverseKinematics;
import org.policytrim.maniskill.robot.KinematicChain;
import org.policytrim.maniskill.robot.ScrewPath;

/** Plans joint positions along a screw motion of the tool, with trapezoidal speed. */
final class MotionPlanner {

  /** The duration of a step in seconds. */
  private static final double STEP = 0.05;

  /** Poses per metre or radian on the way, at least a few. */
  private static final double DENSITY = 40;

  private static final int LEAST_POSES = 4;

  private final KinematicChain chain;
  private final InverseKinematics solver;
  private final double speed;
  private final double acceleration;

  /**
   * Creates a planner.
   *
   * @param speed the largest speed of a joint in rad/s
   * @param acceleration the largest acceleration along the path in rad/s^2
   */
  MotionPlanner(KinematicChain chain, double speed, double acceleration) {
    this.chain = chain;
    this.solver = new InverseKinematics(chain);
    this.speed = speed;
    this.acceleration = acceleration;
  }

  /**
   * Plans a motion. If a pose on the way cannot be reached the motion ends before it.
   *
   * @param from the joint positions at the start in radians
   * @param target the pose of the tool in the frame of the base
   * @return the joint positions after each step; empty if there is no way to go
   */
  List<double[]> plan(double[] from, Pose target) {
    List<double[]> path = path(from, target);
    double[] lengths = new double[path.size()];
    for (int i = 1; i < lengths.length; i++) {
      lengths[i] = lengths[i - 1] + largestChange(path.get(i - 1), path.get(i));
    }
    double total = lengths[lengths.length - 1];
    List<double[]> steps = new ArrayList<>();
    if (total > 0) {
      double ramp = Math.min(speed / acceleration, Math.sqrt(total / acceleration));
      double peak = ramp * acceleration;
      double duration = ramp + total / peak;
      int count = (int) Math.ceil(duration / STEP);
      for (int step = 1; step <= count; step++) {
        double travelled = travelled(step * STEP, ramp, peak, duration, total);
        steps.add(interpolate(path, lengths, travelled));
      }
    }
    return steps;
  }

  /** Returns the way travelled at a time. */
  private static double travelled(
      double time, double ramp, double peak, double duration, double total) {
    if (time >= duration) {
      return total;
    }
    if (time < ramp) {
      return peak * time * time / (2 * ramp);
    }
    double left = duration - time;
    return left < ramp ? total - peak * left * left / (2 * ramp) : peak * (time - ramp / 2);
  }

  private List<double[]> path(double[] from, Pose target) {
    ScrewPath screw = ScrewPath.between(chain.toolPose(from), target);
    int count = Math.max(LEAST_POSES, (int) Math.ceil(screw.size() * DENSITY));
    List<double[]> path = new ArrayList<>();
    path.add(from);
    for (int i = 1; i <= count; i++) {
      Optional<double[]> solved = solver.solve(screw.at(i / (double) count), path.getLast());
      if (solved.isEmpty()) {
        break;
      }
      path.add(solved.get());
    }
    return path;
  }

  private static double largestChange(double[] a, double[] b) {
    double largest = 0;
    for (int joint = 0; joint < a.length; joint++) {
      largest = Math.max(largest, Math.abs(a[joint] - b[joint]));
    }
    return largest;
  }

  private static double[] interpolate(List<double[]> path, double[] lengths, double at) {
    int segment = 1;
    while (segment < lengths.length - 1 && lengths[segment] < at) {
      segment++;
    }
    double start = lengths[segment - 1];
    double length = lengths[segment] - start;
    double share = length > 0 ? Math.clamp((at - start) / length, 0.0, 1.0) : 1;
    double[] low = path.get(segment - 1);
    double[] high = path.get(segment);
    double[] mixed = new double[low.length];
    for (int joint = 0; joint < mixed.length; joint++) {
      mixed[joint] = low[joint] + share * (high[joint] - low[joint]);
    }
    return mixed;
  }
}
