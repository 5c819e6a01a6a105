package org.policytrim.pi05;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ActionHeadContract;

/** Learned noise. */
class Pi05FlowNoiseHeadContractTest extends ActionHeadContract<Pi05Settings> {

  @Override
  public ModelProvider<Pi05Settings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Pi05Settings settings() {
    return TinySettings.of(Exploration.FLOW_NOISE, Pi05Settings.StateEntry.PROMPT);
  }

  @Override
  public double chunkTolerance() {
    return 1e-4;
  }

  /** They are means over the prior and the steps. */
  @Override
  public boolean logProbabilitiesAreDensities() {
    return false;
  }
}
