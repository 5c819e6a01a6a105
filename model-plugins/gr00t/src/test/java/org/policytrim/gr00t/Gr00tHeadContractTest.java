package org.policytrim.gr00t;

import org.junit.jupiter.api.Nested;
import org.policytrim.api.environment.ObservationSpec;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.gr00t.Gr00tSettings.Version;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

class Gr00tHeadContractTest {

  abstract static class Head extends ActionHeadContract<Gr00tSettings> {

    private final Version version;
    private final Exploration exploration;
    private final ObservationSpec observations;
    private final double gradientTolerance;

    Head(
        Version version,
        Exploration exploration,
        ObservationSpec observations,
        double gradientTolerance) {
      this.version = version;
      this.exploration = exploration;
      this.observations = observations;
      this.gradientTolerance = gradientTolerance;
    }

    @Override
    public ModelProvider<Gr00tSettings> provider() {
      return TinySettings.provider();
    }

    @Override
    public Gr00tSettings settings() {
      return TinySettings.of(version, exploration);
    }

    @Override
    public ModelContext context() {
      return TinySettings.context(observations);
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

    /** The kinks of the embodiments' encoders are so close that no difference is small enough. */
    @Override
    public double gradientTolerance() {
      return gradientTolerance;
    }
  }

  @Nested
  class N15 extends Head {
    N15() {
      super(Version.N15, Exploration.SINGLE_STEP, SpecSamples.cameraAndState(16, 6), 0.03);
    }
  }

  @Nested
  class N17 extends Head {
    N17() {
      super(Version.N17, Exploration.SINGLE_STEP, SpecSamples.cameraAndState(16, 6), 0.03);
    }
  }

  /** N1.7 without images, which attends to words alone. */
  @Nested
  class StateOnly extends Head {
    StateOnly() {
      super(Version.N17, Exploration.SINGLE_STEP, SpecSamples.stateOnly(6), 0.03);
    }
  }

  @Nested
  class Joint extends Head {
    Joint() {
      super(Version.N15, Exploration.JOINT, SpecSamples.stateOnly(6), 0.05);
    }
  }

  /** Learned noise; densities of deviations around 0.1 have a large curvature. */
  @Nested
  class FlowNoise extends Head {
    FlowNoise() {
      super(Version.N15, Exploration.FLOW_NOISE, SpecSamples.stateOnly(6), 0.1);
    }
  }
}
