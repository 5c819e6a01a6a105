package org.policytrim.testkit.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.toolkit.safetensors.Safetensors;

/** Creates tiny policies with one of two heads. */
public class TinyModelProvider implements ModelProvider<NoSettings> {

  /** The kind of head. */
  public enum Kind {
    /** A head for chunks of any length. */
    FLOW,
    /** A head for chunks of the length in pretraining. */
    TOKEN
  }

  private final Kind kind;

  public TinyModelProvider(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind == Kind.FLOW ? "tiny-flow" : "tiny-token";
  }

  @Override
  public String description() {
    return "A tiny policy for tests.";
  }

  @Override
  public Class<NoSettings> settings() {
    return NoSettings.class;
  }

  @Override
  public OptionalInt longestChunk(int trainedChunk) {
    return kind == Kind.FLOW ? OptionalInt.empty() : OptionalInt.of(trainedChunk);
  }

  @Override
  public TrainablePolicy create(NoSettings settings, ModelContext context) {
    PolicyCard card = context.untrainedCard(name(), version());
    return assemble(card, context.seed());
  }

  @Override
  public TrainablePolicy open(Path folder, PolicyCard card, NoSettings settings, Device device) {
    TrainablePolicy policy = assemble(card, 0);
    Path file = folder.resolve(TinyPolicy.FILE);
    try {
      policy.head().restore(Safetensors.read(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new PluginException(name(), file + " can't be read: " + e, "Save it again", e);
    }
    return policy;
  }

  private TrainablePolicy assemble(PolicyCard card, long seed) {
    int stateSize = card.observations().stateSize();
    int axes = card.actions().dimensions();
    TrainableActionHead head =
        switch (kind) {
          case FLOW -> new FlowHead(card.chunkLength(), axes, stateSize, seed);
          case TOKEN -> new TokenHead(card.chunkLength(), axes, stateSize, seed);
        };
    return new TinyPolicy(card, new TinyBackbone(stateSize), head);
  }
}
