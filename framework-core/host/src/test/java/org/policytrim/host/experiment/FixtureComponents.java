package org.policytrim.host.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.policytrim.api.environment.Benchmark;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.BenchmarkCatalog;
import org.policytrim.api.plugin.BenchmarkProvider;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.RewardTermProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.api.reward.RewardContext;
import org.policytrim.api.reward.RewardTerm;
import org.policytrim.host.plugin.Components;

/** Providers with every kind of setting, as plugins declare them. None creates anything. */
public final class FixtureComponents {

  private FixtureComponents() {}

  public static Components components() {
    return new Components(
        List.of(new TableBenchmark()),
        List.of(new FlowModel(), new TokenModel()),
        List.of(),
        List.of(
            new Term<>("success", NoSettings.class),
            new Term<>("chunk-horizon", ChunkHorizonSettings.class),
            new Term<>("step-saving", StepSavingSettings.class),
            new Term<>("group-stability", GroupStabilitySettings.class),
            new Term<>("clashing", ClashingSettings.class),
            new Term<>("misdefaulted", MisdefaultedSettings.class)));
  }

  enum Surface {
    SMOOTH_WOOD,
    FELT
  }

  record Wind(
      @Setting(value = "newtons", byDefault = "0.0", min = 0) double force,
      @Setting(value = "compass points", byDefault = "[north]") List<String> directions) {

    Wind {
      directions = List.copyOf(directions);
    }
  }

  record TableSettings(
      @Setting(value = "what the table is made of", byDefault = "smooth-wood") Surface surface,
      @Setting(value = "metres per step", byDefault = "0.05", min = 0, minExclusive = true)
          double speed,
      @Setting(value = "disturbs the robot", byDefault = "{}") Wind wind,
      @Setting(value = "obstacles", byDefault = "[]") List<Obstacle> obstacles,
      @Setting(value = "whether there is a wall", byDefault = "false") boolean wall) {

    TableSettings {
      obstacles = List.copyOf(obstacles);
      if (wall && surface == Surface.FELT) {
        throw new IllegalArgumentException("a felt table can't carry a wall");
      }
    }
  }

  record Obstacle(
      @Setting("metres from the left") double x, @Setting("metres from the front") double y) {}

  record FlowSettings(
      @Setting(value = "denoise steps", byDefault = "4", min = 1) int steps,
      @Setting(value = "exploration noise", byDefault = "0.5") double noise,
      @Setting(value = "seed of something", byDefault = "9007199254740993") long salt) {}

  record TokenSettings(
      @Setting(value = "width of the network", min = 8) int width,
      @Setting(value = "sampling temperature", byDefault = "1.6") double temperature) {}

  record ChunkHorizonSettings(@Setting(value = "h_base", min = 1) int base) {}

  record StepSavingSettings(@Setting(value = "T_max in steps", min = 1) int limit) {}

  record GroupStabilitySettings(
      @Setting(value = "smallest deviation", byDefault = "5.0", min = 0, minExclusive = true)
          double sigmaFloor) {}

  /** Settings with the key weight, which belongs to the experiment. */
  record ClashingSettings(@Setting(value = "mine", byDefault = "1.0") double weight) {}

  /** Settings with a default of the wrong type. */
  record MisdefaultedSettings(@Setting(value = "how many", byDefault = "many") int count) {}

  record Term<C extends Record>(String name, Class<C> settings) implements RewardTermProvider<C> {

    @Override
    public String description() {
      return "a term";
    }

    @Override
    public RewardTerm create(C settings, RewardContext context) {
      throw new UnsupportedOperationException();
    }

    @Override
    public OptionalInt stepLimit(C settings) {
      return settings instanceof StepSavingSettings saving
          ? OptionalInt.of(saving.limit())
          : OptionalInt.empty();
    }
  }

  static final class TableBenchmark implements BenchmarkProvider<TableSettings> {

    @Override
    public String name() {
      return "table";
    }

    @Override
    public String description() {
      return "a point on a table";
    }

    @Override
    public Class<TableSettings> settings() {
      return TableSettings.class;
    }

    @Override
    public BenchmarkCatalog catalog() {
      List<String> tasks = List.of("reach-near", "reach-far");
      return new BenchmarkCatalog(
          Map.of("table-all", tasks), tasks, List.of("state-4", "corner-32"));
    }

    @Override
    public Benchmark create(TableSettings settings, Selection selection) {
      throw new UnsupportedOperationException();
    }
  }

  /** The common methods of both models, which are never created. */
  abstract static class Model<C extends Record> implements ModelProvider<C> {

    @Override
    public String description() {
      return "a model";
    }

    @Override
    public TrainablePolicy create(C settings, ModelContext context) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TrainablePolicy open(Path folder, PolicyCard card, C settings, Device device) {
      throw new UnsupportedOperationException();
    }
  }

  static final class FlowModel extends Model<FlowSettings> {

    @Override
    public String name() {
      return "flow";
    }

    @Override
    public Class<FlowSettings> settings() {
      return FlowSettings.class;
    }

    @Override
    public OptionalInt longestChunk(int trainedChunk) {
      return OptionalInt.empty();
    }
  }

  static final class TokenModel extends Model<TokenSettings> {

    @Override
    public String name() {
      return "token";
    }

    @Override
    public Class<TokenSettings> settings() {
      return TokenSettings.class;
    }

    @Override
    public OptionalInt longestChunk(int trainedChunk) {
      if (trainedChunk > 64) {
        throw new IllegalArgumentException("a token head's chunk is at most 64");
      }
      return OptionalInt.of(trainedChunk);
    }
  }
}
