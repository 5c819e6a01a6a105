package org.policytrim.libero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.StateSplit;
import org.policytrim.api.task.Task;
import org.policytrim.libero.control.ControllerKind;
import org.policytrim.libero.control.ControllerStart;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.environment.SelectionResolver;

class LiberoProviderTest {

  @Test
  void hasDefaults() {
    try (Benchmark benchmark = create(LiberoSettings.standard(), List.of(), "")) {
      assertThat(benchmark.suite().name()).isEqualTo("libero_spatial");
      assertThat(benchmark.suite().tasks()).hasSize(10);
      assertThat(benchmark.suite().tasks()).extracting(Task::stepLimit).containsOnly(240);
      assertThat(benchmark.suite().tasks().getFirst().instruction())
          .isEqualTo(
              "pick up the black bowl between the plate and the ramekin and place it on the plate");
      assertThat(benchmark.spec().observations().name()).isEqualTo("cameras-128");
      assertThat(benchmark.spec().observations().stateSize()).isEqualTo(8);
      assertThat(benchmark.spec().actions().dimensions()).isEqualTo(7);
      assertThat(benchmark.spec().engine()).contains("3.3.0", "0.1.1", "1.4.0");
      Task first = benchmark.suite().tasks().getFirst();
      assertThat(benchmark.stateCount(first, StateSplit.EVALUATION)).isEqualTo(50);
      assertThat(benchmark.stateCount(first, StateSplit.TRAINING)).isEqualTo(Integer.MAX_VALUE);
    }
  }

  @Test
  void selectsTasksAndSuitesWithTheProtocolsLimits() {
    LiberoSettings openpi =
        new LiberoSettings(
            7,
            EvaluationProtocol.OPENPI_500,
            ControllerKind.OSC_POSE,
            ControllerStart.STALE,
            GripperConvention.OPENVLA,
            RenderQuality.FAST);
    try (Benchmark benchmark =
        create(
            openpi,
            List.of("libero_10_2", "libero_10", "libero_90_39", "libero_goal_lan_0"),
            "openpi-224")) {
      assertThat(benchmark.suite().tasks())
          .extracting(Task::stepLimit)
          .containsExactly(520, 520, 520, 520, 520, 520, 520, 520, 520, 520, 400, 300);
      assertThat(benchmark.suite().tasks().getFirst().instruction())
          .isEqualTo("turn on the stove and put the moka pot on it");
      assertThat(benchmark.suite().tasks().get(10).instruction()).isEqualTo("turn off the stove");
      assertThat(benchmark.suite().tasks().get(11).instruction()).contains("middle drawer");
      assertThat(benchmark.spec().actions().axes().getLast().low()).isZero();
    }
  }

  @Test
  void reportsAllUnknownTasksWithSuggestions() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(
            () -> create(LiberoSettings.standard(), List.of("libero_spacial", "libero_90_90"), ""))
        .withMessageContaining("libero_spacial")
        .withMessageContaining("'libero_spatial'")
        .withMessageContaining("libero_90_90");
  }

  @Test
  void suggestsASimilarPreset() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(LiberoSettings.standard(), List.of(), "openpi-225"))
        .withMessageContaining("openpi-224");
  }

  @Test
  void rejectsSeedsThatTheOriginalRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LiberoSettings(
                    -1,
                    EvaluationProtocol.OPENPI_500,
                    ControllerKind.OSC_POSE,
                    ControllerStart.FRESH,
                    GripperConvention.ENVIRONMENT,
                    RenderQuality.PARITY))
        .withMessageContaining("-1");
  }

  @Test
  void listsItsCatalogWithoutAssets(@TempDir Path empty) {
    LiberoProvider provider = new LiberoProvider(new AssetCache(empty, List.of()), 1);

    assertThat(provider.catalog().names())
        .contains("libero_spatial", "libero_90_89", "libero_goal_swap", "libero_10_task_9");
    assertThat(provider.catalog().observations())
        .startsWith("cameras-128")
        .contains("openvla-oft-224");
  }

  private static Benchmark create(LiberoSettings settings, List<String> tasks, String observation) {
    LiberoProvider provider = new LiberoProvider(TestAssets.cache(), 1);
    return provider.create(settings, SelectionResolver.resolve(provider, tasks, observation));
  }
}
