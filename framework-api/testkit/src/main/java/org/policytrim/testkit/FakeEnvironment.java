package org.policytrim.testkit;

import java.util.HashMap;
import java.util.Map;
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
import org.policytrim.toolkit.environment.ActionClipping;
import org.policytrim.toolkit.environment.EpisodeGuard;
import org.policytrim.toolkit.random.RandomStream;
import org.policytrim.toolkit.safetensors.DoubleBits;

/** The environment of a {@link FakeBenchmark}. */
final class FakeEnvironment implements Environment, Snapshottable {

  private static final double STEP = 0.1;

  private final FakeBenchmark benchmark;
  private final Task task;
  private final FakeBenchmark.Rule success;
  private final FakeBenchmark.Rule termination;
  private final EpisodeGuard guard;
  private double[] point = {};

  FakeEnvironment(
      FakeBenchmark benchmark,
      Task task,
      FakeBenchmark.Rule success,
      FakeBenchmark.Rule termination) {
    this.benchmark = benchmark;
    this.task = task;
    this.success = success;
    this.termination = termination;
    this.guard = new EpisodeGuard(task);
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
    guard.requireOpen();
    guard.requireOwn(state, "state");
    if (state.index() >= benchmark.stateCount(task, state.split())) {
      throw new IllegalArgumentException("task " + task.id() + " has no state " + state.id());
    }
    RandomStream random =
        RandomStream.of(
            0,
            RandomStream.keyOf(task.id()),
            RandomStream.keyOf(state.split().streamName()),
            state.index());
    point = random.doubles(benchmark.spec().actions().dimensions(), -1, 1).toArray();
    guard.began(state, 0);
    return proprioception();
  }

  @Override
  public StepOutcome step(double[] action) {
    guard.requireRunning();
    double[] clipped = ActionClipping.clip(benchmark.spec().actions(), action);
    for (int axis = 0; axis < action.length; axis++) {
      point[axis] += STEP * clipped[axis];
    }
    guard.stepped();
    if (termination.holds(guard.steps(), point())) {
      guard.terminated();
    }
    return new StepOutcome(
        success.holds(guard.steps(), point()), guard.hasTerminated(), 0, proprioception());
  }

  @Override
  public Observation observe(ObservationSpec spec) {
    guard.requireEpisode();
    Map<String, ImageFrame> images = new HashMap<>();
    for (CameraSpec camera : spec.cameras()) {
      if (!camera.name().equals("front")) {
        throw new IllegalArgumentException("the fake benchmark has no camera " + camera.name());
      }
      images.put(camera.name(), picture(camera));
    }
    for (StateField field : spec.state()) {
      if (!benchmark.spec().observations().state().contains(field)) {
        throw new IllegalArgumentException("the fake benchmark has no state field " + field.name());
      }
    }
    return new Observation(images, benchmark.stateOf(point, spec.state()), task.instruction());
  }

  @Override
  public EnvironmentSnapshot snapshot() {
    return new EnvironmentSnapshot(
        guard.requireEpisode(),
        guard.steps(),
        NamedTensors.of("point", DoubleBits.pack(point))
            .with("terminated", IntTensor.scalar(guard.hasTerminated() ? 1 : 0)));
  }

  @Override
  public void restore(EnvironmentSnapshot snapshot) {
    point = DoubleBits.unpack(snapshot.content().ints("point"));
    guard.requireOwn(snapshot.initialState(), "snapshot");
    guard.began(snapshot.initialState(), snapshot.steps());
    if (snapshot.content().ints("terminated").get(0) == 1) {
      guard.terminated();
    }
  }

  private Matrix proprioception() {
    return Matrix.of(1, point.length, point);
  }

  private ImageFrame picture(CameraSpec camera) {
    byte[] rgb = new byte[camera.height() * camera.width() * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i + 100 * point[i % point.length]);
    }
    return ImageFrame.wrap(camera.height(), camera.width(), rgb);
  }
}
