package org.policytrim.gr00t;

import java.util.List;
import org.policytrim.api.plugin.ComponentProvider;
import org.policytrim.testkit.SettingsContract;

class Gr00tSettingsContractTest extends SettingsContract {

  @Override
  public List<ComponentProvider<?>> providers() {
    return List.of(TinySettings.provider());
  }
}
