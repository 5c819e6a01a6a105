package org.policytrim.toy.gaussian;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.ImitationLearnerContract;
import org.policytrim.testkit.SettingsContract;
import org.policytrim.toy.gaussian.ToyGaussianProvider.Settings;

/** Runs the contracts of the testkit on the policy and its provider. */
class ToyGaussianContractTest {

  private static final ToyGaussianProvider PROVIDER = new ToyGaussianProvider();
  private static final Settings SETTINGS = new Settings(16, 0.3);

  @Nested
  class HeadTest extends ActionHeadContract<Settings> {
    @Override
    public ModelProvider<Settings> provider() {
      return PROVIDER;
    }

    @Override
    public Settings settings() {
      return SETTINGS;
    }
  }

  @Nested
  class LearnerTest extends ImitationLearnerContract<Settings> {
    @Override
    public ModelProvider<Settings> provider() {
      return PROVIDER;
    }

    @Override
    public Settings settings() {
      return SETTINGS;
    }
  }

  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(PROVIDER);
    }
  }
}
