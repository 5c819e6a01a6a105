package org.policytrim.testkit;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.api.plugin.ModelProvider;

/**
 * All contracts of a plugin that provides one trainable model: its head, its learner and its
 * provider. A model that needs other tolerances or contexts extends the contracts one by one.
 *
 * <pre>{@code
 * class MyModelContractTest extends ModelPluginContract<MySettings> {
 *   public ModelProvider<MySettings> provider() { return new MyProvider(); }
 *   public MySettings settings() { return new MySettings(16); }
 * }
 * }</pre>
 *
 * @param <C> the provider's settings
 */
public abstract class ModelPluginContract<C extends Record> {

  /** Returns the provider under test. */
  public abstract ModelProvider<C> provider();

  /** Returns settings for the smallest model that has all parts. */
  public abstract C settings();

  /** Tests backbone, head and files. */
  @Nested
  class HeadTest extends ActionHeadContract<C> {
    @Override
    public ModelProvider<C> provider() {
      return ModelPluginContract.this.provider();
    }

    @Override
    public C settings() {
      return ModelPluginContract.this.settings();
    }
  }

  /** Tests pretraining. */
  @Nested
  class LearnerTest extends ImitationLearnerContract<C> {
    @Override
    public ModelProvider<C> provider() {
      return ModelPluginContract.this.provider();
    }

    @Override
    public C settings() {
      return ModelPluginContract.this.settings();
    }
  }

  /** Tests the provider. */
  @Nested
  class ProviderTest extends SettingsContract {
    @Override
    public List<ComponentProvider<?>> providers() {
      return List.of(ModelPluginContract.this.provider());
    }
  }
}
