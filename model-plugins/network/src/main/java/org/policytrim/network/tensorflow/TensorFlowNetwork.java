package org.policytrim.network.tensorflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.Parameter;
import org.policytrim.network.parameter.ParameterSchema;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.RunOptions;
import org.tensorflow.types.TFloat32;

/**
 * A network's weights in one TensorFlow session. The computations and trainers made from it share
 * its weights and are closed with it. Used by one thread at a time.
 */
public final class TensorFlowNetwork implements AutoCloseable {

  private static final RunOptions IN_CALLING_THREAD =
      RunOptions.newBuilder().setInterOpThreadPool(-1).build();

  private final SessionSettings settings;
  private final Workers workers;
  private final Graph graph;
  private final Session session;
  private final Ops ops;
  private final Map<ParameterSchema, VariableGroup> weights = new LinkedHashMap<>();
  private boolean closed;

  static {
    NativeLibrary.separateThreadPools();
    NativeLog.hideStartMessages();
  }

  /**
   * Creates variables for all parameters; they have no values before {@link #load}.
   *
   * @param schemas the weights
   */
  public TensorFlowNetwork(List<ParameterSchema> schemas, ComputeSettings settings) {
    this(schemas, settings.forNetwork(schemas.stream().mapToLong(ParameterSchema::count).sum()));
  }

  TensorFlowNetwork(List<ParameterSchema> schemas, SessionSettings settings) {
    this.settings = settings;
    workers = new Workers(settings.workers());
    graph = new Graph();
    session = new Session(graph, settings.config());
    ops = Ops.create(graph);
    for (ParameterSchema schema : schemas) {
      weights.put(
          schema, new VariableGroup(session, ops, schema.parameters(), "", schema.precision()));
    }
  }

  Ops ops() {
    return ops;
  }

  Graph graph() {
    return graph;
  }

  Session session() {
    return session;
  }

  SessionSettings settings() {
    return settings;
  }

  Workers workers() {
    return workers;
  }

  /** Returns a runner of the session, in the calling thread if possible. */
  Session.Runner runner() {
    return settings.callersThread()
        ? session.runner().setOptions(IN_CALLING_THREAD)
        : session.runner();
  }

  /** Returns a weight that can be trained. */
  Variable<TFloat32> variable(Parameter parameter) {
    return group(parameter).variable(parameter);
  }

  /** Returns a weight as it is stored. */
  Variable<?> stored(Parameter parameter) {
    return group(parameter).stored(parameter);
  }

  private VariableGroup group(Parameter parameter) {
    for (VariableGroup group : weights.values()) {
      if (group.holds(parameter)) {
        return group;
      }
    }
    throw new IllegalArgumentException(
        "parameter " + parameter.name() + " belongs to no schema of this network");
  }

  /**
   * Sets the weights of one schema.
   *
   * @throws IllegalArgumentException naming every missing, superfluous or misshapen tensor; then
   *     nothing has changed
   */
  public void load(ParameterSchema schema, NamedTensors values) {
    schema.require(values);
    weights.get(schema).write(values);
  }

  /** Returns the weights of one schema under the checkpoint's names. */
  public NamedTensors weights(ParameterSchema schema) {
    return weights.get(schema).read();
  }

  /** Adds a computation to the graph. */
  public CompiledComputation compile(Computation computation) {
    return TensorFlowComputation.build(this, computation);
  }

  /**
   * Adds a computation and its gradient to the graph.
   *
   * @param computation one of whose outputs is a single number
   * @param loss the name of that output
   * @param parameters the trained parameters; those that the loss does not depend on stay unchanged
   */
  public TensorFlowTrainer trainer(
      Computation computation, String loss, List<Parameter> parameters) {
    return new TensorFlowTrainer(this, computation, loss, parameters);
  }

  /** Frees session and graph. Closing twice is allowed. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      workers.close();
      session.close();
      graph.close();
    }
  }
}
