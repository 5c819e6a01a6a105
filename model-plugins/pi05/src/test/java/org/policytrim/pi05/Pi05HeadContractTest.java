package org.policytrim.pi05;

import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.pi05.Pi05Settings.StateEntry;
import org.policytrim.testkit.ActionHeadContract;

class Pi05HeadContractTest {

  abstract static class Head extends ActionHeadContract<Pi05Settings> {

    private final Exploration exploration;
    private final StateEntry state;

    Head(Exploration exploration, StateEntry state) {
      this.exploration = exploration;
      this.state = state;
    }

    @Override
    public ModelProvider<Pi05Settings> provider() {
      return TinySettings.provider();
    }

    @Override
    public Pi05Settings settings() {
      return TinySettings.of(exploration, state);
    }

    /** Features and chunks are single-precision sums whose order may depend on the batch. */
    @Override
    public double chunkTolerance() {
      return 1e-4;
    }

    /** With several stochastic steps they are means over the prior and the steps. */
    @Override
    public boolean logProbabilitiesAreDensities() {
      return exploration == Exploration.SINGLE_STEP;
    }
  }

  /** The defaults: images, the state in the prompt, one stochastic step. */
  @Nested
  class SingleStep extends Head {
    SingleStep() {
      super(Exploration.SINGLE_STEP, StateEntry.PROMPT);
    }

    @Override
    public ModelContext context() {
      return TinySettings.withCamera();
    }
  }

  /** The state alone, as numbers, and all denoise steps stochastic. */
  @Nested
  class Joint extends Head {
    Joint() {
      super(Exploration.JOINT, StateEntry.PLAIN);
    }
  }

  /** Learned noise. */
  @Nested
  class FlowNoise extends Head {
    FlowNoise() {
      super(Exploration.FLOW_NOISE, StateEntry.PROMPT);
    }
  }
}
