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
import org.policytrim.toolkit.plugin.NamedProvider;
import org.policytrim.toolkit.settings.Ranges;
import org.policytrim.toy.policy.ToyPolicy;

/** Makes the model known to the host. */
@Extension
public final class ToyTokenProvider extends NamedProvider<ToyTokenProvider.Settings>
    implements ModelProvider<ToyTokenProvider.Settings> {

  /** The choice of tokens in evaluation. */
  public enum Evaluation {
    /** The most probable token. */
    GREEDY,
    /** A sampled token, as in training. */
    SAMPLED
  }

  /** The keys of section {@code policy} that only this model has. */
  public record Settings(
      @Setting(value = "width of the two hidden layers", byDefault = "64", min = 1, max = 4096)
          int hidden,
      @Setting(value = "bins per action axis", byDefault = "21", min = 2, max = 256) int bins,
      @Setting(
              value = "divisor of the logits in sampling",
              byDefault = "1.0",
              min = 0,
              minExclusive = true)
          double temperature,
      @Setting(value = "greedy or sampled: the tokens in evaluation", byDefault = "greedy")
          Evaluation evaluation) {

    public Settings {
      Ranges.check(Settings.class, hidden, bins, temperature, evaluation);
    }
  }

  /** Called by the host. */
  public ToyTokenProvider() {
    super(
        "toy-token",
        "A small policy in plain Java that samples actions as tokens, one bin per value.",
        Settings.class);
  }

  /**
   * Every action of a chunk has its own outputs, so chunks cannot be longer than in pretraining.
   */
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
