package org.policytrim.testkit.broken;

import java.util.List;
import org.policytrim.api.environment.Observation;
import org.policytrim.api.model.FeatureSpec;
import org.policytrim.api.model.Features;
import org.policytrim.api.model.VlaBackbone;

/** A correct backbone whose features can be changed. */
record DisturbedBackbone(VlaBackbone sound, Change change) implements VlaBackbone {

  /** Changes the features. */
  @FunctionalInterface
  interface Change {
    Features of(Features features, int batch);
  }

  @Override
  public FeatureSpec featureSpec() {
    return sound.featureSpec();
  }

  @Override
  public long parameterCount() {
    return sound.parameterCount();
  }

  @Override
  public List<Features> encode(List<Observation> observations) {
    return sound.encode(observations).stream()
        .map(features -> change.of(features, observations.size()))
        .toList();
  }

  @Override
  public void close() {
    sound.close();
  }
}
