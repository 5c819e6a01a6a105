package org.policytrim.testkit.broken;

import java.io.IOException;
import java.nio.file.Path;
import org.policytrim.api.model.PolicyCard;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.model.TrainablePolicy;
import org.policytrim.api.plugin.ModelProvider;
import org.policytrim.api.plugin.NoSettings;
import org.policytrim.testkit.ActionHeadContract;
import org.policytrim.testkit.example.TinyModelProvider;

/** A contract test of a tiny policy; subclasses break one part. */
abstract class DisturbedModelCase extends ActionHeadContract<NoSettings> {

  private final TinyModelProvider.Kind kind;

  DisturbedModelCase(TinyModelProvider.Kind kind) {
    this.kind = kind;
  }

  /** Changes the head. */
  TrainableActionHead disturb(TrainableActionHead head) {
    return head;
  }

  /** Changes the policy. */
  TrainablePolicy disturb(TrainablePolicy policy) {
    return new DisturbedPolicy(policy, disturb(policy.head()));
  }

  @Override
  public TrainablePolicy createPolicy() {
    return disturb(super.createPolicy());
  }

  @Override
  public TrainablePolicy openSaved(Path folder, PolicyCard card) throws IOException {
    return disturb(super.openSaved(folder, card));
  }

  @Override
  public ModelProvider<NoSettings> provider() {
    return new TinyModelProvider(kind);
  }

  @Override
  public NoSettings settings() {
    return new NoSettings();
  }

  /** The case of the flow head. */
  abstract static class Flow extends DisturbedModelCase {
    Flow() {
      super(TinyModelProvider.Kind.FLOW);
    }
  }

  /** The case of the token head. */
  abstract static class Token extends DisturbedModelCase {
    Token() {
      super(TinyModelProvider.Kind.TOKEN);
    }
  }
}
