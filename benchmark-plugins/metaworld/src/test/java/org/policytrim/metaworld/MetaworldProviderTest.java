package org.policytrim.metaworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.task.Task;
import org.policytrim.metaworld.task.Catalogue;
import org.policytrim.mujoco.assets.AssetCache;
import org.policytrim.mujoco.render.RenderQuality;
import org.policytrim.toolkit.environment.SelectionResolver;

class MetaworldProviderTest {

  @Test
  void selectsTasksAndSetsWithoutRepetition() {
    try (Benchmark benchmark = create(List.of("reach-v3", "MT10", "sweep-v3"), "", 120)) {
      assertThat(benchmark.suite().tasks()).hasSize(11);
      assertThat(benchmark.suite().tasks().getFirst().id()).isEqualTo("reach-v3");
      assertThat(benchmark.suite().tasks().getLast().id()).isEqualTo("sweep-v3");
      assertThat(benchmark.suite().tasks()).extracting(Task::stepLimit).containsOnly(120);
    }
  }

  @Test
  void hasDefaults() {
    MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);
    try (Benchmark benchmark =
        provider.create(MetaworldSettings.standard(), SelectionResolver.byDefault(provider))) {
      assertThat(benchmark.suite().name()).isEqualTo("MT10");
      assertThat(benchmark.suite().tasks()).extracting(Task::stepLimit).containsOnly(300);
      assertThat(benchmark.spec().observations().name()).isEqualTo("state-39");
      assertThat(benchmark.spec().observations().stateSize()).isEqualTo(39);
      assertThat(benchmark.spec().engine()).contains("3.3.0", "3.1.1");
    }
  }

  @Test
  void reportsAllUnknownTasksWithSuggestions() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(List.of("drawer-opne-v3", "reach-v3", "MT5"), "", 300))
        .withMessageContaining("drawer-opne-v3")
        .withMessageContaining("drawer-open-v3")
        .withMessageContaining("'MT5'")
        .withMessageContaining("MT25");
  }

  @Test
  void suggestsASimilarPreset() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(List.of("reach-v3"), "corner-65", 300))
        .withMessageContaining("corner-65")
        .withMessageContaining("corner-64");
  }

  @Test
  void limitsEpisodesToTheOriginalsLongest() {
    assertThatExceptionOfType(PluginException.class)
        .isThrownBy(() -> create(List.of("reach-v3"), "", 501))
        .withMessageContaining("501");
  }

  @Test
  void rejectsSeedsThatTheOriginalRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetaworldSettings(-1, RenderQuality.FAST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MetaworldSettings(1L << 32, RenderQuality.FAST));
  }

  @Test
  void listsItsCatalogWithoutAssets(@TempDir Path empty) {
    MetaworldProvider provider = new MetaworldProvider(new AssetCache(empty, List.of()), 1);

    assertThat(provider.catalog().names())
        .hasSize(53 + Catalogue.counterfactualIds().size())
        .contains("MT10", "MT50", "window-close-v3");
    assertThat(provider.catalog().observations())
        .containsExactly("state-39", "corner-64", "corner-128", "corner-hand-64", "corner2-224");
  }

  private static Benchmark create(List<String> tasks, String observation, int limit) {
    MetaworldProvider provider = new MetaworldProvider(TestAssets.cache(), 1);
    return provider.create(
        MetaworldSettings.standard(),
        SelectionResolver.resolve(provider, tasks, observation, OptionalInt.of(limit)));
  }
}
