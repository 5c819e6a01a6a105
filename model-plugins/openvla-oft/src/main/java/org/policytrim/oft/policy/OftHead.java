package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;
import org.policytrim.oft.Decoding;
import org.policytrim.oft.action.ActionScale;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.token.LogProbabilityComputation;

/**
 * The trained half: tokens to plans in one forward pass, log-probabilities of recorded tokens, and
 * their gradient. Computed by TensorFlow; what is not asked for is never built.
 */
final class OftHead implements TrainableActionHead {

  private final HeadSettings settings;
  private final TensorFlowNetwork network;
  private final PlanComputations computations;
  private TokenDraws draws;
  private @Nullable TensorFlowTrainer trainer;

  /**
   * A head.
   *
   * @param network holds the decoder's weights; closed by its owner
   */
  OftHead(HeadSettings settings, TensorFlowNetwork network, ActionScale scale) {
    this.settings = settings;
    this.network = network;
    this.computations = new PlanComputations(settings, network);
    this.draws = new TokenDraws(settings.sizes(), scale);
  }

  /** From now on actions are scaled like this. */
  void scaleWith(ActionScale scale) {
    draws = new TokenDraws(settings.sizes(), scale);
  }

  private ParameterSchema schema() {
    return settings.decoder().trained();
  }

  @Override
  public int chunkLength() {
    return settings.sizes().chunk();
  }

  @Override
  public long parameterCount() {
    return schema().count();
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    List<ActionChunk> plans = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests)) {
      FloatTensor made = computations.decided(TokenDraws.features(part));
      for (int row = 0; row < part.size(); row++) {
        plans.add(
            switch (settings.decoding()) {
              case GREEDY -> draws.plan(draws.likeliest(made, row, OftSizes.BINS));
              case GREEDY_OF_ALL -> draws.plan(ofAll(made, row));
              case SAMPLED -> draws.plan(draws.drawn(made, row, part.get(row).random()));
              case REGRESSION -> draws.regressed(made, row);
            });
      }
    }
    return plans;
  }

  @Override
  public String planning() {
    return switch (settings.decoding()) {
      case GREEDY -> "Plans are the likeliest action tokens (greedy).";
      case GREEDY_OF_ALL -> "Plans are the likeliest of all tokens (greedy over the vocabulary).";
      case SAMPLED ->
          "Plans are drawn (sampled) at temperature %s, as in training."
              .formatted(settings.temperature());
      case REGRESSION -> "Plans are regressed (L1 head), not decoded from tokens.";
    };
  }

  /** The likeliest of all tokens, counted from the lowest action id. */
  private int[] ofAll(FloatTensor logits, int row) {
    OftSizes.Language language = settings.sizes().language();
    int[] ids = draws.likeliest(logits, row, language.rows());
    for (int i = 0; i < ids.length; i++) {
      ids[i] -= language.firstAction();
    }
    return ids;
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    if (settings.decoding() == Decoding.REGRESSION) {
      throw new PluginException(
          "openvla-oft",
          "a regression head has no probabilities, so nothing can be drawn from it",
          "Train with policy.decoding greedy or sampled, or only evaluate this checkpoint.");
    }
    List<ActionSample> samples = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests)) {
      FloatTensor logs = computations.distributions(TokenDraws.features(part));
      for (int row = 0; row < part.size(); row++) {
        samples.add(draws.sample(logs, row, part.get(row).random()));
      }
    }
    return samples;
  }

  private TensorFlowTrainer trainer() {
    if (trainer == null) {
      trainer =
          network.trainer(
              new LogProbabilityComputation(
                  settings.sizes(), settings.decoder(), settings.temperature()),
              LogProbabilityComputation.WEIGHTED_SUM,
              schema().parameters());
    }
    return trainer;
  }

  @Override
  public List<Matrix> logProbabilities(List<RecordedDecision> replays) {
    List<Matrix> found = new ArrayList<>();
    for (List<RecordedDecision> part : parts(replays)) {
      FloatTensor logs =
          trainer()
              .evaluate(draws.replayed(part, List.of()))
              .floats(LogProbabilityComputation.LOG_PROBABILITIES);
      for (int row = 0; row < part.size(); row++) {
        found.add(draws.logProbabilities(logs, row));
      }
    }
    return found;
  }

  @Override
  public double logProbabilityTolerance() {
    return 1e-3;
  }

  @Override
  public void accumulate(List<DecisionGradient> replays) {
    for (List<DecisionGradient> part : parts(replays)) {
      List<RecordedDecision> recorded = part.stream().map(DecisionGradient::replay).toList();
      List<Matrix> weights = part.stream().map(DecisionGradient::weights).toList();
      trainer().accumulate(draws.replayed(recorded, weights));
    }
  }

  private <E> List<List<E>> parts(List<E> all) {
    List<List<E>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += settings.largestBatch()) {
      parts.add(all.subList(from, Math.min(all.size(), from + settings.largestBatch())));
    }
    return parts;
  }

  @Override
  public double step(OptimizerSettings optimizer) {
    return trainer().step(optimizer);
  }

  @Override
  public NamedTensors weights() {
    return network.weights(schema());
  }

  @Override
  public NamedTensors trainingState() {
    Map<String, Tensor> state = new LinkedHashMap<>(weights().tensors());
    state.putAll(trainer().moments().tensors());
    return new NamedTensors(state);
  }

  @Override
  public void restore(NamedTensors state) {
    NamedTensors moments = TensorFlowTrainer.momentsIn(state);
    state.requireLayoutOf(moments.names().isEmpty() ? weights() : trainingState());
    network.load(schema(), schema().select(state));
    if (trainer != null || !moments.names().isEmpty()) {
      trainer().restoreMoments(moments);
    }
  }

  /** Nothing of its own to free: the network belongs to the policy. */
  @Override
  public void close() {}
}
