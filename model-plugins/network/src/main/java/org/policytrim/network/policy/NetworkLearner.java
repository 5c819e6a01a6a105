package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.policytrim.api.model.ImitationExample;
import org.policytrim.api.model.ImitationLearner;
import org.policytrim.api.model.OptimizerSettings;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.network.tensorflow.TensorFlowTrainer;

/**
 * Imitation of demonstrations by gradient descent on one loss, with the weights of backbone and
 * head in one network. A subclass defines the loss and its inputs.
 */
public abstract class NetworkLearner implements ImitationLearner {

  private final TensorFlowNetwork network;
  private final List<ParameterSchema> schemas;
  private final TensorFlowTrainer trainer;
  private final String loss;

  /**
   * Builds the loss and its gradient.
   *
   * @param network holds the weights; closed by its owner
   * @param schemas the weights that are trained
   * @param imitation the computation of the loss
   * @param loss the name of the loss among the computation's outputs
   */
  protected NetworkLearner(
      TensorFlowNetwork network,
      List<ParameterSchema> schemas,
      Computation imitation,
      String loss) {
    this.network = network;
    this.schemas = List.copyOf(schemas);
    this.loss = loss;
    List<Parameter> parameters = new ArrayList<>();
    schemas.forEach(schema -> parameters.addAll(schema.parameters()));
    this.trainer = network.trainer(imitation, loss, parameters);
  }

  /**
   * Returns the inputs of the loss for a batch.
   *
   * @param random the source of all random numbers
   */
  protected abstract NamedTensors inputs(List<ImitationExample> batch, RandomGenerator random);

  @Override
  public final double step(
      List<ImitationExample> batch, RandomGenerator random, OptimizerSettings optimizer) {
    double before = trainer.accumulate(inputs(batch, random)).floats(loss).get(0);
    trainer.step(optimizer);
    return before;
  }

  @Override
  public final NamedTensors trainingState() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    schemas.forEach(schema -> state.putAll(network.weights(schema).tensors()));
    state.putAll(trainer.moments().tensors());
    return new NamedTensors(state);
  }

  @Override
  public final void restore(NamedTensors state) {
    state.requireLayoutOf(trainingState());
    schemas.forEach(schema -> network.load(schema, schema.select(state)));
    trainer.restoreMoments(TensorFlowTrainer.momentsIn(state));
  }
}
