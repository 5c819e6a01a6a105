package org.policytrim.gr00t;

import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** N1.5, all steps stochastic. */
class Gr00tJointHeadContractTest extends ActionHeadContract<Gr00tSettings> {

  @Override
  public ModelProvider<Gr00tSettings> provider() {
    return TinySettings.provider();
  }

  @Override
  public Gr00tSettings settings() {
    return TinySettings.of(Gr00tVersion.N15, Exploration.JOINT);
  }

  @Override
  public ModelContext context() {
    return TinySettings.context(SpecSamples.stateOnly(6));
  }

  /** Features and plans are single-precision sums whose order may depend on the batch. */
  @Override
  public double chunkTolerance() {
    return 1e-4;
  }

  /** They are means over the prior and the steps. */
  @Override
  public boolean logProbabilitiesAreDensities() {
    return false;
  }

  /** The kinks of the embodiments' encoders lie close together: no step is quite small enough. */
  @Override
  public double gradientTolerance() {
    return 0.05;
  }
}
