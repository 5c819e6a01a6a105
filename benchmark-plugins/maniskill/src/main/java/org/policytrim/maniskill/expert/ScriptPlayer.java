package org.policytrim.maniskill.expert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.robot.ArmState;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.task.TaskWorld;

/** Performs a script in a world. After its end it holds the arm still. */
final class ScriptPlayer implements Demonstrator {

  /** The speed limit of joints in rad/s and the acceleration limit in rad/s^2. */
  private static final double SPEED = 0.9;

  private static final double ACCELERATION = 0.9;

  /**
   * The speed limit where actions are changes of the present state in rad/s. Joints follow their
   * targets with a lag of 0.1 s, and an action reaches 0.1 rad beyond the present position.
   */
  private static final double DELTA_SPEED = 0.6;

  private record Step(double[] joints, double gripper, boolean tremor) {}

  private final TaskWorld world;
  private final Style style;
  private final RandomGenerator random;
  private final MotionPlanner planner;
  private final ActionEncoder encoder;
  private final Deque<Stage> stages;
  private final Deque<Step> steps = new ArrayDeque<>();
  private Step current;

  ScriptPlayer(
      Script script, TaskWorld world, ControlMode mode, Style style, RandomGenerator random) {
    this.world = world;
    this.style = style;
    this.random = random;
    double speed = mode == ControlMode.PD_JOINT_POS ? SPEED : DELTA_SPEED;
    this.planner =
        new MotionPlanner(world.robot().chain(), speed * style.pace(), ACCELERATION * style.pace());
    ArmState start = world.armState();
    this.encoder = new ActionEncoder(mode, world.robot().chain(), start);
    this.stages = new ArrayDeque<>(script.stages(world));
    this.current = new Step(ActionEncoder.joints(start), 1, false);
  }

  @Override
  public double[] act() {
    while (steps.isEmpty() && !stages.isEmpty()) {
      begin(stages.pop());
    }
    if (!steps.isEmpty()) {
      current = steps.peek();
    }
    ArmState state = world.armState();
    double[] wanted = encoder.encode(current.joints, state, current.gripper);
    if (!steps.isEmpty() && encoder.fits(wanted)) {
      steps.pop();
    }
    double[] action = encoder.limit(trembling(wanted, state));
    encoder.executed(action);
    return action;
  }

  private double[] trembling(double[] wanted, ArmState state) {
    if (!current.tremor || style.tremor() == 0) {
      return wanted;
    }
    double[] joints = current.joints.clone();
    for (int joint = 0; joint < joints.length; joint++) {
      joints[joint] += style.tremor() * random.nextGaussian();
    }
    return encoder.encode(joints, state, current.gripper);
  }

  private void begin(Stage stage) {
    double[] from = ActionEncoder.joints(world.armState());
    hold(current.joints, current.gripper, pause());
    switch (stage) {
      case Stage.Grip(double command, int duration) -> hold(from, command, duration);
      case Stage.Move(var target, boolean careful, int settle) -> {
        Pose goal = world.base().inverse().times(target.apply(world));
        double[] at = from;
        if (!careful && style.detour() > 0) {
          at = follow(at, detour(at, goal), true);
        }
        at = follow(at, goal, !careful);
        hold(at, current.gripper, settle);
      }
    }
  }

  private int pause() {
    return style.longestPause() == 0 ? 0 : random.nextInt(style.longestPause() + 1);
  }

  /** Returns a pose between start and goal, beside the way. */
  private Pose detour(double[] from, Pose goal) {
    Pose start = world.robot().chain().toolPose(from);
    Vec3 middle = start.position().plus(goal.position()).times(0.5);
    return new Pose(
        middle.plus(
            style.detour() * (2 * random.nextDouble() - 1),
            style.detour() * (2 * random.nextDouble() - 1),
            style.detour() * random.nextDouble()),
        goal.rotation());
  }

  private double[] follow(double[] from, Pose goal, boolean free) {
    List<double[]> motion = planner.plan(from, goal);
    motion.forEach(joints -> steps.add(new Step(joints, current.gripper, free)));
    return motion.isEmpty() ? from : motion.getLast();
  }

  private void hold(double[] joints, double gripper, int duration) {
    for (int i = 0; i < duration; i++) {
      steps.add(new Step(joints, gripper, false));
    }
  }
}
