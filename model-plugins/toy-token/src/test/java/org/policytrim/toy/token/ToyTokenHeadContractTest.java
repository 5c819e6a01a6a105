package org.policytrim.toy.token;

import java.util.List;
import org.policytrim.api.plugin.Device;
import org.policytrim.api.plugin.ModelContext;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.SpecSamples;

/** Tests the head and the saved policy, with images and sampled evaluation. */
class ToyTokenHeadContractTest extends ActionHeadContract<ToyTokenProvider.Settings> {

  @Override
  public ModelProvider<ToyTokenProvider.Settings> provider() {
    return new ToyTokenProvider();
  }

  @Override
  public ToyTokenProvider.Settings settings() {
    return new ToyTokenProvider.Settings(16, 11, 1.5, ToyTokenProvider.Evaluation.SAMPLED);
  }

  @Override
  public ModelContext context() {
    return new ModelContext(
        SpecSamples.actions(2),
        SpecSamples.cameraAndState(8, 4),
        List.of("push the cube", "pull the cube"),
        3,
        3,
        2,
        Device.CPU,
        1);
  }
}
