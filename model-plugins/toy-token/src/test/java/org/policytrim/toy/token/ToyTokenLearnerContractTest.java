package org.policytrim.toy.token;

import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.testkit.ImitationLearnerContract;

/** Tests pretraining. */
class ToyTokenLearnerContractTest extends ImitationLearnerContract<ToyTokenProvider.Settings> {

  @Override
  public ModelProvider<ToyTokenProvider.Settings> provider() {
    return new ToyTokenProvider();
  }

  @Override
  public ToyTokenProvider.Settings settings() {
    return new ToyTokenProvider.Settings(16, 11, 1.5, ToyTokenProvider.Evaluation.GREEDY);
  }
}
