package org.policytrim.pi05;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ActionHeadContract;

/** State alone, as numbers, and all denoise steps stochastic. */
class Pi05JointHeadContractTest extends ActionHeadContract<Pi05Settings> {

  @Override
  public ModelProvider<Pi05Settings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Pi05Settings settings() {
    return TinySettings.of(Exploration.JOINT, Pi05Settings.StateEntry.PLAIN);
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
