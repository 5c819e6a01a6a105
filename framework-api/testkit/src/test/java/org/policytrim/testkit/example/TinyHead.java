package org.policytrim.testkit.example;

import java.util.List;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/** The common part of both tiny heads: everything except the distribution. */
abstract class TinyHead implements TrainableActionHead {

  final Parameters parameters;
  private final int chunkLength;

  TinyHead(Parameters parameters, int chunkLength) {
    this.parameters = parameters;
    this.chunkLength = chunkLength;
  }

  abstract ActionSample sample(SampleRequest request);

  abstract Matrix logProbabilities(RecordedDecision replay);

  abstract void accumulate(DecisionGradient replay);

  @Override
  public final int chunkLength() {
    return chunkLength;
  }

  @Override
  public final long parameterCount() {
    return parameters.count();
  }

  @Override
  public final List<ActionSample> sample(List<SampleRequest> requests) {
    return requests.stream().map(this::sample).toList();
  }

  @Override
  public final List<Matrix> logProbabilities(List<RecordedDecision> replays) {
    return replays.stream().map(this::logProbabilities).toList();
  }

  @Override
  public final double logProbabilityTolerance() {
    return 1e-9;
  }

  @Override
  public final void accumulate(List<DecisionGradient> replays) {
    replays.forEach(this::accumulate);
  }

  @Override
  public final double step(OptimizerSettings settings) {
    return parameters.step(settings);
  }

  @Override
  public final NamedTensors weights() {
    return parameters.weights();
  }

  @Override
  public final NamedTensors trainingState() {
    return parameters.trainingState();
  }

  @Override
  public final void restore(NamedTensors state) {
    parameters.restore(state);
  }

  @Override
  public final void close() {}
}
