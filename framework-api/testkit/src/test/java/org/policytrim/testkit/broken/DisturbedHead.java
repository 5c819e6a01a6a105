package org.policytrim.testkit.broken;

import java.util.List;
import org.policytrim.api.action.ActionChunk;
import org.policytrim.api.model.ActionSample;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.SampleRequest;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;

/** A correct head; subclasses break one method. */
class DisturbedHead implements TrainableActionHead {

  final TrainableActionHead sound;

  DisturbedHead(TrainableActionHead sound) {
    this.sound = sound;
  }

  @Override
  public int chunkLength() {
    return sound.chunkLength();
  }

  @Override
  public List<ActionChunk> plan(List<SampleRequest> requests) {
    return sound.plan(requests);
  }

  @Override
  public long parameterCount() {
    return sound.parameterCount();
  }

  @Override
  public List<ActionSample> sample(List<SampleRequest> requests) {
    return sound.sample(requests);
  }

  @Override
  public List<Matrix> logProbabilities(List<RecordedDecision> replays) {
    return sound.logProbabilities(replays);
  }

  @Override
  public double logProbabilityTolerance() {
    return sound.logProbabilityTolerance();
  }

  @Override
  public void accumulate(List<DecisionGradient> replays) {
    sound.accumulate(replays);
  }

  @Override
  public double step(OptimizerSettings settings) {
    return sound.step(settings);
  }

  @Override
  public NamedTensors weights() {
    return sound.weights();
  }

  @Override
  public NamedTensors trainingState() {
    return sound.trainingState();
  }

  @Override
  public void restore(NamedTensors state) {
    sound.restore(state);
  }

  @Override
  public void close() {
    sound.close();
  }
}
