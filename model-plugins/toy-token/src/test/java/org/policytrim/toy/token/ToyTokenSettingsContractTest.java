package org.policytrim.toy.token;

import java.util.List;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.testkit.SettingsContract;

/** Tests the provider and its settings. */
class ToyTokenSettingsContractTest extends SettingsContract {

  @Override
  public List<ComponentProvider<?>> providers() {
    return List.of(new ToyTokenProvider());
  }
}
