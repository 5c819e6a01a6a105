package org.policytrim.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionAxis;
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
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.DoubleBits;

/** The environment of a {@link FakeBenchmark}. */
final class FakeEnvironment implements Environment, Snapshottable {

  private static final double STEP = 0.1;

  private final FakeBenchmark benchmark;
  private final Task task;
  private final FakeBenchmark.Rule success;
  private final FakeBenchmark.Rule termination;
  private @Nullable InitialState start;
  private double[] point = {};
  private int steps;
  private boolean terminated;

  FakeEnvironment(
      FakeBenchmark benchmark,
      Task task,
      FakeBenchmark.Rule success,
      FakeBenchmark.Rule termination) {
    this.benchmark = benchmark;
    this.task = task;
    this.success = success;
    this.termination = termination;
  }

  boolean isOf(FakeBenchmark owner) {
    return benchmark == owner;
  }

  double[] point() {
    return point.clone();
  }

  @Override
  public Task task() {
    return task;
  }

  @Override
  public Matrix reset(InitialState state) {
    if (!state.taskId().equals(task.id())
        || state.index() >= benchmark.stateCount(task, state.split())) {
      throw new IllegalArgumentException("task " + task.id() + " has no state " + state.id());
    }
    RandomStream random =
        RandomStream.of(
            0,
            RandomStream.keyOf(task.id()),
            RandomStream.keyOf(state.split().streamName()),
            state.index());
    point = random.doubles(benchmark.spec().actions().dimensions(), -1, 1).toArray();
    start = state;
    steps = 0;
    terminated = false;
    return proprioception();
  }

  @Override
  public StepOutcome step(double[] action) {
    requireReset();
    if (terminated) {
      throw new IllegalStateException("the fake world has ended; reset it");
    }
    List<ActionAxis> axes = benchmark.spec().actions().axes();
    if (action.length != axes.size()) {
      throw new IllegalArgumentException(
          "an action has %d numbers, found %d".formatted(axes.size(), action.length));
    }
    for (double value : action) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("an action's numbers are finite, found " + value);
      }
    }
    for (int axis = 0; axis < action.length; axis++) {
      point[axis] += STEP * axes.get(axis).clip(action[axis]);
    }
    steps++;
    terminated = termination.holds(steps, point());
    return new StepOutcome(success.holds(steps, point()), terminated, 0, proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    requireReset();
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      if (!camera.name().equals("front")) {
        throw new IllegalArgumentException("the fake world has no camera " + camera.name());
      }
      images.put(camera.name(), picture(camera));
    }
    for (StateField field : spec.state()) {
      if (!benchmark.spec().observations().state().contains(field)) {
        throw new IllegalArgumentException("the fake world has no state field " + field.name());
      }
    }
    return new Observation(images, benchmark.stateOf(point, spec.state()), task.instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        requireReset(),
        steps,
        NamedTensors.of("point", DoubleBits.pack(point))
            .with("terminated", IntTensor.scalar(terminated ? 1 : 0)));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    point = DoubleBits.unpack(snapshot.content().ints("point"));
    start = snapshot.initialState();
    steps = snapshot.steps();
    terminated = snapshot.content().ints("terminated").get(0) == 1;
  }

  private Matrix proprioception() {
    return Matrix.of(1, point.length, point);
  }

  private InitialState requireReset() {
    if (start == null) {
      throw new IllegalStateException("the fake world was not reset yet");
    }
    return start;
  }

  private ImageFrame picture(CameraSpec camera) {
    byte[] rgb = new byte[camera.height() * camera.width() * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i + 100 * point[i % point.length]);
    }
    return ImageFrame.wrap(camera.height(), camera.width(), rgb);
  }
}
