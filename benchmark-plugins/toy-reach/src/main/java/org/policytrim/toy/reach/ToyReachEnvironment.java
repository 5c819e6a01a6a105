package org.policytrim.toy.reach;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.ImageFrame;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.Task;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.DoubleBits;

/**
 * A table of 2 m by 2 m, seen from above: x to the right, y up, the origin in its middle. The robot
 * is a point that is pushed, slides on and is jolted a little at every step, so nobody can plan far
 * ahead with closed eyes. It has done its task when it lies (almost) still on its pad. A robot that
 * slides over the table's edge is gone: the world has terminated.
 */
final class ToyReachEnvironment implements Environment, Snapshottable {

  /** Half the table's side, in metres. */
  static final double EDGE = 1;

  /** The share of its velocity that the robot keeps from one step to the next. */
  static final double GLIDE = 0.7;

  /** The velocity that a full push adds, in metres per step. */
  static final double PUSH = 0.018;

  /** On the pad, and slower than this in metres per step, the task is done. */
  static final double STILL = 0.03;

  /** The wall stands in the middle; the robot's centre comes no nearer than this, in metres. */
  static final double WALL = 0.08;

  /** Half the width of the gate, in which the robot's centre passes, in metres. */
  static final double GATE = 0.18;

  private final ToyReachBenchmark benchmark;
  private final Task task;
  private final ToyReachTask kind;
  private @Nullable InitialState start;
  private double[][] pads = {};
  private double gate;
  private double x;
  private double y;
  private double velocityX;
  private double velocityY;
  private int steps;
  private boolean gone;

  ToyReachEnvironment(ToyReachBenchmark benchmark, Task task, ToyReachTask kind) {
    this.benchmark = benchmark;
    this.task = task;
    this.kind = kind;
  }

  @Override
  public Task task() {
    return task;
  }

  /** Lays the table. Everything is drawn from a stream that the state's name alone decides. */
  @Override
  public Matrix reset(InitialState state) {
    if (!state.taskId().equals(task.id())) {
      throw new IllegalArgumentException("state " + state.id() + " is not of task " + task.id());
    }
    lay(state);
    velocityX = 0;
    velocityY = 0;
    steps = 0;
    gone = false;
    return robot();
  }

  private void lay(InitialState state) {
    RandomStream random = stream(state, 0);
    start = state;
    x = random.nextDouble(-0.4, 0.4);
    y = random.nextDouble(-0.8, -0.3);
    pads =
        new double[][] {
          {random.nextDouble(-0.7, -0.3), random.nextDouble(0.4, 0.7)},
          {random.nextDouble(0.3, 0.7), random.nextDouble(0.4, 0.7)}
        };
    gate = random.nextDouble(-0.3, 0.3);
  }

  @Override
  public StepOutcome step(double[] action) {
    requireReset();
    if (gone) {
      throw new IllegalStateException("the robot has left the table; reset the environment");
    }
    double[] push = benchmark.clipped(action);
    steps++;
    RandomStream jolt = stream(requireReset(), steps);
    velocityX = GLIDE * velocityX + PUSH * push[0] + benchmark.jolt() * jolt.nextGaussian();
    velocityY = GLIDE * velocityY + PUSH * push[1] + benchmark.jolt() * jolt.nextGaussian();
    slide();
    gone = Math.abs(x) > EDGE || Math.abs(y) > EDGE;
    double distance = distanceToPad();
    boolean done =
        !gone && distance < benchmark.padRadius() && Math.hypot(velocityX, velocityY) < STILL;
    return new StepOutcome(done, gone, -distance, robot());
  }

  /** Moves the robot, first up or down, then sideways; a wall in its way stops it. */
  private void slide() {
    if (inWall(x, y + velocityY)) {
      velocityY = 0;
    }
    y += velocityY;
    if (inWall(x + velocityX, y)) {
      velocityX = 0;
    }
    x += velocityX;
  }

  private boolean inWall(double atX, double atY) {
    return kind.walled() && Math.abs(atY) < WALL && Math.abs(atX - gate) > GATE;
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    requireReset();
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      if (!camera.name().equals(ToyReachBenchmark.TOP_CAMERA)) {
        throw new IllegalArgumentException("toy-reach has no camera " + camera.name());
      }
      images.put(camera.name(), ToyReachPicture.draw(this, camera));
    }
    double[] state = new double[spec.stateSize()];
    int filled = 0;
    for (StateField field : spec.state()) {
      double[] values = values(field.name());
      if (values.length != field.size()) {
        throw new IllegalArgumentException(
            "toy-reach has no state field %s of %d numbers".formatted(field.name(), field.size()));
      }
      System.arraycopy(values, 0, state, filled, values.length);
      filled += values.length;
    }
    return new Observation(images, Matrix.of(1, state.length, state), task.instruction());
  }

  private double[] values(String field) {
    return switch (field) {
      case "position" -> position();
      case "velocity" -> velocity();
      case "left-pad" -> pads[0].clone();
      case "right-pad" -> pads[1].clone();
      case "gate" -> new double[] {gate};
      default -> throw new IllegalArgumentException("toy-reach has no state field " + field);
    };
  }

  /** What was laid on the table follows from the initial state; only what moves is kept. */
  @Override
  public EnvironmentSnapshot snapshot() {
    double[] moving = {x, y, velocityX, velocityY, gone ? 1 : 0};
    return new EnvironmentSnapshot(
        requireReset(), steps, NamedTensors.of("moving", DoubleBits.pack(moving)));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    double[] moving = DoubleBits.unpack(snapshot.content().ints("moving"));
    lay(snapshot.initialState());
    x = moving[0];
    y = moving[1];
    velocityX = moving[2];
    velocityY = moving[3];
    gone = moving[4] == 1;
    steps = snapshot.steps();
  }

  /** The robot's position, in metres. */
  double[] position() {
    return new double[] {x, y};
  }

  /** The robot's velocity, in metres per step. */
  double[] velocity() {
    return new double[] {velocityX, velocityY};
  }

  /** The middle of a pad: 0 the left one, 1 the right one. */
  double[] pad(int which) {
    return pads[which].clone();
  }

  /** The middle of the gate, as an x. */
  double gate() {
    return gate;
  }

  /** What is to be done. */
  ToyReachTask kind() {
    return kind;
  }

  /** The world this is a piece of. */
  ToyReachBenchmark benchmark() {
    return benchmark;
  }

  private double distanceToPad() {
    double[] pad = pads[kind.pad()];
    return Math.hypot(x - pad[0], y - pad[1]);
  }

  private Matrix robot() {
    return Matrix.of(1, 4, x, y, velocityX, velocityY);
  }

  private InitialState requireReset() {
    if (start == null) {
      throw new IllegalStateException("reset the environment first");
    }
    return start;
  }

  /** Chance of one step: the same whatever was played before, and nothing to keep in a snapshot. */
  private static RandomStream stream(InitialState state, int step) {
    return RandomStream.of(
        RandomStream.keyOf("toy-reach"),
        RandomStream.keyOf(state.taskId()),
        RandomStream.keyOf(state.split().streamName()),
        state.index(),
        step);
  }
}
