package org.policytrim.maniskill.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.api.demonstration.Demonstrator;
import org.policytrim.maniskill.TestAssets;
import org.policytrim.maniskill.robot.ControlMode;
import org.policytrim.maniskill.robot.Panda;
import org.policytrim.maniskill.task.Catalogue;
import org.policytrim.maniskill.task.TaskSpec;
import org.policytrim.maniskill.task.TaskWorld;
import org.policytrim.toolkit.random.RandomStream;

/**
 * The share of successful demonstrations on 8 states, 200 with {@code -Dpolicytrim.thorough=true}.
 */
class EveryExpertTest {

  private static final boolean THOROUGH = Boolean.getBoolean("policytrim.thorough");
  private static final int STATES = THOROUGH ? 200 : 8;

  /** The required rates: 0.95, or the rates of the original's demonstrations. */
  private static final Map<String, Double> RATES =
      Map.ofEntries(
          Map.entry("PickCube-v1", 0.95),
          Map.entry("PushCube-v1", 0.95),
          Map.entry("PullCube-v1", 0.95),
          Map.entry("StackCube-v1", 0.95),
          Map.entry("LiftPegUpright-v1", 0.95),
          Map.entry("PlaceSphere-v1", 0.3),
          Map.entry("StackPyramid-v1", 0.7),
          Map.entry("PullCubeTool-v1", 0.9),
          Map.entry("PegInsertionSide-v1", 0.4),
          Map.entry("PegInsertionSideWide-v1", 0.9),
          Map.entry("PlugCharger-v1", 0.8));

  static Stream<Arguments> demonstrations() {
    return Experts.tasks().stream()
        .flatMap(task -> Experts.styles().stream().map(style -> Arguments.of(task, style)));
  }

  @ParameterizedTest
  @MethodSource("demonstrations")
  void succeedsAsOftenAsTheOriginal(String task, String style) {
    TaskSpec spec = Catalogue.task(task);
    ControlMode mode = ControlMode.PD_EE_DELTA_POSE;
    int successes = 0;
    try (TaskWorld world =
        new TaskWorld(
            TestAssets.engine(), Panda.read(spec.robot(), TestAssets.assets()), spec, mode)) {
      for (int seed = 0; seed < STATES; seed++) {
        world.reset(world.draw(seed));
        successes += demonstrate(world, mode, style, seed) ? 1 : 0;
      }
    }
    // On few states, one failure more is within chance.
    double tolerated = THOROUGH ? 0 : 1.7 / STATES;
    // The peg slips more often in the hand of a person.
    tolerated += task.equals("PegInsertionSide-v1") && style.equals("teleoperated") ? 0.1 : 0;
    assertThat(successes / (double) STATES)
        .as("%s in the style %s", task, style)
        .isGreaterThanOrEqualTo(RATES.get(task) - tolerated);
  }

  private static boolean demonstrate(TaskWorld world, ControlMode mode, String style, int seed) {
    Demonstrator demonstrator = Experts.of(world, mode, style, RandomStream.of(seed, 5));
    for (int step = 0; step < world.spec().demonstratedLimit(); step++) {
      double[] wanted = demonstrator.act();
      float[] action = new float[wanted.length];
      for (int axis = 0; axis < action.length; axis++) {
        action[axis] = (float) wanted[axis];
      }
      float[] _ = world.step(action);
      if (world.assessment().success()) {
        return true;
      }
    }
    return false;
  }
}
