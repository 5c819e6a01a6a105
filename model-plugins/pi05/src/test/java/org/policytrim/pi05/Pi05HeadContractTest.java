package org.policytrim.pi05;

import java.util.List;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** The usual way: images, state in the prompt, one stochastic step. */
class Pi05HeadContractTest extends ActionHeadContract<Pi05Settings> {

  @Override
  public ModelProvider<Pi05Settings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Pi05Settings settings() {
    return TinySettings.of(Exploration.SINGLE_STEP, Pi05Settings.StateEntry.PROMPT);
  }

  @Override
  public ModelContext context() {
    return new ModelContext(
        SpecSamples.actions(3),
        SpecSamples.cameraAndState(16, 6),
        List.of("push the cube", "pull the cube"),
        4,
        4,
        2,
        Device.CPU,
        1);
  }

  /** Features and plans are single-precision sums whose order may depend on the batch. */
  @Override
  public double chunkTolerance() {
    return 1e-4;
  }
}
