package org.policytrim.toy.reach;

import java.util.Arrays;
import java.util.List;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.environment.ActionClipping;
import org.policytrim.toolkit.environment.EpisodeGuard;
import org.policytrim.toolkit.environment.ObservableParts;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.DoubleBits;

/**
 * A table of 2 m by 2 m, seen from above: x to the right, y up, the origin in the middle. The robot
 * is a point that is pushed, slides on and is disturbed a little at every step. A task succeeds
 * when the robot lies almost still on its pad; the episode terminates if it slides over the edge.
 */
final class ToyReachEnvironment implements Environment, Snapshottable {

  static final double EDGE = 1; // half the table's side, in m
  static final double GLIDE = 0.7; // the share of its velocity that the robot keeps per step
  static final double PUSH = 0.018; // the velocity that a full push adds, in m/step
  static final double STILL = 0.03; // a robot that is slower counts as still, in m/step
  static final double WALL = 0.08; // how near the robot gets to the wall at y = 0, in m
  static final double GATE = 0.18; // half the width of the gate, in m

  private static final ObservableParts PARTS =
      new ObservableParts(
          ToyReachBenchmark.NAME, ToyReachBenchmark.FIELDS, List.of(ToyReachBenchmark.CAMERA));

  final ToyReachTask kind;
  final ToyReachProvider.Settings settings;
  private final EpisodeGuard guard;
  private double[] state = {};

  ToyReachEnvironment(Task task, ToyReachTask kind, ToyReachProvider.Settings settings) {
    this.kind = kind;
    this.settings = settings;
    this.guard = new EpisodeGuard(task);
  }

  @Override
  public Task task() {
    return guard.task();
  }

  /**
   * Returns the position x, y of the robot [0, 1], its velocity [2, 3], the centres of the left pad
   * [4, 5] and the right one [6, 7], and the x of the middle of the gate [8].
   */
  double[] state() {
    return state.clone();
  }

  /** Draws positions from a stream that depends on the initial state's name alone. */
  @Override
  public Matrix reset(InitialState initial) {
    guard.reset(initial);
    RandomStream random = RandomStream.of(ToyReachBenchmark.NAME, initial, 0);
    state = new double[9];
    state[0] = random.nextDouble(-0.4, 0.4);
    state[1] = random.nextDouble(-0.8, -0.3);
    state[4] = random.nextDouble(-0.7, -0.3);
    state[5] = random.nextDouble(0.4, 0.7);
    state[6] = random.nextDouble(0.3, 0.7);
    state[7] = random.nextDouble(0.4, 0.7);
    state[8] = random.nextDouble(-0.3, 0.3);
    return robot();
  }

  @Override
  public StepOutcome step(double[] action) {
    InitialState initial = guard.requireRunning();
    double[] push = ActionClipping.clip(ToyReachBenchmark.ACTIONS, action);
    guard.stepped();
    RandomStream jolt = RandomStream.of(ToyReachBenchmark.NAME, initial, guard.steps());
    for (int axis = 0; axis < 2; axis++) {
      state[2 + axis] =
          GLIDE * state[2 + axis] + PUSH * push[axis] + settings.jolt() * jolt.nextGaussian();
    }
    slide();
    boolean gone = endIfGone();
    double distance = Math.hypot(state[0] - state[kind.pad], state[1] - state[kind.pad + 1]);
    boolean still = Math.hypot(state[2], state[3]) < STILL;
    return new StepOutcome(
        !gone && still && distance < settings.padRadius(), gone, -distance, robot());
  }

  /** Moves the robot along y, then along x; a wall in its way stops it. */
  private void slide() {
    state[3] = inWall(state[0], state[1] + state[3]) ? 0 : state[3];
    state[1] += state[3];
    state[2] = inWall(state[0] + state[2], state[1]) ? 0 : state[2];
    state[0] += state[2];
  }

  private boolean inWall(double x, double y) {
    return kind.walled && Math.abs(y) < WALL && Math.abs(x - state[8]) > GATE;
  }

  private boolean endIfGone() {
    return guard.terminatedIf(Math.abs(state[0]) > EDGE || Math.abs(state[1]) > EDGE);
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    guard.requireEpisode();
    return PARTS.observe(
        spec, state, camera -> ToyReachPicture.draw(this, camera), guard.task().instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return guard.snapshot(NamedTensors.of("state", DoubleBits.pack(state)));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    guard.restore(snapshot);
    state = DoubleBits.unpack(snapshot.content().ints("state"));
    endIfGone();
  }

  private Matrix robot() {
    return Matrix.of(1, 4, Arrays.copyOf(state, 4));
  }
}
