package org.policytrim.pi05;

import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.network.flow.Exploration;
import org.policytrim.pi05.Pi05Settings.StateEntry;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SpecSamples;

class Pi05LearnerContractTest {

  abstract static class Learner extends ImitationLearnerContract<Pi05Settings> {

    private final StateEntry state;
    private final ModelContext context;

    Learner(StateEntry state, ModelContext context) {
      this.state = state;
      this.context = context;
    }

    @Override
    public ModelProvider<Pi05Settings> provider() {
      return TinySettings.provider();
    }

    @Override
    public Pi05Settings settings() {
      return TinySettings.of(Exploration.SINGLE_STEP, state);
    }

    @Override
    public ModelContext context() {
      return context;
    }
  }

  /** One camera, the state in the prompt. */
  @Nested
  class OneCamera extends Learner {
    OneCamera() {
      super(StateEntry.PROMPT, TinySettings.withCamera());
    }
  }

  /** Prompts of different lengths, an optional camera, chunks longer than the trained one. */
  @Nested
  class TwoCameras extends Learner {
    TwoCameras() {
      super(StateEntry.PLAIN, SpecSamples.twoCameraContext());
    }
  }
}
