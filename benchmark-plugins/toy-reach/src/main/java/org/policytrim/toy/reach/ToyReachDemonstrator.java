package org.policytrim.toy.reach;

import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;

/**
 * Someone who steers the robot well. The expert goes straight and quickly; a teleoperator is
 * slower, wanders off the line, and sometimes stops to look. What a policy learns from the latter
 * is what it can later be trimmed of.
 */
final class ToyReachDemonstrator implements Demonstrator {

  /**
   * A way of steering.
   *
   * @param name as experiments call it
   * @param speed the greatest speed, in metres per step
   * @param wander deviation of the sideways urge, as a share of the speed
   * @param pauses chance per step that a pause begins
   */
  record Style(String name, double speed, double wander, double pauses) {}

  static final Style EXPERT = new Style("expert", 0.055, 0, 0);
  static final Style TELEOPERATED = new Style("teleoperated", 0.032, 0.35, 0.03);

  /** The share of the distance left that is covered in a step once the goal is near. */
  private static final double APPROACH = 0.2;

  /** How much of the sideways urge is left in the next step. */
  private static final double URGE_LASTS = 0.9;

  private static final int LONGEST_PAUSE = 6;

  /** How far before the wall's middle the robot lines up, and behind it where it is through. */
  private static final double BEYOND = 0.2;

  private final ToyReachEnvironment world;
  private final Style style;
  private final RandomGenerator random;
  private double urge;
  private int pause;

  ToyReachDemonstrator(ToyReachEnvironment world, Style style, RandomGenerator random) {
    this.world = world;
    this.style = style;
    this.random = random;
  }

  @Override
  public double[] act() {
    double[] wanted = wantedVelocity();
    double[] velocity = world.velocity();
    double[] action = new double[2];
    for (int axis = 0; axis < 2; axis++) {
      action[axis] =
          (wanted[axis] - ToyReachEnvironment.GLIDE * velocity[axis]) / ToyReachEnvironment.PUSH;
    }
    return world.benchmark().clipped(action);
  }

  private double[] wantedVelocity() {
    urge = URGE_LASTS * urge + Math.sqrt(1 - URGE_LASTS * URGE_LASTS) * random.nextGaussian();
    if (pause == 0 && random.nextDouble() < style.pauses()) {
      pause = 1 + random.nextInt(LONGEST_PAUSE);
    }
    if (pause > 0) {
      pause--;
      return new double[2];
    }
    double[] position = world.position();
    double[] goal = goal(position);
    double toX = goal[0] - position[0];
    double toY = goal[1] - position[1];
    double distance = Math.hypot(toX, toY);
    double speed = Math.min(style.speed(), APPROACH * distance);
    double aside = style.wander() * speed * urge;
    if (distance == 0) {
      return new double[2];
    }
    return new double[] {
      (toX * speed - toY * aside) / distance, (toY * speed + toX * aside) / distance
    };
  }

  /** The pad, or what must be passed on the way to it. */
  private double[] goal(double[] position) {
    if (!world.kind().walled() || position[1] > ToyReachEnvironment.WALL) {
      return world.pad(world.kind().pad());
    }
    boolean linedUp = Math.abs(position[0] - world.gate()) < ToyReachEnvironment.GATE / 2;
    boolean inGate = position[1] > -ToyReachEnvironment.WALL;
    return new double[] {world.gate(), linedUp || inGate ? BEYOND : -BEYOND};
  }
}
