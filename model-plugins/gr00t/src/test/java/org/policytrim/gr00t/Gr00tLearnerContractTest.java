package org.policytrim.gr00t;

import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.gr00t.Gr00tSettings.Version;
import org.policytrim.network.flow.Exploration;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SpecSamples;

class Gr00tLearnerContractTest {

  abstract static class Learner extends ImitationLearnerContract<Gr00tSettings> {

    private final Version version;
    private final ModelContext context;

    Learner(Version version, ModelContext context) {
      this.version = version;
      this.context = context;
    }

    @Override
    public ModelProvider<Gr00tSettings> provider() {
      return TinySettings.provider();
    }

    @Override
    public Gr00tSettings settings() {
      return TinySettings.of(version, Exploration.SINGLE_STEP);
    }

    @Override
    public ModelContext context() {
      return context;
    }
  }

  @Nested
  class N15 extends Learner {
    N15() {
      super(Version.N15, TinySettings.context(SpecSamples.cameraAndState(16, 6)));
    }
  }

  @Nested
  class N17 extends Learner {
    N17() {
      super(Version.N17, TinySettings.context(SpecSamples.cameraAndState(16, 6)));
    }
  }

  /** Prompts of different lengths, an optional camera, chunks longer than the trained one. */
  @Nested
  class N15TwoCameras extends Learner {
    N15TwoCameras() {
      super(Version.N15, SpecSamples.twoCameraContext());
    }
  }

  /** The same, with cross attention to text and images in turn. */
  @Nested
  class N17TwoCameras extends Learner {
    N17TwoCameras() {
      super(Version.N17, SpecSamples.twoCameraContext());
    }
  }
}
