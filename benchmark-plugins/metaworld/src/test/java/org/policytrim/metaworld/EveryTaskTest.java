package org.policytrim.metaworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.tool.Verification;
import org.policytrim.metaworld.goal.GoalStream;
import org.policytrim.metaworld.scene.ModelPool;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.metaworld.task.TaskSimulation;
import org.policytrim.metaworld.task.TaskSpec;
import org.policytrim.metaworld.verify.ExpertReplay;
import org.policytrim.metaworld.verify.RecordedTask;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.toolkit.random.RandomStream;

/**
 * Compares all 50 tasks with the recordings of the original, and runs 200 random actions in each,
 * 10,000 with {@code -Dpolicytrim.thorough=true}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryTaskTest {

  private static final int STEPS = Boolean.getBoolean("policytrim.thorough") ? 10_000 : 200;

  private MetaworldAssets assets;
  private ModelPool models;
  private JsonNode experts;
  private Path golden;

  @BeforeAll
  void open() throws IOException {
    AssetCache cache = TestAssets.cache();
    golden = TestAssets.golden();
    assets = MetaworldAssets.fetch(cache, System.err::println);
    models = new ModelPool(MuJoCo.load(cache));
    experts = new ObjectMapper().readTree(golden.resolve("experts.json").toFile());
  }

  @AfterAll
  void close() {
    if (models != null) {
      models.close();
    }
  }

  static List<TaskSpec> tasks() {
    return Catalogue.tasks();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void equalsTheRecordings(TaskSpec spec) {
    try (TaskSimulation simulation = open(spec)) {
      Verification found = RecordedTask.replay(simulation, golden);

      assertThat(found.quantities())
          .extracting(Verification.Quantity::name)
          .contains("qpos", "observation", "reward", "success", "reset", "expert action");
      assertThat(found.quantities()).allMatch(Verification.Quantity::passed);
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void expertSucceedsAtTheRecordedStep(TaskSpec spec) {
    try (TaskSimulation simulation = open(spec)) {
      double[] goal = new GoalStream(spec.goals(), 42).next();

      assertThat(ExpertReplay.firstSuccess(simulation, goal))
          .isEqualTo(experts.at("/first_success_step/" + spec.id() + "/0").asInt(0));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void staysFiniteUnderRandomActions(TaskSpec spec) {
    RandomGenerator random = RandomStream.of(11, RandomStream.keyOf(spec.id()));
    try (TaskSimulation simulation = open(spec)) {
      GoalStream goals = new GoalStream(spec.goals(), 11);
      float[] action = new float[4];
      for (int step = 0; step < STEPS; step++) {
        if (step % 500 == 0) {
          simulation.reset(goals.next());
        }
        for (int axis = 0; axis < action.length; axis++) {
          action[axis] = random.nextFloat(-1, 1);
        }
        simulation.step(action);
        assertThat(simulation.result().reward()).isFinite();
      }
      assertThat(simulation.observation()).doesNotContain(Double.NaN);
      assertThat(simulation.scene().data().warnings()).as("warnings of the engine").isZero();
    }
  }

  private TaskSimulation open(TaskSpec spec) {
    return new TaskSimulation(spec, models.open(assets.scene(spec.model()), spec.hand()));
  }
}
