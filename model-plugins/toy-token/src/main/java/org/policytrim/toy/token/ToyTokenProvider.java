package org.policytrim.toy.token;

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

/** Brings the toy model with a categorical head. */
@Extension
public final class ToyTokenProvider implements ModelProvider<ToyTokenProvider.Settings> {

  /** How a plan is made when the policy is evaluated. */
  public enum Evaluation {
    /** The likeliest token, always. */
    GREEDY,
    /** A token drawn as in training. */
    SAMPLED
  }

  /** What an experiment may set beside the keys that all models share. */
  public record Settings(
      @Setting(value = "width of the two hidden layers", byDefault = "64", min = 1, max = 4096)
          int hidden,
      @Setting(value = "bins per action axis", byDefault = "21", min = 2, max = 256) int bins,
      @Setting(
              value = "divisor of the logits when tokens are drawn",
              byDefault = "1.0",
              min = 0,
              minExclusive = true)
          double temperature,
      @Setting(value = "greedy or sampled: how plans are made in evaluation", byDefault = "greedy")
          Evaluation evaluation) {

    public Settings {
      Ranges.check(Settings.class, hidden, bins, temperature, evaluation);
    }
  }

  @Override
  public String name() {
    return "toy-token";
  }

  @Override
  public String description() {
    return "A small policy in plain Java that draws its actions as tokens, one bin per number.";
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  /** A token head is bound to the chunk it was trained with. */
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
    return (axes, chunkLength) -> new TokenActions(axes, chunkLength, settings);
  }
}
