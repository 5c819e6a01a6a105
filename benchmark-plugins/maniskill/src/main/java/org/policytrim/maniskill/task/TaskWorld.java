package org.policytrim.maniskill.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.StateField;
import org.policytrim.maniskill.engine.Articulation;
import org.policytrim.maniskill.engine.Body;
import org.policytrim.maniskill.engine.Engine;
import org.policytrim.maniskill.engine.PhysicsScene;
import org.policytrim.maniskill.geometry.Pose;
import org.policytrim.maniskill.geometry.SinglePrecision;
import org.policytrim.maniskill.geometry.Vec3;
import org.policytrim.maniskill.model.ActorDescription;
import org.policytrim.maniskill.model.SceneDescription;
import org.policytrim.maniskill.robot.ArmState;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.robot.KinematicChain;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.robot.RobotController;

/**
 * A robot at a task. The scene is rebuilt at each reset, so equal starts and actions give equal
 * episodes to the last bit. Used by one thread.
 */
public final class TaskWorld implements AutoCloseable {

  /** Physics steps per action: 100 Hz against 20 Hz. */
  public static final int STEPS_PER_ACTION = 5;

  private static final double GRASP_FORCE = 0.5;
  private static final double GRASP_ANGLE = 85;

  private final Engine engine;
  private final Panda robot;
  private final TaskSpec spec;
  private final TaskRules rules;
  private final RobotController controller;
  private final int stateSize;
  private @Nullable PhysicsScene scene;
  private @Nullable EpisodeStart start;
  private Assessment assessment = new Assessment(false, 0);

  /** Creates a world that must be reset before it is used. */
  public TaskWorld(Engine engine, Panda robot, TaskSpec spec, ControlMode mode) {
    this.engine = engine;
    this.robot = robot;
    this.spec = spec;
    this.rules = spec.rules().get();
    this.controller = new RobotController(mode, robot);
    this.stateSize = StateField.sizeOf(spec.state());
  }

  /** Returns the task. */
  public TaskSpec spec() {
    return spec;
  }

  /** Returns the robot. */
  public Panda robot() {
    return robot;
  }

  /** Returns the start that the original's {@code reset(seed)} draws. */
  public EpisodeStart draw(long seed) {
    return rules.draw(seed);
  }

  /** Starts an episode. */
  public void reset(EpisodeStart wanted) {
    close();
    start = wanted;
    List<ActorDescription> actors = new ArrayList<>(Table.ACTORS);
    actors.addAll(rules.actors(wanted));
    PhysicsScene built =
        PhysicsScene.build(
            engine, new SceneDescription(robot.description(), wanted.base(), actors));
    scene = built;
    built.reset(wanted.joints());
    rules.begin();
    controller.reset(armState());
    assessment = rules.assess(this);
    rules.begin();
  }

  /**
   * Executes an action.
   *
   * @param action in the order of the control mode's axes
   * @return the targets that were set
   */
  public float[] step(float[] action) {
    float[] targets = targets(action);
    stepTo(targets);
    return targets;
  }

  /** Returns the targets of the joint drives for an action without executing it. */
  public float[] targets(float[] action) {
    return controller.targets(action, armState());
  }

  /**
   * Executes an action that is given as targets of the joint drives.
   *
   * @param targets nine numbers in radians and metres
   */
  public void stepTo(float[] targets) {
    Articulation arm = scene().robot();
    for (int joint = 0; joint < targets.length; joint++) {
      arm.setTarget(joint, targets[joint]);
    }
    scene().step(STEPS_PER_ACTION);
    assessment = rules.assess(this);
  }

  /** Returns the assessment of the present state. */
  public Assessment assessment() {
    return assessment;
  }

  /** Returns the state vector, in the layout of {@link TaskSpec#state()}. */
  public double[] state() {
    StateBuilder state = new StateBuilder(stateSize);
    Articulation arm = scene().robot();
    for (int joint = 0; joint < arm.size(); joint++) {
      state.add(arm.position(joint));
    }
    for (int joint = 0; joint < arm.size(); joint++) {
      state.add(arm.velocity(joint));
    }
    rules.observe(this, state);
    return state.finish();
  }

