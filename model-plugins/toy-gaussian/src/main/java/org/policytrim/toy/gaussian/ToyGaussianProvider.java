package org.policytrim.toy.gaussian;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.pf4j.Extension;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.Setting;
import org.policytrim.toolkit.settings.Ranges;
import org.policytrim.toy.policy.ToyPolicy;

/** Brings the toy model with a continuous head. */
@Extension
public final class ToyGaussianProvider implements ModelProvider<ToyGaussianProvider.Settings> {

  /** What an experiment may set beside the keys that all models share. */
  public record Settings(
      @Setting(value = "width of the two hidden layers", byDefault = "64", min = 1, max = 4096)
          int hidden,
      @Setting(
              value = "deviation of the actions drawn in training, in half ranges",
              byDefault = "0.3",
              min = 0,
              minExclusive = true)
          double noise) {

    public Settings {
      Ranges.check(Settings.class, hidden, noise);
    }
  }

  @Override
  public String name() {
    return "toy-gaussian";
  }

  @Override
  public String description() {
    return "A small policy in plain Java that draws its actions from a normal distribution.";
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  /** Every action of a plan has outputs of its own, so a plan can't outgrow the trained chunk. */
  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return OptionalInt.of(trainedChunk);
  }

  @Override
  public TrainablePolicy create(Settings settings, ModelContext context) {
    return ToyPolicy.create(name(), version(), settings.hidden(), outputs(settings), context);
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, Settings settings, Device device) {
    return ToyPolicy.open(folder, card, settings.hidden(), outputs(settings), device);
  }

  private static ToyPolicy.Outputs outputs(Settings settings) {
    return (axes, chunkLength) -> new GaussianActions(axes, chunkLength, settings.noise());
  }
}
