package org.policytrim.oft.policy;

import org.jspecify.annotations.Nullable;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.oft.Decoding;
import org.policytrim.oft.graph.RegressionHead;
import org.policytrim.oft.token.ActionComputation;
import org.policytrim.oft.token.RegressionComputation;
import org.policytrim.oft.token.VocabularyComputation;

/** The forward passes of a head, each built when it is first asked for. */
final class PlanComputations {

  private final HeadSettings settings;
  private final TensorFlowNetwork network;
  private @Nullable CompiledComputation distributions;
  private @Nullable CompiledComputation decided;

  PlanComputations(HeadSettings settings, TensorFlowNetwork network) {
    this.settings = settings;
    this.network = network;
  }

  /** The log-probabilities of all action tokens, [batch, slots, bins]. */
  FloatTensor distributions(NamedTensors features) {
    if (distributions == null) {
      distributions =
          network.compile(
              new ActionComputation(settings.sizes(), settings.decoder(), settings.temperature()));
    }
    return distributions.run(features).floats(ActionComputation.LOG_PROBABILITIES);
  }

  /**
   * What plans are made of in evaluation: log-probabilities of the action tokens, logits of all
   * tokens [batch, slots, rows], or regressed actions [batch, chunk, axes].
   */
  FloatTensor decided(NamedTensors features) {
    return switch (settings.decoding()) {
      case GREEDY, SAMPLED -> distributions(features);
      case GREEDY_OF_ALL -> run(features, VocabularyComputation.LOGITS);
      case REGRESSION -> run(features, RegressionComputation.ACTIONS);
    };
  }

  private FloatTensor run(NamedTensors features, String output) {
    if (decided == null) {
      RegressionHead regression = settings.regression();
      decided =
          network.compile(
              settings.decoding() == Decoding.REGRESSION && regression != null
                  ? new RegressionComputation(settings.sizes(), settings.decoder(), regression)
                  : new VocabularyComputation(settings.sizes(), settings.decoder()));
    }
    return decided.run(features).floats(output);
  }
}
