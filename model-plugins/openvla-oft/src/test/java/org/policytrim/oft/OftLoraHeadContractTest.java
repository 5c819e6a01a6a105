package org.policytrim.oft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** A bundle opened to be trained by adapters over a frozen decoder in half precision. */
class OftLoraHeadContractTest extends ActionHeadContract<OftSettings> {

  @TempDir Path made;

  @Override
  public ModelProvider<OftSettings> provider() {
    return TinyOft.provider();
  }

  @Override
  public OftSettings settings() {
    return TinyOft.settings(Decoding.GREEDY, true, new LoraSettings(2, 4));
  }

  @Override
  public ModelContext context() {
    return TinyOft.context(SpecSamples.stateOnly(6));
  }

  /** Adapters come in when a bundle is opened. */
  @Override
  public TrainablePolicy createPolicy() {
    try {
      Path bundle = Files.createTempDirectory(made, "bundle");
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

  @Override
  public double chunkTolerance() {
    return 1e-4;
  }
}
