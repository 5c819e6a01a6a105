package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policytrim.api.model.DecisionGradient;
import org.policytrim.api.model.NormalisationStatistics;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.model.RecordedDecision;
import org.policytrim.api.model.TrainableActionHead;
import org.policytrim.api.tensor.Matrix;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

/**
 * The part of an action head that does not depend on its kind: weights in a TensorFlow network,
 * their gradient and the optimiser's state. A subclass adds the computations that make chunks and
 * log-probabilities. The graph of a computation is built when it is first needed.
 */
public abstract class NetworkHead implements TrainableActionHead {

  private static final double TOLERANCE = 1e-3;

  private final TensorFlowNetwork network;
  private final ParameterSchema schema;
  private @Nullable TensorFlowTrainer trainer;

  /**
   * Joins a network and the weights in it that are trained.
   *
   * @param network closed by its owner
   * @param schema the trained weights
   */
  protected NetworkHead(TensorFlowNetwork network, ParameterSchema schema) {
    this.network = network;
    this.schema = schema;
  }

  /** Normalises actions by these statistics from now on. */
  public abstract void normaliseWith(NormalisationStatistics statistics);

  /** Returns the computation of log-probabilities and of their weighted sum. */
  protected abstract Computation logProbability();

  /** Returns the name of the output of {@link #logProbability} that is differentiated. */
  protected abstract String weightedSum();

  /** Returns how many recorded decisions are computed at once. */
  protected abstract int largestReplay();

  /**
   * Returns the inputs of {@link #logProbability} for recorded decisions.
   *
   * @param weights one per decision, or none at all
   */
  protected abstract NamedTensors replayed(List<RecordedDecision> decisions, List<Matrix> weights);

  /**
   * Reads log-probabilities from the outputs of {@link #logProbability}.
   *
   * @param row the decision's index in the batch
   * @return [steps, axes]
   */
  protected abstract Matrix logProbabilities(
      RecordedDecision decision, NamedTensors outputs, int row);

  /** Returns the network, to compile further computations over its weights. */
  protected final TensorFlowNetwork network() {
    return network;
  }

  /** Cuts a list into consecutive parts of at most {@code size} elements. */
  protected static <E> List<List<E>> parts(List<E> all, int size) {
    List<List<E>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
  }

  private TensorFlowTrainer trainer() {
    if (trainer == null) {
      trainer = network.trainer(logProbability(), weightedSum(), schema.parameters());
    }
    return trainer;
  }

  @Override
  public final long parameterCount() {
    return schema.count();
  }

  @Override
  public final List<Matrix> logProbabilities(List<RecordedDecision> decisions) {
    List<Matrix> found = new ArrayList<>();
    for (List<RecordedDecision> part : parts(decisions, largestReplay())) {
      NamedTensors outputs = trainer().evaluate(replayed(part, List.of()));
      for (int row = 0; row < part.size(); row++) {
        found.add(logProbabilities(part.get(row), outputs, row));
      }
    }
    return found;
  }

  @Override
  public final double logProbabilityTolerance() {
    return TOLERANCE;
  }

  @Override
  public final void accumulate(List<DecisionGradient> gradients) {
    for (List<DecisionGradient> part : parts(gradients, largestReplay())) {
      List<RecordedDecision> recorded = part.stream().map(DecisionGradient::replay).toList();
      List<Matrix> weights = part.stream().map(DecisionGradient::weights).toList();
      trainer().accumulate(replayed(recorded, weights));
    }
  }

  @Override
  public final double step(OptimizerSettings optimizer) {
    return trainer().step(optimizer);
  }

  @Override
  public final NamedTensors weights() {
    return network.weights(schema);
  }

  @Override
  public final NamedTensors trainingState() {
    Map<String, Tensor> state = new LinkedHashMap<>(weights().tensors());
    state.putAll(trainer().moments().tensors());
    return new NamedTensors(state);
  }

  @Override
  public final void restore(NamedTensors state) {
    NamedTensors moments = TensorFlowTrainer.momentsIn(state);
    state.requireLayoutOf(moments.names().isEmpty() ? weights() : trainingState());
    network.load(schema, schema.select(state));
    if (trainer != null || !moments.names().isEmpty()) {
      trainer().restoreMoments(moments);
    }
  }

  /** Frees nothing: the network belongs to the policy. */
  @Override
  public final void close() {}
}
