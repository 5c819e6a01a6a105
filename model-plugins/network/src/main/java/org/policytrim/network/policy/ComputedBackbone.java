package org.policytrim.network.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Tensor;
import org.policytrim.network.operation.CompiledComputation;

/** A backbone that is one computation. Its features are outputs, or inputs that the spec names. */
public final class ComputedBackbone implements VlaBackbone {

  private final FeatureSpec spec;
  private final long parameters;
  private final int largestBatch;
  private Function<List<Observation>, NamedTensors> reader;
  private CompiledComputation computation;

  /**
   * Makes a backbone.
   *
   * @param spec the features of each observation
   * @param reader turns observations into inputs
   * @param computation closed with the backbone
   * @param parameters the number of its weights
   * @param largestBatch the most observations computed at once, to bound memory
   */
  public ComputedBackbone(
      FeatureSpec spec,
      Function<List<Observation>, NamedTensors> reader,
      CompiledComputation computation,
      long parameters,
      int largestBatch) {
    this.spec = spec;
    this.reader = reader;
    this.computation = computation;
    this.parameters = parameters;
    this.largestBatch = largestBatch;
  }

  /** Replaces the reader of observations. */
  public void readWith(Function<List<Observation>, NamedTensors> other) {
    reader = other;
  }

  /** Replaces the computation and closes the previous one. */
  public void computeWith(CompiledComputation other) {
    computation.close();
    computation = other;
  }

  /** The inputs of the computation. */
  public NamedTensors inputs(List<Observation> observations) {
    return reader.apply(observations);
  }

  @Override
  public FeatureSpec featureSpec() {
    return spec;
  }

  @Override
  public long parameterCount() {
    return parameters;
  }

  @Override
  public List<Features> encode(List<Observation> all) {
    List<Features> features = new ArrayList<>();
    for (int from = 0; from < all.size(); from += largestBatch) {
      List<Observation> part = all.subList(from, Math.min(all.size(), from + largestBatch));
      NamedTensors inputs = reader.apply(part);
      NamedTensors made = features(inputs, part.size());
      for (int row = 0; row < part.size(); row++) {
        features.add(FeatureStack.row(made, spec, row));
      }
    }
    return features;
  }

  private NamedTensors features(NamedTensors inputs, int batch) {
    NamedTensors outputs = computation.run(inputs);
    Map<String, Tensor> named = new LinkedHashMap<>();
    for (FeatureSpec.Field field : spec.fields()) {
      NamedTensors from = outputs.names().contains(field.name()) ? outputs : inputs;
      Tensor feature =
          field.type() == FeatureSpec.ElementType.FLOAT
              ? from.floats(field.name())
              : from.ints(field.name());
      List<Integer> expected = new ArrayList<>(field.extents());
      expected.addFirst(batch);
      if (!feature.shape().extents().equals(expected)) {
        throw new IllegalStateException(
            "the backbone computes '%s' of shape %s, the head needs %s"
                .formatted(field.name(), feature.shape(), expected));
      }
      named.put(field.name(), feature);
    }
    return new NamedTensors(named);
  }

  @Override
  public void close() {
    computation.close();
  }
}
