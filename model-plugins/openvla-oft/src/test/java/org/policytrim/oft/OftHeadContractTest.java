package org.policytrim.oft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

class OftHeadContractTest {

  abstract static class Head extends ActionHeadContract<OftSettings> {

    private final OftSettings settings;
    private final ObservationSpec observations;

    Head(OftSettings settings, ObservationSpec observations) {
      this.settings = settings;
      this.observations = observations;
    }

    @Override
    public ModelProvider<OftSettings> provider() {
      return TinyOft.provider();
    }

    @Override
    public OftSettings settings() {
      return settings;
    }

    @Override
    public ModelContext context() {
      return TinyOft.context(observations);
    }

    /** Features are single-precision sums whose order may depend on the batch. */
    @Override
    public double chunkTolerance() {
      return 1e-4;
    }
  }

  /** Images and state, greedy evaluation, a stop token. */
  @Nested
  class Greedy extends Head {
    Greedy() {
      super(TinyOft.settings(Decoding.GREEDY, true), SpecSamples.cameraAndState(16, 6));
    }
  }

  /** The state alone, sampled evaluation, no stop token. */
  @Nested
  class Sampled extends Head {
    Sampled() {
      super(TinyOft.settings(Decoding.SAMPLED, false), SpecSamples.stateOnly(6));
    }
  }

  /** A bundle that is trained by adapters, over a frozen decoder in half precision. */
  @Nested
  class Adapted extends Head {

    @TempDir Path folder;

    Adapted() {
      super(
          TinyOft.settings(Decoding.GREEDY, true, new OftSettings.Lora(2, 4)),
          SpecSamples.stateOnly(6));
    }

    /** Adapters start when a bundle is opened. */
    @Override
    public TrainablePolicy createPolicy() {
      try {
        Path bundle = Files.createTempDirectory(folder, "bundle");
        PolicyCard card;
        try (TrainablePolicy whole = provider().create(settings(), context())) {
          card = whole.card();
          whole.save(bundle);
        }
        return provider().open(bundle, card, settings(), context().device());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
