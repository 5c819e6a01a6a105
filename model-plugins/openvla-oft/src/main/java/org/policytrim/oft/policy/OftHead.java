package org.policytrim.oft.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.plugin.PluginException;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.policy.NetworkHead;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.oft.graph.ChunkComputation;
import org.policytrim.oft.graph.LogProbabilityComputation;
import org.policytrim.oft.graph.OftSizes;
import org.policytrim.oft.policy.OftSettings.Decoding;

/**
 * An action head that decodes all tokens of a chunk in one forward pass: chunks, log-probabilities
 * of recorded tokens, and their gradient.
 */
final class OftHead extends NetworkHead {

  private final TokenDesign design;
  private final OftSizes sizes;
  private TokenDraws draws;
  private @Nullable CompiledComputation distributions;
  private @Nullable CompiledComputation evaluated;

  /**
   * Makes a head.
   *
   * @param network holds the decoder's weights; closed by its owner
   */
  OftHead(TokenDesign design, TensorFlowNetwork network, NormalisationStatistics statistics) {
    super(network, design.decoder().trained());
    this.design = design;
    this.sizes = design.sizes();
    this.draws = new TokenDraws(sizes, design.scale(statistics));
  }

  @Override
  public void normaliseWith(NormalisationStatistics statistics) {
    draws = new TokenDraws(sizes, design.scale(statistics));
  }

  @Override
  public int chunkLength() {
    return sizes.chunk();
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    List<ActionChunk> chunks = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, design.largestBatch())) {
      FloatTensor output =
          evaluated().run(TokenDraws.features(part)).floats(ChunkComputation.OUTPUT);
      for (int row = 0; row < part.size(); row++) {
        chunks.add(
            switch (design.decoding()) {
              case GREEDY -> draws.chunk(draws.likeliest(output, row, OftSizes.BINS));
              case GREEDY_OF_ALL -> draws.chunk(likeliestOfAll(output, row));
              case SAMPLED -> draws.chunk(draws.drawn(output, row, part.get(row).random()));
              case REGRESSION -> draws.regressed(output, row);
            });
      }
    }
    return chunks;
  }

  /** Returns the likeliest of all tokens, counted from the lowest action id. */
  private int[] likeliestOfAll(FloatTensor logits, int row) {
    OftSizes.Language language = sizes.language();
    int[] ids = draws.likeliest(logits, row, language.rows());
    for (int i = 0; i < ids.length; i++) {
      ids[i] -= language.firstAction();
    }
    return ids;
  }

  @Override
  public String planning() {
    return switch (design.decoding()) {
      case GREEDY -> "Chunks are the likeliest action tokens (greedy).";
      case GREEDY_OF_ALL -> "Chunks are the likeliest of all tokens (greedy over the vocabulary).";
      case SAMPLED ->
          "Chunks are drawn (sampled) at temperature %s, as in training."
              .formatted(design.temperature());
      case REGRESSION -> "Chunks are regressed (L1 head), not decoded from tokens.";
    };
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    if (design.decoding() == Decoding.REGRESSION) {
      throw new PluginException(
          OftFamily.NAME,
          "a regression head has no probabilities, so nothing can be drawn from it",
          "Train with policy.decoding greedy or sampled, or only evaluate this checkpoint.");
    }
    List<ActionSample> samples = new ArrayList<>();
    for (List<SampleRequest> part : parts(requests, design.largestBatch())) {
      FloatTensor logs =
          distributions().run(TokenDraws.features(part)).floats(ChunkComputation.OUTPUT);
      for (int row = 0; row < part.size(); row++) {
        samples.add(draws.sample(logs, row, part.get(row).random()));
      }
    }
    return samples;
  }

  private CompiledComputation distributions() {
    if (distributions == null) {
      distributions =
          network()
              .compile(
                  ChunkComputation.distributions(sizes, design.decoder(), design.temperature()));
    }
    return distributions;
  }

  /** Returns the computation that evaluation decodes from. */
  private CompiledComputation evaluated() {
    if (evaluated == null) {
      evaluated =
          switch (design.decoding()) {
            case GREEDY, SAMPLED -> distributions();
            case GREEDY_OF_ALL ->
                network().compile(ChunkComputation.vocabulary(sizes, design.decoder()));
            case REGRESSION -> network().compile(design.regressed());
          };
    }
    return evaluated;
  }

  @Override
  protected Computation logProbability() {
    return new LogProbabilityComputation(sizes, design.decoder(), design.temperature());
  }

  @Override
  protected String weightedSum() {
    return LogProbabilityComputation.WEIGHTED_SUM;
  }

  @Override
  protected int largestReplay() {
    return design.largestBatch();
  }

  @Override
  protected NamedTensors replayed(List<RecordedDecision> decisions, List<Matrix> weights) {
    return draws.replayed(decisions, weights);
  }

  @Override
  protected Matrix logProbabilities(RecordedDecision decision, NamedTensors outputs, int row) {
    return draws.logProbabilities(outputs.floats(LogProbabilityComputation.LOG_PROBABILITIES), row);
  }
}
