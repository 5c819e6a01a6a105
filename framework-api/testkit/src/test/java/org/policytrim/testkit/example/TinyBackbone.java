package org.policytrim.testkit.example;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;
import org.policytrim.api.tensor.FloatTensor;
import org.policytrim.api.tensor.IntTensor;
import org.policytrim.api.tensor.NamedTensors;
import org.policytrim.api.tensor.Shape;

/** A backbone without parameters: its features are the state and the letters of the instruction. */
final class TinyBackbone implements VlaBackbone {

  static final String STATE = "state";
  static final String PROMPT = "prompt";

  private final int stateSize;

  TinyBackbone(int stateSize) {
    this.stateSize = stateSize;
  }

  @Override
  public FeatureSpec featureSpec() {
    return new FeatureSpec(
        List.of(
            FeatureSpec.Field.floats(STATE, stateSize),
            FeatureSpec.Field.ints(PROMPT, FeatureSpec.ANY)));
  }

  @Override
  public long parameterCount() {
    return 0;
  }

  @Override
  public List<Features> encode(List<Observation> observations) {
    return observations.stream().map(TinyBackbone::encode).toList();
  }

  private static Features encode(Observation observation) {
    float[] state = observation.state().toFloats();
    int[] prompt = observation.instruction().chars().toArray();
    return new Features(
        NamedTensors.of(STATE, FloatTensor.wrap(Shape.of(state.length), state))
            .with(PROMPT, IntTensor.wrap(Shape.of(prompt.length), prompt)));
  }

  @Override
  public void close() {}
}
