package org.policytrim.toy.reach;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pf4j.Extension;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.ExperimentProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.environment.SelectionResolver;
import org.policytrim.toolkit.plugin.NamedProvider;
import org.policytrim.toolkit.settings.Ranges;

/** Makes the benchmark known to the host, and contributes the experiments in the resources. */
@Extension
public final class ToyReachProvider extends NamedProvider<ToyReachProvider.Settings>
    implements BenchmarkProvider<ToyReachProvider.Settings>, ExperimentProvider {

  /** The keys of section {@code benchmark} that only toy-reach has. */
  public record Settings(
      @Setting(
              value = "standard deviation of the random push at each step, in m/step",
              byDefault = "0.004",
              min = 0)
          double jolt,
      @Setting(
              value = "radius of the pads, in m",
              byDefault = "0.1",
              min = 0,
              minExclusive = true,
              max = 0.25)
          double padRadius) {

    public Settings {
      Ranges.check(Settings.class, jolt, padRadius);
    }
  }

  /** Called by the host. */
  public ToyReachProvider() {
    super(
        ToyReachBenchmark.NAME,
        "A point robot that slides over a table and stops on a pad.",
        Settings.class);
  }

  @Override
  public BenchmarkCatalog catalog() {
    List<String> tasks = Stream.of(ToyReachTask.values()).map(known -> known.task.id()).toList();
    return new BenchmarkCatalog(
        Map.of(ToyReachBenchmark.NAME, tasks), tasks, ToyReachBenchmark.PRESETS.names());
  }

  /** The host has checked the selection: its names are those of the catalog. */
  @Override
  public Benchmark create(Settings settings, Selection selection) {
    return new ToyReachBenchmark(
        SelectionResolver.suite(selection, id -> ToyReachTask.named(id).task),
        ToyReachBenchmark.PRESETS.named(selection.observation()),
        settings);
  }

  @Override
  public List<String> experiments() {
    return List.of("toy-reach", "toy-reach-token");
  }
}
