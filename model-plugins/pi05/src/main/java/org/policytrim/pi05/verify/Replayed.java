package org.policytrim.pi05.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.network.flow.DenoiseComputation;
import org.policytrim.network.flow.Exploration;
import org.policytrim.network.flow.FlowSchedule;
import org.policytrim.network.flow.FlowSettings;
import org.policytrim.network.onnx.OnnxComputation;
import org.policytrim.network.onnx.OnnxWriter;
import org.policytrim.network.operation.CompiledComputation;
import org.policytrim.network.operation.Computation;
import org.policytrim.network.parameter.ParameterSchema;
import org.policytrim.network.parameter.WeightSource;
import org.policytrim.network.tensorflow.ComputeSettings;
import org.policytrim.network.tensorflow.TensorFlowNetwork;
import org.policytrim.pi05.graph.Expert;
import org.policytrim.pi05.graph.Prefix;
import org.policytrim.pi05.graph.PrefixFeatures;

/**
 * What came out when a recording was run again.
 *
 * @param features keys and values of every layer
 * @param plan actions, path and velocities
 */
record Replayed(NamedTensors features, NamedTensors plan) {

  /** Something that runs computations with given weights. */
  interface BackEnd {
    CompiledComputation compile(Computation computation, ParameterSchema schema) throws IOException;
  }

  static Replayed throughTensorFlow(Recording recording, ComputeSettings compute)
      throws IOException {
    Prefix prefix = new Prefix(recording.sizes());
    Expert expert = new Expert(recording.sizes(), recording.chunkLength(), false);
    try (TensorFlowNetwork network =
        new TensorFlowNetwork(List.of(prefix.schema(), expert.schema()), compute)) {
      return run(
          recording,
          prefix,
          expert,
          (computation, schema) -> {
            network.load(schema, schema.select(recording.weights()));
            return network.compile(computation);
          });
    }
  }

  static Replayed throughOnnx(Recording recording, ComputeSettings compute, Path scratch)
      throws IOException {
    Prefix prefix = new Prefix(recording.sizes());
    Expert expert = new Expert(recording.sizes(), recording.chunkLength(), false);
    return run(
        recording,
        prefix,
        expert,
        (computation, schema) -> {
          NamedTensors weights = schema.select(recording.weights());
          schema.require(weights);
          Path file = scratch.resolve(computation.getClass().getSimpleName() + ".onnx");
          List<String> outputs =
              new OnnxWriter("policytrim").write(file, computation, WeightSource.of(weights));
          List<String> inputs = computation.inputs().stream().map(Computation.Input::name).toList();
          return OnnxComputation.open(file, inputs, outputs, compute.threads(), compute.device());
        });
  }

  private static Replayed run(Recording recording, Prefix prefix, Expert expert, BackEnd backEnd)
      throws IOException {
    NamedTensors inputs = recording.prefixInputs();
    NamedTensors features;
    try (CompiledComputation encode = backEnd.compile(prefix, prefix.schema())) {
      features = encode.run(inputs);
    }
    try (CompiledComputation denoise =
        backEnd.compile(new DenoiseComputation(settings(expert, recording)), expert.schema())) {
      NamedTensors fed =
          features
              .with(PrefixFeatures.VALID, inputs.floats(PrefixFeatures.VALID))
              .with(DenoiseComputation.NOISE, recording.io().floats("noise"));
      return new Replayed(features, denoise.run(fed));
    }
  }

  /** Evaluation has no noise to add; the level plays no part in it. */
  private static FlowSettings settings(Expert expert, Recording recording) {
    return new FlowSettings(
        expert,
        new FlowSchedule(expert.direction(), recording.steps(), 1),
        Exploration.SINGLE_STEP,
        expert.actionWidth(),
        1);
  }

  /** The differences from what was recorded, by kind of quantity. */
  Map<String, Difference> differences(Recording recording) {
    Map<String, Difference> found = new LinkedHashMap<>();
    List<Difference> keyValues = new ArrayList<>();
    for (String name : features.names()) {
      keyValues.add(Difference.of(features.floats(name), recording.trace().floats(name)));
    }
    found.put("keys and values", Difference.largest(keyValues));
    found.put(
        "velocity",
        Difference.ofSteps(
            plan.floats(DenoiseComputation.VELOCITIES), recording.trace().floats("v_t")));
    found.put(
        "actions",
        Difference.of(plan.floats(DenoiseComputation.ACTIONS), recording.io().floats("actions")));
    return found;
  }
}
