package org.policytrim.metaworld.task;

import org.policytrim.metaworld.world.Box;
import org.policytrim.metaworld.world.Place;
import org.policytrim.metaworld.world.Scene;

/**
 * One task, played in the original's exact order of operations. Arrays it hands out are its own:
 * they show the present and are not to be changed.
 *
 * <p>Reset: the model is edited for the goal; from the reference pose the hand is brought to its
 * place; the rules put the objects. Step: the guide moves by the action, five physics steps, all
 * poses; observation, reward, success.
 */
public final class TaskWorld implements AutoCloseable {

  private static final float METRES_PER_ACTION = 0.01f;
  private static final double WIDEST_GRIP = 0.1;
  private static final Box HAND_SPACE =
      new Box(new double[] {-0.525, 0.348, -0.0525}, new double[] {0.525, 1.025, 0.7});

  private final TaskSpec spec;
  private final Scene scene;
  private final Rules rules;
  private final Sight sight = new Sight();
  private final Judgement judgement = new Judgement();
  private final double[] now = new double[Sight.MOMENT];
  private final double[] before = new double[Sight.MOMENT];
  private final double[] observation = new double[Sight.SIZE];

  private final Place hand;
  private final Place rightClaw;
  private final Place leftClaw;
  private final Place rightPad;
  private final Place leftPad;
  private final Place rightTip;
  private final Place leftTip;

  /**
   * A world, not yet reset.
   *
   * @param spec the task
   * @param scene a scene of the task's model, closed with this world
   */
  public TaskWorld(TaskSpec spec, Scene scene) {
    this.spec = spec;
    this.scene = scene;
    this.rules = spec.rules().apply(scene);
    this.hand = scene.body("hand");
    this.rightClaw = scene.body("rightclaw");
    this.leftClaw = scene.body("leftclaw");
    this.rightPad = scene.body("rightpad");
    this.leftPad = scene.body("leftpad");
    this.rightTip = scene.site("rightEndEffector");
    this.leftTip = scene.site("leftEndEffector");
  }

  /** The task. */
  public TaskSpec spec() {
    return spec;
  }

  /** The scene it is played in. */
  public Scene scene() {
    return scene;
  }

  /** Begins an episode with a random vector. */
  public void reset(double[] goal) {
    if (goal.length != spec.goals().size()) {
      throw new IllegalArgumentException(
          "a goal of %s has %d numbers, found %d"
              .formatted(spec.id(), spec.goals().size(), goal.length));
    }
    scene.work();
    rules.arrange(goal);
    scene.settle();
    readTips();
    rules.begin(goal, sight.tip);
    look();
    System.arraycopy(now, 0, before, 0, Sight.MOMENT);
    compose(observation);
  }

  /**
   * Executes one action.
   *
   * @param action four numbers, already clipped to [-1, 1] and of single precision
   */
  public void step(float[] action) {
    double dx = action[0] * METRES_PER_ACTION;
    double dy = action[1] * METRES_PER_ACTION;
    double dz = action[2] * METRES_PER_ACTION;
    scene.act(dx, dy, dz, action[3], spec.workspace());
    System.arraycopy(now, 0, before, 0, Sight.MOMENT);
    look();
    compose(observation);
    clip(observation);
    System.arraycopy(observation, 0, sight.observation, 0, Sight.SIZE);
    readTips();
    sight.leftPad = leftPad.y();
    sight.rightPad = rightPad.y();
    leftPad.read(sight.leftPadPosition, 0);
    sight.effort = action[3];
    rules.judge(sight, judgement);
  }

  /** The 39 numbers; after a reset they are not clipped, as in the original. */
  public double[] observation() {
    return observation;
  }

  /** What the rules say about the last step. */
  public Judgement judgement() {
    return judgement;
  }

  /** The rules, with where things began and shall end. */
  public Rules rules() {
    return rules;
  }

  /** Where the tips of the fingers were when the hand had settled: a copy. */
  public double[] tipStart() {
    return rules.tipStart.clone();
  }

  /** Where the object began: a copy. */
  public double[] objectStart() {
    return rules.start.clone();
  }

  /** Everything needed to go on from here, in named parts. */
  public WorldState save() {
    return new WorldState(
        scene.state(), scene.edits(), rules.memory(), now.clone(), before.clone());
  }

  /** Goes on from a saved state of the same task. */
  public void restore(WorldState state) {
    scene.edit(state.edits());
    scene.restore(state.physics());
    rules.recall(state.memory());
    System.arraycopy(state.now(), 0, now, 0, Sight.MOMENT);
    System.arraycopy(state.before(), 0, before, 0, Sight.MOMENT);
    compose(observation);
    clip(observation);
  }

  private void look() {
    hand.read(now, Sight.HAND);
    double dx = rightClaw.x() - leftClaw.x();
    double dy = rightClaw.y() - leftClaw.y();
    double dz = rightClaw.z() - leftClaw.z();
    double apart = Math.sqrt(dx * dx + dy * dy + dz * dz) / WIDEST_GRIP;
    now[Sight.GRIPPER] = Math.clamp(apart, 0.0, 1.0);
    rules.look(now, Sight.OBJECT);
  }

  private void readTips() {
    for (int axis = 0; axis < 3; axis++) {
      sight.tip[axis] = (rightTip.get(axis) + leftTip.get(axis)) / 2;
    }
  }

  private void compose(double[] into) {
    System.arraycopy(now, 0, into, 0, Sight.MOMENT);
    System.arraycopy(before, 0, into, Sight.MOMENT, Sight.MOMENT);
    System.arraycopy(rules.target(), 0, into, Sight.GOAL, 3);
  }

  private void clip(double[] seen) {
    for (int axis = 0; axis < 3; axis++) {
      seen[axis] = HAND_SPACE.clip(axis, seen[axis]);
      seen[Sight.MOMENT + axis] = HAND_SPACE.clip(axis, seen[Sight.MOMENT + axis]);
      seen[Sight.GOAL + axis] = spec.goalBounds().clip(axis, seen[Sight.GOAL + axis]);
    }
  }

  @Override
  public void close() {
    scene.close();
  }
}
