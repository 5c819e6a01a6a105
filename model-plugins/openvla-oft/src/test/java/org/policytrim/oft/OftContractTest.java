package org.policytrim.oft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.network.fixtures.HeadCase;
import org.policytrim.network.fixtures.LearnerCase;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.oft.policy.OftSettings;
import org.policytrim.oft.policy.OftSettings.Decoding;
import org.policytrim.testkit.SettingsContract;

/** Runs the contracts of the testkit on small networks and on the provider. */
class OftContractTest {

  /** Heads, trained whole or by adapters. */
  abstract static class Head extends HeadCase<OftSettings> {
    Head(OftSettings settings, ModelContext context) {
      super(TinyOft.provider(), settings, context);
    }
  }

  /** Images and state, greedy evaluation, a stop token. */
  @Nested
  class GreedyTest extends Head {
    GreedyTest() {
      super(TinyOft.settings(Decoding.GREEDY, true), SmallContext.oneCamera());
    }
  }

  /** The state alone, sampled evaluation, no stop token. */
  @Nested
  class SampledTest extends Head {
    SampledTest() {
      super(TinyOft.settings(Decoding.SAMPLED, false), SmallContext.stateOnly());
    }
  }

  /** A bundle that is trained by adapters, over a frozen decoder in half precision. */
  @Nested
  class AdaptedTest extends Head {

    @TempDir Path folder;

    AdaptedTest() {
      super(
          TinyOft.settings(Decoding.GREEDY, true, new OftSettings.Lora(2, 4)),
          SmallContext.stateOnly());
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

  @Nested
  class LearnerTest extends LearnerCase<OftSettings> {
    LearnerTest() {
      super(TinyOft.provider(), TinyOft.settings(Decoding.GREEDY, true), SmallContext.oneCamera());
    }
  }

  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(TinyOft.provider());
    }
  }
}
