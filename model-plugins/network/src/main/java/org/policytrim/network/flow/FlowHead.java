package org.policytrim.network.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.policy.NetworkHead;
import org.policytrim.network.policy.QuantileScale;
import org.policytrim.network.tensorflow.TensorFlowNetwork;

/**
 * An action head that denoises: features to action chunks, log-densities of recorded denoise steps,
 * and their gradient.
 */
final class FlowHead extends NetworkHead {

  private final FlowSettings settings;
  private final LogDensityComputation density;
  private ExplorationDraws draws;
  private @Nullable CompiledComputation denoise;
  private @Nullable CompiledComputation sample;

  /**
   * Makes a head.
   *
   * @param network holds the flow network's weights; closed by its owner
   * @param statistics of the actions
   */
  FlowHead(FlowSettings settings, TensorFlowNetwork network, NormalisationStatistics statistics) {
    super(network, settings.network().schema());
    this.settings = settings;
    this.density = new LogDensityComputation(settings);
    this.draws = new ExplorationDraws(settings, density, new QuantileScale(statistics.action()));
  }

  @Override
  public void normaliseWith(NormalisationStatistics statistics) {
    draws = new ExplorationDraws(settings, density, new QuantileScale(statistics.action()));
  }

  @Override
  public int chunkLength() {
    return settings.network().chunkLength();
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    if (denoise == null) {
      denoise = network().compile(new DenoiseComputation(settings));
    }
    List<ActionChunk> chunks = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, settings.largestBatch())) {
      FloatTensor actions = denoise.run(draws.noise(part)).floats(DenoiseComputation.ACTIONS);
      for (int row = 0; row < part.size(); row++) {
        chunks.add(draws.chunk(actions, row));
      }
    }
    return chunks;
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    if (sample == null) {
      sample = network().compile(new SampleComputation(settings));
    }
    List<ActionSample> samples = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, settings.largestBatch())) {
      NamedTensors drawn = draws.drawn(part);
      samples.addAll(draws.samples(drawn, sample.run(drawn)));
    }
    return samples;
  }

  @Override
  protected Computation logProbability() {
    return density;
  }

  @Override
  protected String weightedSum() {
    return LogDensityComputation.WEIGHTED_SUM;
  }

  @Override
  protected int largestReplay() {
    return Math.max(1, settings.largestBatch() / settings.recordedSteps());
  }

  @Override
  protected NamedTensors replayed(List<RecordedDecision> decisions, List<Matrix> weights) {
    return draws.replayed(decisions, weights);
  }

  @Override
  protected Matrix logProbabilities(RecordedDecision decision, NamedTensors outputs, int row) {
    FloatTensor densities = outputs.floats(LogDensityComputation.LOG_DENSITIES);
    return draws.logProbabilities(decision, densities, row);
  }
}
