package org.policytrim.metaworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.environment.CameraSpec;
import org.policytrim.api.environment.Environment;
import org.policytrim.api.environment.EnvironmentSnapshot;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.environment.Snapshottable;
import org.policytrim.api.environment.StateField;
import org.policytrim.api.environment.StepOutcome;
import org.policytrim.api.task.InitialState;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.random.RandomStream;

@TestInstance(Lifecycle.PER_CLASS)
class MetaworldEnvironmentTest {

  /** Tasks that share a scene's model and move its parts to different positions. */
  private static final List<String> SHARING =
      List.of("drawer-open-v3", "drawer-close-v3", "stick-push-v3", "stick-pull-v3");

  private static final double[] STILL = new double[4];

  private Benchmark benchmark;

  @BeforeAll
  void open() {
    MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);
    benchmark =
        provider.create(
            MetaworldSettings.standard(),
            SelectionResolver.resolve(provider, List.of("MT50"), "state-39"));
  }

  @AfterAll
  void close() {
    if (benchmark != null) {
      benchmark.close();
    }
  }

  @Test
  void environmentsOfOneThreadShareAModelAndStayIndependent() {
    List<List<StepOutcome>> alone = new ArrayList<>();
    for (int lane = 0; lane < 8; lane++) {
      try (Environment environment = environment(SHARING.get(lane % 4))) {
        alone.add(play(environment, lane, 0, 30));
      }
    }
    List<Environment> lanes = new ArrayList<>();
    for (int lane = 0; lane < 8; lane++) {
      lanes.add(environment(SHARING.get(lane % 4)));
    }
    List<List<StepOutcome>> together = new ArrayList<>();
    lanes.forEach(lane -> together.add(new ArrayList<>()));
    for (int step = 0; step < 30; step++) {
      for (int lane = 0; lane < 8; lane++) {
        together.get(lane).addAll(play(lanes.get(lane), lane, step, step + 1));
      }
    }
    lanes.forEach(Environment::close);

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void environmentsOfSeveralThreadsStayIndependent()
      throws ExecutionException, InterruptedException {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<List<StepOutcome>> played = new ArrayList<>();
      var running = new ArrayList<Future<List<StepOutcome>>>();
      for (int lane = 0; lane < 4; lane++) {
        int number = lane;
        running.add(threads.submit(() -> inOne(SHARING.get(number), number)));
      }
      for (var future : running) {
        played.add(future.get());
      }
      for (int lane = 0; lane < 4; lane++) {
        assertThat(played.get(lane)).isEqualTo(inOne(SHARING.get(lane), lane));
      }
    }
  }

  /** The original ends there; a further step fails with an explanation. */
  @Test
  void endsAfterTheOriginalsLongestEpisode() {
    try (Environment environment = environment("reach-v3")) {
      Matrix _ = environment.reset(state("reach-v3", 0));
      for (int step = 0; step < 500; step++) {
        StepOutcome _ = environment.step(STILL);
      }
      assertThatIllegalStateException()
          .isThrownBy(() -> environment.step(STILL))
          .withMessageContaining("500")
          .withMessageContaining("reset");
      Matrix _ = environment.reset(state("reach-v3", 1));
      assertThat(environment.step(STILL)).isNotNull();
    }
  }

  @Test
  void rejectsCallsFromOtherThreads() throws InterruptedException {
    try (Environment environment = environment("reach-v3")) {
      Matrix _ = environment.reset(state("reach-v3", 0));
      List<Throwable> thrown = new ArrayList<>();
      Thread other =
          new Thread(
              () -> {
                try {
                  StepOutcome _ = environment.step(STILL);
                } catch (IllegalStateException e) {
                  thrown.add(e);
                }
              });
      other.start();
      other.join();
      assertThat(thrown).hasSize(1);
      assertThat(thrown.getFirst()).hasMessageContaining("thread");
    }
  }

  /** The reset of this task does not compute the poses, and a snapshot of it must preserve that. */
  @Test
  void snapshotPreservesAResetWithoutComputedPoses() {
    ObservationSpec all = benchmark.spec().observations();
    try (Environment one = environment("window-close-v3");
        Environment other = environment("window-close-v3")) {
      Matrix _ = one.reset(state("window-close-v3", 2));
      EnvironmentSnapshot snapshot = ((Snapshottable) one).snapshot();
      ((Snapshottable) other).restore(snapshot);

      assertThat(other.observe(all)).isEqualTo(one.observe(all));
      assertThat(play(other, 5)).isEqualTo(play(one, 5));
    }
  }

  @Test
  void proprioceptionIsTheStartOfTheObservation() {
    try (Environment environment = environment("push-v3")) {
      Matrix own = environment.reset(state("push-v3", 0));
      Matrix all = environment.observe(benchmark.spec().observations()).state();

      assertThat(own.row(0)).isEqualTo(Arrays.copyOf(all.row(0), 4));
    }
  }

  @Test
  void rejectsForeignStatesSnapshotsFieldsAndCameras() {
    try (Environment environment = environment("push-v3");
        Environment reach = environment("reach-v3")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> environment.reset(state("reach-v3", 0)))
          .withMessageContaining("reach-v3");
      Matrix _ = environment.reset(state("push-v3", 0));
      Matrix _ = reach.reset(state("reach-v3", 0));
      EnvironmentSnapshot foreign = ((Snapshottable) reach).snapshot();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ((Snapshottable) environment).restore(foreign));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  environment.observe(
                      new ObservationSpec(
                          "x", List.of(), List.of(new StateField("goal", 2, "m", "world")))))
          .withMessageContaining("goal");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  environment.observe(
                      new ObservationSpec(
                          "x", List.of(new CameraSpec("corner9", 8, 8, true)), List.of())))
          .withMessageContaining("corner9");
    }
  }

  private List<StepOutcome> inOne(String task, int lane) {
    try (Environment environment = environment(task)) {
      return play(environment, lane, 0, 30);
    }
  }

  private static List<StepOutcome> play(Environment environment, int steps) {
    List<StepOutcome> outcomes = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      outcomes.add(environment.step(new double[] {0.3, 0.5, -0.2, 1}));
    }
    return outcomes;
  }

  private static List<StepOutcome> play(Environment environment, int lane, int from, int to) {
    if (from == 0) {
      Matrix _ = environment.reset(state(environment.task().id(), lane));
    }
    List<StepOutcome> outcomes = new ArrayList<>();
    for (int step = from; step < to; step++) {
      RandomGenerator random = RandomStream.of(lane, step);
      double[] action = {
        random.nextDouble(-1, 1),
        random.nextDouble(-1, 1),
        random.nextDouble(-1, 1),
        random.nextDouble(-1, 1)
      };
      outcomes.add(environment.step(action));
    }
    return outcomes;
  }

  private Environment environment(String task) {
    return benchmark.open(benchmark.suite().task(task).orElseThrow());
  }

  private static InitialState state(String task, int index) {
    return new InitialState(task, StateSplit.TRAINING, index);
  }
}
