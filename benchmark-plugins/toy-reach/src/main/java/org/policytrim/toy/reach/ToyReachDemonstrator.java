package org.policytrim.toy.reach;

import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.toolkit.demonstration.CorrelatedNoise;
import org.policytrim.toolkit.demonstration.Interruption;
import org.policytrim.toolkit.environment.ActionClipping;

/**
 * Steers the robot to its pad. In the style {@code expert} it goes straight and quickly; in the
 * style {@code teleoperated} it is slower, deviates from the line and pauses now and then. A policy
 * that imitates the latter takes steps that can be trimmed.
 */
final class ToyReachDemonstrator implements Demonstrator {

  /** The share of the remaining distance that is covered in a step close to the goal. */
  private static final double APPROACH = 0.2;

  /** The y at which the robot aims before the gate (negative) and behind it, in metres. */
  private static final double BEYOND = 0.2;

  private final ToyReachEnvironment table;
  private final RandomGenerator random;
  private final Style style;
  private final CorrelatedNoise wander = new CorrelatedNoise(1, 0.9);
  private final Interruption pause = new Interruption(1, 6);

  /**
   * The numbers of a style.
   *
   * @param topSpeed the greatest speed, in metres per step
   * @param deviation the standard deviation of the sideways velocity, as a share of the speed
   * @param pauses the chance per step that a pause begins
   */
  record Style(double topSpeed, double deviation, double pauses) {}

  ToyReachDemonstrator(ToyReachEnvironment table, RandomGenerator random, Style style) {
    this.table = table;
    this.random = random;
    this.style = style;
  }

  @Override
  public double[] act() {
    double[] state = table.state();
    double[] action = wantedVelocity(state);
    for (int axis = 0; axis < 2; axis++) {
      action[axis] =
          (action[axis] - ToyReachEnvironment.GLIDE * state[2 + axis]) / ToyReachEnvironment.PUSH;
    }
    return ActionClipping.clip(ToyReachBenchmark.ACTIONS, action);
  }

  private double[] wantedVelocity(double[] state) {
    wander.advance(random);
    boolean paused = pause.takeOrBegin(style.pauses, random);
    double[] goal = goal(state);
    double toX = goal[0] - state[0];
    double toY = goal[1] - state[1];
    double distance = Math.hypot(toX, toY);
    if (paused || distance == 0) {
      return new double[2];
    }
    double speed = Math.min(style.topSpeed, APPROACH * distance);
    double aside = style.deviation * speed * wander.get(0);
    return new double[] {
      (toX * speed - toY * aside) / distance, (toY * speed + toX * aside) / distance
    };
  }

  /** Returns the pad, or a point before or behind the gate on the way to it. */
  private double[] goal(double[] state) {
    if (!table.kind.walled || state[1] > ToyReachEnvironment.WALL) {
      return new double[] {state[table.kind.pad], state[table.kind.pad + 1]};
    }
    boolean linedUp = Math.abs(state[0] - state[8]) < ToyReachEnvironment.GATE / 2;
    boolean inGate = state[1] > -ToyReachEnvironment.WALL;
    return new double[] {state[8], linedUp || inGate ? BEYOND : -BEYOND};
  }
}
