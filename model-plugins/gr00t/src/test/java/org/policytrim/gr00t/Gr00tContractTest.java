package org.policytrim.gr00t;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.gr00t.Gr00tSettings.Version;
import org.policytrim.network.fixtures.HeadCase;
import org.policytrim.network.fixtures.LearnerCase;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.SettingsContract;
import org.policytrim.testkit.SpecSamples;

/** Runs the contracts of the testkit on small networks and on the provider. */
class Gr00tContractTest {

  /** Heads of both versions, with every exploration. */
  abstract static class Head extends HeadCase<Gr00tSettings> {

    private final Exploration exploration;
    private final double gradientTolerance;

    Head(Version version, Exploration exploration, ModelContext context, double gradientTolerance) {
      super(TinyGr00t.provider(), TinyGr00t.settings(version, exploration), context);
      this.exploration = exploration;
      this.gradientTolerance = gradientTolerance;
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
  class N15Test extends Head {
    N15Test() {
      super(Version.N15, Exploration.SINGLE_STEP, SmallContext.oneCamera(), 0.03);
    }
  }

  @Nested
  class N17Test extends Head {
    N17Test() {
      super(Version.N17, Exploration.SINGLE_STEP, SmallContext.oneCamera(), 0.03);
    }
  }

  /** N1.7 without images, which attends to words alone. */
  @Nested
  class StateOnlyTest extends Head {
    StateOnlyTest() {
      super(Version.N17, Exploration.SINGLE_STEP, SmallContext.stateOnly(), 0.03);
    }
  }

  @Nested
  class JointTest extends Head {
    JointTest() {
      super(Version.N15, Exploration.JOINT, SmallContext.stateOnly(), 0.05);
    }
  }

  /** Learned noise; densities of deviations around 0.1 have a large curvature. */
  @Nested
  class FlowNoiseTest extends Head {
    FlowNoiseTest() {
      super(Version.N15, Exploration.FLOW_NOISE, SmallContext.stateOnly(), 0.1);
    }
  }

  /** Learners of both versions. */
  abstract static class Learner extends LearnerCase<Gr00tSettings> {
    Learner(Version version, ModelContext context) {
      super(TinyGr00t.provider(), TinyGr00t.settings(version, Exploration.SINGLE_STEP), context);
    }
  }

  @Nested
  class N15LearnerTest extends Learner {
    N15LearnerTest() {
      super(Version.N15, SmallContext.oneCamera());
    }
  }

  @Nested
  class N17LearnerTest extends Learner {
    N17LearnerTest() {
      super(Version.N17, SmallContext.oneCamera());
    }
  }

  /** Prompts of different lengths, an optional camera, chunks longer than the trained one. */
  @Nested
  class N15TwoCameraLearnerTest extends Learner {
    N15TwoCameraLearnerTest() {
      super(Version.N15, SpecSamples.twoCameraContext());
    }
  }

  /** The same, with cross attention to text and images in turn. */
  @Nested
  class N17TwoCameraLearnerTest extends Learner {
    N17TwoCameraLearnerTest() {
      super(Version.N17, SpecSamples.twoCameraContext());
    }
  }

  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(TinyGr00t.provider());
    }
  }
}
