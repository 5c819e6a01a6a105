package org.policytrim.libero.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policytrim.libero.TestAssets;
import org.policytrim.libero.assets.LiberoAssets;
import org.policytrim.libero.scene.ComposedScene;
import org.policytrim.libero.scene.SceneComposer;
import org.policytrim.libero.task.LiberoTask;
import org.policytrim.libero.task.RecordedInitialStates;
import org.policytrim.libero.task.Suites;
import org.policytrim.mujoco.MjModel;
import org.policytrim.mujoco.MuJoCo;
import org.policytrim.mujoco.ObjectType;
import org.policytrim.toolkit.recording.RecordedArray;
import org.policytrim.toolkit.recording.Recording;

/**
 * Compares fixtures with those of the original after {@code env.seed(0); env.reset()}: in two
 * recorded scenes, with -Dpolicytrim.thorough=true in all.
 */
class ResetSamplerTest {

  static Stream<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.list(TestAssets.golden())) {
      return files
          .filter(
              file ->
                  file.getFileName()
                      .toString()
                      .matches(
                          Boolean.getBoolean("policytrim.thorough")
                              ? "libero_.*_[0-9]+\\.npz"
                              : "libero_(spatial_0|goal_7)\\.npz"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void fixturesEqualTheOriginals(Path file) {
    LiberoAssets assets = TestAssets.assets();
    MuJoCo engine = TestAssets.engine();
    String id = file.getFileName().toString().replace(".npz", "");
    LiberoTask task = Suites.load().task(id).orElseThrow();
    ComposedScene scene = new SceneComposer(assets).compose(task.description(assets));
    try (Recording recording = Recording.open("libero", file);
        MjModel model = engine.parseModel(scene.xml(), Map.of())) {
      InitialConfiguration configuration = new ResetSampler(scene, model).after(0).next();
      if (recording.has("model_body_pos")) {
        RecordedArray positions = recording.array("model_body_pos", -1, 3);
        RecordedArray orientations = recording.array("model_body_quat", -1, 4);
        assertThat(configuration.fixtures()).isNotEmpty();
        for (PlacedObject fixture : configuration.fixtures()) {
          int body = model.id(ObjectType.BODY, fixture.object().bodyName());
          assertThat(new double[] {fixture.x(), fixture.y(), fixture.z()})
              .as(fixture.object().name())
              .containsExactly(positions.row(body), within(1e-15));
          assertThat(fixture.orientation())
              .as(fixture.object().name())
              .containsExactly(orientations.row(body), within(1e-15));
        }
      } else {
        assertThat(configuration.fixtures()).isEmpty();
      }
    }
  }

  @Test
  void drawnArmPositionsVaryAsRecorded() {
    LiberoAssets assets = TestAssets.assets();
    LiberoTask task = Suites.load().task("libero_spatial_0").orElseThrow();
    ComposedScene scene = new SceneComposer(assets).compose(task.description(assets));
    try (MjModel model = TestAssets.engine().parseModel(scene.xml(), Map.of())) {
      RecordedInitialStates recorded = RecordedInitialStates.read(assets, task);
      ResetSampler placements = new ResetSampler(scene, model);
      double still = placements.after(1).next().state()[2];
      List<double[]> drawn = new ArrayList<>();
      for (int seed = 0; seed < recorded.count(); seed++) {
        drawn.add(placements.after(seed, ResetSampler.RECORDED_ARM_NOISE).next().state());
      }
      List<double[]> states =
          IntStream.range(0, recorded.count()).mapToObj(i -> recorded.state(i, model)).toList();
      for (int joint = 1; joint <= 7; joint++) {
        assertThat(deviation(drawn, joint)).isCloseTo(deviation(states, joint), within(0.006));
        assertThat(mean(drawn, joint)).isCloseTo(mean(states, joint), within(0.015));
      }
      assertThat(still).isEqualTo(-1.61037389e-01);
      assertThat(placements.after(1, ResetSampler.RECORDED_ARM_NOISE).next().state())
          .hasSameSizeAs(states.getFirst());
    }
  }

  private static double mean(List<double[]> states, int index) {
    return states.stream().mapToDouble(state -> state[index]).average().orElseThrow();
  }

  private static double deviation(List<double[]> states, int index) {
    double mean = mean(states, index);
    return Math.sqrt(
        states.stream()
            .mapToDouble(state -> (state[index] - mean) * (state[index] - mean))
            .average()
            .orElseThrow());
  }
}
