package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

/**
 * The trained half: features to plans by denoising, log-densities of recorded denoise steps, and
 * their gradient. Computed by TensorFlow; what is not asked for is never built.
 */
public final class FlowHead implements TrainableActionHead {

  private final FlowSettings settings;
  private final TensorFlowNetwork network;
  private final LogDensityComputation density;
  private ExplorationDraws draws;
  private @Nullable CompiledComputation denoise;
  private @Nullable CompiledComputation sample;
  private @Nullable TensorFlowTrainer trainer;

  /**
   * A head.
   *
   * @param network holds the flow network's weights; closed by its owner
   * @param statistics of the actions
   */
  public FlowHead(
      FlowSettings settings, TensorFlowNetwork network, NormalisationStatistics statistics) {
    this.settings = settings;
    this.network = network;
    this.density = new LogDensityComputation(settings);
    this.draws = new ExplorationDraws(settings, density, new QuantileScale(statistics.action()));
  }

  /** From now on actions are scaled by these statistics. */
  public void normaliseWith(NormalisationStatistics statistics) {
    draws = new ExplorationDraws(settings, density, new QuantileScale(statistics.action()));
  }

  @Override
  public int chunkLength() {
    return settings.network().chunkLength();
  }

  @Override
  public long parameterCount() {
    return settings.network().schema().count();
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    if (denoise == null) {
      denoise = network.compile(new DenoiseComputation(settings));
    }
    List<ActionChunk> plans = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, settings.largestBatch())) {
      FloatTensor actions = denoise.run(draws.noise(part)).floats(DenoiseComputation.ACTIONS);
      for (int row = 0; row < part.size(); row++) {
        plans.add(draws.plan(actions, row));
      }
    }
    return plans;
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    if (sample == null) {
      sample = network.compile(new SampleComputation(settings));
    }
    List<ActionSample> samples = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, settings.largestBatch())) {
      NamedTensors drawn = draws.drawn(part);
      samples.addAll(draws.samples(drawn, sample.run(drawn)));
    }
    return samples;
  }

  private TensorFlowTrainer trainer() {
    if (trainer == null) {
      trainer =
          network.trainer(
              density,
              LogDensityComputation.WEIGHTED_SUM,
              settings.network().schema().parameters());
    }
    return trainer;
  }

  @Override
  public List<Matrix> logProbabilities(List<RecordedDecision> replays) {
    List<Matrix> found = new ArrayList<>();
    for (List<RecordedDecision> part : parts(replays, largestReplay())) {
      FloatTensor densities =
          trainer()
              .evaluate(draws.replayed(part, List.of()))
              .floats(LogDensityComputation.LOG_DENSITIES);
      for (int row = 0; row < part.size(); row++) {
        found.add(draws.logProbabilities(part.get(row), densities, row));
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
    for (List<DecisionGradient> part : parts(replays, largestReplay())) {
      List<RecordedDecision> recorded = part.stream().map(DecisionGradient::replay).toList();
      List<Matrix> weights = part.stream().map(DecisionGradient::weights).toList();
      trainer().accumulate(draws.replayed(recorded, weights));
    }
  }

  private int largestReplay() {
    return Math.max(1, settings.largestBatch() / settings.recordedSteps());
  }

  private static <E> List<List<E>> parts(List<E> all, int size) {
    List<List<E>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
  }

  @Override
  public double step(OptimizerSettings optimizer) {
    return trainer().step(optimizer);
  }

  @Override
  public NamedTensors weights() {
    return network.weights(settings.network().schema());
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
    network.load(settings.network().schema(), settings.network().schema().select(state));
    if (trainer != null || !moments.names().isEmpty()) {
      trainer().restoreMoments(moments);
    }
  }

  /** Nothing of its own to free: the network belongs to the policy. */
  @Override
  public void close() {}
}