  /** Returns the scene of the present episode. */
  public PhysicsScene scene() {
    if (scene == null) {
      throw new IllegalStateException("the world must be reset first");
    }
    return scene;
  }

  /** Returns the start of the present episode. */
  public EpisodeStart start() {
    if (start == null) {
      throw new IllegalStateException("the world must be reset first");
    }
    return start;
  }

  /** Returns the state of the arm. */
  public ArmState armState() {
    Articulation arm = scene().robot();
    float[] positions = new float[arm.size()];
    for (int joint = 0; joint < positions.length; joint++) {
      positions[joint] = arm.position(joint);
    }
    return new ArmState(positions, SinglePrecision.relative(base(), tool()));
  }

  /** Returns the pose of the robot's base in the world, as the engine has normalized it. */
  public Pose base() {
    return scene().link(Panda.BASE).pose();
  }

  /** Returns the pose of the tool in the world. */
  public Pose tool() {
    return scene().link(KinematicChain.TOOL).pose();
  }

  /** Returns an object of the task. */
  public Body body(String name) {
    return scene().body(name);
  }

  /** Returns the pose of an object of the task in the world. */
  public Pose pose(String name) {
    return body(name).pose();
  }

  /** Returns whether an object is grasped that the task is done with by grasping it. */
  public boolean isGrasping() {
    return rules.graspable().stream().anyMatch(this::isGrasping);
  }

  /** Returns whether both fingers press an object, as the original decides it. */
  public boolean isGrasping(String name) {
    return isGrasping(name, GRASP_ANGLE);
  }

  /**
   * Returns whether both fingers press an object.
   *
   * @param degrees the largest angle between the force on a finger and its opening direction
   */
  boolean isGrasping(String name, double degrees) {
    Body object = body(name);
    return presses(Panda.LEFT_FINGER, object, 1, degrees)
        && presses(Panda.RIGHT_FINGER, object, -1, degrees);
  }

  private boolean presses(String finger, Body object, int side, double degrees) {
    Body link = scene().link(finger);
    Vec3 force = scene().contactForce(link, object);
    double size = force.norm();
    if (size < GRASP_FORCE) {
      return false;
    }
    double cosine = link.pose().rotation().axisY().dot(force) * side / size;
    return Math.toDegrees(Math.acos(Math.clamp(cosine, -1.0, 1.0))) <= degrees;
  }

  /** Returns whether no joint of the arm is faster than a limit in rad/s. */
  boolean isRobotStatic(double limit) {
    boolean still = true;
    for (int joint = 0; joint < Panda.ARM_JOINTS; joint++) {
      still &= Math.abs(scene().robot().velocity(joint)) <= (float) limit;
    }
    return still;
  }

  /** Returns the length of the vector of the arm's joint velocities in rad/s. */
  double armSpeed() {
    double sum = 0;
    for (int joint = 0; joint < Panda.ARM_JOINTS; joint++) {
      double velocity = scene().robot().velocity(joint);
      sum += velocity * velocity;
    }
    return Math.sqrt(sum);
  }

  /** Returns the opening of the gripper as a share of the largest, 0 to 1. */
  double opening() {
    Articulation arm = scene().robot();
    return (arm.position(Panda.ARM_JOINTS) + arm.position(Panda.ARM_JOINTS + 1))
        / (2 * Panda.OPEN_FINGER);
  }

  /** Returns whether an object moves slower than 0.01 m/s and turns slower than 0.5 rad/s. */
  boolean isStatic(String name) {
    Body body = body(name);
    return body.linearVelocity().norm() <= 1e-2 && body.angularVelocity().norm() <= 0.5;
  }

  /** Frees the scene. */
  @Override
  public void close() {
    if (scene != null) {
      scene.close();
      scene = null;
    }
  }
}
