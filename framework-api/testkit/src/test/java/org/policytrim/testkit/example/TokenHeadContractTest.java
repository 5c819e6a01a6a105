package org.policytrim.testkit.example;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.testkit.ActionHeadContract;

/** Tests the token head. */
class TokenHeadContractTest extends ActionHeadContract<NoSettings> {

  @Override
  public ModelProvider<NoSettings> provider() {
    return new TinyModelProvider(TinyModelProvider.Kind.TOKEN);
  }

  @Override
  public NoSettings settings() {
    return new NoSettings();
  }
}
