package org.policytrim.pi05;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.network.fixtures.HeadCase;
import org.policytrim.network.fixtures.LearnerCase;
import org.policytrim.network.fixtures.SmallContext;
import org.policytrim.network.flow.Exploration;
import org.policytrim.pi05.Pi05Settings.StateEntry;
import org.policytrim.testkit.SettingsContract;
import org.policytrim.testkit.SpecSamples;

/** Runs the contracts of the testkit on small networks and on the provider. */
class Pi05ContractTest {

  /** Heads, with every exploration. */
  abstract static class Head extends HeadCase<Pi05Settings> {

    private final Exploration exploration;

    Head(Exploration exploration, StateEntry state, ModelContext context) {
      super(TinyPi05.provider(), TinyPi05.settings(exploration, state), context);
      this.exploration = exploration;
    }

    /** With several stochastic steps they are means over the prior and the steps. */
    @Override
    public boolean logProbabilitiesAreDensities() {
      return exploration == Exploration.SINGLE_STEP;
    }
  }

  /** The defaults: images, the state in the prompt, one stochastic step. */
  @Nested
  class SingleStepTest extends Head {
    SingleStepTest() {
      super(Exploration.SINGLE_STEP, StateEntry.PROMPT, SmallContext.oneCamera());
    }
  }

  /** The state alone, as numbers, and all denoise steps stochastic. */
  @Nested
  class JointTest extends Head {
    JointTest() {
      super(Exploration.JOINT, StateEntry.PLAIN, SmallContext.stateOnly());
    }
  }

  /** Learned noise. */
  @Nested
  class FlowNoiseTest extends Head {
    FlowNoiseTest() {
      super(Exploration.FLOW_NOISE, StateEntry.PROMPT, SmallContext.stateOnly());
    }
  }

  /** Learners, with both entries of the state. */
  abstract static class Learner extends LearnerCase<Pi05Settings> {
    Learner(StateEntry state, ModelContext context) {
      super(TinyPi05.provider(), TinyPi05.settings(Exploration.SINGLE_STEP, state), context);
    }
  }

  /** One camera, the state in the prompt. */
  @Nested
  class LearnerTest extends Learner {
    LearnerTest() {
      super(StateEntry.PROMPT, SmallContext.oneCamera());
    }
  }

  /** Prompts of different lengths, an optional camera, chunks longer than the trained one. */
  @Nested
  class TwoCameraLearnerTest extends Learner {
    TwoCameraLearnerTest() {
      super(StateEntry.PLAIN, SpecSamples.twoCameraContext());
    }
  }

  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(TinyPi05.provider());
    }
  }
}
