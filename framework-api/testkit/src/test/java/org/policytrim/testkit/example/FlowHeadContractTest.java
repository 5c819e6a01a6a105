package org.policytrim.testkit.example;

import java.util.List;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** Tests the flow head. */
class FlowHeadContractTest extends ActionHeadContract<NoSettings> {

  @Override
  public ModelProvider<NoSettings> provider() {
    return new TinyModelProvider(TinyModelProvider.Kind.FLOW);
  }

  @Override
  public NoSettings settings() {
    return new NoSettings();
  }

  /** Uses chunks that are longer than in pretraining. */
  @Override
  public ModelContext context() {
    return new ModelContext(
        SpecSamples.actions(3),
        SpecSamples.stateOnly(6),
        List.of("push the cube", "pull the cube"),
        4,
        6,
        2,
        Device.CPU,
        1);
  }
}
