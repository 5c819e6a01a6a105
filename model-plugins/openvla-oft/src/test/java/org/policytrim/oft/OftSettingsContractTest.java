package org.policytrim.oft;

import java.util.List;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.testkit.SettingsContract;

/** The provider is found, its settings are described, its experiments are there. */
class OftSettingsContractTest extends SettingsContract {

  @Override
  public List<ComponentProvider<?>> providers() {
    return List.of(TinyOft.provider());
  }
}
